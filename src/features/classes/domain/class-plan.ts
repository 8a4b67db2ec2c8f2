import type { BusinessDate } from '../../../kernel/calendar.js';
import { RuleViolation } from '../../../kernel/errors.js';

/** What a draft says about time, seats and hours, as far as rules speak of it. */
export interface ClassPlan {
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly seats: number;
  readonly quotas: readonly { readonly name: string; readonly quota: number; readonly unitIds: readonly number[] }[];
  /** 学时 in hundredths. */
  readonly creditHours: number;
  /** Planned hours of all courses, in hundredths. */
  readonly courseHours: readonly number[];
}

/** 00:00 of a day in the centre's zone (UTC+8 without summer time since 1991). */
export function startOfDay(date: BusinessDate): Date {
  return new Date(`${date}T00:00:00+08:00`);
}

/** Length of the class in days, both ends counted. */
export function daysOf(startsOn: BusinessDate, endsOn: BusinessDate): number {
  return Math.round((startOfDay(endsOn).getTime() - startOfDay(startsOn).getTime()) / 86_400_000) + 1;
}

/** The year in the name of a class: the one in which it begins. */
export function yearOf(startsOn: BusinessDate): number {
  return Number(startsOn.slice(0, 4));
}

/**
 * Rules every plan must keep, draft or not.
 * @throws RuleViolation CLASS.DATES, CLASS.WINDOW, CLASS.WINDOW_AFTER_START, CLASS.QUOTAS_EXCEED_SEATS, CLASS.QUOTA_UNIT_TWICE
 */
export function checkPlan(plan: ClassPlan): void {
  if (plan.endsOn < plan.startsOn) throw new RuleViolation('CLASS.DATES');
  if (plan.closesAt <= plan.opensAt) throw new RuleViolation('CLASS.WINDOW');
  if (plan.closesAt > startOfDay(plan.startsOn)) throw new RuleViolation('CLASS.WINDOW_AFTER_START');
  const kept = plan.quotas.reduce((sum, group) => sum + group.quota, 0);
  if (kept > plan.seats) throw new RuleViolation('CLASS.QUOTAS_EXCEED_SEATS', { quotas: kept, seats: plan.seats });
  const units = plan.quotas.flatMap((group) => group.unitIds);
  if (new Set(units).size < units.length) throw new RuleViolation('CLASS.QUOTA_UNIT_TWICE');
}

/**
 * What stands before the public must add up.
 * @throws RuleViolation CLASS.HOURS_MISMATCH: the planned hours of the courses are not the hours of the class
 */
export function checkHours({ creditHours, courseHours }: Pick<ClassPlan, 'creditHours' | 'courseHours'>): void {
  const planned = courseHours.reduce((sum, hours) => sum + hours, 0);
  if (courseHours.length > 0 && planned !== creditHours) {
    throw new RuleViolation('CLASS.HOURS_MISMATCH', { planned: planned / 100, creditHours: creditHours / 100 });
  }
}

/**
 * What must be complete before the public sees it.
 * @throws RuleViolation as {@link checkPlan} and {@link checkHours}; CLASS.WINDOW_OVER
 */
export function checkPublishable(plan: ClassPlan, now: Date): void {
  checkPlan(plan);
  checkHours(plan);
  if (plan.closesAt <= now) throw new RuleViolation('CLASS.WINDOW_OVER');
}
