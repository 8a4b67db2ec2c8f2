import { optionKey } from '../../domain/content.js';
import type { AnswerKey, QuestionContent, QuestionKind } from '../../domain/question.js';
import type { QuestionDraft } from './parsed.js';
import type { ProblemList } from './problems.js';

/** What GIFT and Moodle XML have in common: answers with a share of the points, and what of that the bank can keep. */

/** `percent`: of the points; 100 is right. `text` may be a picture. */
export interface WeightedAnswer {
  readonly text: string;
  readonly percent: number;
  readonly feedback: string;
}

export interface Body {
  readonly kind: QuestionKind;
  readonly content: QuestionContent;
  readonly key: AnswerKey;
}

export const plainContent = (stem: string): QuestionContent => ({ stem, options: [], parts: [] });

const listed = (texts: readonly string[]): string => texts.join('；').slice(0, 200);

/** One right answer (`single`), or several that are worth 100 % together. */
export function choiceBody(
  stem: string,
  answers: readonly WeightedAnswer[],
  single: boolean,
  problems: ProblemList,
): Body {
  const options = answers.map(({ text }, place) => ({ key: optionKey(place), text }));
  const content = { stem, options, parts: [] };
  const right = answers.map((answer, place) => ({ ...answer, place })).filter(({ percent }) => percent > 0);
  if (single) {
    const full = right.filter(({ percent }) => percent >= 99.99);
    const partly = right.filter(({ percent }) => percent < 99.99);
    if (full.length > 1) problems.error('MANY_RIGHT', { found: full.length });
    if (partly.length > 0) problems.note('PARTIAL_DROPPED', { answers: listed(partly.map(({ text }) => text)) });
    if (full.length === 0 && partly.length > 0) problems.error('NONE_FULLY_RIGHT');
    return { kind: 'SINGLE', content, key: { type: 'CHOICES', correct: full.map(({ place }) => optionKey(place)) } };
  }
  const sum = right.reduce((total, { percent }) => total + percent, 0);
  // thirds and sevenths are written with five figures behind the point
  if (right.length > 0 && Math.abs(sum - 100) > 0.005 * right.length)
    problems.error('WEIGHTS_SUM', { sum: Math.round(sum * 1000) / 1000 });
  return { kind: 'MULTIPLE', content, key: { type: 'CHOICES', correct: right.map(({ place }) => optionKey(place)) } };
}

/** Texts that are wholly right; those worth a part of the points are named and left out. */
export function acceptedTexts(answers: readonly WeightedAnswer[], problems: ProblemList): string[] {
  const partly = answers.filter(({ percent }) => percent > 0 && percent < 99.99);
  const accepted = [...new Set(answers.filter(({ percent }) => percent >= 99.99).map(({ text }) => text.trim()))];
  if (accepted.some((text) => /(?<!\\)\*/.test(text))) problems.error('WILDCARD', { text: listed(accepted) });
  if (partly.length > 0) problems.note('PARTIAL_DROPPED', { answers: listed(partly.map(({ text }) => text)) });
  if (accepted.length === 0 && partly.length > 0) problems.error('NONE_FULLY_RIGHT');
  return accepted.map((text) => text.replaceAll('\\*', '*'));
}

/** A number with how far an answer may be off, as the formats write it. */
export interface NumberAnswer {
  readonly number: string;
  readonly tolerance: string;
  readonly percent: number;
  /** As it stands in the file. */
  readonly written: string;
}

/** Numbers to the point become texts; ranges have no place in the bank. */
export function numberTexts(answers: readonly NumberAnswer[], problems: ProblemList): string[] {
  const texts: WeightedAnswer[] = [];
  for (const { number, tolerance, percent, written } of answers) {
    if (percent <= 0) continue;
    const value = Number(number.replace(',', '.'));
    if (number.trim() === '' || Number.isNaN(value)) problems.error('NUMBER_UNREADABLE', { text: number.slice(0, 40) });
    else if (percent >= 99.99 && Number(tolerance || '0') !== 0)
      problems.error('NUMBER_RANGE', { text: written.slice(0, 40) });
    texts.push({ text: number.trim(), percent, feedback: '' });
  }
  return acceptedTexts(texts, problems);
}

/** The general words, then what was said to each answer. */
export function explanationOf(general: string, answers: readonly WeightedAnswer[]): string | null {
  const each = answers
    .filter(({ feedback }) => feedback.trim() !== '')
    .map(({ text, feedback }) => `${text.trim()}：${feedback.trim()}`);
  return [general.trim(), ...each].filter((text) => text !== '').join('\n') || null;
}

export const NOTHING_SAID: Pick<QuestionDraft, 'source' | 'lawReference' | 'difficulty' | 'tags'> = {
  source: null,
  lawReference: null,
  difficulty: null,
  tags: [],
};

/** `$course$/top/基层治理/选举`: the names below the words that mean the place where it was exported. `//` is a stroke within a name. */
export function categoryPath(text: string): string[] {
  const names = text
    .replaceAll('//', '\u0000')
    .split('/')
    .map((name) => name.replaceAll('\u0000', '/').trim())
    .filter((name) => name !== '' && !/^\$(?:course|module|system|cat\d*|coursecat|user)\$$/.test(name));
  return names[0] === 'top' ? names.slice(1) : names;
}
