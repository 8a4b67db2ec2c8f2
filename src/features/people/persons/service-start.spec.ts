import { describe, expect, it } from '@jest/globals';
import { serviceStart } from './service-start.js';

describe('since when somebody serves', () => {
  it.each([
    ['the day of joining, without any assignment', [], '2019-05-01', '2019-05-01'],
    ['nothing known', [], null, null],
    ['the one assignment', [['2020-03-01', null]], '2019-05-01', '2020-03-01'],
    [
      'a transfer is no break',
      [
        ['2022-01-01', null],
        ['2020-03-01', '2022-01-01'],
      ],
      null,
      '2020-03-01',
    ],
    [
      'who came back starts anew',
      [
        ['2018-01-01', '2020-01-01'],
        ['2024-06-01', null],
      ],
      null,
      '2024-06-01',
    ],
    [
      'a shorter one inside a longer one',
      [
        ['2018-01-01', null],
        ['2019-01-01', '2019-06-01'],
        ['2021-01-01', null],
      ],
      null,
      '2018-01-01',
    ],
  ] as [string, [string, string | null][], string | null, string | null][])('%s', (_, periods, joined, start) => {
    expect(
      serviceStart(
        periods.map(([from, until]) => ({ from, until })),
        joined,
      ),
    ).toBe(start);
  });
});
