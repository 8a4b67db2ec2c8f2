import { describe, expect, it } from '@jest/globals';
import { differenceSpread } from './spread.js';

describe('differenceSpread', () => {
  it.each([
    [0, 1000, 0],
    [1, 1000, 1],
    [100, 1000, 1],
    [101, 1000, 2],
    [1000, 1000, 10],
    [35, 50, 7],
    [0, 0, 0],
  ])('%i of %i hundredths stands at place %i', (difference, points, place) => {
    const spread = differenceSpread([{ difference, points, pairs: 3 }]);
    expect(spread).toHaveLength(11);
    expect(spread[place]).toBe(3);
  });
});
