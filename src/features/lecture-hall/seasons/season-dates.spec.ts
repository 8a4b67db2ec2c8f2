import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WorkingCalendar } from '../../../kernel/working-calendar.js';
import type { LectureDateEntity } from './lecture-date.entity.js';
import { planDates, seasonName } from './season-dates.js';

const NOW = new Date('2026-11-23T00:00:00Z');
const NEW_YEAR = WorkingCalendar.of([{ date: '2027-01-01', name: '元旦', isOffDay: true, source: 'STATUTE' }]);
const rules = {
  firstMonth: '2027-01',
  lastMonth: '2027-03',
  ruleWeek: 1,
  ruleWeekday: 5,
  deferral: 'NEXT_WEEK' as const,
  startTime: '14:30',
  endTime: '16:30',
  place: '报告厅',
  seats: 60,
  speakersPerDate: 3,
};
const standing = (): LectureDateEntity[] =>
  planDates(rules, [], NEW_YEAR, NOW).add.map((date, index) => ({
    ...date,
    id: index + 1,
    seasonId: 1,
    feedSequence: 0,
    revision: 1,
  }));

describe('the dates of a season', () => {
  it('are made from the rule, with the reason where they are deferred', () => {
    const { add, change, remove } = planDates(rules, [], NEW_YEAR, NOW);
    expect(add).toMatchObject([
      {
        month: '2027-01',
        sessionNo: 1,
        ruleOn: '2027-01-01',
        heldOn: '2027-01-08',
        deferral: 'HOLIDAY',
        deferralReason: '元旦',
      },
      { month: '2027-02', sessionNo: 2, heldOn: '2027-02-05', deferral: 'NONE', deferralReason: '', slots: 3 },
      { month: '2027-03', sessionNo: 3, heldOn: '2027-03-05' },
    ]);
    expect([change, remove]).toEqual([[], []]);
  });

  it('do not change when nothing changed', () => {
    expect(planDates(rules, standing(), NEW_YEAR, NOW)).toEqual({ add: [], change: [], remove: [] });
  });

  it('follow other rules only while they are not public, and a day set by hand stays', () => {
    const before = standing();
    Object.assign(before[0] as object, { status: 'PUBLISHED' });
    Object.assign(before[1] as object, { deferral: 'OVERRIDE', heldOn: '2027-02-26' });
    const { change } = planDates({ ...rules, ruleWeek: 2, place: '二楼' }, before, NEW_YEAR, NOW);
    expect(change.map((one) => one.id)).toEqual([2, 3]);
    expect(change[0]?.columns).toMatchObject({ ruleOn: '2027-02-12', place: '二楼' });
    expect(change[0]?.columns).not.toHaveProperty('heldOn');
    expect(change[1]?.columns).toMatchObject({ heldOn: '2027-03-12', place: '二楼' });
  });

  it('come and go with the months', () => {
    const { add, remove } = planDates(
      { ...rules, firstMonth: '2027-02', lastMonth: '2027-04' },
      standing(),
      NEW_YEAR,
      NOW,
    );
    expect(add.map((date) => [date.month, date.sessionNo])).toEqual([['2027-04', 3]]);
    expect(remove).toEqual([1]);
  });

  it('never touch what is public, and settle at once, whatever the rules become', () => {
    const anyRules = fc.record({
      ruleWeek: fc.constantFrom(1, 2, 3, 4, -1),
      ruleWeekday: fc.integer({ min: 1, max: 7 }),
      deferral: fc.constantFrom('NEXT_WEEK' as const, 'NEXT_WORKING_DAY' as const, 'NONE' as const),
      speakersPerDate: fc.integer({ min: 2, max: 4 }),
    });
    fc.assert(
      fc.property(anyRules, fc.subarray([0, 1, 2]), (changed, publicMonths) => {
        const before = standing().map((date, index) =>
          publicMonths.includes(index) ? { ...date, status: 'PUBLISHED' as const } : date,
        );
        const { add, change, remove } = planDates({ ...rules, ...changed }, before, NEW_YEAR, NOW);
        expect([add, remove]).toEqual([[], []]);
        expect(change.filter((one) => publicMonths.includes(one.id - 1))).toEqual([]);
        const after = before.map((date) => ({ ...date, ...change.find((one) => one.id === date.id)?.columns }));
        expect(planDates({ ...rules, ...changed }, after, NEW_YEAR, NOW).change).toEqual([]);
      }),
    );
  });

  it.each([
    ['2027-01', '2027-12', '2027年'],
    ['2027-03', '2027-08', '2027年3月至8月'],
    ['2027-05', '2027-05', '2027年5月'],
    ['2027-11', '2028-02', '2027年11月至2028年2月'],
  ])('from %s to %s are called %s', (first, last, name) => {
    expect(seasonName(first, last)).toBe(name);
  });
});
