import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareByRules, ranksOf, type Ranked } from './ranking.js';
import { TIE_BREAKS } from './round.js';

const row = (total: number, subjective = 0, usedMs = 0): Ranked => ({ total, subjective, usedMs });

describe('ranksOf', () => {
  it.each<[string, Ranked[], readonly (typeof TIE_BREAKS)[number][], number[]]>([
    ['nobody', [], ['SUBJECTIVE'], []],
    ['by total', [row(80), row(90), row(70)], [], [2, 1, 3]],
    ['equal ranks leave a gap', [row(90), row(90), row(80)], [], [1, 1, 3]],
    ['three firsts', [row(90), row(90), row(90), row(1)], [], [1, 1, 1, 4]],
    ['the subjective score decides', [row(90, 10), row(90, 20)], ['SUBJECTIVE', 'USED_TIME'], [2, 1]],
    ['then the time, less first', [row(90, 10, 9), row(90, 10, 8)], ['SUBJECTIVE', 'USED_TIME'], [2, 1]],
    ['in the order published', [row(90, 10, 9), row(90, 20, 10)], ['USED_TIME', 'SUBJECTIVE'], [1, 2]],
    ['what was not published decides nothing', [row(90, 10, 9), row(90, 20, 10)], [], [1, 1]],
  ])('%s', (_, rows, tieBreaks, ranks) => {
    expect(ranksOf(rows, tieBreaks)).toEqual(ranks);
  });

  const rows = fc.array(fc.record({ total: fc.nat(5), subjective: fc.nat(2), usedMs: fc.nat(2) }), { maxLength: 30 });
  const tieBreaks = fc.shuffledSubarray([...TIE_BREAKS]);

  it('a rank is one more than how many stand before', () => {
    fc.assert(
      fc.property(rows, tieBreaks, (all, rules) => {
        const compare = compareByRules(rules);
        const ranks = ranksOf(all, rules);
        all.forEach((one, at) => expect(ranks[at]).toBe(1 + all.filter((other) => compare(other, one) < 0).length));
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(rows, tieBreaks, (all, rules) => {
        expect(ranksOf([...all].reverse(), rules).reverse()).toEqual(ranksOf(all, rules));
      }),
    );
  });
});
