import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { letteredOptions, rightAnswers } from '../domain/paper-review.js';
import { keyInForce } from '../domain/paper-marks.js';
import { RunInputs } from '../marking/run-inputs.queries.js';
import { FrozenPapers } from '../papers/frozen-papers.js';
import type { MyResultItem } from './my-results.contract.js';
import { MyResultsQueries, type OwnResult } from './my-results.queries.js';

/** Somebody's paper question by question, with what was answered, what was right, and what it earned. */
@Injectable()
export class ReviewPaper {
  constructor(
    private readonly db: Database,
    private readonly papers: FrozenPapers,
    private readonly inputs: RunInputs,
    private readonly queries: MyResultsQueries,
  ) {}

  async items(roundId: number, result: OwnResult): Promise<MyResultItem[]> {
    return (await this.reader(roundId, [result]))(result);
  }

  /** Reads once what several papers of one run need. */
  async reader(roundId: number, results: readonly OwnResult[]): Promise<(result: OwnResult) => MyResultItem[]> {
    const ids = [...new Set(results.flatMap((result) => result.sheet.items.map((item) => item.versionId)))];
    const correctionId = Math.max(0, ...results.map((result) => result.counted.correctionId));
    const [versions, sources, corrections, reasons] = await Promise.all([
      this.papers.versions(this.db.reads, ids),
      this.queries.sources(ids),
      this.inputs.corrections(this.db.reads, roundId, correctionId),
      this.queries.reasons(roundId, correctionId),
    ]);
    return (result) =>
      result.sheet.items.map((item, at) => {
        const version = versions.get(item.versionId);
        if (!version) throw new Error(`question version ${item.versionId} is gone`);
        const correction = corrections.get(item.versionId) ?? null;
        const key = keyInForce({ kind: version.kind, key: version.answerKey, correction });
        return {
          no: at + 1,
          kind: version.kind,
          stem: version.content.stem,
          options: letteredOptions(version.content, item.order),
          parts: [...version.content.parts],
          points: item.points,
          earned: result.marks[at] ?? 0,
          response: copyOf(result.sealed[at] ?? null),
          right: rightAnswers(version.kind, key, item.order),
          explanation: version.explanation,
          source: sources.get(item.versionId)?.source ?? '',
          lawReference: sources.get(item.versionId)?.lawReference ?? null,
          correction: reasons.get(item.versionId) ?? null,
        };
      });
  }
}

function copyOf(response: OwnResult['sealed'][number]): MyResultItem['response'] {
  if (response === null) return null;
  return 'choices' in response ? { choices: [...response.choices] } : { texts: [...response.texts] };
}
