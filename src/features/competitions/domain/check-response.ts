import { InvalidInput } from '../../../kernel/errors.js';
import type { QuestionKind, Response } from './question.js';

/** Whether an answer fits its question, before it goes into the journal. Pure. */

/** As much of a question on somebody's paper as an answer can be held against. */
export interface ItemShape {
  readonly kind: QuestionKind;
  /** Options on the paper; 0 for kinds without. */
  readonly options: number;
  /** Texts asked for: blanks, parts of a case, one for a short answer; 0 for the others. */
  readonly texts: number;
}

/** Characters of one text. */
export const MAX_TEXT = 5_000;
/** Rows of the journal for one attempt. */
export const MAX_ENTRIES = 4_000;

const TRUE_OR_FALSE: readonly string[] = ['T', 'F'];

/** `A` for the first option on the paper. */
export function letterAt(place: number): string {
  return String.fromCharCode(65 + place);
}

/**
 * The answer as the journal keeps it (letters sorted), or why it does not fit: ANSWER.NO_SUCH_ITEM, ANSWER.WRONG_SHAPE,
 * ANSWER.NO_SUCH_OPTION, ANSWER.TOO_LONG.
 */
export function checkResponse(
  shape: ItemShape | undefined,
  itemNo: number,
  response: Response,
): Response | InvalidInput {
  if (!shape) return new InvalidInput('ANSWER.NO_SUCH_ITEM', { itemNo });
  const isChoice = shape.texts === 0;
  if ('choices' in response) {
    if (!isChoice) return new InvalidInput('ANSWER.WRONG_SHAPE', { itemNo });
    return checkChoices(shape, itemNo, response.choices);
  }
  if (isChoice || response.texts.length !== shape.texts) return new InvalidInput('ANSWER.WRONG_SHAPE', { itemNo });
  if (response.texts.some((text) => text.length > MAX_TEXT))
    return new InvalidInput('ANSWER.TOO_LONG', { itemNo, max: MAX_TEXT });
  return { texts: response.texts };
}

function checkChoices(shape: ItemShape, itemNo: number, choices: readonly string[]): Response | InvalidInput {
  const most = shape.kind === 'MULTIPLE' ? shape.options : 1;
  if (choices.length > most || new Set(choices).size !== choices.length)
    return new InvalidInput('ANSWER.WRONG_SHAPE', { itemNo });
  const exists = (letter: string): boolean =>
    shape.kind === 'TRUE_FALSE'
      ? TRUE_OR_FALSE.includes(letter)
      : letter.length === 1 && letter >= 'A' && letter < letterAt(shape.options);
  const unknown = choices.find((letter) => !exists(letter));
  if (unknown !== undefined) return new InvalidInput('ANSWER.NO_SUCH_OPTION', { itemNo, option: unknown });
  return { choices: choices.length > 1 ? [...choices].sort() : choices };
}
