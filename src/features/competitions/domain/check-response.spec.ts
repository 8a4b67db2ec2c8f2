import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InvalidInput } from '../../../kernel/errors.js';
import { checkResponse, MAX_TEXT, type ItemShape } from './check-response.js';
import type { Response } from './question.js';

const SINGLE: ItemShape = { kind: 'SINGLE', options: 4, texts: 0 };
const MULTIPLE: ItemShape = { kind: 'MULTIPLE', options: 5, texts: 0 };
const TRUE_FALSE: ItemShape = { kind: 'TRUE_FALSE', options: 0, texts: 0 };
const BLANK: ItemShape = { kind: 'BLANK', options: 0, texts: 2 };
const CASE: ItemShape = { kind: 'CASE', options: 0, texts: 3 };

const choices = (letters: string): Response => ({ choices: [...letters] });
const texts = (...list: string[]): Response => ({ texts: list });

describe('checkResponse', () => {
  it.each<[string, ItemShape | undefined, Response, Response | string]>([
    ['one of four', SINGLE, choices('D'), choices('D')],
    ['none: cleared', SINGLE, choices(''), choices('')],
    ['two of a single choice', SINGLE, choices('AB'), 'ANSWER.WRONG_SHAPE'],
    ['an option that is not there', SINGLE, choices('E'), 'ANSWER.NO_SUCH_OPTION'],
    ['a letter below A', SINGLE, choices('@'), 'ANSWER.NO_SUCH_OPTION'],
    ['a small letter (the key of the bank)', SINGLE, choices('a'), 'ANSWER.NO_SUCH_OPTION'],
    ['two letters in one', SINGLE, { choices: ['AB'] }, 'ANSWER.NO_SUCH_OPTION'],
    ['an empty letter', SINGLE, { choices: [''] }, 'ANSWER.NO_SUCH_OPTION'],
    ['several, sorted', MULTIPLE, choices('ECA'), choices('ACE')],
    ['the same twice', MULTIPLE, choices('AA'), 'ANSWER.WRONG_SHAPE'],
    ['true', TRUE_FALSE, choices('T'), choices('T')],
    ['true and false', TRUE_FALSE, choices('TF'), 'ANSWER.WRONG_SHAPE'],
    ['A of true or false', TRUE_FALSE, choices('A'), 'ANSWER.NO_SUCH_OPTION'],
    ['text where letters are asked', SINGLE, texts('A'), 'ANSWER.WRONG_SHAPE'],
    ['both blanks', BLANK, texts('居民会议', ''), texts('居民会议', '')],
    ['one text for two blanks', BLANK, texts('居民会议'), 'ANSWER.WRONG_SHAPE'],
    ['letters where text is asked', BLANK, choices('A'), 'ANSWER.WRONG_SHAPE'],
    ['as long as it may be', CASE, texts('字'.repeat(MAX_TEXT), '', ''), texts('字'.repeat(MAX_TEXT), '', '')],
    ['too long', CASE, texts('', '字'.repeat(MAX_TEXT + 1), ''), 'ANSWER.TOO_LONG'],
    ['no such item', undefined, choices('A'), 'ANSWER.NO_SUCH_ITEM'],
  ])('%s', (_, shape, response, expected) => {
    const checked = checkResponse(shape, 7, response);
    if (typeof expected !== 'string') return expect(checked).toEqual(expected);
    expect(checked).toBeInstanceOf(InvalidInput);
    expect((checked as InvalidInput).code).toBe(expected);
    expect((checked as InvalidInput).params).toMatchObject({ itemNo: 7 });
  });

  it('what it lets through is only letters of the paper, sorted, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 2 }), { maxLength: 6 }), (letters) => {
        const checked = checkResponse(MULTIPLE, 1, { choices: letters });
        if (checked instanceof InvalidInput) return;
        expect('choices' in checked && checked.choices.join('')).toMatch(/^A?B?C?D?E?$/);
      }),
    );
  });
});
