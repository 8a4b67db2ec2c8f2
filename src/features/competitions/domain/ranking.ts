import type { TieBreak } from './round.js';

/** 排名: total, then the tie-breaks that were published, then equal rank (1, 1, 3). */

export interface Ranked {
  /** Hundredths. */
  readonly total: number;
  readonly subjective: number;
  readonly usedMs: number;
}

const BY: Readonly<Record<TieBreak, (a: Ranked, b: Ranked) => number>> = {
  SUBJECTIVE: (a, b) => b.subjective - a.subjective,
  USED_TIME: (a, b) => a.usedMs - b.usedMs,
};

/** Negative when `a` comes first, 0 when nothing published tells them apart. */
export function compareByRules(tieBreaks: readonly TieBreak[]): (a: Ranked, b: Ranked) => number {
  return (a, b) => {
    if (a.total !== b.total) return b.total - a.total;
    for (const tieBreak of tieBreaks) {
      const difference = BY[tieBreak](a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

/**
 * @param rows in any order
 * @returns the rank of each, in the order of `rows`
 */
export function ranksOf(rows: readonly Ranked[], tieBreaks: readonly TieBreak[]): number[] {
  return ranksBy(rows, compareByRules(tieBreaks));
}

/** Ranks from 1 by any order; equals share the rank, and as many are skipped after them. */
export function ranksBy<T>(rows: readonly T[], compare: (a: T, b: T) => number): number[] {
  const places = rows.map((row, at) => ({ row, at })).sort((a, b) => compare(a.row, b.row) || a.at - b.at);
  const ranks = new Array<number>(rows.length).fill(0);
  let rank = 0;
  for (const [index, place] of places.entries()) {
    const before = places[index - 1];
    if (before === undefined || compare(before.row, place.row) !== 0) rank = index + 1;
    ranks[place.at] = rank;
  }
  return ranks;
}
