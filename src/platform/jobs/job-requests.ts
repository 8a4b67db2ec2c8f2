import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access.js';
import { Conflict, NotFound, type ErrorParams } from '../../kernel/errors.js';
import { Database } from '../db/database.js';
import type { JobEntity } from './job.entity.js';
import { JobRunner } from './job-runner.js';
import type { JobView } from './jobs.contract.js';
import { JobsRepository } from './jobs.repository.js';

/** What the owner of a job may ask about it. */
@Injectable()
export class JobRequests {
  constructor(
    private readonly db: Database,
    private readonly repository: JobsRepository,
    private readonly runner: JobRunner,
  ) {}

  async view(actor: Actor, id: number): Promise<JobView> {
    return this.present(await this.owned(actor, id));
  }

  /** @throws Conflict JOB.OVER when it has ended already */
  async cancel(actor: Actor, id: number): Promise<JobView> {
    await this.owned(actor, id);
    const found = await this.db.transaction(actor, (tx) => {
      tx.afterCommit(() => this.runner.abort(id));
      return this.repository.cancel(tx, id);
    });
    if (!found) throw new Conflict('JOB.OVER', { id });
    return this.view(actor, id);
  }

  private async owned(actor: Actor, id: number): Promise<JobEntity> {
    const job = actor.accountId === null ? null : await this.repository.findOwned(id, actor.accountId);
    if (!job) throw new NotFound('JOB.NOT_FOUND', { id });
    return job;
  }

  private present(job: JobEntity): JobView {
    const live = job.state === 'RUNNING' ? this.runner.progressOf(job.id) : undefined;
    const stored = job.result === null ? null : (JSON.parse(job.result) as unknown);
    return {
      id: job.id,
      kind: job.kind,
      state: job.state,
      done: live?.done ?? job.progressDone,
      total: live?.total ?? job.progressTotal,
      note: live?.note ?? job.note,
      result: job.state === 'FAILED' ? null : stored,
      error: job.error,
      errorParams: job.state === 'FAILED' && stored !== null ? (stored as ErrorParams) : {},
      startedAt: job.startedAt?.toISOString() ?? null,
      finishedAt: job.finishedAt?.toISOString() ?? null,
    };
  }
}
