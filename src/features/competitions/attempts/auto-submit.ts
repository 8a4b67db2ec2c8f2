import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { systemActor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/db/database.js';
import { isTransient } from '../../../platform/db/duplicate-key.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { AttemptSealing } from './attempt-sealing.js';
import { AttemptsRepository } from './attempts.repository.js';

const SWEEP = 'competitions.auto-submit';
const SWEEP_SECONDS = 10;
const AT_ONCE = 60;
/** What arrived before the end may still be waiting for its turn at the desk (ms). */
const LET_IN_MS = 2_000;

/**
 * Hands in for everybody whose time is up (自动交卷), whether or not anybody is connected, and whether or not a server was running at that
 * moment: the time of handing in is the end of their time, not the moment of the job.
 */
@Injectable()
export class AutoSubmit implements OnModuleInit {
  private readonly actor = systemActor('attempt.clock');
  private readonly logger = new Logger(AutoSubmit.name);

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly attempts: AttemptsRepository,
    private readonly sealing: AttemptSealing,
  ) {}

  onModuleInit(): void {
    this.jobs.define(SWEEP, z.unknown(), () => this.sweep());
    this.jobs.every(SWEEP, SWEEP_SECONDS);
  }

  /** @returns how many were handed in */
  async sweep(): Promise<number> {
    const until = new Date(this.clock.now().getTime() - LET_IN_MS);
    let ended = 0;
    for (;;) {
      const ids = await this.attempts.overdue(until, AT_ONCE);
      const now = ids.length === 0 ? 0 : await this.end(ids, until);
      if (now === 0) return ended;
      ended += now;
    }
  }

  /** One that cannot be handed in does not keep the others waiting; it is tried again with the next sweep. */
  private async end(ids: readonly number[], until: Date): Promise<number> {
    try {
      return await this.endTogether(ids, until);
    } catch (error) {
      if (isTransient(error)) throw error;
      if (ids.length === 1) {
        this.logger.error(`Attempt ${ids[0]}: ${String(error)}`);
        return 0;
      }
      const half = ids.length >> 1;
      return (await this.end(ids.slice(0, half), until)) + (await this.end(ids.slice(half), until));
    }
  }

  private endTogether(ids: readonly number[], until: Date): Promise<number> {
    return this.db.transaction(this.actor, async (tx) => {
      const locked = await this.attempts.lock(tx, ids);
      // somebody may have handed in, or been given more time, since they were found
      const due = [...locked.values()].filter((attempt) => attempt.submittedAt === null && attempt.dueAt <= until);
      await this.sealing.seal(
        tx,
        due.map((attempt) => ({ attempt, submittedAt: attempt.dueAt, submitKind: 'TIME', actor: this.actor })),
      );
      return due.length;
    });
  }
}
