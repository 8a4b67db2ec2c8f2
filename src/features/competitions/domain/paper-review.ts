import type { Response, AnswerKey, QuestionContent, QuestionKind } from './question.js';

/** 答卷复看: somebody's own paper after the results are announced, with what was right. */

/** `A` for the first option on a paper. */
export const letterAt = (place: number): string => String.fromCharCode(65 + place);

/** The options as they stood on this paper. */
export function letteredOptions(
  content: QuestionContent,
  order: readonly string[],
): { letter: string; text: string }[] {
  const textOf = new Map(content.options.map((option) => [option.key, option.text]));
  return order.map((key, place) => ({ letter: letterAt(place), text: textOf.get(key) ?? '' }));
}

/** The key in the words of this paper: letters, the first accepted text of each blank, or the reference of each part. */
export function rightAnswers(kind: QuestionKind, key: AnswerKey, order: readonly string[]): string[] {
  if (key.type === 'BLANKS') return key.blanks.map((blank) => blank.accepted[0] ?? '');
  if (key.type === 'REFERENCE') return key.parts.map((part) => part.reference);
  if (kind === 'TRUE_FALSE') return [...key.correct];
  return order.flatMap((option, place) => (key.correct.includes(option) ? [letterAt(place)] : []));
}

/** The options that were chosen, by their key in the bank; `null` for questions without options. */
export function chosenKeys(kind: QuestionKind, order: readonly string[], response: Response | null): string[] | null {
  if (kind !== 'SINGLE' && kind !== 'MULTIPLE' && kind !== 'TRUE_FALSE') return null;
  if (response === null || !('choices' in response)) return [];
  if (kind === 'TRUE_FALSE') return [...response.choices];
  return response.choices.flatMap((letter) => order[letter.charCodeAt(0) - 65] ?? []);
}
