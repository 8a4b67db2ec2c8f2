import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../kernel/calendar.js';
import {
  eligibleFrom,
  eligiblePeriods,
  exemptUntil,
  monthsAfter,
  obstacleOn,
  unionOf,
  type Absence,
  type EligiblePeriod,
} from './availability.js';

const absence = (obstacle: Absence['obstacle'], from: string | null, until: string): Absence => ({
  personId: 1,
  obstacle,
  from,
  until,
});

describe('months of service', () => {
  it.each([
    ['2026-01-15', 6, '2026-07-15'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-05-20', 0, '2026-05-20'],
    ['2026-05-20', 24, '2028-05-20'],
  ])('%s and %i months: %s', (from, months, day) => expect(monthsAfter(from, months)).toBe(day));

  it('a gap in the file leaves nobody out', () => expect(eligibleFrom(null, 6)).toBeNull());
});

describe('an exemption', () => {
  it.each([
    ['runs to its end', '2027-01-01', '2027-03-31', null, '2027-03-31'],
    ['ends the day before it is taken back', '2027-01-01', '2027-03-31', '2027-02-10', '2027-02-09'],
    ['taken back on its first day never was', '2027-01-01', '2027-03-31', '2027-01-01', null],
    ['taken back before it began never was', '2027-02-01', '2027-03-31', '2027-01-01', null],
    ['taken back when it was over, it was whole', '2027-01-01', '2027-03-31', '2027-04-20', '2027-03-31'],
  ])('%s', (_, from, until, ended, last) => expect(exemptUntil(from, until, ended)).toBe(last));
});

describe('what keeps somebody from a day', () => {
  const all = [
    absence('UNAVAILABLE', '2027-03-01', '2027-03-10'),
    absence('EXEMPT', '2027-03-05', '2027-04-05'),
    absence('OTHER_DUTY', '2027-03-05', '2027-05-05'),
    absence('NOT_YET_ELIGIBLE', null, '2027-01-31'),
  ];
  it.each([
    ['2026-01-01', 'NOT_YET_ELIGIBLE'],
    ['2027-01-31', 'NOT_YET_ELIGIBLE'],
    ['2027-02-01', null],
    ['2027-03-01', 'UNAVAILABLE'],
    ['2027-03-05', 'EXEMPT'],
    ['2027-03-10', 'EXEMPT'],
    ['2027-04-06', 'OTHER_DUTY'],
    ['2027-05-06', null],
  ])('on %s: %s', (day, obstacle) => expect(obstacleOn(all, day)).toBe(obstacle));
});

describe('when somebody could take turns', () => {
  it.each<[string, Absence[], EligiblePeriod[]]>([
    ['always', [], [{ from: null, until: null }]],
    [
      'days they cannot come do not count',
      [absence('UNAVAILABLE', '2027-03-01', '2027-03-10')],
      [{ from: null, until: null }],
    ],
    [
      'after their first months',
      [absence('NOT_YET_ELIGIBLE', null, '2027-01-31')],
      [{ from: '2027-02-01', until: null }],
    ],
    [
      'outside an exemption',
      [absence('EXEMPT', '2027-03-01', '2027-03-31')],
      [
        { from: null, until: '2027-03-01' },
        { from: '2027-04-01', until: null },
      ],
    ],
    [
      'outside overlapping ones',
      [absence('EXEMPT', '2027-03-10', '2027-05-31'), absence('OTHER_DUTY', '2027-03-01', '2027-04-10')],
      [
        { from: null, until: '2027-03-01' },
        { from: '2027-06-01', until: null },
      ],
    ],
    [
      'an exemption within the first months',
      [absence('NOT_YET_ELIGIBLE', null, '2027-06-30'), absence('EXEMPT', '2027-03-01', '2027-03-31')],
      [{ from: '2027-07-01', until: null }],
    ],
  ])('%s', (_, absences, periods) => expect(eligiblePeriods(absences)).toEqual(periods));

  const anyAbsence = fc
    .record({
      obstacle: fc.constantFrom<Absence['obstacle']>('EXEMPT', 'OTHER_DUTY', 'UNAVAILABLE'),
      start: fc.integer({ min: 0, max: 60 }),
      days: fc.integer({ min: 0, max: 20 }),
    })
    .map(({ obstacle, start, days }) =>
      absence(obstacle, addDays('2027-01-01', start), addDays('2027-01-01', start + days)),
    );
  const covers = (periods: readonly EligiblePeriod[], day: string): boolean =>
    periods.some(({ from, until }) => (from === null || from <= day) && (until === null || day < until));

  it('covers a day exactly when no lasting obstacle does', () => {
    fc.assert(
      fc.property(fc.array(anyAbsence, { maxLength: 6 }), fc.integer({ min: -5, max: 90 }), (absences, at) => {
        const day = addDays('2027-01-01', at);
        const obstacle = obstacleOn(absences, day);
        expect(covers(eligiblePeriods(absences), day)).toBe(obstacle === null || obstacle === 'UNAVAILABLE');
      }),
    );
  });

  it('of several: a day exactly when one of them could, in periods that do not touch', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyAbsence, { maxLength: 4 }), { maxLength: 4 }),
        fc.integer({ min: -5, max: 90 }),
        (people, at) => {
          const day = addDays('2027-01-01', at);
          const each = people.map((absences) => eligiblePeriods(absences));
          const union = unionOf(each.flat());
          expect(covers(union, day)).toBe(each.some((periods) => covers(periods, day)));
          for (const [index, { from }] of union.entries())
            if (index > 0) expect((from ?? '') > (union[index - 1]?.until ?? '9999')).toBe(true);
        },
      ),
    );
  });
});
