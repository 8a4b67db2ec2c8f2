import type { BusinessDate } from '../../../kernel/calendar.js';

/** 听课 · 授课 · 在线学习. What later features award gets a kind here. */
export const HOUR_KINDS = ['ATTENDED', 'LECTURE_GIVEN', 'ONLINE'] as const;
export type HourKind = (typeof HOUR_KINDS)[number];

/** One version of the conversion (学时折算). Hours and factor in hundredths. */
export interface ConversionRule {
  readonly id: number;
  readonly effectiveOn: BusinessDate;
  readonly basisDocument: string;
  /** Hours of half a day of collective training. */
  readonly halfDayHours: number;
  /** From so many minutes on a meeting counts as half a day; twice as many as a whole one. */
  readonly halfDayMinutes: number;
  /** Below half a day: minutes of one hour (学时). */
  readonly minutesPerHour: number;
  /** Hours of a lecture given are multiplied by this. */
  readonly lectureFactor: number;
  /** Online: from so many minutes on … */
  readonly onlineMinutes: number;
  /** … so many hours. */
  readonly onlineHours: number;
}

/** Hours below half a day are counted in halves. */
const HALF_HOUR = 50;

/**
 * The hours (hundredths) that so many minutes are worth.
 * ATTENDED: half days where they are long enough, else minutes ÷ `minutesPerHour`, to the nearest half hour, never more than half a day.
 * LECTURE_GIVEN: minutes ÷ `minutesPerHour`, to the nearest half hour and at least one half, times the factor.
 * ONLINE: nothing below `onlineMinutes`.
 */
export function creditHours(kind: HourKind, minutes: number, rule: ConversionRule): number {
  if (minutes <= 0) return 0;
  if (kind === 'ONLINE') return minutes >= rule.onlineMinutes ? rule.onlineHours : 0;
  if (kind === 'LECTURE_GIVEN')
    return Math.round((Math.max(HALF_HOUR, byMinutes(minutes, rule)) * rule.lectureFactor) / 100);
  const halfDays = Math.min(2, Math.floor(minutes / rule.halfDayMinutes));
  return halfDays > 0 ? halfDays * rule.halfDayHours : Math.min(rule.halfDayHours, byMinutes(minutes, rule));
}

function byMinutes(minutes: number, rule: ConversionRule): number {
  return Math.round((minutes * 100) / rule.minutesPerHour / HALF_HOUR) * HALF_HOUR;
}

/** The version that holds on a day: the last one effective by then, the later made of two of one day. */
export function ruleOn<Rule extends Pick<ConversionRule, 'id' | 'effectiveOn'>>(
  rules: readonly Rule[],
  day: BusinessDate,
): Rule | undefined {
  return rules
    .filter((rule) => rule.effectiveOn <= day)
    .sort((a, b) => (a.effectiveOn === b.effectiveOn ? b.id - a.id : a.effectiveOn < b.effectiveOn ? 1 : -1))[0];
}

/** How the hours were found, frozen with the entry. */
export function basisOf(kind: HourKind, minutes: number, rule: ConversionRule): string {
  const hours = (hundredths: number): string => String(hundredths / 100);
  if (kind === 'ONLINE')
    return `在线${minutes}分钟，满${rule.onlineMinutes}分钟计${hours(rule.onlineHours)}学时；${rule.basisDocument}`;
  if (kind === 'LECTURE_GIVEN')
    return `授课${minutes}分钟，每${rule.minutesPerHour}分钟1学时，按${hours(rule.lectureFactor)}倍计；${rule.basisDocument}`;
  if (minutes >= rule.halfDayMinutes)
    return `集中学习${minutes}分钟，半天计${hours(rule.halfDayHours)}学时；${rule.basisDocument}`;
  return `集中学习${minutes}分钟，每${rule.minutesPerHour}分钟1学时；${rule.basisDocument}`;
}
