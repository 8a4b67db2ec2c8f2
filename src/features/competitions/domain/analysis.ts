/**
 * 试题分析: how the questions of a round did, by classical test theory. Attempts are added one after another, so that
 * 20,000 papers need no memory of their own. Ratios are 0 … 1, scores hundredths.
 *
 * Difficulty (难度, facility index) is the mean share of the points earned: 1 = everybody. Discrimination (区分度) is the
 * correlation of the share earned with the share earned on the rest of the paper (corrected item–total correlation).
 * D is the difference in difficulty between the best and the weakest 27 % (Kelley, 1939). Alpha is Cronbach's (1951).
 */

/** One question on one paper, as marked. */
export interface MarkedItem {
  readonly versionId: number;
  /** What parts of different papers have in common: the item's number on a fixed paper, the cell on a drawn one. */
  readonly part: number;
  /** Reachable; 0 = the question was voided and is left out. */
  readonly points: number;
  readonly earned: number;
  /** Option keys of the bank (T, F for true/false), empty = not answered; `null` for questions without options. */
  readonly chosen: readonly string[] | null;
}

export interface OptionUse {
  readonly key: string;
  readonly all: number;
  readonly upper: number;
  readonly lower: number;
}

export interface ItemStatistics {
  readonly versionId: number;
  /** Papers on which it stood. */
  readonly seen: number;
  readonly difficulty: number;
  /** `null`: nobody differed, or fewer than two papers. */
  readonly discrimination: number | null;
  readonly upperLower: number | null;
  readonly options: readonly OptionUse[];
}

export interface RoundStatistics {
  readonly papers: number;
  readonly mean: number;
  readonly standardDeviation: number;
  /** `null`: fewer than two parts or papers, or all totals equal. */
  readonly alpha: number | null;
  readonly items: readonly ItemStatistics[];
}

/** Totals from which a paper belongs to the best, and up to which to the weakest 27 %. */
export interface GroupBounds {
  readonly upperFrom: number;
  readonly lowerTo: number;
}

const GROUP_SHARE = 0.27;

/** @param totals of all papers, in any order; with fewer than four papers both groups are empty */
export function groupBounds(totals: readonly number[]): GroupBounds {
  const size = Math.round(totals.length * GROUP_SHARE);
  const sorted = [...totals].sort((a, b) => a - b);
  const lowerTo = sorted[size - 1];
  const upperFrom = sorted[sorted.length - size];
  if (size === 0 || lowerTo === undefined || upperFrom === undefined || lowerTo >= upperFrom) {
    return { upperFrom: Infinity, lowerTo: -Infinity };
  }
  return { upperFrom, lowerTo };
}

/** Sums from which means, variances and a correlation follow. */
class Sums {
  count = 0;
  private x = 0;
  private y = 0;
  private xx = 0;
  private yy = 0;
  private xy = 0;

  add(x: number, y: number): void {
    this.count += 1;
    this.x += x;
    this.y += y;
    this.xx += x * x;
    this.yy += y * y;
    this.xy += x * y;
  }

  get meanX(): number {
    return this.count === 0 ? 0 : this.x / this.count;
  }

  /** Variance of the sample (n − 1). */
  get varianceX(): number {
    return this.count < 2 ? 0 : Math.max(0, (this.xx - (this.x * this.x) / this.count) / (this.count - 1));
  }

  get correlation(): number | null {
    if (this.count < 2) return null;
    const xx = this.xx - (this.x * this.x) / this.count;
    const yy = this.yy - (this.y * this.y) / this.count;
    // what rounding leaves of a variance of zero is no variance
    if (xx <= 1e-9 || yy <= 1e-9) return null;
    return Math.max(-1, Math.min(1, (this.xy - (this.x * this.y) / this.count) / Math.sqrt(xx * yy)));
  }
}

class ItemSums {
  readonly all = new Sums();
  readonly upper = new Sums();
  readonly lower = new Sums();
  readonly options = new Map<string, { all: number; upper: number; lower: number }>();
}

/** Gathers the papers of a round. */
export class RoundAnalysis {
  private readonly items = new Map<number, ItemSums>();
  private readonly parts = new Map<number, Sums>();
  private readonly totals = new Sums();

  constructor(private readonly bounds: GroupBounds) {}

  add(paper: readonly MarkedItem[]): void {
    const counted = paper.filter((item) => item.points > 0);
    const reachable = counted.reduce((sum, item) => sum + item.points, 0);
    const total = counted.reduce((sum, item) => sum + item.earned, 0);
    const byPart = new Map<number, number>();
    this.totals.add(total, 0);
    for (const item of counted) {
      byPart.set(item.part, (byPart.get(item.part) ?? 0) + item.earned);
      this.addItem(item, total, reachable);
    }
    for (const [part, earned] of byPart) this.sumsOfPart(part).add(earned, 0);
  }

  private addItem(item: MarkedItem, total: number, reachable: number): void {
    const sums = this.sumsOfItem(item.versionId);
    const share = item.earned / item.points;
    const rest = reachable - item.points;
    const group = total >= this.bounds.upperFrom ? 'upper' : total <= this.bounds.lowerTo ? 'lower' : null;
    sums.all.add(share, rest === 0 ? 0 : (total - item.earned) / rest);
    if (group !== null) sums[group].add(share, 0);
    for (const key of item.chosen ?? []) {
      const use = sums.options.get(key) ?? { all: 0, upper: 0, lower: 0 };
      use.all += 1;
      if (group !== null) use[group] += 1;
      sums.options.set(key, use);
    }
  }

  private sumsOfItem(versionId: number): ItemSums {
    let sums = this.items.get(versionId);
    if (!sums) this.items.set(versionId, (sums = new ItemSums()));
    return sums;
  }

  private sumsOfPart(part: number): Sums {
    let sums = this.parts.get(part);
    if (!sums) this.parts.set(part, (sums = new Sums()));
    return sums;
  }

  result(): RoundStatistics {
    const items = [...this.items].map(([versionId, sums]): ItemStatistics => ({
      versionId,
      seen: sums.all.count,
      difficulty: sums.all.meanX,
      discrimination: sums.all.correlation,
      upperLower: sums.upper.count > 0 && sums.lower.count > 0 ? sums.upper.meanX - sums.lower.meanX : null,
      options: [...sums.options].map(([key, use]) => ({ key, ...use })).sort((a, b) => (a.key < b.key ? -1 : 1)),
    }));
    return {
      papers: this.totals.count,
      mean: this.totals.meanX,
      standardDeviation: Math.sqrt(this.totals.varianceX),
      alpha: this.alpha(),
      items,
    };
  }

  /** α = k ⁄ (k − 1) · (1 − Σ variances of the parts ⁄ variance of the totals) */
  private alpha(): number | null {
    const parts = [...this.parts.values()];
    const variance = this.totals.varianceX;
    if (parts.length < 2 || variance <= 1e-9) return null;
    const inside = parts.reduce((sum, part) => sum + part.varianceX, 0);
    return (parts.length / (parts.length - 1)) * (1 - inside / variance);
  }
}
