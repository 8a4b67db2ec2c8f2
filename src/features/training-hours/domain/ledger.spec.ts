import { describe, expect, it } from '@jest/globals';
import { standingKey } from './ledger.js';

const line = (id: number, entryKey: string, reversalOf: number | null = null) => ({ id, entryKey, reversalOf });

describe('the key of a line', () => {
  it.each([
    ['nothing yet', [], 'lecture:1:5'],
    ['it stands', [line(1, 'lecture:1:5')], null],
    ['somebody else of a longer number', [line(1, 'lecture:1:55')], 'lecture:1:5'],
    ['taken back', [line(1, 'lecture:1:5'), line(2, 'reversal:1', 1)], 'lecture:1:5#2'],
    ['taken back and written anew', [line(1, 'lecture:1:5'), line(2, 'reversal:1', 1), line(3, 'lecture:1:5#2')], null],
    [
      'taken back twice',
      [line(1, 'lecture:1:5'), line(2, 'reversal:1', 1), line(3, 'lecture:1:5#2'), line(4, 'reversal:3', 3)],
      'lecture:1:5#3',
    ],
  ])('%s', (_what, lines, expected) => {
    expect(standingKey('lecture:1:5', lines)).toBe(expected);
  });
});
