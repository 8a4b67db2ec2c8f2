import { z } from 'zod';
import { addDays, isBusinessDate, type BusinessDate } from '../../../kernel/calendar.js';
import { weekdayOf, type Weekday } from '../../../kernel/working-calendar.js';

/** Which of the month's days of that name: the first to the fourth, or the last (-1). A fifth is not in every month. */
export const RULE_WEEKS = [1, 2, 3, 4, -1] as const;

/**
 * The fixed day of the lecture hall (固定开讲日): the n-th day of this name in the month. The founding document says
 * 每月第一周周五, read here as the first Friday of the month: exactly one a month and always inside it. The other reading
 * (the Friday of the week that holds the 1st) puts 21 of the 72 dates of 2025–2030 into the month before; whoever wants
 * it for one month overrides that date.
 */
export const dayRuleSchema = z.strictObject({
  week: z.literal(RULE_WEEKS),
  /** 1 = Monday … 7 = Sunday. */
  weekday: z.literal([1, 2, 3, 4, 5, 6, 7]),
});
export type DayRule = z.infer<typeof dayRuleSchema>;

export const FIRST_FRIDAY: DayRule = { week: 1, weekday: 5 };

/** A month `YYYY-MM`. */
export type Month = string;

/** True for a month that exists, from 2000 to 2199. */
export function isMonth(text: string): boolean {
  return /^2[01]\d{2}-(?:0[1-9]|1[0-2])$/.test(text);
}

/** A day of such a month. Days are compared as text, which holds for years of four digits only. */
export function isHallDay(text: string): boolean {
  return isBusinessDate(text) && isMonth(text.slice(0, 7));
}

/** The month `count` months later (or, negative, earlier). */
export function addMonths(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The day that the rule names in this month; holidays are another question. */
export function dayOfRule(rule: DayRule, month: Month): BusinessDate {
  if (rule.week === -1) {
    const last = addDays(`${addMonths(month, 1)}-01`, -1);
    return addDays(last, -distance(rule.weekday, weekdayOf(last)));
  }
  const first: BusinessDate = `${month}-01`;
  return addDays(first, distance(weekdayOf(first), rule.weekday) + 7 * (rule.week - 1));
}

const WEEK_WORDS: Readonly<Record<DayRule['week'], string>> = {
  1: '第一个',
  2: '第二个',
  3: '第三个',
  4: '第四个',
  [-1]: '最后一个',
};
const WEEKDAY_WORDS: Readonly<Record<Weekday, string>> = {
  1: '一',
  2: '二',
  3: '三',
  4: '四',
  5: '五',
  6: '六',
  7: '日',
};

/** `每月第一个星期五`, for paper and notices. */
export function dayRuleWords(rule: DayRule): string {
  return `每月${WEEK_WORDS[rule.week]}星期${WEEKDAY_WORDS[rule.weekday]}`;
}

/** Days from one weekday to the next one of another name, 0 to 6. */
function distance(from: Weekday, to: Weekday): number {
  return (to - from + 7) % 7;
}
