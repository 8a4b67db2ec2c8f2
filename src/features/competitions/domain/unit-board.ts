import { ranksBy } from './ranking.js';
import type { RoundRules } from './round.js';

/** 社区榜: units by the mean of the best N, or of everybody who took part. Compared as fractions of whole numbers, never rounded. */

export interface UnitTotals {
  readonly unitId: number;
  /** Totals of those who took part, in hundredths, in any order. */
  readonly totals: readonly number[];
}

export interface UnitStanding {
  readonly unitId: number;
  readonly tookPart: number;
  /** How many of them the mean is made of. */
  readonly counted: number;
  /** Sum of these totals: with `counted` the mean exactly. */
  readonly sum: number;
  /** The mean in hundredths, half up: for people to read, not to compare. */
  readonly score: number;
  /** {@link NOT_RANKED} where nobody took part. */
  readonly rankNo: number;
}

export const NOT_RANKED = 0;

/** @returns in the order of `units` */
export function unitBoard(units: readonly UnitTotals[], rule: RoundRules['unitScore']): UnitStanding[] {
  const sums = units.map(({ unitId, totals }) => {
    const best = [...totals].sort((a, b) => b - a);
    const counting = rule.rule === 'BEST' ? best.slice(0, rule.best) : best;
    const sum = counting.reduce((all, one) => all + one, 0);
    return { unitId, tookPart: totals.length, counted: counting.length, sum, score: meanOf(sum, counting.length) };
  });
  const ranked = sums.filter((one) => one.counted > 0);
  const ranks = ranksBy(ranked, (a, b) => b.sum * a.counted - a.sum * b.counted);
  const rankOf = new Map(ranked.map((one, at) => [one.unitId, ranks[at] ?? NOT_RANKED]));
  return sums.map((one) => ({ ...one, rankNo: rankOf.get(one.unitId) ?? NOT_RANKED }));
}

function meanOf(sum: number, count: number): number {
  return count === 0 ? 0 : Math.floor((2 * sum + count) / (2 * count));
}
