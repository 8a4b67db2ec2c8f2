import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/db/database.js';
import { CompareRuns } from './compare-runs.service.js';
import type { Counted } from '../domain/marking.js';
import { ComputeRun, type RunResult } from './compute-run.js';
import type { MarkedRound } from './marking-rounds.queries.js';
import { RunInputs } from './run-inputs.queries.js';
import type { CorrectionPreview, CorrectionPreviewBody } from './runs.contract.js';
import { countsTheSame, RunsRepository } from './runs.repository.js';

/** The effect of a correction that is only thought of, against the last run (or what a run would give now). */
@Injectable()
export class CorrectionPreviews {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly inputs: RunInputs,
    private readonly runs: RunsRepository,
    private readonly computing: ComputeRun,
    private readonly comparing: CompareRuns,
  ) {}

  async of(round: MarkedRound, { versionId, kind, key }: CorrectionPreviewBody): Promise<CorrectionPreview> {
    const counted = await this.inputs.counted(this.db.reads, round.id);
    const asOf = this.clock.now();
    const basis = { roundId: round.id, rules: round.rules, counted, asOf, answers: 'SEALED' } as const;
    const before = (await this.lastRun(round.id, counted)) ?? (await this.computing.compute(this.db.reads, basis));
    const supposed = new Map([[versionId, { kind, key }]]);
    const after = await this.computing.compute(this.db.reads, { ...basis, supposed });
    return {
      effect: await this.comparing.effect(before, after),
      holders: after.holders,
      papers: after.attempts.length,
    };
  }

  /** What would be computed now, if the last run has counted everything. */
  private async lastRun(roundId: number, counted: Counted): Promise<RunResult | null> {
    const run = await this.runs.latest(roundId);
    if (!run || !countsTheSame(run.counted, counted)) return null;
    return { attempts: await this.runs.attempts(run.id), units: await this.runs.units(run.id) };
  }
}
