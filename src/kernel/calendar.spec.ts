import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, businessDateOf, isBusinessDate } from './calendar.js';

describe('businessDateOf', () => {
  it.each([
    ['2026-12-31T15:59:59.999Z', '2026-12-31'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2027-03-16T01:00:00.000Z', '2027-03-16'],
  ])('%s is on %s in the centre', (instant, day) => {
    expect(businessDateOf(new Date(instant))).toBe(day);
  });
});

describe('isBusinessDate', () => {
  it.each([
    ['2026-02-28', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00:00Z', false],
    ['', false],
  ])('%s: %s', (text, valid) => {
    expect(isBusinessDate(text)).toBe(valid);
  });
});

describe('addDays', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s %d → %s', (day, days, result) => {
    expect(addDays(day, days)).toBe(result);
  });

  it('comes back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -3000, max: 3000 }),
        (days) => addDays(addDays('2026-11-23', days), -days) === '2026-11-23',
      ),
    );
  });
});
