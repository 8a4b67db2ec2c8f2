import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EVERYWHERE } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { isFinal } from '../domain/round-states.js';
import { RoundEvents } from '../rounds/round-events.js';
import { MarkingProgressQueries } from './marking-progress.queries.js';
import type { ReadinessProblem } from './marking.contract.js';
import { mayRun } from './marking.policy.js';
import { MarkingRounds, type MarkedRound } from './marking-rounds.queries.js';
import { RunInputs } from './run-inputs.queries.js';
import { countsTheSame, RunsRepository } from './runs.repository.js';

type Reader = Tx['manager'];

export interface ReadinessFinding {
  readonly code: ReadinessProblem;
  /** How many attempts or tasks; 1 where it is yes or no. */
  readonly count: number;
}

/**
 * 能否公布: whether the last run has counted everything. A round becomes neither PROVISIONAL nor FINAL before: between the two keys
 * are corrected and answers of the grace decided anew, and awards are made from the last run.
 */
@Injectable()
export class MarkingReadiness implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: MarkingRounds,
    private readonly inputs: RunInputs,
    private readonly runs: RunsRepository,
    private readonly progress: MarkingProgressQueries,
    private readonly events: RoundEvents,
  ) {}

  onModuleInit(): void {
    this.events.before('announce', (tx, roundId) => this.mustBeReady(tx, roundId));
    this.events.before('finalise', (tx, roundId) => this.mustBeReady(tx, roundId));
  }

  private async mustBeReady(tx: Tx, roundId: number): Promise<void> {
    const round = await this.rounds.find(EVERYWHERE, roundId, tx.manager);
    const [first] = round.mode === 'ONLINE' ? await this.problems(round, tx.manager) : [];
    if (first) throw new Conflict(`MARKING.${first.code}`, { count: first.count });
  }

  /** Of a round that the caller has found within its scope. Empty: ready. */
  async problems(round: MarkedRound, reader: Reader = this.db.reads): Promise<ReadinessFinding[]> {
    if (round.mode !== 'ONLINE') return [{ code: 'NO_PAPERS', count: 1 }];
    if (isFinal(round.state)) return [];
    if (!mayRun(round, this.clock.now())) return [{ code: 'NOT_CLOSED', count: 1 }];
    const found: ReadinessFinding[] = [];
    const note = (code: ReadinessProblem, count: number): void => {
      if (count > 0) found.push({ code, count });
    };
    note('ATTEMPTS_OPEN', await this.rounds.openAttempts(round.id, reader));
    note('LATE_UNDECIDED', await this.rounds.lateUndecided(round.id, reader));
    note('TASKS_PENDING', await this.progress.pending(round.id, reader));
    const run = await this.runs.latest(round.id, reader);
    if (run === null) note('NO_RUN', 1);
    else if (!countsTheSame(run.counted, await this.inputs.counted(reader, round.id))) note('RUN_OUTDATED', 1);
    return found;
  }
}
