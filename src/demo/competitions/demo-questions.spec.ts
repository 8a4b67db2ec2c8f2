import { describe, expect, it } from '@jest/globals';
import { checkQuestion } from '../../features/competitions/domain/content.js';
import { normaliseText } from '../../features/competitions/domain/normalise.js';
import { QUESTION_KINDS } from '../../features/competitions/domain/question.js';
import { demoQuestions } from './demo-questions.js';

describe('the bank of the demonstration', () => {
  const questions = demoQuestions();

  it('holds at least two hundred sound questions of every kind, each with source and article', () => {
    expect(questions.length).toBeGreaterThanOrEqual(200);
    expect(new Set(questions.map((question) => question.kind))).toEqual(new Set(QUESTION_KINDS));
    for (const question of questions) {
      const { kind, content, key, source, lawReference } = question;
      expect([content.stem, checkQuestion(kind, content, key)]).toEqual([content.stem, []]);
      expect(source).toMatch(/^《.+》（.*20\d\d年）$/);
      expect(lawReference).not.toBe('');
    }
  });

  it('asks nothing twice', () => {
    const stems = questions.map((question) => normaliseText(question.content.stem));
    expect(new Set(stems).size).toBe(stems.length);
  });

  it('does not give its answers away by their place', () => {
    const firsts = questions.filter((question) => question.kind === 'SINGLE');
    for (const key of ['a', 'b', 'c', 'd']) {
      const share =
        firsts.filter((one) => one.key.type === 'CHOICES' && one.key.correct[0] === key).length / firsts.length;
      expect(share).toBeGreaterThan(0.1);
      expect(share).toBeLessThan(0.45);
    }
  });
});
