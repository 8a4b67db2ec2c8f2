import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../kernel/calendar.js';
import { WorkingCalendar, weekdayOf, type CalendarDay, type Weekday } from '../../../kernel/working-calendar.js';
import { addMonths, FIRST_FRIDAY, RULE_WEEKS } from './day-rule.js';
import { monthsOf, planLectureDates, type DatesOfSeason } from './lecture-dates.js';
import { DEFERRALS } from './season.js';

function off(name: string, source: CalendarDay['source'], first: string, last = first): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) days.push({ date, name, isOffDay: true, source });
  return days;
}
const worked = (name: string, ...dates: string[]): CalendarDay[] =>
  dates.map((date) => ({ date, name, isOffDay: false, source: 'NOTICE' }));

/** The law and the notices for 2025 and 2026; for 2027 the law and what is usual. */
const THREE_YEARS = WorkingCalendar.of(
  [
    ...off('元旦', 'STATUTE', '2025-01-01'),
    ...off('春节', 'NOTICE', '2025-01-28', '2025-02-04'),
    ...off('清明节', 'STATUTE', '2025-04-04'),
    ...off('清明节', 'NOTICE', '2025-04-04', '2025-04-06'),
    ...off('劳动节', 'STATUTE', '2025-05-01', '2025-05-02'),
    ...off('劳动节', 'NOTICE', '2025-05-01', '2025-05-05'),
    ...off('端午节', 'NOTICE', '2025-05-31', '2025-06-02'),
    ...off('国庆节', 'STATUTE', '2025-10-01', '2025-10-03'),
    ...off('国庆节', 'NOTICE', '2025-10-01', '2025-10-08'),
    ...worked('春节', '2025-01-26', '2025-02-08'),
    ...worked('劳动节', '2025-04-27'),
    ...worked('国庆节', '2025-09-28', '2025-10-11'),
    ...off('元旦', 'STATUTE', '2026-01-01'),
    ...off('元旦', 'NOTICE', '2026-01-01', '2026-01-03'),
    ...off('春节', 'NOTICE', '2026-02-15', '2026-02-23'),
    ...off('清明节', 'NOTICE', '2026-04-04', '2026-04-06'),
    ...off('劳动节', 'STATUTE', '2026-05-01', '2026-05-02'),
    ...off('劳动节', 'NOTICE', '2026-05-01', '2026-05-05'),
    ...off('端午节', 'NOTICE', '2026-06-19', '2026-06-21'),
    ...off('中秋节', 'NOTICE', '2026-09-25', '2026-09-27'),
    ...off('国庆节', 'STATUTE', '2026-10-01', '2026-10-03'),
    ...off('国庆节', 'NOTICE', '2026-10-01', '2026-10-07'),
    ...worked('元旦', '2026-01-04'),
    ...worked('春节', '2026-02-14', '2026-02-28'),
    ...worked('劳动节', '2026-05-09'),
    ...worked('国庆节', '2026-09-20', '2026-10-10'),
    ...off('元旦', 'STATUTE', '2027-01-01'),
    ...off('除夕', 'STATUTE', '2027-02-05', '2027-02-05'),
    ...off('春节', 'STATUTE', '2027-02-06', '2027-02-08'),
    ...off('春节', 'FORECAST', '2027-02-09', '2027-02-12'),
    ...off('劳动节', 'STATUTE', '2027-05-01', '2027-05-02'),
    ...off('国庆节', 'STATUTE', '2027-10-01', '2027-10-03'),
    ...off('国庆节', 'FORECAST', '2027-10-04', '2027-10-07'),
  ],
  [2025, 2026],
);

const season = (firstMonth: string, lastMonth: string, more: Partial<DatesOfSeason> = {}): DatesOfSeason => ({
  firstMonth,
  lastMonth,
  rule: FIRST_FRIDAY,
  deferral: 'NEXT_WEEK',
  ...more,
});

describe('the first Fridays of 2025 to 2027', () => {
  const planned = planLectureDates(season('2025-01', '2027-12'), THREE_YEARS);

  it.each([
    ['2025-04-04', '清明节', 'STATUTE', '2025-04-11'],
    ['2025-05-02', '劳动节', 'STATUTE', '2025-05-09'],
    ['2025-10-03', '国庆节', 'STATUTE', '2025-10-10'],
    ['2026-01-02', '元旦', 'NOTICE', '2026-01-09'],
    ['2026-05-01', '劳动节', 'STATUTE', '2026-05-08'],
    ['2026-10-02', '国庆节', 'STATUTE', '2026-10-09'],
    ['2027-01-01', '元旦', 'STATUTE', '2027-01-08'],
    ['2027-02-05', '除夕', 'STATUTE', '2027-02-19'],
    ['2027-10-01', '国庆节', 'STATUTE', '2027-10-08'],
  ])('%s is off (%s, %s): %s', (from, name, source, on) => {
    const date = planned.find((one) => one.ruleDate === from);
    expect(date).toMatchObject({ on, deferral: { from, because: { name, source } }, concerns: [] });
  });

  it('stay where they are in all other months', () => {
    expect(planned).toHaveLength(36);
    expect(planned.filter((one) => one.deferral !== null)).toHaveLength(9);
    expect(planned.filter((one) => one.deferral === null && one.on !== one.ruleDate)).toEqual([]);
  });

  it('tell every day that was passed over, and which is only expected', () => {
    expect(planned.find((one) => one.month === '2027-02')?.deferral?.steps).toEqual([
      { date: '2027-02-05', because: { name: '除夕', source: 'STATUTE' } },
      { date: '2027-02-12', because: { name: '春节', source: 'FORECAST' } },
    ]);
    expect(planned.filter((one) => !one.settled).map((one) => one.month)).toEqual(['2027-02', '2027-10']);
  });
});

describe('a season that defers otherwise', () => {
  it('takes the next ordinary working day, not the make-up Saturday', () => {
    const rule = { week: 1, weekday: 5 } as const;
    const dates = planLectureDates(season('2026-10', '2027-02', { rule, deferral: 'NEXT_WORKING_DAY' }), THREE_YEARS);
    expect(dates.map((one) => one.on)).toEqual(['2026-10-08', '2026-11-06', '2026-12-04', '2027-01-04', '2027-02-15']);
    expect(dates[0]?.deferral?.steps.map((step) => step.date)).toEqual([
      ...['2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'],
    ]);
  });

  it('never ends on a make-up Saturday by itself', () => {
    // 2025-10-07 is a Tuesday of the holiday; 10-08 is off too, 10-11 a make-up Saturday
    const friday = WorkingCalendar.of([
      ...off('国庆节', 'NOTICE', '2025-10-03', '2025-10-10'),
      ...worked('国庆节', '2025-10-11'),
    ]);
    const [date] = planLectureDates(season('2025-10', '2025-10', { deferral: 'NEXT_WORKING_DAY' }), friday);
    expect(date?.on).toBe('2025-10-13');
  });

  it('with Saturdays for its rule passes over days off and make-up Saturdays', () => {
    const rule = { week: 1, weekday: 6 } as const;
    const [date] = planLectureDates(season('2026-10', '2026-10', { rule }), THREE_YEARS);
    expect(date).toMatchObject({ on: '2026-10-17', concerns: [] });
    expect(date?.deferral?.steps.map((step) => step.date)).toEqual(['2026-10-03', '2026-10-10']);
  });

  it('that does not defer says that the day is off', () => {
    const [date] = planLectureDates(season('2027-01', '2027-01', { deferral: 'NONE' }), THREE_YEARS);
    expect(date).toMatchObject({ on: '2027-01-01', deferral: null, concerns: ['ON_DAY_OFF'] });
  });
});

describe('what is reported', () => {
  it('a deferral into the month after', () => {
    const rule = { week: -1, weekday: 3 } as const;
    const calendar = WorkingCalendar.of(off('国庆节', 'NOTICE', '2026-09-30', '2026-10-02'));
    const [date] = planLectureDates(season('2026-09', '2026-09', { rule }), calendar);
    expect(date).toMatchObject({ ruleDate: '2026-09-30', on: '2026-10-07', concerns: ['LEAVES_MONTH'] });
  });

  it.each([
    ['inside the season', '2026-10'],
    ['behind its last month', '2026-09'],
  ])('a deferral that meets the next date, %s', (_where, lastMonth) => {
    const calendar = WorkingCalendar.of(off('停课', 'NOTICE', '2026-09-04', '2026-10-01'));
    const dates = planLectureDates(season('2026-09', lastMonth), calendar);
    expect(dates[0]).toMatchObject({ on: '2026-10-02', concerns: ['LEAVES_MONTH', 'MEETS_NEXT'] });
  });
});

describe('a range that cannot be', () => {
  it.each([
    ['2027-12', '2027-01', 'LECTURE.RANGE_EMPTY'],
    ['2027-13', '2027-13', 'LECTURE.MONTH_INVALID'],
    ['2027', '2028-01', 'LECTURE.MONTH_INVALID'],
    ['2027-01', '2037-01', 'LECTURE.RANGE_TOO_LONG'],
  ])('%s to %s: %s', (first, last, code) => {
    expect(() => planLectureDates(season(first, last), THREE_YEARS)).toThrow(code);
  });

  it('a month in which nothing is ever free', () => {
    const calendar = WorkingCalendar.of(off('停课', 'NOTICE', '2027-01-01', '2027-08-01'));
    expect(() => planLectureDates(season('2027-01', '2027-01'), calendar)).toThrow('LECTURE.NO_FREE_DAY');
  });

  it('may be one month, or ten years', () => {
    expect(monthsOf('2027-02', '2027-02')).toEqual(['2027-02']);
    expect(monthsOf('2027-01', '2036-12')).toHaveLength(120);
  });
});

describe('any season', () => {
  const block = fc
    .tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 9 }))
    .map(([start, length]) =>
      off('节', 'NOTICE', addDays('2026-01-01', start), addDays('2026-01-01', start + length - 1)),
    );
  const makeUps = fc
    .array(fc.integer({ min: 0, max: 700 }), { maxLength: 20 })
    .map((days) => worked('节', ...days.map((day) => addDays('2026-01-01', day)).filter((day) => weekdayOf(day) > 5)));
  const calendars = fc
    .tuple(fc.array(block, { maxLength: 12 }), makeUps)
    .map(([blocks, makeUp]) => WorkingCalendar.of([...makeUp, ...blocks.flat()]));
  const seasons = fc.record({
    firstMonth: fc.integer({ min: 0, max: 11 }).map((later) => addMonths('2026-01', later)),
    months: fc.integer({ min: 1, max: 12 }),
    rule: fc.record({ week: fc.constantFrom(...RULE_WEEKS), weekday: fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7) }),
    deferral: fc.constantFrom(...DEFERRALS),
  });

  it('has one date a month, never on a day off when it defers, never later than needed, and always the same', () => {
    fc.assert(
      fc.property(seasons, calendars, ({ months, ...rest }, calendar) => {
        const given = { ...rest, lastMonth: addMonths(rest.firstMonth, months - 1) };
        const dates = planLectureDates(given, calendar);
        expect(dates.map((date) => date.month)).toEqual(monthsOf(given.firstMonth, given.lastMonth));
        expect(planLectureDates(given, calendar)).toEqual(dates);
        for (const date of dates) {
          expect(date.ruleDate.slice(0, 7)).toBe(date.month);
          if (calendar.dayOff(date.ruleDate) === null) expect(date.on).toBe(date.ruleDate);
          if (given.deferral === 'NONE') continue;
          expect(calendar.dayOff(date.on)).toBeNull();
          if (date.deferral === null) continue;
          expect(calendar.makeUpDay(date.on)).toBeNull();
          if (given.deferral === 'NEXT_WEEK') expect(weekdayOf(date.on)).toBe(given.rule.weekday);
          else expect(calendar.isWorkingDay(date.on)).toBe(true);
          for (const step of date.deferral.steps) {
            expect(step.date < date.on).toBe(true);
            expect(calendar.dayOff(step.date) ?? calendar.makeUpDay(step.date)).toEqual(step.because);
          }
        }
      }),
    );
  });
});
