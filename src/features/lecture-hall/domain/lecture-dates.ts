import { addDays, type BusinessDate } from '../../../kernel/calendar.js';
import { RuleViolation } from '../../../kernel/errors.js';
import type { DayReason, WorkingCalendar } from '../../../kernel/working-calendar.js';
import { addMonths, dayOfRule, isMonth, type DayRule, type Month } from './day-rule.js';
import type { Deferral } from './season.js';

export interface DatesOfSeason {
  readonly firstMonth: Month;
  readonly lastMonth: Month;
  readonly rule: DayRule;
  readonly deferral: Deferral;
}

/** A day that could not be the day of the lecture, and why. */
export interface PassedDay {
  readonly date: BusinessDate;
  readonly because: DayReason;
}

/**
 * `LEAVES_MONTH`: deferred into the month after. `MEETS_NEXT`: falls on the date of the month after, or later: two
 * lectures at once. `ON_DAY_OFF`: the day is off and the season does not defer.
 */
export const DATE_CONCERNS = ['LEAVES_MONTH', 'MEETS_NEXT', 'ON_DAY_OFF'] as const;
export type DateConcern = (typeof DATE_CONCERNS)[number];

/** The day of one month (开讲日). */
export interface PlannedDate {
  readonly month: Month;
  /** What the rule alone says. */
  readonly ruleDate: BusinessDate;
  readonly on: BusinessDate;
  readonly deferral: {
    readonly from: BusinessDate;
    /** Why the rule's day is off. */
    readonly because: DayReason;
    /** Every day that was passed over on the way, the rule's day first. */
    readonly steps: readonly PassedDay[];
  } | null;
  /** False while a notice still to come may move this date: its year has none yet, or a forecast deferred it. */
  readonly settled: boolean;
  /** What somebody has to look at. */
  readonly concerns: readonly DateConcern[];
}

/** Ten years: more is a slip of the keyboard. */
const LONGEST_SEASON = 120;
/** No holiday lasts so long; a calendar in which nothing is free for half a year is wrong. */
const MOST_DAYS_LATER = 180;

/**
 * The days of a season, one a month, in order. Pure: the same rule and calendar give the same days.
 * A make-up Saturday is never chosen by itself, though it is worked: people have lost a weekend already.
 * @throws RuleViolation `LECTURE.MONTH_INVALID | RANGE_EMPTY | RANGE_TOO_LONG | NO_FREE_DAY`
 */
export function planLectureDates(season: DatesOfSeason, calendar: WorkingCalendar): PlannedDate[] {
  const planned = monthsOf(season.firstMonth, season.lastMonth).map((month) => planMonth(month, season, calendar));
  const after = planMonth(addMonths(season.lastMonth, 1), season, calendar);
  return planned.map((date, index) => ({
    ...date,
    concerns: [...date.concerns, ...(date.on >= (planned[index + 1] ?? after).on ? (['MEETS_NEXT'] as const) : [])],
  }));
}

/**
 * The months of a season, both ends included.
 * @throws RuleViolation `LECTURE.MONTH_INVALID | RANGE_EMPTY | RANGE_TOO_LONG`
 */
export function monthsOf(firstMonth: Month, lastMonth: Month): Month[] {
  for (const month of [firstMonth, lastMonth]) {
    if (!isMonth(month)) throw new RuleViolation('LECTURE.MONTH_INVALID', { month });
  }
  if (lastMonth < firstMonth) throw new RuleViolation('LECTURE.RANGE_EMPTY', { firstMonth, lastMonth });
  const months: Month[] = [];
  for (let month = firstMonth; month <= lastMonth; month = addMonths(month, 1)) {
    if (months.length === LONGEST_SEASON) {
      throw new RuleViolation('LECTURE.RANGE_TOO_LONG', { firstMonth, lastMonth, most: LONGEST_SEASON });
    }
    months.push(month);
  }
  return months;
}

/** @throws RuleViolation `LECTURE.NO_FREE_DAY` with the month */
function planMonth(month: Month, { rule, deferral }: DatesOfSeason, calendar: WorkingCalendar): PlannedDate {
  const ruleDate = dayOfRule(rule, month);
  const because = calendar.dayOff(ruleDate);
  if (because === null || deferral === 'NONE') {
    const concerns: DateConcern[] = because === null ? [] : ['ON_DAY_OFF'];
    return { month, ruleDate, on: ruleDate, deferral: null, settled: calendar.isSettled(ruleDate), concerns };
  }
  const { on, steps } =
    deferral === 'NEXT_WEEK' ? freeWeek(month, ruleDate, calendar) : freeWorkingDay(month, ruleDate, calendar);
  const days = [on, ...steps.map((step) => step.date)];
  return {
    month,
    ruleDate,
    on,
    deferral: { from: ruleDate, because, steps },
    settled: days.every((day) => calendar.isSettled(day)),
    concerns: on.startsWith(month) ? [] : ['LEAVES_MONTH'],
  };
}

interface Found {
  readonly on: BusinessDate;
  readonly steps: readonly PassedDay[];
}

/** The same weekday, week by week. A rule that names Saturday or Sunday passes over make-up days too. */
function freeWeek(month: Month, ruleDate: BusinessDate, calendar: WorkingCalendar): Found {
  return firstFree(month, ruleDate, 7, (day) => calendar.dayOff(day) ?? calendar.makeUpDay(day));
}

/** The next day from Monday to Friday that is worked; weekends, worked or not, are no day to defer to. */
function freeWorkingDay(month: Month, ruleDate: BusinessDate, calendar: WorkingCalendar): Found {
  return firstFree(month, ruleDate, 1, (day) =>
    calendar.isWeekend(day) ? (calendar.dayOff(day) ?? 'WEEKEND') : calendar.dayOff(day),
  );
}

/** Plain weekends are passed over without a word: they need no reason. */
function firstFree(
  month: Month,
  ruleDate: BusinessDate,
  stride: number,
  obstacle: (day: BusinessDate) => DayReason | 'WEEKEND' | null,
): Found {
  const steps: PassedDay[] = [];
  for (let later = 0; later <= MOST_DAYS_LATER; later += stride) {
    const day = addDays(ruleDate, later);
    const because = obstacle(day);
    if (because === null) return { on: day, steps };
    if (because !== 'WEEKEND') steps.push({ date: day, because });
  }
  throw new RuleViolation('LECTURE.NO_FREE_DAY', { month, ruleDate });
}
