/** Figures that sum up the scores of a round. */

/** 及格线 in percent of the points. */
export const PASS_PERCENT = 60;

/** The middle value, of two middle ones their mean rounded down; `null` without values. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : Math.floor((low + high) / 2);
}

export interface ScoreClass {
  readonly from: number;
  /** Exclusive, but for the last class. */
  readonly to: number;
  readonly people: number;
}

const CLASSES = 10;

/** How many scored what: ten classes of equal width from 0 to the reachable points; what lies beyond an end counts in its class. */
export function distributionOf(totals: readonly number[], reachable: number): ScoreClass[] {
  const edges = Array.from({ length: CLASSES + 1 }, (_, at) => Math.round((reachable * at) / CLASSES));
  const people = new Array<number>(CLASSES).fill(0);
  for (const total of totals) {
    const above = edges.findIndex((edge) => edge > total);
    const at = Math.min(Math.max((above === -1 ? CLASSES + 1 : above) - 1, 0), CLASSES - 1);
    people[at] = (people[at] ?? 0) + 1;
  }
  return people.map((count, at) => ({ from: edges[at] ?? 0, to: edges[at + 1] ?? 0, people: count }));
}
