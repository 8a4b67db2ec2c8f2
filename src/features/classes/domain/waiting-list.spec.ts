import { describe, expect, it } from '@jest/globals';
import { nextOffers, offerEnd, type Waiting } from './waiting-list.js';
import type { SeatCounts, SeatPlan } from './seats.js';

const plan: SeatPlan = {
  seats: 5,
  groups: [
    { id: 1, quota: 2, unitIds: [1] },
    { id: 2, quota: 2, unitIds: [2] },
  ],
};
const counts = (one: number, two: number, none: number, waiting: number): SeatCounts => ({
  held: one + two + none,
  confirmed: 0,
  waiting,
  groups: new Map([
    [1, { held: one, confirmed: 0 }],
    [2, { held: two, confirmed: 0 }],
  ]),
});
const queue: Waiting[] = [
  { id: 11, groupId: 2 },
  { id: 12, groupId: 1 },
  { id: 13, groupId: null },
  { id: 14, groupId: 1 },
];
const offeredIds = (standing: SeatCounts): number[] => nextOffers(plan, standing, queue).offered.map((each) => each.id);

describe('nextOffers', () => {
  it.each([
    ['nothing is free', counts(2, 2, 1, 4), []],
    ['a seat of group 1: its first, though another came earlier', counts(1, 2, 1, 4), [12]],
    ['a seat of group 2', counts(2, 1, 1, 4), [11]],
    ['a seat of the pool: the first of all', counts(2, 2, 0, 4), [11]],
    ['group 1 sat in the pool: its freed seat gives the pool one back', counts(2, 2, 0, 4), [11]],
    ['two seats of group 1', counts(0, 2, 1, 4), [12, 14]],
    ['everything', counts(0, 0, 0, 4), [11, 12, 13, 14]],
  ] as [string, SeatCounts, number[]][])('%s', (_, standing, ids) => {
    expect(offeredIds(standing)).toEqual(ids);
  });

  it('holds the offered seats and takes the people off the list', () => {
    const after = nextOffers(plan, counts(0, 2, 1, 4), queue).counts;
    expect(after).toMatchObject({ held: 5, waiting: 2 });
  });
});

describe('offerEnd', () => {
  const at = new Date('2026-12-01T02:00:00Z');
  it('is so many hours later, but never after the class began', () => {
    expect(offerEnd(at, 24, new Date('2026-12-10T00:00:00Z')).toISOString()).toBe('2026-12-02T02:00:00.000Z');
    expect(offerEnd(at, 240, new Date('2026-12-03T16:00:00Z')).toISOString()).toBe('2026-12-03T16:00:00.000Z');
  });
});
