import { addDays, type BusinessDate } from '../../kernel/calendar.js';

/** When the contests of the demonstration are, counted from today. */
export interface ContestDays {
  /** 竞赛 of the quarter before this one: over, with results. */
  readonly past: { readonly year: number; readonly quarter: number; readonly heldOn: BusinessDate };
  /** That of this quarter: open since yesterday. */
  readonly open: {
    readonly year: number;
    readonly quarter: number;
    readonly from: BusinessDate;
    readonly until: BusinessDate;
  };
}

export function contestDays(today: BusinessDate): ContestDays {
  const year = Number(today.slice(0, 4));
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3);
  const before = quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: quarter - 1 };
  return {
    past: { ...before, heldOn: weekdayFrom(`${before.year}-${String(before.quarter * 3).padStart(2, '0')}-16`) },
    open: { year, quarter, from: addDays(today, -1), until: addDays(today, 6) },
  };
}

/** The day itself, or the Monday after a weekend. */
function weekdayFrom(date: BusinessDate): BusinessDate {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

const QUARTERS = ['一', '二', '三', '四'];

/** 2026年第三季度业务竞赛 */
export function competitionName({ year, quarter }: { readonly year: number; readonly quarter: number }): string {
  return `${year}年第${QUARTERS[quarter - 1] ?? ''}季度业务竞赛`;
}
