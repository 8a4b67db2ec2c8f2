import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../db/database.js';
import { JobRequests } from './job-requests.js';
import { JobRunner } from './job-runner.js';
import { Jobs } from './jobs.js';
import { JobsController } from './jobs.controller.js';
import { JobsRepository } from './jobs.repository.js';

@Global()
@Module({
  controllers: [JobsController],
  providers: [Jobs, JobsRepository, JobRunner, JobRequests],
  exports: [Jobs, JobRunner, JobRequests],
})
export class JobsModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly repository: JobsRepository,
    private readonly db: Database,
  ) {}

  onModuleInit(): void {
    this.jobs.define('jobs.purge', z.object({}), ({ actor }) =>
      this.db.transaction(actor, (tx) => this.repository.purge(tx, this.jobs.recurringKinds)),
    );
    this.jobs.every('jobs.purge', 3600);
  }
}
