import { Injectable } from '@nestjs/common';
import { EVERYWHERE, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import type { RunCause } from '../domain/marking.js';
import { canonicalLines } from '../domain/run.js';
import { ComputeRun, type RunBasis, type RunResult } from './compute-run.js';
import { digestOfLines } from './digests.js';
import { MarkingRounds } from './marking-rounds.queries.js';
import { mustBeRunnable } from './marking.policy.js';
import { RunInputs } from './run-inputs.queries.js';
import { countsTheSame, RunsRepository, type StoredRun } from './runs.repository.js';

export interface RunWish {
  readonly roundId: number;
  readonly cause: RunCause;
  readonly reason: string | null;
}

/** How often it is begun anew when somebody marks, corrects or decides meanwhile. */
const TRIES = 5;

/**
 * One run: everybody is computed outside a transaction, batch by batch, and written in one, unless what was counted has grown
 * meanwhile; then it begins anew. Earlier runs stay.
 */
@Injectable()
export class MakeRun {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: MarkingRounds,
    private readonly inputs: RunInputs,
    private readonly computing: ComputeRun,
    private readonly runs: RunsRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The caller has found the round within its scope.
   * @throws RuleViolation MARKING.WRONG_STATE, MARKING.ATTEMPTS_OPEN, MARKING.NO_PAPERS · Conflict MARKING.BUSY
   */
  async make(
    actor: Actor,
    wish: RunWish,
    progress?: (done: number, total: number) => Promise<void>,
  ): Promise<StoredRun> {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const basis = await this.basis(actor, wish.roundId);
      const result = await this.computing.compute(this.db.reads, basis, progress);
      const run = await this.write(actor, wish, basis, result);
      if (run) return run;
    }
    throw new Conflict('MARKING.BUSY');
  }

  /**
   * How far to count. The round is held alone for it: a mark whose number was given but which is not committed would otherwise
   * stand below the last one counted without being counted.
   */
  private basis(actor: Actor, roundId: number): Promise<RunBasis> {
    return this.db.transaction(actor, async (tx) => {
      const round = await this.rounds.locked(tx, EVERYWHERE, roundId);
      const asOf = this.clock.now();
      mustBeRunnable(round, await this.rounds.openAttempts(roundId, tx.manager), asOf);
      const counted = await this.inputs.counted(tx.manager, roundId);
      return { roundId, rules: round.rules, counted, asOf, answers: 'SEALED' };
    });
  }

  /** `null`: something came in between. */
  private write(
    actor: Actor,
    wish: RunWish,
    basis: Pick<StoredRun, 'rules' | 'counted'> & { readonly asOf: Date },
    result: RunResult,
  ): Promise<StoredRun | null> {
    const resultDigest = digestOfLines(canonicalLines(result.attempts, result.units));
    return this.db.transaction(actor, async (tx) => {
      const round = await this.rounds.locked(tx, EVERYWHERE, wish.roundId);
      mustBeRunnable(round, await this.rounds.openAttempts(round.id, tx.manager), this.clock.now());
      if (!countsTheSame(await this.inputs.counted(tx.manager, round.id), basis.counted)) return null;
      const before = await this.runs.latest(round.id, tx.manager);
      const run = await this.runs.add(
        tx,
        {
          roundId: round.id,
          runNo: (before?.runNo ?? 0) + 1,
          cause: wish.cause,
          reason: wish.reason,
          counted: basis.counted,
          rules: basis.rules,
          attemptCount: result.attempts.length,
          resultDigest,
          madeBy: actor.accountId,
          madeByName: actor.accountId === null ? null : actor.name,
          madeAt: basis.asOf,
        },
        result.attempts,
        result.units,
      );
      this.audit.record(tx, {
        act: 'contest.run',
        subject: 'competition-round',
        subjectId: round.id,
        unitId: round.unitId,
        after: { runNo: run.runNo, cause: run.cause, attempts: run.attemptCount, digest: resultDigest },
      });
      return run;
    });
  }
}
