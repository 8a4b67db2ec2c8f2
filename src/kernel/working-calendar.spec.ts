import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './calendar.js';
import { WorkingCalendar, weekdayOf, type CalendarDay } from './working-calendar.js';

const off = (date: string, name: string, source: CalendarDay['source'] = 'NOTICE'): CalendarDay => ({
  date,
  name,
  isOffDay: true,
  source,
});
const worked = (date: string, name: string): CalendarDay => ({ date, name, isOffDay: false, source: 'NOTICE' });

/** National day 2026 as in the notice. */
const october = WorkingCalendar.of(
  [
    worked('2026-09-20', '国庆节'),
    ...['01', '02', '03'].map((day) => off(`2026-10-${day}`, '国庆节', 'STATUTE')),
    ...['01', '02', '03', '04', '05', '06', '07'].map((day) => off(`2026-10-${day}`, '国庆节')),
    worked('2026-10-10', '国庆节'),
  ],
  [2026],
);

describe('weekdayOf', () => {
  it.each([
    ['2026-11-23', 1],
    ['2027-01-01', 5],
    ['2026-10-10', 6],
    ['2026-09-20', 7],
  ])('%s is %d', (date, weekday) => expect(weekdayOf(date)).toBe(weekday));
});

describe('a day', () => {
  it.each([
    ['2026-09-30', 'an ordinary Wednesday', true, null, null],
    ['2026-10-01', 'a day of the law', false, 'STATUTE', null],
    ['2026-10-05', 'a bridge day', false, 'NOTICE', null],
    ['2026-10-08', 'the first Thursday after it', true, null, null],
    ['2026-10-10', 'a make-up Saturday', true, null, 'NOTICE'],
    ['2026-09-20', 'a make-up Sunday', true, null, 'NOTICE'],
    ['2026-10-11', 'a plain Sunday', false, null, null],
  ])('%s, %s: worked %s', (date, _what, isWorked, offBy, madeUpBy) => {
    expect(october.isWorkingDay(date)).toBe(isWorked);
    expect(october.dayOff(date)).toEqual(offBy && { name: '国庆节', source: offBy });
    expect(october.makeUpDay(date)).toEqual(madeUpBy && { name: '国庆节', source: madeUpBy });
  });

  const coming = WorkingCalendar.of(
    [off('2027-10-01', '国庆节', 'STATUTE'), off('2027-10-04', '国庆节', 'FORECAST')],
    [2026],
  );
  it.each([
    ['2026-10-08', october, true, 'the notice of its year is known'],
    ['2027-10-01', coming, true, 'the law gives it'],
    ['2027-10-04', coming, false, 'it is a forecast'],
    ['2027-10-08', coming, false, 'four days from a holiday'],
    ['2027-10-09', coming, true, 'five days from one'],
    ['2027-09-27', coming, false, 'four days before one'],
    ['2027-07-02', coming, true, 'far from any'],
  ])('%s is settled or not: %#', (date, calendar, settled) => expect(calendar.isSettled(date)).toBe(settled));
});

describe('counting working days', () => {
  it.each([
    ['2026-10-01', '2026-09-30'],
    ['2026-10-08', '2026-09-30'],
    ['2026-10-11', '2026-10-10'],
    ['2026-10-12', '2026-10-10'],
    ['2026-09-21', '2026-09-20'],
  ])('before %s comes %s', (date, before) => expect(october.previousWorkingDay(date)).toBe(before));

  it.each([
    ['2026-09-30', '2026-09-30'],
    ['2026-10-03', '2026-09-30'],
    ['2026-10-10', '2026-10-10'],
  ])('on or before %s is %s', (date, found) => expect(october.workingDayOnOrBefore(date)).toBe(found));

  it.each([
    ['2026-09-30', 0, '2026-09-30'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 5, '2026-10-13'],
    ['2026-10-03', 1, '2026-10-08'],
    ['2026-10-08', -1, '2026-09-30'],
    ['2026-10-12', -3, '2026-10-08'],
  ])('%s and %d working days: %s', (date, count, reached) => {
    expect(october.addWorkingDays(date, count)).toBe(reached);
  });

  it('says what comes next', () => expect(october.nextWorkingDay('2026-10-09')).toBe('2026-10-10'));
});

describe('one day given twice', () => {
  it.each([
    ['a notice repeats the law', ['STATUTE', true], ['NOTICE', true], true, 'STATUTE'],
    ['a forecast repeats the law', ['FORECAST', true], ['STATUTE', true], true, 'STATUTE'],
    ['a notice corrects a forecast', ['FORECAST', true], ['NOTICE', false], false, 'NOTICE'],
    ['a notice stands against the law', ['STATUTE', true], ['NOTICE', false], false, 'NOTICE'],
    ['the law stands against a forecast', ['FORECAST', false], ['STATUTE', true], true, 'STATUTE'],
  ] as const)('%s', (_case, [firstSource, firstOff], [secondSource, secondOff], isOffDay, source) => {
    const first: CalendarDay = { date: '2027-05-08', name: '劳动节', isOffDay: firstOff, source: firstSource };
    const second: CalendarDay = { date: '2027-05-08', name: '劳动节', isOffDay: secondOff, source: secondSource };
    const expected = [{ date: '2027-05-08', name: '劳动节', isOffDay, source }];
    expect(WorkingCalendar.of([first, second]).days()).toEqual(expected);
    expect(WorkingCalendar.of([second, first]).days()).toEqual(expected);
  });
});

describe('any calendar', () => {
  const date = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days));
  const days = fc.array(
    fc.record({
      date,
      name: fc.constant('节'),
      isOffDay: fc.boolean(),
      source: fc.constantFrom('STATUTE' as const, 'NOTICE' as const, 'FORECAST' as const),
    }),
  );

  it('counts forth and back to the same day, over working days only', () => {
    fc.assert(
      fc.property(days, date, fc.integer({ min: 1, max: 30 }), (given, start, count) => {
        const calendar = WorkingCalendar.of(given);
        const from = calendar.workingDayOnOrBefore(start);
        const there = calendar.addWorkingDays(from, count);
        expect(calendar.isWorkingDay(there)).toBe(true);
        expect(calendar.addWorkingDays(there, -count)).toBe(from);
      }),
    );
  });

  it('never has a day both off and made up', () => {
    fc.assert(
      fc.property(days, date, (given, day) => {
        const calendar = WorkingCalendar.of(given);
        expect(calendar.dayOff(day) !== null && calendar.isWorkingDay(day)).toBe(false);
        if (calendar.makeUpDay(day)) expect(calendar.isWorkingDay(day)).toBe(true);
      }),
    );
  });
});
