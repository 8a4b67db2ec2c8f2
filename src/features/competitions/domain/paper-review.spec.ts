import { describe, expect, it } from '@jest/globals';
import type { AnswerKey } from './question.js';
import { chosenKeys, letteredOptions, rightAnswers } from './paper-review.js';

const content = {
  stem: '调解不收费吗？',
  options: [
    { key: 'a', text: '收' },
    { key: 'b', text: '不收' },
    { key: 'c', text: '看情况' },
  ],
  parts: [],
};
const choices = (...correct: string[]): AnswerKey => ({ type: 'CHOICES', correct });

describe('a paper looked at again', () => {
  it('letters the options as they stood', () => {
    expect(letteredOptions(content, ['c', 'a', 'b'])).toEqual([
      { letter: 'A', text: '看情况' },
      { letter: 'B', text: '收' },
      { letter: 'C', text: '不收' },
    ]);
  });

  it.each([
    ['SINGLE', choices('b'), ['c', 'a', 'b'], ['C']],
    ['MULTIPLE', choices('a', 'c'), ['c', 'a', 'b'], ['A', 'B']],
    ['TRUE_FALSE', choices('F'), [], ['F']],
    [
      'BLANK',
      { type: 'BLANKS', ordered: true, blanks: [{ accepted: ['说服', '劝说'] }, { accepted: [] }] },
      [],
      ['说服', ''],
    ],
    ['SHORT_ANSWER', { type: 'REFERENCE', parts: [{ reference: '自愿、平等', points: [] }] }, [], ['自愿、平等']],
  ] as const)('tells what was right of %s', (kind, key, order, right) => {
    expect(rightAnswers(kind, key as AnswerKey, order)).toEqual(right);
  });

  it.each([
    ['SINGLE', ['c', 'a', 'b'], { choices: ['B'] }, ['a']],
    ['MULTIPLE', ['c', 'a', 'b'], { choices: ['A', 'C'] }, ['c', 'b']],
    ['TRUE_FALSE', [], { choices: ['T'] }, ['T']],
    ['SINGLE', ['a', 'b'], null, []],
    ['BLANK', [], { texts: ['说服'] }, null],
  ] as const)('tells what was chosen of %s', (kind, order, response, chosen) => {
    expect(chosenKeys(kind, order, response)).toEqual(chosen);
  });
});
