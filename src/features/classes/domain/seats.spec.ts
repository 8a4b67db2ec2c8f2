import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  countOf,
  fits,
  freeFor,
  groupOf,
  hasRoom,
  moved,
  NO_SEATS_HELD,
  poolHeld,
  poolSeats,
  type SeatCounts,
  type SeatPlan,
} from './seats.js';

const county = { id: 1, quota: 30, unitIds: [5] };
const city = { id: 2, quota: 18, unitIds: [40, 41] };
const province = { id: 3, quota: 12, unitIds: [3] };
const plan: SeatPlan = { seats: 64, groups: [county, city, province] };

const counts = (held: number, groups: Record<number, number> = {}): SeatCounts => ({
  held,
  confirmed: 0,
  waiting: 0,
  groups: new Map(Object.entries(groups).map(([id, each]) => [Number(id), { held: each, confirmed: 0 }])),
});

describe('groupOf', () => {
  it.each([
    ['/5/51/', 1],
    ['/3/40/401/', 2],
    ['/3/41/', 2],
    ['/3/77/', 3],
    ['/9/', null],
    ['/55/', null],
    ['/3/5/', 1],
  ])('%s → %s: the deepest unit decides, whole ids only', (path, group) => {
    expect(groupOf(plan.groups, path)).toBe(group);
  });
});

describe('the shared pool', () => {
  it('is what no group keeps', () => {
    expect(poolSeats(plan)).toBe(4);
    expect(poolHeld(plan, counts(35, { 1: 30, 2: 5 }))).toBe(0);
    expect(poolHeld(plan, counts(38, { 1: 33, 2: 4 }))).toBe(4);
  });

  it('serves a full group until it is empty, and not the seats of another', () => {
    expect(hasRoom(plan, counts(30, { 1: 30 }), 1)).toBe(true);
    expect(hasRoom(plan, counts(34, { 1: 34 }), 1)).toBe(false);
    expect(hasRoom(plan, counts(34, { 1: 34 }), 2)).toBe(true);
    expect(hasRoom(plan, counts(34, { 1: 34 }), null)).toBe(false);
    expect(freeFor(plan, counts(30, { 1: 30 }), 1)).toBe(4);
    expect(freeFor(plan, counts(34, { 1: 34 }), 2)).toBe(18);
  });

  it('says whether those who are in fit a smaller plan', () => {
    expect(fits({ seats: 40, groups: [county] }, counts(40, { 1: 30 }))).toBe(true);
    expect(fits({ seats: 39, groups: [county] }, counts(40, { 1: 30 }))).toBe(false);
    expect(fits({ seats: 20, groups: [county] }, NO_SEATS_HELD)).toBe(false);
  });
});

describe('moved', () => {
  it('counts every step of one enrolment', () => {
    const waiting = moved(NO_SEATS_HELD, 2, null, 'WAITING');
    expect(waiting).toMatchObject({ held: 0, confirmed: 0, waiting: 1 });
    const offered = moved(waiting, 2, 'WAITING', 'OFFERED');
    expect(offered).toMatchObject({ held: 1, confirmed: 0, waiting: 0 });
    const confirmed = moved(offered, 2, 'OFFERED', 'CONFIRMED');
    expect(confirmed).toMatchObject({ held: 1, confirmed: 1 });
    expect(countOf(confirmed, 2)).toEqual({ held: 1, confirmed: 1 });
    expect(moved(confirmed, 2, 'CONFIRMED', 'WITHDRAWN')).toMatchObject({ held: 0, confirmed: 0, waiting: 0 });
  });

  it('never lets more in than seats, in whatever order people come', () => {
    const anyPlan = fc
      .record({
        quotas: fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 4 }),
        pool: fc.integer({ min: 0, max: 8 }),
      })
      .map(({ quotas, pool }) => ({
        seats: quotas.reduce((sum, each) => sum + each, pool),
        groups: quotas.map((quota, index) => ({ id: index + 1, quota, unitIds: [index + 100] })),
      }));
    fc.assert(
      fc.property(anyPlan, fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { maxLength: 60 }), (some, arrivals) => {
        let standing = NO_SEATS_HELD;
        for (const wish of arrivals) {
          const group = wish !== null && wish <= some.groups.length ? wish : null;
          if (hasRoom(some, standing, group)) standing = moved(standing, group, null, 'CONFIRMED');
        }
        expect(standing.held).toBeLessThanOrEqual(some.seats);
        expect(fits(some, standing)).toBe(true);
        for (const { id, quota } of some.groups) {
          const wanted = arrivals.filter((wish) => wish === id).length;
          expect(countOf(standing, id).held).toBeGreaterThanOrEqual(Math.min(wanted, quota));
        }
      }),
    );
  });
});
