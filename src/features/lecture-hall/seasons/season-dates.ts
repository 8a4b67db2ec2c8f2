import type { BusinessDate } from '../../../kernel/calendar.js';
import type { WorkingCalendar } from '../../../kernel/working-calendar.js';
import type { DayRule, Month } from '../domain/day-rule.js';
import { planLectureDates, type DatesOfSeason, type PlannedDate } from '../domain/lecture-dates.js';
import type { Deferral } from '../domain/season.js';
import type { LectureDateEntity } from './lecture-date.entity.js';
import type { LectureSeasonEntity } from './lecture-season.entity.js';
import type { NewDate } from './seasons.repository.js';

type SeasonRules = Pick<
  LectureSeasonEntity,
  | 'firstMonth'
  | 'lastMonth'
  | 'ruleWeek'
  | 'ruleWeekday'
  | 'deferral'
  | 'startTime'
  | 'endTime'
  | 'place'
  | 'seats'
  | 'speakersPerDate'
>;

export function ruleOf(season: Pick<LectureSeasonEntity, 'ruleWeek' | 'ruleWeekday'>): DayRule {
  return { week: season.ruleWeek, weekday: season.ruleWeekday } as DayRule;
}

export function datesOf(
  season: Pick<LectureSeasonEntity, 'firstMonth' | 'lastMonth' | 'ruleWeek' | 'ruleWeekday' | 'deferral'>,
): DatesOfSeason {
  return {
    firstMonth: season.firstMonth,
    lastMonth: season.lastMonth,
    rule: ruleOf(season),
    deferral: season.deferral as Deferral,
  };
}

/** The days of the season itself: the calendar brings the years on both sides, for steps and deferrals. */
export function calendarSpan(firstMonth: Month, lastMonth: Month): { from: BusinessDate; to: BusinessDate } {
  return { from: `${firstMonth}-01`, to: `${lastMonth}-28` };
}

/** The columns of a date that come from the rule and the calendar alone. */
export function dayColumns(
  planned: PlannedDate,
): Pick<NewDate, 'month' | 'ruleOn' | 'heldOn' | 'deferral' | 'deferralReason'> {
  return {
    month: planned.month,
    ruleOn: planned.ruleDate,
    heldOn: planned.on,
    deferral: planned.deferral === null ? 'NONE' : 'HOLIDAY',
    deferralReason: planned.deferral?.because.name ?? '',
  };
}

function placeColumns(season: SeasonRules): Pick<NewDate, 'startTime' | 'endTime' | 'place' | 'seats' | 'slots'> {
  const { startTime, endTime, place, seats, speakersPerDate } = season;
  return { startTime, endTime, place, seats, slots: speakersPerDate };
}

export interface DatePlan {
  readonly add: readonly NewDate[];
  readonly change: readonly { readonly id: number; readonly columns: Partial<NewDate> }[];
  readonly remove: readonly number[];
}

/**
 * What the rules make of the dates of a season: missing months are added, months outside go, and of those not yet public
 * day, place and slots follow the rules. A day set by hand stays, and so does everything that is public.
 */
export function planDates(
  season: SeasonRules,
  before: readonly LectureDateEntity[],
  calendar: WorkingCalendar,
  now: Date,
): DatePlan {
  const planned = planLectureDates(datesOf(season), calendar);
  const standing = new Map(before.map((date) => [date.month, date]));
  const add: NewDate[] = [];
  const change: { id: number; columns: Partial<NewDate> }[] = [];
  planned.forEach((day, index) => {
    const date = standing.get(day.month);
    standing.delete(day.month);
    if (!date) {
      add.push({
        ...dayColumns(day),
        ...placeColumns(season),
        sessionNo: index + 1,
        status: 'PLANNED',
        cancelReason: null,
        publishedAt: null,
        heldAt: null,
        filedAt: null,
        updatedAt: now,
      });
      return;
    }
    if (date.status !== 'PLANNED') return;
    const wanted: Partial<NewDate> = {
      sessionNo: index + 1,
      ...placeColumns(season),
      ...(date.deferral === 'OVERRIDE' ? { ruleOn: day.ruleDate } : dayColumns(day)),
    };
    const differs = Object.entries(wanted).some(([key, value]) => date[key as keyof LectureDateEntity] !== value);
    if (differs) change.push({ id: date.id, columns: wanted });
  });
  return { add, change, remove: [...standing.values()].map((date) => date.id) };
}

/** `2027年`; `2027年3月至8月`; `2027年11月至2028年2月`. */
export function seasonName(firstMonth: Month, lastMonth: Month): string {
  const [firstYear, first] = partsOf(firstMonth);
  const [lastYear, last] = partsOf(lastMonth);
  if (firstYear !== lastYear) return `${firstYear}年${first}月至${lastYear}年${last}月`;
  if (first === 1 && last === 12) return `${firstYear}年`;
  return first === last ? `${firstYear}年${first}月` : `${firstYear}年${first}月至${last}月`;
}

function partsOf(month: Month): [number, number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
}
