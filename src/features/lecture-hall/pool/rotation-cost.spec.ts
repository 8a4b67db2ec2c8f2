import { describe, expect, it } from '@jest/globals';
import { rotationCost } from './rotation-cost.js';

const units = (...sizes: number[]) =>
  sizes.map((people, index) => ({ key: `unit:${index}`, name: `单位${index}`, people }));

describe('what unit-first costs', () => {
  // the county: headquarters with 25 people, a community with 10, five with 9, eight with 8
  const communities = [10, 9, 9, 9, 9, 9, 8, 8, 8, 8, 8, 8, 8, 8];
  it.each([
    ['机关25人按1个单位轮', units(25, ...communities), 3, 0, 5, 125, 1],
    ['a community of eight beside it', units(25, ...communities), 3, 14, 5, 40, 3],
    [
      'a section of three, once headquarters is split into eight and the top',
      units(3, 3, 3, 3, 3, 3, 3, 2, 2, ...communities),
      3,
      0,
      7.7,
      23,
      5.2,
    ],
    ['with four speakers', units(25, ...communities), 4, 0, 3.8, 93.8, 1.3],
    ['with fewer units than speakers a unit still speaks once a month', units(6, 2), 3, 0, 1, 6, 20],
    ['units without people do not count', units(6, 0, 6, 0, 6), 3, 0, 1, 6, 20],
  ])('%s', (_, given, speakers, at, unitMonths, personMonths, perDecade) => {
    const staffed = rotationCost(given, speakers).units[at];
    expect([staffed?.unitMonths, staffed?.personMonths, staffed?.perDecade]).toEqual([
      unitMonths,
      personMonths,
      perDecade,
    ]);
  });

  it('says how far the units lie apart, and what an even turn would be', () => {
    const cost = rotationCost(units(25, ...communities), 3);
    expect(cost).toMatchObject({ people: 144, evenMonths: 48, shortestMonths: 40, longestMonths: 125 });
  });

  it('of nobody is nothing', () => {
    expect(rotationCost([], 3)).toEqual({
      units: [],
      people: 0,
      speakersPerDate: 3,
      evenMonths: 0,
      shortestMonths: 0,
      longestMonths: 0,
    });
  });
});
