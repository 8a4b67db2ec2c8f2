import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawSpread } from './draw-spread.js';

const question = (versionId: number, difficulty: number, length = 50) => ({
  versionId,
  kind: 'SINGLE' as const,
  difficulty,
  length,
});
const sheet = (...ids: number[]) => ({ items: ids.map((versionId) => ({ versionId, points: 200, order: [] })) });

describe('how equal draws are', () => {
  it('sees draws of the same mix as equal, and counts what each question is used for', () => {
    const pool = [question(1, 1, 40), question(2, 1, 60), question(3, 5, 100), question(4, 5, 100), question(5, 5)];
    const spread = drawSpread(pool, [sheet(1, 3), sheet(2, 4), sheet(1, 4)]);
    expect(spread).toMatchObject({
      draws: 3,
      equalMix: true,
      difficulty: { least: 300, mean: 300, most: 300 },
      mix: [
        { kind: 'SINGLE', difficulty: 1, count: 1, points: 200 },
        { kind: 'SINGLE', difficulty: 5, count: 1, points: 200 },
      ],
      reading: { least: 140, mean: 14_667, most: 160 },
      pool: 5,
      unused: 1,
      use: { least: 0, mean: 120, most: 2 },
      shared: { least: 0, mean: 50, most: 1 },
    });
  });

  it('sees draws of another mix as unequal', () => {
    const pool = [question(1, 1), question(2, 2)];
    expect(drawSpread(pool, [sheet(1), sheet(2)])).toMatchObject({
      equalMix: false,
      difficulty: { least: 100, mean: 150, most: 200 },
    });
  });

  it('puts every draw and every question into one bin', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 60 }), (lengths) => {
        const pool = lengths.map((length, index) => question(index + 1, 3, length));
        const spread = drawSpread(
          pool,
          pool.map((each) => sheet(each.versionId)),
        );
        const total = (bins: readonly { count: number }[]): number => bins.reduce((all, bin) => all + bin.count, 0);
        expect(total(spread.readingBins)).toBe(lengths.length);
        expect(total(spread.useBins)).toBe(lengths.length);
        expect(spread.readingBins.length).toBeLessThanOrEqual(12);
      }),
    );
  });
});
