import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { verdictOf, type Verdict } from './subjective.js';

const nearest = { thirdMarkerPercent: 20, thirdMarkerRule: 'NEAREST' } as const;
const third = { thirdMarkerPercent: 20, thirdMarkerRule: 'THIRD' } as const;
const marks = (...points: (number | undefined)[]) =>
  points.flatMap((one, at) => (one === undefined ? [] : [{ slot: at + 1, points: one }]));

describe('verdictOf an item of 10 points, a third above 20 percent', () => {
  it.each<[string, (number | undefined)[], typeof nearest | typeof third, Verdict]>([
    ['nobody yet', [], nearest, { state: 'WAITING' }],
    ['one of two', [800], nearest, { state: 'WAITING' }],
    ['only the second', [undefined, 800], nearest, { state: 'WAITING' }],
    ['agreed', [800, 800], nearest, { state: 'DONE', points: 800 }],
    ['exactly the threshold is agreement', [800, 600], nearest, { state: 'DONE', points: 700 }],
    ['a hundredth more is not', [801, 600], nearest, { state: 'THIRD' }],
    ['half a hundredth goes up', [701, 600], nearest, { state: 'DONE', points: 651 }],
    ['the third and the nearer', [1000, 500, 900], nearest, { state: 'DONE', points: 950 }],
    ['the third and the nearer, below', [1000, 500, 550], nearest, { state: 'DONE', points: 525 }],
    ['in the middle: the higher', [1000, 500, 750], nearest, { state: 'DONE', points: 875 }],
    ['the third decides', [1000, 500, 900], third, { state: 'DONE', points: 900 }],
    ['a third that is not needed any more', [800, 800, 100], third, { state: 'DONE', points: 800 }],
  ])('%s', (_, points, rules, verdict) => {
    expect(verdictOf(marks(...points), 1000, rules)).toEqual(verdict);
  });

  it('is whole, within the marks, and the same with the first two changed over', () => {
    const mark = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(mark, mark, mark, fc.constantFrom(nearest, third), (a, b, c, rules) => {
        const verdict = verdictOf(marks(a, b, c), 1000, rules);
        expect(verdict).toEqual(verdictOf(marks(b, a, c), 1000, rules));
        if (verdict.state !== 'DONE') throw new Error('three marks decide');
        expect(Number.isInteger(verdict.points)).toBe(true);
        expect(verdict.points).toBeGreaterThanOrEqual(Math.min(a, b, c));
        expect(verdict.points).toBeLessThanOrEqual(Math.max(a, b, c));
      }),
    );
  });

  it('0 percent: any difference goes to a third; 100: none does', () => {
    const rules = (thirdMarkerPercent: number) => ({ thirdMarkerPercent, thirdMarkerRule: 'NEAREST' }) as const;
    expect(verdictOf(marks(0, 1), 1000, rules(0)).state).toBe('THIRD');
    expect(verdictOf(marks(0, 0), 1000, rules(0)).state).toBe('DONE');
    expect(verdictOf(marks(0, 1000), 1000, rules(100))).toEqual({ state: 'DONE', points: 500 });
  });
});
