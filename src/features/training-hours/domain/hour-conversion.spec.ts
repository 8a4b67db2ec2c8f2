import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { basisOf, creditHours, HOUR_KINDS, ruleOn, type ConversionRule } from './hour-conversion.js';

const rule: ConversionRule = {
  id: 1,
  effectiveOn: '2018-01-01',
  basisDocument: '默认口径',
  halfDayHours: 400,
  halfDayMinutes: 120,
  minutesPerHour: 45,
  lectureFactor: 500,
  onlineMinutes: 30,
  onlineHours: 100,
};

describe('hours from minutes', () => {
  it.each([
    ['a lecture date of 130 minutes is half a day', 'ATTENDED', 130, 4],
    ['two hours are half a day', 'ATTENDED', 120, 4],
    ['a whole day', 'ATTENDED', 360, 8],
    ['never more than a day', 'ATTENDED', 700, 8],
    ['below half a day by the minute, to the half hour', 'ATTENDED', 90, 2],
    ['just below half a day', 'ATTENDED', 119, 2.5],
    ['43 minutes of lecturing are one hour, times five', 'LECTURE_GIVEN', 43, 5],
    ['130 minutes of lecturing', 'LECTURE_GIVEN', 130, 15],
    ['even a short lecture counts half an hour', 'LECTURE_GIVEN', 5, 2.5],
    ['online below the least', 'ONLINE', 29, 0],
    ['online', 'ONLINE', 30, 1],
    ['nothing for no time', 'LECTURE_GIVEN', 0, 0],
  ] as const)('%s', (_what, kind, minutes, expected) => {
    expect(creditHours(kind, minutes, rule)).toBe(expected * 100);
  });

  it('follows another rule: half a day is three hours', () => {
    expect(creditHours('ATTENDED', 180, { ...rule, halfDayHours: 300 })).toBe(300);
  });

  it('is a whole number of hundredths, and more minutes are never worth less', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HOUR_KINDS), fc.nat(600), fc.nat(600), (kind, some, more) => {
        const hours = creditHours(kind, some, rule);
        expect(Number.isInteger(hours)).toBe(true);
        expect(creditHours(kind, some + more, rule)).toBeGreaterThanOrEqual(hours);
      }),
    );
  });

  it('says in words how they were found', () => {
    expect(basisOf('ATTENDED', 130, rule)).toBe('集中学习130分钟，半天计4学时；默认口径');
    expect(basisOf('LECTURE_GIVEN', 43, rule)).toBe('授课43分钟，每45分钟1学时，按5倍计；默认口径');
  });
});

describe('which version holds', () => {
  const rules = [
    { id: 1, effectiveOn: '2018-01-01' },
    { id: 2, effectiveOn: '2027-01-01' },
    { id: 3, effectiveOn: '2027-01-01' },
  ];
  it.each([
    ['2017-12-31', undefined],
    ['2026-12-31', 1],
    ['2027-01-01', 3],
    ['2030-01-01', 3],
  ])('on %s: %s', (day, id) => {
    expect(ruleOn(rules, day)?.id).toBe(id);
  });
});
