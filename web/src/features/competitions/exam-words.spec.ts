import { describe, expect, it } from '@jest/globals';
import { byKind, clockText, numberRuns, pointsText, secondsTime, wordsAt } from './exam-words';
import type { ExamItem } from './engine/exam';

describe('the words of an exam', () => {
  it.each([
    [2_262_000, '37:42'],
    [4_062_000, '1:07:42'],
    [59_001, '01:00'],
    [1, '00:01'],
    [0, '00:00'],
  ])('%d ms are %s', (ms, text) => expect(clockText(ms)).toBe(text));

  it('ten, five and one minute are told once each', () => {
    expect([
      wordsAt(600_250, 600_000),
      wordsAt(600_000, 599_750),
      wordsAt(300_001, 299_900),
      wordsAt(60_100, 60_000),
      wordsAt(1_764_000_000_000, 299_000),
    ]).toEqual([10, null, 5, 1, null]);
  });

  it('questions stand as runs', () => {
    expect(numberRuns([24, 22, 23, 3, 8, 9], '、')).toBe('3、8、9、22—24');
  });

  it('times are those of the centre, points have no needless zeros', () => {
    expect([secondsTime('2027-03-16T07:22:08.400Z'), pointsText(300), pointsText(250)]).toEqual([
      '15:22:08',
      '3',
      '2.5',
    ]);
  });

  it('neighbours of one kind are a group', () => {
    const items = ['SINGLE', 'SINGLE', 'CASE'].map((kind, at) => ({ no: at + 1, kind }) as ExamItem);
    expect(byKind(items).map(({ kind, items: own }) => [kind, own.length])).toEqual([
      ['SINGLE', 2],
      ['CASE', 1],
    ]);
  });
});
