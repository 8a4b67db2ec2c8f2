import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blankCount, checkQuestion, optionKey, picturesOf, plainText } from './content.js';
import { duplicateText } from './duplicate.js';
import type { AnswerKey, QuestionContent, QuestionKind } from './question.js';

const SHA = '0123456789abcdef'.repeat(4);
const options = (...texts: string[]) => texts.map((text, place) => ({ key: optionKey(place), text }));
const content = (stem: string, more: Partial<QuestionContent> = {}): QuestionContent => ({
  stem,
  options: [],
  parts: [],
  ...more,
});
const correct = (...keys: string[]): AnswerKey => ({ type: 'CHOICES', correct: keys });
const blanks = (...accepted: string[][]): AnswerKey => ({
  type: 'BLANKS',
  blanks: accepted.map((texts) => ({ accepted: texts })),
  ordered: true,
});
const references = (...texts: string[]): AnswerKey => ({
  type: 'REFERENCE',
  parts: texts.map((reference) => ({ reference, points: [] })),
});
const two = { options: options('是', '否') };

describe('a sound question', () => {
  it.each<[QuestionKind, QuestionContent, AnswerKey]>([
    ['SINGLE', content('居民委员会是什么？', two), correct('a')],
    ['SINGLE', content('居委会是____。', two), correct('a')],
    ['MULTIPLE', content('哪些对？', { options: options('甲', '乙', '丙') }), correct('a', 'c')],
    ['MULTIPLE', content('哪些对？', two), correct('a', 'b')],
    ['TRUE_FALSE', content('居民会议由居民委员会召集。'), correct('F')],
    ['BLANK', content('居委会每届任期____年，主任____名。'), blanks(['5', '五'], ['1', '一'])],
    ['SHORT_ANSWER', content('怎样调解？'), references('先听再说')],
    ['CASE', content('楼上漏水。', { parts: ['怎么办？', '依据？'] }), references('调解', '民法典')],
    ['SINGLE', content(`看图 ![](image:${SHA})`, { options: options(`![甲](image:${SHA})`, '乙') }), correct('b')],
  ])('%s', (kind, text, key) => {
    expect(checkQuestion(kind, text, key)).toEqual([]);
  });
});

describe('what is wrong with a question', () => {
  it.each<[string, QuestionKind, QuestionContent, AnswerKey, [string, string][]]>([
    ['no stem', 'TRUE_FALSE', content('  \n'), correct('T'), [['stem', 'STEM_MISSING']]],
    ['an endless stem', 'TRUE_FALSE', content('长'.repeat(10_001)), correct('T'), [['stem', 'TEXT_TOO_LONG']]],
    ['a broken picture', 'TRUE_FALSE', content('![图](image:12)'), correct('T'), [['stem', 'PICTURE_BROKEN']]],
    ['one option', 'SINGLE', content('？', { options: options('甲') }), correct('a'), [['options', 'OPTIONS_TOO_FEW']]],
    [
      'thirteen options',
      'SINGLE',
      content('？', { options: options(...Array.from({ length: 13 }, (_, at) => `第${at}`)) }),
      correct('a'),
      [['options', 'OPTIONS_TOO_MANY']],
    ],
    [
      'an empty option',
      'SINGLE',
      content('？', { options: options('甲', ' ') }),
      correct('a'),
      [['options.1', 'OPTION_MISSING']],
    ],
    [
      'the same option twice',
      'SINGLE',
      content('？', { options: options('甲 乙', '丙', '甲  乙') }),
      correct('a'),
      [['options.2', 'OPTION_TWICE']],
    ],
    [
      'options out of step',
      'SINGLE',
      content('？', {
        options: [
          { key: 'b', text: '甲' },
          { key: 'a', text: '乙' },
        ],
      }),
      correct('a'),
      [['options', 'OPTION_KEYS']],
    ],
    ['options of a statement', 'TRUE_FALSE', content('？', two), correct('T'), [['options', 'OPTIONS_UNWANTED']]],
    ['nothing right', 'MULTIPLE', content('？', two), correct(), [['key', 'CORRECT_MISSING']]],
    ['two right of a single choice', 'SINGLE', content('？', two), correct('a', 'b'), [['key', 'CORRECT_ONE']]],
    ['an unknown option right', 'SINGLE', content('？', two), correct('c'), [['key', 'CORRECT_UNKNOWN']]],
    ['the same option right twice', 'MULTIPLE', content('？', two), correct('a', 'a'), [['key', 'CORRECT_TWICE']]],
    ['true or false by letter', 'TRUE_FALSE', content('？'), correct('a'), [['key', 'CORRECT_UNKNOWN']]],
    ['a key of another kind', 'BLANK', content('____'), correct('a'), [['key', 'KEY_KIND']]],
    ['no blank', 'BLANK', content('没有空'), blanks(['一']), [['stem', 'BLANKS_MISSING']]],
    ['fewer blanks than keys', 'BLANK', content('____'), blanks(['一'], ['二']), [['key', 'BLANKS_COUNT']]],
    [
      'nothing accepted',
      'BLANK',
      content('____和____'),
      blanks([], ['一', '']),
      [
        ['key.blanks.0', 'ACCEPTED_MISSING'],
        ['key.blanks.1', 'ACCEPTED_MISSING'],
      ],
    ],
    ['a case without questions', 'CASE', content('案情'), references(), [['parts', 'PARTS_MISSING']]],
    [
      'a case with an empty question',
      'CASE',
      content('案情', { parts: [''] }),
      references('答'),
      [['parts.0', 'PART_MISSING']],
    ],
    [
      'fewer references than questions',
      'CASE',
      content('案情', { parts: ['一', '二'] }),
      references('答'),
      [['key', 'REFERENCES_COUNT']],
    ],
    ['no reference', 'SHORT_ANSWER', content('？'), references(' '), [['key.parts.0', 'REFERENCE_MISSING']]],
    [
      'questions of a short answer',
      'SHORT_ANSWER',
      content('？', { parts: ['一'] }),
      references('答'),
      [['parts', 'PARTS_UNWANTED']],
    ],
  ])('%s', (_, kind, text, key, expected) => {
    expect(checkQuestion(kind, text, key).map(({ path, code }) => [path, code])).toEqual(expected);
  });

  it('is told for whatever arrives, never thrown', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    const key = fc.oneof(
      fc.record({ type: fc.constant('CHOICES' as const), correct: fc.array(text) }),
      fc.record({
        type: fc.constant('BLANKS' as const),
        blanks: fc.array(fc.record({ accepted: fc.array(text) })),
        ordered: fc.boolean(),
      }),
      fc.record({
        type: fc.constant('REFERENCE' as const),
        parts: fc.array(fc.record({ reference: text, points: fc.array(text) })),
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'BLANK', 'SHORT_ANSWER', 'CASE'),
        fc.record({
          stem: text,
          options: fc.array(fc.record({ key: text, text })),
          parts: fc.array(text),
        }),
        key,
        (kind, body, answer) => {
          for (const { path } of checkQuestion(kind as QuestionKind, body, answer))
            expect(path).toMatch(/^(stem|options|parts|key)(\.|$)/);
        },
      ),
    );
  });
});

describe('the text of a question', () => {
  it('counts a long line as one blank', () => {
    expect(blankCount('____年____月')).toBe(2);
    expect(blankCount('________')).toBe(1);
    expect(blankCount('___')).toBe(0);
  });

  it('names its pictures once, in stem, options, parts and reference', () => {
    const other = 'f'.repeat(64);
    const text = content(`![](image:${SHA})`, {
      options: options(`![](image:${SHA})`),
      parts: [`![](image:${other})`],
    });
    expect(picturesOf(text, references(`![](image:${SHA})`))).toEqual([SHA, other]);
  });

  it('is one line of words in a list', () => {
    expect(plainText(`看图\n![网格](image:${SHA})  作答`)).toBe('看图 ［图］ 作答');
  });
});

describe('the same question twice', () => {
  const base = content('居民委员会每届任期（ ）年。', { options: options('3', '5') });
  it.each([
    ['with the options in another order', content('居民委员会每届任期（ ）年。', { options: options('5', '3') }), true],
    ['in full width', content('居民委员会每届任期(　)年', { options: options('３', '５') }), true],
    ['with another option', content('居民委员会每届任期（ ）年。', { options: options('3', '6') }), false],
    ['with another stem', content('村民委员会每届任期（ ）年。', { options: options('3', '5') }), false],
    [
      'with another picture',
      content(`居民委员会每届任期（ ）年。![](image:${SHA})`, { options: options('3', '5') }),
      false,
    ],
  ])('%s', (_, other, isSame) => {
    expect(duplicateText(other) === duplicateText(base)).toBe(isSame);
  });
});
