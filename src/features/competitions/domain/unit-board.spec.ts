import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NOT_RANKED, unitBoard } from './unit-board.js';

const unit = (unitId: number, ...totals: number[]) => ({ unitId, totals });
const ALL = { rule: 'ALL', best: 1 } as const;
const best = (count: number) => ({ rule: 'BEST', best: count }) as const;

describe('unitBoard', () => {
  it('takes everybody who took part', () => {
    expect(unitBoard([unit(1, 8000, 9000), unit(2, 8600)], ALL)).toEqual([
      { unitId: 1, tookPart: 2, counted: 2, sum: 17000, score: 8500, rankNo: 2 },
      { unitId: 2, tookPart: 1, counted: 1, sum: 8600, score: 8600, rankNo: 1 },
    ]);
  });

  it('takes the best N, and all of a unit that has fewer', () => {
    expect(unitBoard([unit(1, 5000, 9000, 8000), unit(2, 8500)], best(2))).toEqual([
      { unitId: 1, tookPart: 3, counted: 2, sum: 17000, score: 8500, rankNo: 1 },
      { unitId: 2, tookPart: 1, counted: 1, sum: 8500, score: 8500, rankNo: 1 },
    ]);
  });

  it('does not rank a unit nobody came from, not even behind a zero', () => {
    const [none, zero] = unitBoard([unit(1), unit(2, 0)], ALL);
    expect(none).toMatchObject({ tookPart: 0, counted: 0, score: 0, rankNo: NOT_RANKED });
    expect(zero).toMatchObject({ score: 0, rankNo: 1 });
  });

  it('tells means apart that are the same when rounded', () => {
    // 8333.33… and 8333.25: both read 83.33
    const [thirds, quarters] = unitBoard([unit(1, 8333, 8333, 8334), unit(2, 8333, 8333, 8333, 8334)], ALL);
    expect([thirds?.score, quarters?.score]).toEqual([8333, 8333]);
    expect([thirds?.rankNo, quarters?.rankNo]).toEqual([1, 2]);
  });

  it('rounds for the reader half up', () => {
    expect(unitBoard([unit(1, 1, 2)], ALL)[0]?.score).toBe(2);
    expect(unitBoard([unit(1, 1, 1, 2)], ALL)[0]?.score).toBe(1);
  });

  const units = fc
    .array(fc.array(fc.integer({ min: 0, max: 12_000 }), { maxLength: 8 }), { minLength: 1, maxLength: 8 })
    .map((lists) => lists.map((totals, at) => ({ unitId: at + 1, totals })));

  it('ranks as exact fractions do, whoever is named first', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 5 }), (all, count) => {
        const board = unitBoard(all, best(count));
        const isBefore = (a: (typeof board)[number], b: (typeof board)[number]): boolean =>
          BigInt(a.sum) * BigInt(b.counted) > BigInt(b.sum) * BigInt(a.counted);
        const ranked = board.filter((one) => one.counted > 0);
        for (const one of ranked) expect(one.rankNo).toBe(1 + ranked.filter((other) => isBefore(other, one)).length);
        expect(unitBoard([...all].reverse(), best(count)).reverse()).toEqual(board);
      }),
    );
  });

  it('the mean of the best is never below the mean of all', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 5 }), (all, count) => {
        const ofAll = unitBoard(all, ALL);
        unitBoard(all, best(count)).forEach((one, at) => {
          const other = ofAll[at];
          if (other && other.counted > 0)
            expect(one.sum * other.counted).toBeGreaterThanOrEqual(other.sum * one.counted);
        });
      }),
    );
  });
});
