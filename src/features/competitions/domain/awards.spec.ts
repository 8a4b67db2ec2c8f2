import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { awardsOf, placesOf } from './awards.js';
import type { AwardRule } from './round.js';

const rule = (
  name: string,
  amount: number,
  by: AwardRule['by'] = 'COUNT',
  kind: AwardRule['kind'] = 'PERSON',
): AwardRule => ({
  kind,
  name,
  by,
  amount,
});
const RULES = [rule('一等奖', 1), rule('二等奖', 2), rule('三等奖', 3), rule('优秀组织奖', 1, 'COUNT', 'UNIT')];
const people = (...ranks: number[]): { id: number; rankNo: number }[] =>
  ranks.map((rankNo, at) => ({ id: at + 1, rankNo }));

describe('awards', () => {
  it.each([
    ['one after another', [1, 2, 3, 4, 5, 6, 7], [1, 2, 2, 3, 3, 3]],
    ['equal ranks at the border all receive the better one', [1, 1, 3, 4, 5, 6, 7], [1, 1, 2, 3, 3, 3]],
    ['equal ranks at the last border', [1, 2, 3, 4, 5, 6, 6, 6, 9], [1, 2, 2, 3, 3, 3, 3, 3]],
    ['everybody equal', [1, 1, 1], [1, 1, 1]],
    ['fewer than places', [1, 2], [1, 2]],
    ['those who are not ranked receive nothing', [0, 1, 0, 2], [1, 2]],
    ['nobody', [], []],
  ])('%s', (_words, ranks, levels) => {
    expect(awardsOf('PERSON', RULES, people(...ranks)).map((one) => one.levelNo)).toEqual(levels);
  });

  it('keeps the kinds apart', () => {
    expect(awardsOf('UNIT', RULES, people(1, 2)).map((one) => one.name)).toEqual(['优秀组织奖']);
  });

  it.each([
    [10, 144, 14],
    [5, 14, 1],
    [100, 7, 7],
    [1, 3, 1],
  ])('%i percent of %i are %i', (amount, tookPart, places) => {
    expect(placesOf(rule('奖', amount, 'RATIO'), tookPart)).toBe(places);
  });

  it('never passes over somebody who stands better, and treats equals equally', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 40 }),
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
        (ranks, amounts) => {
          const candidates = people(...ranks);
          const given = awardsOf(
            'PERSON',
            amounts.map((amount, at) => rule(`${at}`, amount)),
            candidates,
          );
          const level = new Map(given.map((one) => [one.id, one.levelNo]));
          for (const a of candidates) {
            for (const b of candidates) {
              if (a.rankNo === 0 || b.rankNo === 0 || a.rankNo > b.rankNo) continue;
              expect(level.get(a.id) ?? Infinity).toBeLessThanOrEqual(level.get(b.id) ?? Infinity);
            }
          }
        },
      ),
    );
  });
});
