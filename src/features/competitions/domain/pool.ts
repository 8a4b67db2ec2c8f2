import { planPaper, type DrawQuestion, type PaperPlan } from './draw.js';
import { keptPlaces } from './option-order.js';
import type { Blueprint, PaperMode } from './paper.js';
import type { QuestionContent, QuestionKind } from './question.js';
import type { Shortage } from './quotas.js';

/** A question as a paper holds it: once for each cell of the blueprint in which it may stand. FIXED: once, cell 0. */
export interface PooledQuestion {
  readonly versionId: number;
  readonly kind: QuestionKind;
  readonly difficulty: number;
  readonly content: QuestionContent;
  /** From 1; 0 on a fixed paper. */
  readonly cellNo: number;
  /** Hundredths. */
  readonly points: number;
}

interface PaperShape {
  readonly mode: PaperMode;
  readonly blueprint: Blueprint | null;
  readonly shuffleQuestions: boolean;
  readonly shuffleOptions: boolean;
}

/** The paper made ready for drawing from its pool, in the pool's order; or the cells it does not suffice for. */
export function planFromPool(
  { mode, blueprint, shuffleQuestions, shuffleOptions }: PaperShape,
  pool: readonly PooledQuestion[],
): { plan: PaperPlan } | { shortage: Shortage } {
  const questions: DrawQuestion[] = [];
  const places = new Map<number, number>();
  const cellPools = new Map<number, number[]>();
  for (const { versionId, kind, difficulty, content, cellNo } of pool) {
    let place = places.get(versionId);
    if (place === undefined) {
      place = questions.length;
      places.set(versionId, place);
      const options = content.options.map((option) => option.key);
      questions.push({ versionId, kind, difficulty, options, kept: keptPlaces(content.options) });
    }
    const cellPool = cellPools.get(cellNo);
    if (cellPool) cellPool.push(place);
    else cellPools.set(cellNo, [place]);
  }
  const cells = (blueprint?.cells ?? []).map(({ count, points }, index) => ({
    count,
    points,
    pool: cellPools.get(index + 1) ?? [],
  }));
  const points = mode === 'FIXED' ? pool.map((each) => each.points) : [];
  return planPaper({ mode, shuffleQuestions, shuffleOptions, questions, cells: mode === 'FIXED' ? [] : cells, points });
}
