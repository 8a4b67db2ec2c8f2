import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/db/database.js';
import { CompareRuns } from './compare-runs.service.js';
import { ComputeRun } from './compute-run.js';
import type { MarkedRound } from './marking-rounds.queries.js';
import { RunInputs } from './run-inputs.queries.js';
import type { CorrectionPreview, CorrectionPreviewBody } from './runs.contract.js';

/** The effect of a correction that is only thought of, against the last run (or what a run would give now). */
@Injectable()
export class CorrectionPreviews {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly inputs: RunInputs,
    private readonly computing: ComputeRun,
    private readonly comparing: CompareRuns,
  ) {}

  async of(round: MarkedRound, { versionId, kind, key }: CorrectionPreviewBody): Promise<CorrectionPreview> {
    const counted = await this.inputs.counted(this.db.reads, round.id);
    const basis = {
      roundId: round.id,
      rules: round.rules,
      counted,
      asOf: this.clock.now(),
      answers: 'SEALED',
    } as const;
    const before = await this.computing.compute(this.db.reads, basis);
    const supposed = new Map([[versionId, { kind, key }]]);
    const after = await this.computing.compute(this.db.reads, { ...basis, supposed });
    const held = await this.comparing.holders(after.attempts, versionId);
    return { effect: await this.comparing.effect(before, after), holders: held, papers: after.attempts.length };
  }
}
