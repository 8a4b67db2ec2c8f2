/** 评分差异的分布: how far apart two markers are, in tenths of an item's points. */

export interface Difference {
  /** Hundredths, of an item worth `points`. */
  readonly difference: number;
  readonly points: number;
  readonly pairs: number;
}

/** Place 0: the same; place n: more than n-1 and at most n tenths. Eleven places. */
export function differenceSpread(differences: readonly Difference[]): number[] {
  const spread = new Array<number>(11).fill(0);
  for (const { difference, points, pairs } of differences) {
    const place = difference === 0 || points === 0 ? 0 : Math.min(10, Math.ceil((difference * 10) / points));
    spread[place] = (spread[place] ?? 0) + pairs;
  }
  return spread;
}
