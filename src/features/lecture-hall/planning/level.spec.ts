import { describe, expect, it } from '@jest/globals';
import { standingCost, standingLevels, turnCost } from './level.js';

describe('standingCost', () => {
  it.each([
    [0, 0, 0],
    [1, 0, 0],
    [2, 0, 1],
    [3, 0, 3],
    [1, 2, 1],
    [0, 2, 3],
    [5, 4, 0],
  ])('%i turns at the level of %i cost %i', (count, floor, cost) => {
    expect(standingCost(count, floor)).toBe(cost);
  });
});

describe('turnCost', () => {
  it.each([
    [0, 0, 0],
    [1, 0, 2],
    [2, 0, 4],
    [0, 1, -1],
    [1, 1, 0],
  ])('a lecture after %i turns at the level of %i costs %i', (count, floor, cost) => {
    expect(turnCost(count, floor)).toBe(cost);
  });
});

describe('standingLevels', () => {
  it('goes round, and knows the level before and after each date', () => {
    const levels = standingLevels([0, 0, 0, 0], [0, 0, 0, 0], [3, 3, 3]);
    expect(levels).toEqual({
      base: [0, 0, 0, 0],
      before: [0, 0, 1],
      after: [0, 1, 2],
      idealStanding: 0,
      idealTurns: 2 * 2 + 1 * 2, // two speakers of the second date and one of the third begin the next cycle
    });
  });

  it('brings newcomers in at the level, and leaves out who never comes', () => {
    const levels = standingLevels([1, 1, 0, 0], [0, 0, 2, 4], [1, 1, 1, 1]);
    expect(levels.base).toEqual([1, 1, 2, 0]);
    expect(levels.before).toEqual([1, 1, 2, 2]);
    expect(levels.after).toEqual([1, 2, 2, 2]);
  });
});
