import { describe, expect, it } from '@jest/globals';
import type { ExamItem, QuestionKind } from './exam';
import { isEmpty, letterOfKey, textsOf, toggled, written } from './response';

const item = (kind: QuestionKind, part: Partial<ExamItem> = {}): ExamItem => ({
  no: 1,
  kind,
  points: 200,
  stem: '',
  options: ['A', 'B', 'C', 'D'].map((letter) => ({ letter, text: letter })),
  parts: [],
  blanks: 0,
  ...part,
});

describe('an answer', () => {
  it('of a single choice is the last letter; of a multiple choice each letter comes and goes, in order', () => {
    expect(toggled(item('SINGLE'), { choices: ['A'] }, 'C')).toEqual({ choices: ['C'] });
    const two = toggled(item('MULTIPLE'), { choices: ['C'] }, 'A');
    expect(two).toEqual({ choices: ['A', 'C'] });
    expect(toggled(item('MULTIPLE'), two, 'C')).toEqual({ choices: ['A'] });
  });

  it('of blanks and parts has a text for each place', () => {
    const blanks = item('BLANK', { blanks: 3, options: [] });
    expect(written(blanks, undefined, 1, '三十日')).toEqual({ texts: ['', '三十日', ''] });
    expect(textsOf(item('CASE', { parts: ['一', '二'] }), { texts: ['甲'] })).toEqual(['甲', '']);
    expect(textsOf(item('SHORT_ANSWER'), undefined)).toEqual(['']);
  });

  it('is none when nothing is chosen or only blanks are written', () => {
    expect([undefined, { choices: [] }, { texts: ['', ' '] }, { texts: ['甲'] }].map(isEmpty)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it.each([
    ['MULTIPLE', '2', 'B'],
    ['MULTIPLE', 'd', 'D'],
    ['MULTIPLE', '5', null],
    ['MULTIPLE', 'E', null],
    ['TRUE_FALSE', '1', 'T'],
    ['TRUE_FALSE', 'f', 'F'],
    ['TRUE_FALSE', 'b', 'F'],
    ['SHORT_ANSWER', 'A', null],
  ] as const)('%s: the key %s chooses %s', (kind, key, letter) => {
    expect(letterOfKey(item(kind), key)).toBe(letter);
  });
});
