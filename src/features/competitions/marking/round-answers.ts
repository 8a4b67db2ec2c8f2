import { setImmediate as turn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/db/database.js';
import { keyInForce } from '../domain/paper-marks.js';
import type { AnswerKey, Response } from '../domain/question.js';
import { FrozenPapers, type FrozenVersion } from '../papers/frozen-papers.js';
import { RunInputs, type CorrectionInForce } from './run-inputs.queries.js';

const BATCH = 400;

/** A question on papers of the round, as it counts now. */
export interface MetQuestion {
  readonly version: FrozenVersion;
  readonly key: AnswerKey;
  readonly correction: CorrectionInForce | null;
  /** Papers that hold it. */
  readonly papers: number;
}

/** What stands on the papers of a round: its questions, and what was answered. Reads paper after paper. */
@Injectable()
export class RoundAnswers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly inputs: RunInputs,
    private readonly papers: FrozenPapers,
  ) {}

  /**
   * The questions met on the papers of a round that the caller has found within its scope, by version.
   * @param visit told every answered item
   */
  async questions(
    roundId: number,
    visit: (versionId: number, response: Response) => void = () => undefined,
  ): Promise<Map<number, MetQuestion>> {
    const reader = this.db.reads;
    const heads = await this.inputs.heads(reader, roundId, this.clock.now());
    const counts = new Map<number, number>();
    for (let at = 0; at < heads.length; at += BATCH) {
      const ids = heads.slice(at, at + BATCH).map((head) => head.attemptId);
      for (const { sheet, sealed } of (await this.inputs.papers(reader, ids)).values()) {
        for (const [index, { versionId }] of sheet.items.entries()) {
          counts.set(versionId, (counts.get(versionId) ?? 0) + 1);
          const response = sealed?.[index] ?? null;
          if (response !== null) visit(versionId, response);
        }
      }
      await turn();
    }
    const versions = await this.papers.versions(reader, [...counts.keys()]);
    const { correctionId } = await this.inputs.counted(reader, roundId);
    const corrections = await this.inputs.corrections(reader, roundId, correctionId);
    return new Map(
      [...versions].map(([id, version]) => {
        const correction = corrections.get(id) ?? null;
        const key = keyInForce({ kind: version.kind, key: version.answerKey, correction });
        return [id, { version, key, correction, papers: counts.get(id) ?? 0 }];
      }),
    );
  }
}
