import type { RoundRules } from './round.js';

/**
 * 双评 and 三评: two markers who do not see each other; where they differ by more than the agreed share of the item's points, a
 * third. Means are rounded half up to the hundredth of a point.
 */

type SubjectiveRules = Pick<RoundRules, 'thirdMarkerPercent' | 'thirdMarkerRule'>;

export interface SlotMark {
  /** 1, 2, or 3 for the third marker. */
  readonly slot: number;
  /** Hundredths. */
  readonly points: number;
}

export type Verdict =
  | { readonly state: 'WAITING' } // one of the two is missing
  | { readonly state: 'THIRD' } // they differ too much, and the third has not marked yet
  | { readonly state: 'DONE'; readonly points: number };

/** @param points of the item, in hundredths */
export function verdictOf(marks: readonly SlotMark[], points: number, rules: SubjectiveRules): Verdict {
  const first = pointsIn(marks, 1);
  const second = pointsIn(marks, 2);
  if (first === undefined || second === undefined) return { state: 'WAITING' };
  if (!differTooMuch(first, second, points, rules.thirdMarkerPercent)) {
    return { state: 'DONE', points: mean(first, second) };
  }
  const third = pointsIn(marks, 3);
  if (third === undefined) return { state: 'THIRD' };
  if (rules.thirdMarkerRule === 'THIRD') return { state: 'DONE', points: third };
  return { state: 'DONE', points: mean(third, nearerOf(first, second, third)) };
}

/** Exactly the threshold is still agreement. */
export function differTooMuch(first: number, second: number, points: number, percent: number): boolean {
  return Math.abs(first - second) * 100 > points * percent;
}

/** As far from one as from the other: the higher, in favour of who is marked. */
function nearerOf(first: number, second: number, third: number): number {
  const [toFirst, toSecond] = [Math.abs(first - third), Math.abs(second - third)];
  if (toFirst === toSecond) return Math.max(first, second);
  return toFirst < toSecond ? first : second;
}

function mean(a: number, b: number): number {
  return Math.floor((a + b + 1) / 2);
}

function pointsIn(marks: readonly SlotMark[], slot: number): number | undefined {
  return marks.find((mark) => mark.slot === slot)?.points;
}
