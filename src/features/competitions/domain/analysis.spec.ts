import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupBounds, RoundAnalysis, type MarkedItem, type RoundStatistics } from './analysis.js';

/** A matrix of points (rows: papers), each item worth 1. */
function analyse(
  matrix: readonly (readonly number[])[],
  chosen?: (row: number, item: number) => string[],
): RoundStatistics {
  const totals = matrix.map((row) => row.reduce((sum, value) => sum + value, 0));
  const analysis = new RoundAnalysis(groupBounds(totals));
  matrix.forEach((row, r) => {
    analysis.add(
      row.map((earned, i): MarkedItem => ({
        versionId: i + 1,
        part: i + 1,
        points: 1,
        earned,
        chosen: chosen ? chosen(r, i) : null,
      })),
    );
  });
  return analysis.result();
}

describe('item analysis', () => {
  it('gives the textbook alpha of a small matrix', () => {
    // variances of the items 0.3, 0.3, 0.2 (n − 1), of the totals 1.7: 3⁄2 · (1 − 0.8⁄1.7)
    const { alpha, mean, papers } = analyse([
      [1, 1, 1],
      [1, 1, 1],
      [1, 0, 1],
      [0, 0, 1],
      [0, 0, 0],
    ]);
    expect(papers).toBe(5);
    expect(mean).toBeCloseTo(1.8, 10);
    expect(alpha).toBeCloseTo(1.5 * (1 - 0.8 / 1.7), 10);
  });

  it.each([
    [
      'all equal totals',
      [
        [1, 0],
        [0, 1],
      ],
    ],
    ['one paper', [[1, 0]]],
    ['one item', [[1], [0]]],
  ])('says nothing where nothing can be said: %s', (_words, matrix) => {
    expect(analyse(matrix).alpha).toBeNull();
  });

  it('finds the question that the weak get right and the good get wrong', () => {
    const thresholds = [20, 5, 10, 15, 25, 30];
    const matrix = Array.from({ length: 40 }, (_, r) => [
      ...thresholds.map((from) => (r >= from ? 1 : 0)),
      r < 20 ? 1 : 0,
    ]);
    const { items } = analyse(matrix);
    expect(items[0]?.discrimination).toBeGreaterThan(0);
    expect(items[6]?.discrimination).toBeLessThan(0);
    expect(items[6]?.upperLower).toBeLessThan(0);
    expect(items.map((item) => item.difficulty)).toEqual([0.5, 0.875, 0.75, 0.625, 0.375, 0.25, 0.5]);
  });

  it('counts who chose what, and in which group', () => {
    const matrix = Array.from({ length: 10 }, (_, r) => [r >= 5 ? 1 : 0, r >= 3 ? 1 : 0]);
    const { items } = analyse(matrix, (row, item) => (item === 0 ? [row >= 5 ? 'a' : 'b'] : []));
    expect(items[0]?.options).toEqual([
      { key: 'a', all: 5, upper: 5, lower: 0 },
      { key: 'b', all: 5, upper: 0, lower: 3 },
    ]);
    expect(items[1]?.options).toEqual([]);
  });

  it('leaves voided questions out', () => {
    const analysis = new RoundAnalysis(groupBounds([1, 0]));
    analysis.add([
      { versionId: 1, part: 1, points: 1, earned: 1, chosen: null },
      { versionId: 2, part: 2, points: 0, earned: 0, chosen: null },
    ]);
    expect(analysis.result().items.map((item) => item.versionId)).toEqual([1]);
  });

  it('agrees with the definitions on any matrix', () => {
    const matrices = fc.tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 30 })).chain(([k, n]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: k, maxLength: k }), {
        minLength: n,
        maxLength: n,
      }),
    );
    fc.assert(
      fc.property(matrices, (matrix) => {
        const { alpha, items } = analyse(matrix);
        const k = matrix[0]?.length ?? 0;
        const column = (i: number): number[] => matrix.map((row) => row[i] ?? 0);
        const totals = matrix.map((row) => row.reduce((a, b) => a + b, 0));
        const whole = variance(totals);
        if (whole === 0) expect(alpha).toBeNull();
        else {
          const inside = Array.from({ length: k }, (_, i) => variance(column(i))).reduce((a, b) => a + b, 0);
          expect(alpha).toBeCloseTo((k / (k - 1)) * (1 - inside / whole), 8);
        }
        for (const [i, item] of items.entries()) {
          expect(item.difficulty).toBeGreaterThanOrEqual(0);
          expect(item.difficulty).toBeLessThanOrEqual(1);
          const expected = correlation(
            column(i),
            totals.map((total, r) => total - (matrix[r]?.[i] ?? 0)),
          );
          if (expected === null) expect(item.discrimination).toBeNull();
          else expect(item.discrimination).toBeCloseTo(expected, 8);
        }
      }),
    );
  });
});

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

function variance(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}

function correlation(x: readonly number[], y: readonly number[]): number | null {
  const [mx, my] = [mean(x), mean(y)];
  const top = x.reduce((sum, value, i) => sum + (value - mx) * ((y[i] ?? 0) - my), 0);
  const bottom = Math.sqrt(variance(x) * variance(y)) * (x.length - 1);
  return bottom < 1e-9 ? null : top / bottom;
}
