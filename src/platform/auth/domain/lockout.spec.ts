import { describe, expect, it } from '@jest/globals';
import { afterFailure, lockSecondsLeft } from './lockout.js';

const now = new Date('2026-03-16T01:00:00Z');
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('afterFailure', () => {
  it.each([
    [
      { failures: 0, lockedUntil: null },
      { failures: 1, lockedUntil: null },
    ],
    [
      { failures: 3, lockedUntil: null },
      { failures: 4, lockedUntil: null },
    ],
    [
      { failures: 4, lockedUntil: null },
      { failures: 5, lockedUntil: at(10) },
    ],
    [
      { failures: 5, lockedUntil: at(-1) },
      { failures: 1, lockedUntil: null },
    ],
    [
      { failures: 5, lockedUntil: at(0) },
      { failures: 1, lockedUntil: null },
    ],
  ])('%o becomes %o', (state, next) => {
    expect(afterFailure(state, now)).toEqual(next);
  });
});

describe('lockSecondsLeft', () => {
  it.each([
    [null, 0],
    [at(-1), 0],
    [at(0), 0],
    [at(10), 600],
  ])('%s leaves %d seconds', (until, seconds) => {
    expect(lockSecondsLeft(until, now)).toBe(seconds);
  });
});
