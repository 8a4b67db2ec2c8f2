import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markItem } from './mark.js';
import type { AnswerKey, QuestionKind, Response } from './question.js';
import { MULTIPLE_RULES } from './round.js';

const choices = (...correct: string[]): AnswerKey => ({ type: 'CHOICES', correct });
const blanks = (accepted: string[][], ordered = true): AnswerKey => ({
  type: 'BLANKS',
  blanks: accepted.map((one) => ({ accepted: one })),
  ordered,
});
const chose = (...letters: string[]): Response => ({ choices: letters });
const wrote = (...texts: string[]): Response => ({ texts });
const exact = { multiple: 'EXACT', blanks: 'EACH' } as const;
// option c stands first on this paper
const order = ['c', 'a', 'd', 'b'];

describe('markItem', () => {
  it.each<[string, QuestionKind, AnswerKey, Response | null, number]>([
    ['the right option under its letter on this paper', 'SINGLE', choices('c'), chose('A'), 200],
    ['the key of the bank is not the letter of the paper', 'SINGLE', choices('a'), chose('A'), 0],
    ['right and wrong together', 'SINGLE', choices('c'), chose('A', 'B'), 0],
    ['no answer', 'SINGLE', choices('c'), null, 0],
    ['a cleared answer', 'SINGLE', choices('c'), chose(), 0],
    ['a letter that is not on the paper', 'SINGLE', choices('c'), chose('E'), 0],
    ['an answer of another shape', 'SINGLE', choices('c'), wrote('c'), 0],
    ['true', 'TRUE_FALSE', choices('T'), chose('T'), 200],
    ['false where true is right', 'TRUE_FALSE', choices('T'), chose('F'), 0],
    ['all of them', 'MULTIPLE', choices('c', 'd'), chose('A', 'C'), 200],
    ['too few of them, exact', 'MULTIPLE', choices('c', 'd'), chose('A'), 0],
    ['one too many', 'MULTIPLE', choices('c', 'd'), chose('A', 'B', 'C'), 0],
    ['a blank in other widths', 'BLANK', blanks([['30日', '三十日']]), wrote(' ３０日。'), 200],
    ['a numeral nobody listed', 'BLANK', blanks([['30日']]), wrote('三十日'), 0],
    ['a blank left empty', 'BLANK', blanks([['。']]), wrote(''), 0],
    ['two of three blanks', 'BLANK', blanks([['德'], ['能'], ['勤']]), wrote('德', '能', '绩'), 133],
    ['in another order where the order counts', 'BLANK', blanks([['德'], ['能']]), wrote('能', '德'), 0],
    ['in another order where it does not', 'BLANK', blanks([['德'], ['能']], false), wrote('能', '德'), 200],
    ['the same twice is one', 'BLANK', blanks([['德'], ['能']], false), wrote('德', '德'), 100],
    [
      'two words for one blank',
      'BLANK',
      blanks([['居委会', '居民委员会'], ['业委会']], false),
      wrote('居委会', '居民委员会'),
      100,
    ],
    ['texts change places for the most', 'BLANK', blanks([['甲', '乙'], ['甲']], false), wrote('甲', '乙'), 200],
    ['too few texts', 'BLANK', blanks([['德'], ['能']]), wrote('德'), 100],
  ])('%s', (_, kind, key, response, points) => {
    expect(markItem(kind, key, order, response, 200, exact)).toBe(points);
  });

  it.each([
    ['EXACT', 0],
    ['HALF', 125],
    ['PROPORTIONAL', 167],
  ] as const)('%s: two of three right options of 2.51 points give %i', (multiple, points) => {
    const rules = { multiple, blanks: 'EACH' } as const;
    expect(markItem('MULTIPLE', choices('a', 'c', 'd'), order, chose('A', 'B'), 251, rules)).toBe(points);
    expect(markItem('MULTIPLE', choices('a', 'c', 'd'), order, chose('A', 'D'), 251, rules)).toBe(0);
  });

  it('ALL: every blank or nothing', () => {
    const rules = { multiple: 'EXACT', blanks: 'ALL' } as const;
    expect(markItem('BLANK', blanks([['德'], ['能']]), [], wrote('德', '勤'), 200, rules)).toBe(0);
    expect(markItem('BLANK', blanks([['德'], ['能']]), [], wrote('德', '能'), 200, rules)).toBe(200);
  });

  it('leaves to people what people mark', () => {
    const reference: AnswerKey = { type: 'REFERENCE', parts: [{ reference: '…', points: [] }] };
    expect(() => markItem('CASE', reference, [], wrote('…'), 1000, exact)).toThrow(RangeError);
  });

  const letters = fc.subarray(['A', 'B', 'C', 'D']);
  const keys = fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 });
  const orders = fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4, maxLength: 4 });
  const rules = fc.record({ multiple: fc.constantFrom(...MULTIPLE_RULES), blanks: fc.constantFrom('EACH', 'ALL') });
  const points = fc.integer({ min: 0, max: 10_000 });

  it('gives whole points between nothing and all; all exactly for the key', () => {
    fc.assert(
      fc.property(letters, keys, orders, rules, points, (chosen, correct, order, rule, worth) => {
        const got = markItem('MULTIPLE', choices(...correct), order, chose(...chosen), worth, rule);
        expect(Number.isInteger(got) && got >= 0 && got <= worth).toBe(true);
        const right = correct.map((key) => 'ABCD'.charAt(order.indexOf(key)));
        expect(markItem('MULTIPLE', choices(...correct), order, chose(...right), worth, rule)).toBe(worth);
        const hasWrong = chosen.some((letter) => !right.includes(letter));
        if (hasWrong) expect(got).toBe(0);
      }),
    );
  });

  it('does not depend on how the options were shuffled', () => {
    fc.assert(
      fc.property(keys, keys, orders, orders, rules, points, (meant, correct, one, other, rule, worth) => {
        const on = (order: readonly string[]): number =>
          markItem(
            'MULTIPLE',
            choices(...correct),
            order,
            chose(...meant.map((key) => 'ABCD'.charAt(order.indexOf(key)))),
            worth,
            rule,
          );
        expect(on(one)).toBe(on(other));
      }),
    );
  });

  it('does not depend on the order of texts where the key says so', () => {
    const words = fc.array(fc.constantFrom('德', '能', '勤', '绩', '廉', ''), { minLength: 3, maxLength: 3 });
    const accepted = fc.array(fc.subarray(['德', '能', '勤', '绩'], { minLength: 1 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(words, accepted, rules, points, (texts, lists, rule, worth) => {
        const marks = [texts, [...texts].reverse()].map((some) =>
          markItem('BLANK', blanks(lists, false), [], wrote(...some), worth, rule),
        );
        expect(marks[0]).toBe(marks[1]);
        const inOrder = markItem('BLANK', blanks(lists), [], wrote(...new Set(texts)), worth, rule);
        expect(marks[0]).toBeGreaterThanOrEqual(inOrder);
      }),
    );
  });
});
