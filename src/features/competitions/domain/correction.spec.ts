import { describe, expect, it } from '@jest/globals';
import { correctionProblem, type CorrectionProblem } from './correction.js';
import type { CorrectionKind } from './marking.js';
import type { AnswerKey, QuestionKind } from './question.js';

const content = {
  stem: '居民委员会每届任期____年，由____选举产生。',
  options: [
    { key: 'a', text: '三' },
    { key: 'b', text: '五' },
  ],
  parts: [],
};
const choices = (...correct: string[]): AnswerKey => ({ type: 'CHOICES', correct });
const blanks = (...accepted: string[][]): AnswerKey => ({
  type: 'BLANKS',
  blanks: accepted.map((one) => ({ accepted: one })),
  ordered: true,
});

describe('correctionProblem', () => {
  it.each<[QuestionKind, CorrectionKind, AnswerKey | null, CorrectionProblem | null]>([
    ['SINGLE', 'VOID', null, null],
    ['CASE', 'FULL_FOR_ALL', null, null],
    ['SINGLE', 'VOID', choices('a'), 'KEY_UNWANTED'],
    ['SINGLE', 'NEW_KEY', null, 'KEY_MISSING'],
    ['CASE', 'NEW_KEY', null, 'BY_PEOPLE'],
    ['SINGLE', 'NEW_KEY', choices('b'), null],
    ['SINGLE', 'NEW_KEY', choices('a', 'b'), 'KEY_KIND'],
    ['MULTIPLE', 'NEW_KEY', choices('a', 'b'), null],
    ['MULTIPLE', 'NEW_KEY', choices('a', 'a'), 'KEY_KIND'],
    ['MULTIPLE', 'NEW_KEY', choices('c'), 'KEY_KIND'],
    ['MULTIPLE', 'NEW_KEY', blanks(['五'], ['居民']), 'KEY_KIND'],
    ['TRUE_FALSE', 'NEW_KEY', choices('F'), null],
    ['TRUE_FALSE', 'NEW_KEY', choices('a'), 'KEY_KIND'],
    ['BLANK', 'NEW_KEY', blanks(['五', '5'], ['居民']), null],
    ['BLANK', 'NEW_KEY', blanks(['五']), 'KEY_KIND'],
    ['BLANK', 'NEW_KEY', choices('a'), 'KEY_KIND'],
  ])('%s %s', (kind, correction, key, problem) => {
    expect(correctionProblem({ kind, content }, correction, key)).toBe(problem);
  });
});
