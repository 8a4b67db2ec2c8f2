import { describe, expect, it } from '@jest/globals';
import type { Absence } from './availability.js';
import { emptiedBy, shortages, type Available } from './shortage.js';

const away = (until: string, from = '2027-04-01'): Absence => ({ personId: 0, obstacle: 'UNAVAILABLE', from, until });
const of = (unit: number, ...obstacles: Absence[]): Available => ({ rotationKey: `unit:${unit}`, obstacles });
const april = { id: 4, month: '2027-04', on: '2027-04-02', slots: 2 };
const may = { id: 5, month: '2027-05', on: '2027-05-07', slots: 3 };

describe('dates that no plan can fill', () => {
  it.each([
    ['enough units', [of(1), of(2), of(3)], []],
    ['two of one unit count once', [of(1), of(1), of(2)], [[5, 2]]],
    ['who is away does not count', [of(1, away('2027-04-30')), of(2), of(3)], [[4, 2]].slice(1)],
    [
      'nobody',
      [],
      [
        [4, 0],
        [5, 0],
      ],
    ],
  ])('%s', (_, people, short) => {
    expect(shortages([april, may], people).map(({ date, units }) => [date.id, units])).toEqual(short);
  });
});

describe('what one more absence empties', () => {
  it.each([
    ['a month that was just full', [of(1), of(2)], [of(1), of(2, away('2027-04-30'))], '2027-04'],
    [
      'nothing, while a colleague of the unit can come',
      [of(1), of(2), of(2)],
      [of(1), of(2), of(2, away('2027-04-30'))],
      null,
    ],
    [
      'nothing, where the month was short before and is no shorter',
      [of(1), of(1)],
      [of(1), of(1, away('2027-04-30'))],
      null,
    ],
    ['a month that was short and is shorter now', [of(1)], [of(1, away('2027-04-30'))], '2027-04'],
  ])('%s', (_, before, after, month) => {
    expect(emptiedBy([april], before, after)?.date.month ?? null).toBe(month);
  });
});
