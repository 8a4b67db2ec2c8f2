import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../kernel/calendar.js';
import { weekdayOf, type Weekday } from '../../../kernel/working-calendar.js';
import {
  addMonths,
  dayOfRule,
  dayRuleSchema,
  dayRuleWords,
  FIRST_FRIDAY,
  isMonth,
  RULE_WEEKS,
  type DayRule,
} from './day-rule.js';

describe('the day of a rule', () => {
  it.each<[DayRule['week'], Weekday, string, string, string]>([
    [1, 5, '2027-01', '2027-01-01', '每月第一个星期五'],
    [1, 5, '2027-02', '2027-02-05', '每月第一个星期五'],
    [1, 5, '2026-08', '2026-08-07', '每月第一个星期五'],
    [2, 3, '2027-09', '2027-09-08', '每月第二个星期三'],
    [3, 7, '2026-11', '2026-11-15', '每月第三个星期日'],
    [4, 1, '2026-02', '2026-02-23', '每月第四个星期一'],
    [-1, 5, '2028-02', '2028-02-25', '每月最后一个星期五'],
    [-1, 4, '2026-12', '2026-12-31', '每月最后一个星期四'],
    [-1, 6, '2026-02', '2026-02-28', '每月最后一个星期六'],
  ])('week %d, weekday %d of %s is %s', (week, weekday, month, day, words) => {
    expect(dayOfRule({ week, weekday }, month)).toBe(day);
    expect(dayRuleWords({ week, weekday })).toBe(words);
  });

  it('lies in its month, on its weekday, for every rule', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RULE_WEEKS),
        fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7),
        fc.integer({ min: 0, max: 1199 }),
        (week, weekday, later) => {
          const month = addMonths('2020-01', later);
          const day = dayOfRule({ week, weekday }, month);
          expect(day.slice(0, 7)).toBe(month);
          expect(weekdayOf(day)).toBe(weekday);
          const inWeek = Math.ceil(Number(day.slice(8)) / 7);
          if (week === -1) expect(addDays(day, 7).slice(0, 7)).not.toBe(month);
          else expect(inWeek).toBe(week);
        },
      ),
    );
  });
});

it('the other reading of 每月第一周周五 would put 21 of 72 dates into the month before', () => {
  const months = Array.from({ length: 72 }, (_, index) => addMonths('2025-01', index));
  const fridayOfWeekWithTheFirst = (month: string): string => addDays(`${month}-01`, 5 - weekdayOf(`${month}-01`));
  expect(months.filter((month) => !fridayOfWeekWithTheFirst(month).startsWith(month))).toHaveLength(21);
  expect(months.filter((month) => !dayOfRule(FIRST_FRIDAY, month).startsWith(month))).toEqual([]);
});

describe('the shape of a rule', () => {
  it.each([
    [{ week: 1, weekday: 5 }, true],
    [{ week: -1, weekday: 7 }, true],
    [{ week: 5, weekday: 5 }, false],
    [{ week: 0, weekday: 5 }, false],
    [{ week: 1, weekday: 0 }, false],
    [{ week: 1, weekday: 8 }, false],
    [{ week: 1.5, weekday: 5 }, false],
    [{ week: 1, weekday: 5, month: 3 }, false],
    [{ week: '1', weekday: 5 }, false],
  ])('%j: %s', (rule, valid) => expect(dayRuleSchema.safeParse(rule).success).toBe(valid));
});

describe('a month', () => {
  it.each([
    ['2027-01', true],
    ['2027-12', true],
    ['2027-13', false],
    ['2027-00', false],
    ['2027-1', false],
    ['1999-12', false],
    ['2027-01-01', false],
  ])('%s: %s', (text, valid) => expect(isMonth(text)).toBe(valid));

  it.each([
    ['2026-12', 1, '2027-01'],
    ['2027-01', -1, '2026-12'],
    ['2026-06', 30, '2028-12'],
    ['2026-06', 0, '2026-06'],
  ])('%s and %d: %s', (month, count, reached) => expect(addMonths(month, count)).toBe(reached));
});
