import type { BusinessDate } from '../../../kernel/calendar.js';

/** A main assignment, half-open `[from, until)`. */
export interface ServicePeriod {
  readonly from: BusinessDate;
  readonly until: BusinessDate | null;
}

/**
 * Since when somebody has served without a break: the first day of the last unbroken run of main assignments. Whoever left
 * and came back starts anew; a transfer is no break.
 * @returns `fallback` (the day of joining in the file) when there is no assignment at all
 */
export function serviceStart(periods: readonly ServicePeriod[], fallback: BusinessDate | null): BusinessDate | null {
  const sorted = [...periods].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const first = sorted.shift();
  if (first === undefined) return fallback;
  let run: { from: BusinessDate; until: BusinessDate | null } = { ...first };
  for (const { from, until } of sorted) {
    if (run.until !== null && from > run.until) run = { from, until };
    else if (run.until !== null && (until === null || until > run.until)) run.until = until;
  }
  return run.from;
}
