import { describe, expect, it } from '@jest/globals';
import { backoffMs, slotOf } from './job-states.js';

describe('jobs', () => {
  it('wait longer after each failed attempt', () => {
    expect([1, 2, 3, 4].map(backoffMs)).toEqual([5_000, 20_000, 80_000, 320_000]);
  });

  it('fall into the same slot in every process', () => {
    expect(slotOf(new Date('2026-11-23T00:00:00.000Z'), 60)).toBe(slotOf(new Date('2026-11-23T00:00:59.999Z'), 60));
    expect(slotOf(new Date('2026-11-23T00:01:00.000Z'), 60)).toBe(slotOf(new Date('2026-11-23T00:00:00.000Z'), 60) + 1);
  });
});
