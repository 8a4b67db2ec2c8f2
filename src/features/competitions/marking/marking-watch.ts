import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { systemActor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/errors.js';
import { Database } from '../../../platform/db/database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import type { RunCause } from '../domain/marking.js';
import { RoundEvents } from '../rounds/round-events.js';
import { MakeRun } from './make-run.js';
import { MakeTasks } from './make-tasks.js';
import { MarkingProgressQueries } from './marking-progress.queries.js';
import { MarkingRounds, type MarkedRound } from './marking-rounds.queries.js';
import { RunInputs } from './run-inputs.queries.js';
import { countsTheSame, RunsRepository } from './runs.repository.js';

const KIND = 'competitions.marking';
const EVERY_SECONDS = 60;

/**
 * What happens by itself until the results are out: when a round is over, the tasks of the markers and the first run (objective
 * questions count at once); another run when the last mark is in, a key was corrected or answers of the grace were decided.
 */
@Injectable()
export class MarkingWatch implements OnModuleInit {
  private readonly logger = new Logger(MarkingWatch.name);

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly rounds: MarkingRounds,
    private readonly inputs: RunInputs,
    private readonly runs: RunsRepository,
    private readonly progress: MarkingProgressQueries,
    private readonly tasks: MakeTasks,
    private readonly maker: MakeRun,
    private readonly events: RoundEvents,
  ) {}

  onModuleInit(): void {
    this.jobs.define(KIND, z.unknown(), () => this.run());
    this.jobs.every(KIND, EVERY_SECONDS);
    // markers need not wait for the next look
    this.events.after('startMarking', async (tx) => {
      await this.jobs.enqueue(tx, KIND, {});
    });
  }

  /** @returns how many runs were made */
  async run(): Promise<{ runs: number }> {
    let runs = 0;
    for (const round of await this.rounds.waiting(this.clock.now())) {
      try {
        if (await this.look(round)) runs += 1;
      } catch (error) {
        // one round that moved on meanwhile, or cannot be computed, does not keep the others waiting
        if (error instanceof DomainError) this.logger.warn(`Round ${round.id}: ${error.code}`);
        else this.logger.error(`Round ${round.id}: ${String(error)}`);
      }
    }
    return { runs };
  }

  private async look(round: MarkedRound): Promise<boolean> {
    if (!(await this.isSettled(round))) return false;
    const cause = await this.cause(round);
    if (cause === null) return false;
    const actor = systemActor(KIND);
    if (cause !== 'MARKED') await this.tasks.make(actor, round.id);
    await this.maker.make(actor, { roundId: round.id, cause, reason: null });
    return true;
  }

  /** Everybody has handed in, and nothing more can come in the grace. */
  private async isSettled(round: MarkedRound): Promise<boolean> {
    if ((await this.rounds.openAttempts(round.id)) > 0) return false;
    const lastDue = await this.rounds.lastDue(round.id);
    const over = Math.max(round.endsAt.getTime(), lastDue?.getTime() ?? 0) + round.graceSeconds * 1000;
    return this.clock.now().getTime() >= over;
  }

  /** `null`: the last run stands, or marks are still to come. */
  private async cause(round: MarkedRound): Promise<RunCause | null> {
    const last = await this.runs.latest(round.id);
    if (last === null) return 'CLOSED';
    const counted = await this.inputs.counted(this.db.reads, round.id);
    if (countsTheSame(counted, last.counted)) return null;
    if (counted.decisionId !== last.counted.decisionId) return 'LATE_DECIDED';
    if (counted.correctionId !== last.counted.correctionId) return 'CORRECTED';
    return (await this.progress.pending(round.id)) === 0 ? 'MARKED' : null;
  }
}
