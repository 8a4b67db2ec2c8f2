import { describe, expect, it } from '@jest/globals';
import { reachOf, type GroupOfPeople } from './hours-reach.js';

const group = (people: number, total: number, target: number | null, reached = 0): GroupOfPeople => ({
  people,
  total,
  lectured: 0,
  attended: total,
  target,
  reached,
});

describe('how far people have come', () => {
  it.each<
    [
      string,
      GroupOfPeople[],
      {
        perPerson: number;
        target: number | null;
        withTarget: number;
        reached: number;
        perPersonWithTarget: number | null;
      },
    ]
  >([
    ['nobody', [], { perPerson: 0, target: null, withTarget: 0, perPersonWithTarget: null, reached: 0 }],
    [
      'one group',
      [group(4, 36_000, 9_000, 4)],
      { perPerson: 90, target: 90, withTarget: 4, perPersonWithTarget: 90, reached: 4 },
    ],
    [
      'no target',
      [group(3, 1_000, null)],
      { perPerson: 3.33, target: null, withTarget: 0, perPersonWithTarget: null, reached: 0 },
    ],
    [
      'two targets, by the number of people',
      [group(3, 9_000, 9_000, 1), group(1, 0, 1_000)],
      { perPerson: 22.5, target: 70, withTarget: 4, perPersonWithTarget: 22.5, reached: 1 },
    ],
    [
      'people without a target beside people with one',
      [group(1, 8_000, 9_000), group(9, 2_000, null)],
      { perPerson: 10, target: 90, withTarget: 1, perPersonWithTarget: 80, reached: 0 },
    ],
  ])('%s', (_, groups, expected) => {
    expect(reachOf(groups)).toMatchObject(expected);
  });
});
