import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distributionOf, medianOf } from './score-summary.js';

describe('figures of a round', () => {
  it.each([
    [[], null],
    [[5], 5],
    [[1, 2], 1],
    [[3, 1, 2], 2],
    [[9, 1, 4, 2], 3],
  ])('the median of %j is %p', (values, median) => {
    expect(medianOf(values)).toBe(median);
  });

  it('puts the border into the upper class and full marks into the last', () => {
    const classes = distributionOf([0, 999, 1000, 9999, 10_000], 10_000);
    expect(classes.map((one) => one.people)).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(classes[9]).toEqual({ from: 9000, to: 10_000, people: 2 });
  });

  it('counts everybody once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 12_000 })),
        fc.integer({ min: 0, max: 10_000 }),
        (totals, reachable) => {
          expect(distributionOf(totals, reachable).reduce((sum, one) => sum + one.people, 0)).toBe(totals.length);
        },
      ),
    );
  });
});
