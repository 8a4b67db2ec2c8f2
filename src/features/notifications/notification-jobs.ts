import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../../platform/db/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Notifications } from './notifications.public.js';

const message = z.object({
  personIds: z.array(z.number().int()).max(1_000),
  kind: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  link: z.string(),
  dedupeKey: z.string(),
});

/** For features that notifications themselves stand on (people): they leave a job instead of calling. */
@Injectable()
export class NotificationJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly db: Database,
    private readonly notifications: Notifications,
  ) {}

  onModuleInit(): void {
    this.jobs.define('notifications.notify', message, ({ actor, payload }) =>
      this.db.transaction(actor, (tx) => this.notifications.notify(tx, payload)),
    );
  }
}
