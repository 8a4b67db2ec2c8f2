import { addDays, type BusinessDate } from './calendar.js';

/**
 * Where a day's verdict comes from: the law itself (全国年节及纪念日放假办法), the State Council's yearly notice with its
 * bridge days and make-up days, or our own expectation for a year whose notice is not out yet.
 */
export const DAY_SOURCES = ['STATUTE', 'NOTICE', 'FORECAST'] as const;
export type DaySource = (typeof DAY_SOURCES)[number];

/** A day on which the weekend rule alone would give the wrong answer (or which a notice names all the same). */
export interface CalendarDay {
  readonly date: BusinessDate;
  /** The holiday: 春节, 国庆节. */
  readonly name: string;
  /** True: nobody works. False: a make-up working day (调休上班). */
  readonly isOffDay: boolean;
  readonly source: DaySource;
}

/** Why a day is off, or is worked although it is a weekend. */
export interface DayReason {
  readonly name: string;
  readonly source: DaySource;
}

/** 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const SATURDAY = 6;
/** Bridge days of a notice join on to a holiday: no day further away than this from one has ever become a day off. */
const BRIDGE_REACH = 4;
/** How strongly a source speaks where two give different verdicts for one day. */
const WEIGHT: Readonly<Record<DaySource, number>> = { NOTICE: 3, STATUTE: 2, FORECAST: 1 };

export function weekdayOf(date: BusinessDate): Weekday {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() || 7) as Weekday;
}

/**
 * Which days are worked: Monday to Friday, minus the days off, plus the make-up days. Knows nothing of where the days
 * were stored; ask it only about years whose days it was given.
 *
 * One day may be given twice. Of two equal verdicts the law names the reason (a notice repeats the statutory days); of
 * two different ones the notice outweighs the law, and the law a forecast.
 */
export class WorkingCalendar {
  private constructor(
    private readonly byDate: ReadonlyMap<BusinessDate, CalendarDay>,
    private readonly noticeYears: ReadonlySet<number>,
  ) {}

  /** @param noticeYears years whose notice is known, so that nothing about them is a forecast */
  static of(days: Iterable<CalendarDay>, noticeYears: Iterable<number> = []): WorkingCalendar {
    const byDate = new Map<BusinessDate, CalendarDay>();
    for (const day of days) {
      const known = byDate.get(day.date);
      byDate.set(day.date, known ? stronger(known, day) : day);
    }
    return new WorkingCalendar(byDate, new Set(noticeYears));
  }

  /** The days it was given, one verdict each, in order of date. */
  days(): CalendarDay[] {
    return [...this.byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  }

  /** The holiday this day belongs to; `null` on every other day, also on a plain weekend. */
  dayOff(date: BusinessDate): DayReason | null {
    const day = this.byDate.get(date);
    return day?.isOffDay ? { name: day.name, source: day.source } : null;
  }

  /** The holiday for which this weekend is worked (调休上班); `null` on every other day. */
  makeUpDay(date: BusinessDate): DayReason | null {
    const day = this.byDate.get(date);
    return day && !day.isOffDay && this.isWeekend(date) ? { name: day.name, source: day.source } : null;
  }

  isWeekend(date: BusinessDate): boolean {
    return weekdayOf(date) >= SATURDAY;
  }

  /** Monday to Friday and not off, or a make-up day. */
  isWorkingDay(date: BusinessDate): boolean {
    const day = this.byDate.get(date);
    return day ? !day.isOffDay : !this.isWeekend(date);
  }

  /**
   * False while what is said about the day may still change: a forecast speaks for it, or the notice of its year is not out
   * and a holiday is so near that a bridge day may fall on it. What the law itself gives stands.
   */
  isSettled(date: BusinessDate): boolean {
    const source = this.byDate.get(date)?.source;
    if (source === 'FORECAST') return false;
    if (source !== undefined || this.noticeYears.has(Number(date.slice(0, 4)))) return true;
    for (let away = 1; away <= BRIDGE_REACH; away += 1) {
      if (this.dayOff(addDays(date, -away)) || this.dayOff(addDays(date, away))) return false;
    }
    return true;
  }

  /** The last working day before this one. */
  previousWorkingDay(date: BusinessDate): BusinessDate {
    return this.step(date, -1);
  }

  /** The first working day after this one. */
  nextWorkingDay(date: BusinessDate): BusinessDate {
    return this.step(date, 1);
  }

  /** This day if it is worked, otherwise the last working day before it. */
  workingDayOnOrBefore(date: BusinessDate): BusinessDate {
    return this.isWorkingDay(date) ? date : this.step(date, -1);
  }

  /**
   * The `count`-th working day after (or, negative, before) this day, which itself is not counted: a notice put up
   * today for five working days stands until the end of `addWorkingDays(today, 5)`. With 0 the day itself.
   */
  addWorkingDays(date: BusinessDate, count: number): BusinessDate {
    let reached = date;
    for (let left = Math.abs(count); left > 0; left -= 1) reached = this.step(reached, count < 0 ? -1 : 1);
    return reached;
  }

  private step(date: BusinessDate, direction: 1 | -1): BusinessDate {
    let reached = addDays(date, direction);
    while (!this.isWorkingDay(reached)) reached = addDays(reached, direction);
    return reached;
  }
}

function stronger(known: CalendarDay, other: CalendarDay): CalendarDay {
  if (known.isOffDay === other.isOffDay && known.source !== other.source) {
    if (known.source === 'STATUTE') return known;
    if (other.source === 'STATUTE') return other;
  }
  return WEIGHT[other.source] > WEIGHT[known.source] ? other : known;
}
