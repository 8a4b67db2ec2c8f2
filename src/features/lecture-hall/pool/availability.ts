import { addDays, type BusinessDate } from '../../../kernel/calendar.js';

/** Why somebody cannot speak on a day, the weightiest first: these codes go into the planning and into `why`. */
export const OBSTACLES = ['NOT_YET_ELIGIBLE', 'EXEMPT', 'OTHER_DUTY', 'UNAVAILABLE'] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/** Days on which somebody is left out; both ends inside, null = without a beginning. */
export interface Absence {
  readonly personId: number;
  readonly obstacle: Obstacle;
  readonly from: BusinessDate | null;
  readonly until: BusinessDate;
}

/** Half-open `[from, until)`; null = without an end on that side. */
export interface EligiblePeriod {
  readonly from: BusinessDate | null;
  readonly until: BusinessDate | null;
}

/** The same day so many months later; the last day of that month where it has no such day (31 August + 6 = 28 February). */
export function monthsAfter(date: BusinessDate, months: number): BusinessDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const first = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
  const sameDay = addDays(first, Number(date.slice(8)) - 1);
  return sameDay.slice(0, 7) === first.slice(0, 7) ? sameDay : addDays(`${sameDay.slice(0, 7)}-01`, -1);
}

/**
 * First day on which somebody has served `minMonths`. Null when their file does not say since when they serve: a gap in
 * the file leaves nobody out.
 */
export function eligibleFrom(serviceFrom: BusinessDate | null, minMonths: number): BusinessDate | null {
  return serviceFrom === null ? null : monthsAfter(serviceFrom, minMonths);
}

/** The last day of an exemption as it came out: the day before it was taken back, if it was. Null: it never took effect. */
export function exemptUntil(
  from: BusinessDate,
  until: BusinessDate,
  endedOn: BusinessDate | null,
): BusinessDate | null {
  const last = endedOn !== null && endedOn <= until ? addDays(endedOn, -1) : until;
  return last < from ? null : last;
}

/** The weightiest obstacle on this day, or null. */
export function obstacleOn(absences: readonly Absence[], on: BusinessDate): Obstacle | null {
  let found: Obstacle | null = null;
  for (const { obstacle, from, until } of absences) {
    if ((from !== null && on < from) || on > until) continue;
    if (found === null || OBSTACLES.indexOf(obstacle) < OBSTACLES.indexOf(found)) found = obstacle;
  }
  return found;
}

/**
 * When somebody could take turns at all: after their first months, outside their exemptions. Days they cannot come do not
 * count here: whoever is away for a week still waits for their turn.
 */
export function eligiblePeriods(absences: readonly Absence[]): EligiblePeriod[] {
  const gaps = absences
    .filter(({ obstacle }) => obstacle !== 'UNAVAILABLE')
    .map(({ from, until }) => ({ from, after: addDays(until, 1) }))
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const periods: EligiblePeriod[] = [];
  let start: BusinessDate | null = null;
  for (const { from, after } of gaps) {
    if (from !== null && (start === null || from > start)) periods.push({ from: start, until: from });
    if (start === null || after > start) start = after;
  }
  periods.push({ from: start, until: null });
  return periods;
}

/** When at least one of these could: the union of their periods. */
export function unionOf(periods: readonly EligiblePeriod[]): EligiblePeriod[] {
  const sorted = [...periods].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const union: EligiblePeriod[] = [];
  for (const period of sorted) {
    const last = union.at(-1);
    if (last && (last.until === null || (period.from ?? '') <= last.until)) {
      union[union.length - 1] = { from: last.from, until: later(last.until, period.until) };
    } else union.push(period);
  }
  return union;
}

function later(a: BusinessDate | null, b: BusinessDate | null): BusinessDate | null {
  if (a === null || b === null) return null;
  return a < b ? b : a;
}
