import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SealedAnswers, Sheet } from './attempt.js';
import { keyInForce, paperMarker, type CountedQuestion } from './paper-marks.js';
import type { RoundRules } from './round.js';

const rules: RoundRules = {
  multiple: 'EXACT',
  blanks: 'EACH',
  thirdMarkerPercent: 20,
  thirdMarkerRule: 'NEAREST',
  tieBreaks: [],
  unitScore: { rule: 'ALL', best: 1 },
  awards: [],
};
const single: CountedQuestion = { kind: 'SINGLE', key: { type: 'CHOICES', correct: ['b'] }, correction: null };
const short: CountedQuestion = {
  kind: 'SHORT_ANSWER',
  key: { type: 'REFERENCE', parts: [{ reference: '…', points: [] }] },
  correction: null,
};
const sheet: Sheet = {
  items: [
    { versionId: 1, points: 200, order: ['b', 'a'] },
    { versionId: 2, points: 1000, order: [] },
  ],
};
const answers: SealedAnswers = [{ choices: ['A'] }, { texts: ['先走访'] }];
const nobody = (): readonly [] => [];
const both = () => [
  { slot: 1, points: 800 },
  { slot: 2, points: 700 },
];
const marked = (
  one: CountedQuestion,
  two: CountedQuestion,
  sealed = answers,
  given: typeof both | typeof nobody = both,
) =>
  paperMarker(
    new Map([
      [1, one],
      [2, two],
    ]),
    rules,
  )(sheet, sealed, given);

describe('paperMarker', () => {
  it('adds up what rules and what people mark, apart', () => {
    expect(marked(single, short)).toEqual({ objective: 200, subjective: 750, marks: [200, 750] });
  });

  it('what people have not marked yet, or nobody wrote, is 0', () => {
    expect(marked(single, short, answers, nobody)).toEqual({ objective: 200, subjective: 0, marks: [200, 0] });
    expect(marked(single, short, [null, { texts: ['', ''] }])).toEqual({ objective: 0, subjective: 0, marks: [0, 0] });
    expect(marked(single, short, [])).toEqual({ objective: 0, subjective: 0, marks: [0, 0] });
  });

  it.each([
    ['another key', { kind: 'NEW_KEY', key: { type: 'CHOICES', correct: ['a'] } }, 0, 200],
    ['full points for all', { kind: 'FULL_FOR_ALL', key: null }, 200, 200],
    ['void', { kind: 'VOID', key: null }, 0, 0],
  ] as const)('%s', (_, correction, whoWasRight, whoWasWrong) => {
    const corrected = { ...single, correction };
    expect(marked(corrected, short).objective).toBe(whoWasRight);
    expect(marked(corrected, short, [{ choices: ['B'] }, null]).objective).toBe(whoWasWrong);
  });

  it('full points of a subjective question count as subjective, also for who wrote nothing', () => {
    const full = { ...short, correction: { kind: 'FULL_FOR_ALL', key: null } as const };
    expect(marked(single, full, [null, null], nobody)).toEqual({ objective: 0, subjective: 1000, marks: [0, 1000] });
  });

  it('a question that is gone is no 0 but an error', () => {
    expect(() => paperMarker(new Map(), rules)(sheet, answers, both)).toThrow('question version 1 is gone');
  });

  it('says which key counts', () => {
    const key = { type: 'CHOICES', correct: ['a'] } as const;
    expect(keyInForce(single)).toBe(single.key);
    expect(keyInForce({ ...single, correction: { kind: 'NEW_KEY', key } })).toBe(key);
    expect(keyInForce({ ...single, correction: { kind: 'VOID', key: null } })).toBe(single.key);
  });

  it('the marks always add up to the two sums, and never exceed the points', () => {
    const letters = fc.option(fc.constantFrom('A', 'B', 'C'), { nil: null });
    const points = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(letters, fc.string(), points, points, (letter, text, first, second) => {
        const sealed: SealedAnswers = [letter === null ? null : { choices: [letter] }, { texts: [text] }];
        const given = () => [
          { slot: 1, points: first },
          { slot: 2, points: second },
        ];
        const result = marked(single, short, sealed, given);
        expect(result.objective + result.subjective).toBe(result.marks.reduce((sum, one) => sum + one, 0));
        result.marks.forEach((one, at) => expect(one).toBeLessThanOrEqual(sheet.items[at]?.points ?? 0));
      }),
    );
  });
});
