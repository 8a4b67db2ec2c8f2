import { Injectable } from '@nestjs/common';
import { EVERYWHERE } from '../../../kernel/access.js';
import { Database } from '../../../platform/db/database.js';
import { canonicalLines, differences, type LineDifference } from '../domain/run.js';
import { ComputeRun } from './compute-run.js';
import { digestOfLines } from './digests.js';
import { MarkingRounds } from './marking-rounds.queries.js';
import { RunsRepository, type StoredRun } from './runs.repository.js';

export interface ReplayVerdict {
  readonly run: StoredRun;
  /** From the journal, now. */
  readonly digest: string;
  /** Bytes of the result, the same on both sides when they agree. */
  readonly bytes: number;
  readonly differences: readonly LineDifference[];
  /** The rows of the run are no longer what its digest was made from. */
  readonly rowsChanged: boolean;
}

/**
 * Computes runs again from the journal alone (every single answer, the frozen sheets and versions, marks, corrections, decisions and
 * the entry list) and holds the result against what was stored, byte for byte.
 */
@Injectable()
export class ReplayRound {
  constructor(
    private readonly db: Database,
    private readonly rounds: MarkingRounds,
    private readonly runs: RunsRepository,
    private readonly computing: ComputeRun,
  ) {}

  /**
   * @param runNo one run; otherwise all of the round, the first one first
   * @throws NotFound ROUND.NOT_FOUND
   */
  async *verdicts(roundId: number, runNo?: number): AsyncGenerator<ReplayVerdict> {
    const round = await this.rounds.find(EVERYWHERE, roundId);
    const all = (await this.runs.list(round.id)).reverse();
    for (const run of all.filter((one) => runNo === undefined || one.runNo === runNo)) yield await this.verdict(run);
  }

  private async verdict(run: StoredRun): Promise<ReplayVerdict> {
    const stored = canonicalLines(await this.runs.attempts(run.id), await this.runs.units(run.id));
    const result = await this.computing.compute(this.db.reads, {
      roundId: run.roundId,
      rules: run.rules,
      counted: run.counted,
      asOf: run.madeAt,
      answers: 'JOURNAL',
    });
    const computed = canonicalLines(result.attempts, result.units);
    return {
      run,
      digest: digestOfLines(computed),
      bytes: computed.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0),
      differences: differences(stored, computed),
      rowsChanged: digestOfLines(stored) !== run.resultDigest,
    };
  }
}
