import fc from 'fast-check';
import { optionKey } from '../../src/features/competitions/domain/content.js';
import type { AnswerKey, QuestionContent, QuestionKind } from '../../src/features/competitions/domain/question.js';
import type { QuestionDraft } from '../../src/features/competitions/bank/formats/parsed.js';

/** Sound questions of every kind, with the marks in them that formats use for themselves. */

const piece = fc.constantFrom(
  '居民委员会',
  '每届',
  '任期',
  '五年',
  '；',
  ';',
  '|',
  '｜',
  '\\',
  '/',
  '、',
  '，',
  ',',
  '=',
  '~',
  '#',
  '{',
  '}',
  '<b>',
  '&',
  '"',
  '>',
  ':',
  'A',
  '1',
  '（2分）',
  '(  )',
  ' ',
  '\n',
  '@',
  '+',
  '-',
  '%50%',
  '//',
  '::',
  '“引号”',
  '𠮷',
  '[html]',
  "'",
  ']]>',
  'é',
  '&amp;',
  '题',
  '_',
);
const words = fc
  .array(piece, { minLength: 1, maxLength: 8 })
  .map((pieces) =>
    pieces
      .join('')
      .replaceAll(/_{2,}/g, '_')
      .replaceAll(/[ \t]*\n[ \t]*/g, '\n')
      .replaceAll(/ {2,}/g, ' ')
      .replaceAll(/\n{2,}/g, '\n')
      .trim(),
  )
  .filter((text) => text !== '' && !/^\[?不分/.test(text));
const line = words.map((text) => text.replaceAll(/\s+/g, ' '));
const picture = fc.constant(`![楼门图](image:${'0a1b'.repeat(16)})`);

const options = fc
  .uniqueArray(line, { minLength: 2, maxLength: 12, selector: (text) => text.trim() })
  .filter(
    (texts) =>
      !texts.every((text, place) => new RegExp(`^${String.fromCharCode(65 + place)}\\s*[.．、:：)）]`, 'i').test(text)),
  )
  .map((texts) => texts.map((text, place) => ({ key: optionKey(place), text })));

interface Body {
  kind: QuestionKind;
  content: QuestionContent;
  key: AnswerKey;
}

const stem = fc
  .tuple(words, fc.option(picture, { freq: 4 }))
  .map(([text, image]) => (image === null ? text : `${text}\n${image}`));

const choice: fc.Arbitrary<Body> = fc
  .record({
    stem,
    options,
    kind: fc.constantFrom('SINGLE' as const, 'MULTIPLE' as const),
    right: fc.nat(),
    more: fc.nat(),
  })
  .map(({ stem: text, options: list, kind, right, more }) => {
    const one = right % list.length;
    const chosen = list.filter((_, place) => place === one || (kind === 'MULTIPLE' && ((more >> place) & 1) === 1));
    return {
      kind,
      content: { stem: text, options: list, parts: [] },
      key: { type: 'CHOICES', correct: chosen.map((option) => option.key) },
    };
  });

const verdict: fc.Arbitrary<Body> = fc.record({ stem, right: fc.boolean() }).map(({ stem: text, right }) => ({
  kind: 'TRUE_FALSE',
  content: { stem: text, options: [], parts: [] },
  key: { type: 'CHOICES', correct: [right ? 'T' : 'F'] },
}));

const blank: fc.Arbitrary<Body> = fc
  .record({
    start: words,
    blanks: fc.array(fc.record({ accepted: fc.uniqueArray(line, { minLength: 1, maxLength: 3 }), after: words }), {
      minLength: 1,
      maxLength: 4,
    }),
    ordered: fc.boolean(),
  })
  .map(({ start, blanks, ordered }) => ({
    kind: 'BLANK',
    content: { stem: [start, ...blanks.map(({ after }) => after)].join(' ____ ').trim(), options: [], parts: [] },
    key: {
      type: 'BLANKS',
      blanks: blanks.map(({ accepted }) => ({ accepted })),
      ordered: blanks.length === 1 || ordered,
    },
  }));

const reference = fc.record({ reference: words, points: fc.array(line, { maxLength: 3 }) });

const short: fc.Arbitrary<Body> = fc.record({ stem, part: reference }).map(({ stem: text, part }) => ({
  kind: 'SHORT_ANSWER',
  content: { stem: text, options: [], parts: [] },
  key: { type: 'REFERENCE', parts: [part] },
}));

const caseQuestion: fc.Arbitrary<Body> = fc
  .record({ stem, parts: fc.array(fc.record({ text: words, part: reference }), { minLength: 1, maxLength: 4 }) })
  .map(({ stem: text, parts }) => ({
    kind: 'CASE',
    content: { stem: text, options: [], parts: parts.map((one) => one.text) },
    key: { type: 'REFERENCE', parts: parts.map((one) => one.part) },
  }));

export const arbitraryQuestion: fc.Arbitrary<QuestionDraft> = fc
  .record({
    body: fc.oneof(choice, verdict, blank, short, caseQuestion),
    explanation: fc.option(words),
    source: line,
    lawReference: fc.option(line),
    difficulty: fc.integer({ min: 1, max: 5 }),
    subject: fc.array(line, { minLength: 1, maxLength: 3 }),
    tags: fc.uniqueArray(line, { maxLength: 3 }),
  })
  .map(({ body, ...about }) => ({ ...body, ...about }));
