import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';

import { systemActor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Storage } from '../../../platform/storage/storage.js';
import { ImagesRepository } from './images.repository.js';

const KIND = 'courses.sweep-images';
const EVERY_SECONDS = 12 * 3600;
/** A picture is uploaded before the form that names it is saved: it may wait this long. */
const PATIENCE_MS = 2 * 86_400_000;

/** Takes pictures away that no course, lecturer, venue or field site names (forms left, photos replaced). */
@Injectable()
export class SweepImages implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly images: ImagesRepository,
    private readonly storage: Storage,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.jobs.define(KIND, z.unknown(), () => this.run());
    this.jobs.every(KIND, EVERY_SECONDS);
  }

  /** Row first, file second: a crash between the two leaves a file without a row, never a row without its file. */
  async run(): Promise<{ removed: number }> {
    const unused = await this.images.unused(new Date(this.clock.now().getTime() - PATIENCE_MS));
    let removed = 0;
    for (const { id, storageKey } of unused) {
      const isGone = await this.db.transaction(systemActor(KIND), async (tx) => {
        if (!(await this.images.removeUnused(tx, id))) return false;
        this.audit.record(tx, { act: 'image.sweep', subject: 'catalogue_image', subjectId: id });
        return true;
      });
      if (!isGone) continue;
      await this.storage.remove(storageKey);
      removed++;
    }
    return { removed };
  }
}
