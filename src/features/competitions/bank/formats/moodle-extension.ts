import type { ReferencePart } from '../../domain/question.js';
import { type Body, NOTHING_SAID } from './answers.js';
import type { QuestionDraft } from './parsed.js';
import type { ProblemList } from './problems.js';
import { elementOf, elementsOf, ownText, type XmlElement } from './xml-tree.js';

/**
 * `<questionbank>`: what the bank keeps of a question and Moodle XML has no place for. Other programs pass over it.
 * `<difficulty>`, `<source>`, `<lawreference>`, `<ordered>0`, and `<stem>` and `<part>`s with `<text>`, `<reference>`, `<point>`s.
 */
const NAME = 'questionbank';

const wordsOf = (element: XmlElement | undefined, name: string): string | null =>
  ownText(elementOf(element, name)).trim() || null;

export function aboutOf(
  question: XmlElement,
  problems: ProblemList,
): Pick<QuestionDraft, 'difficulty' | 'source' | 'lawReference'> {
  const own = elementOf(question, NAME);
  if (own === undefined) return NOTHING_SAID;
  const difficulty = wordsOf(own, 'difficulty');
  if (difficulty !== null && !/^[1-5]$/u.test(difficulty))
    problems.error('DIFFICULTY_UNKNOWN', { text: difficulty.slice(0, 40) });
  return {
    difficulty: difficulty === null ? null : Number(difficulty),
    source: wordsOf(own, 'source'),
    lawReference: wordsOf(own, 'lawreference'),
  };
}

export const unordered = (question: XmlElement): boolean => wordsOf(elementOf(question, NAME), 'ordered') === '0';

const partsOf = (question: XmlElement): XmlElement[] => {
  const own = elementOf(question, NAME);
  return own === undefined ? [] : elementsOf(own, 'part');
};

const points = (part: XmlElement): string[] =>
  elementsOf(part, 'point')
    .map((point) => ownText(point).trim())
    .filter((point) => point !== '');

/** Of a short answer: `null` when the file is not ours. */
export function pointsOf(question: XmlElement): { reference: XmlElement | undefined; points: string[] } | null {
  const [part] = partsOf(question);
  return part === undefined ? null : { reference: elementOf(part, 'reference'), points: points(part) };
}

/** Of a case: what to make of its stem; `null` when it is none. */
export function caseOf(
  question: XmlElement,
  read: (element: XmlElement | undefined) => string,
): ((stem: string) => Body) | null {
  if (elementOf(elementOf(question, NAME), 'stem') === undefined) return null;
  const parts = partsOf(question);
  const references: ReferencePart[] = parts.map((part) => ({
    reference: read(elementOf(part, 'reference')),
    points: points(part),
  }));
  const content = { options: [], parts: parts.map((part) => read(elementOf(part, 'asked'))) };
  return (stem) => ({ kind: 'CASE', content: { stem, ...content }, key: { type: 'REFERENCE', parts: references } });
}
