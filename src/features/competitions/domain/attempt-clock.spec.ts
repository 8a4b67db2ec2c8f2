import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arrivalOf, believableClaim, isSettled, phaseOf, type Arrival } from './attempt-clock.js';

const at = (time: string): Date => new Date(`2026-12-04T${time}Z`);
const dueAt = at('02:00:00.000');

describe('arrivalOf', () => {
  it.each<[string, number, string, string, Arrival]>([
    ['well before the end', 60, '01:30:00.000', '01:30:00.000', 'IN_TIME'],
    ['the last millisecond', 60, '01:59:59.999', '01:59:59.999', 'IN_TIME'],
    ['in time, whatever the browser claims', 60, '01:59:59.999', '05:00:00.000', 'IN_TIME'],
    ['at the end, given before it', 60, '02:00:00.000', '01:59:59.999', 'LATE'],
    ['at the end, given at the end', 60, '02:00:00.000', '02:00:00.000', 'OVER'],
    ['within the grace, given after the end', 60, '02:00:30.000', '02:00:01.000', 'OVER'],
    ['the last millisecond of the grace', 60, '02:00:59.999', '01:59:00.000', 'LATE'],
    ['the grace is over', 60, '02:01:00.000', '01:59:00.000', 'OVER'],
    ['no grace', 0, '02:00:00.000', '01:59:00.000', 'OVER'],
    ['a clock turned back helps no further than the grace', 60, '02:30:00.000', '00:10:00.000', 'OVER'],
  ])('%s', (_, graceSeconds, received, given, expected) => {
    expect(arrivalOf({ dueAt, graceSeconds }, at(received), at(given))).toBe(expected);
  });

  it('a claim never makes an answer count; it can only keep it apart within the grace', () => {
    const moment = fc.integer({ min: -7_200_000, max: 7_200_000 }).map((ms) => new Date(dueAt.getTime() + ms));
    fc.assert(
      fc.property(moment, moment, fc.integer({ min: 0, max: 600 }), (received, given, graceSeconds) => {
        const arrival = arrivalOf({ dueAt, graceSeconds }, received, given);
        expect(arrival === 'IN_TIME').toBe(received < dueAt);
        if (arrival === 'LATE') expect(isSettled({ dueAt, graceSeconds }, received)).toBe(false);
      }),
    );
  });
});

describe('phaseOf', () => {
  it.each([
    ['01:59:59.999', null, 'OPEN'],
    ['02:00:00.000', null, 'OVER'],
    ['01:00:00.000', '00:59:00.000', 'SUBMITTED'],
    ['03:00:00.000', '02:00:00.000', 'SUBMITTED'],
  ])('%s, handed in %s: %s', (now, submitted, phase) => {
    expect(phaseOf({ dueAt, submittedAt: submitted === null ? null : at(submitted) }, at(now))).toBe(phase);
  });
});

describe('believableClaim', () => {
  it.each([
    ['2026-12-04T01:00:00.000Z', true],
    ['2026-12-03T02:00:00.001Z', true],
    ['2026-12-03T02:00:00.000Z', false],
    ['1970-01-01T00:00:00.000Z', false],
    ['9999-12-31T00:00:00.000Z', false],
  ])('%s: %s', (given, kept) => {
    expect(believableClaim(new Date(given), dueAt) !== null).toBe(kept);
  });
});
