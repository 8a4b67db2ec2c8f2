import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryQuestion } from '../../../../../test/support/arbitrary-questions.js';
import type { Picture, QuestionDraft } from './parsed.js';
import { readMoodleXml } from './read-moodle-xml.js';
import { nameOf, writeMoodleXml } from './write-moodle-xml.js';

/** One dot. */
const bytes = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const dot: Picture = { sha256: createHash('sha256').update(bytes).digest('hex'), mimeType: 'image/png', bytes };

/** The picture that the generated questions name is this one. */
function withDot<T>(question: T): T {
  return JSON.parse(JSON.stringify(question).replaceAll('0a1b'.repeat(16), dot.sha256)) as T;
}

const written = (questions: readonly QuestionDraft[]): string =>
  writeMoodleXml(
    questions.map((question) => ({ name: nameOf(question), question })),
    new Map([[dot.sha256, dot]]),
  );

describe('questions written as Moodle XML', () => {
  it('read back as the same questions, pictures and all', () => {
    fc.assert(
      fc.property(fc.array(arbitraryQuestion.map(withDot), { minLength: 1, maxLength: 6 }), (questions) => {
        const { items, pictures } = readMoodleXml(Buffer.from(written(questions)));
        expect(items.map((item) => item.problems)).toEqual(questions.map(() => []));
        expect(items.map((item) => item.draft)).toEqual(questions);
        if (JSON.stringify(questions).includes(dot.sha256)) expect(pictures).toEqual([dot]);
      }),
      { numRuns: 150 },
    );
  });
});
