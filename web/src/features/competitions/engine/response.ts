import type { ExamItem, ExamResponse } from './exam';

/** Nothing chosen, nothing written. */
export function isEmpty(response: ExamResponse | undefined): boolean {
  if (response === undefined) return true;
  return 'choices' in response ? response.choices.length === 0 : response.texts.every((text) => text.trim() === '');
}

export function sameResponse(a: ExamResponse | undefined, b: ExamResponse | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export const isChosen = (item: ExamItem): boolean =>
  item.kind === 'SINGLE' || item.kind === 'MULTIPLE' || item.kind === 'TRUE_FALSE';

/** The letters one may choose, in the order of the paper. */
export function lettersOf(item: ExamItem): string[] {
  return item.kind === 'TRUE_FALSE' ? ['T', 'F'] : item.options.map((option) => option.letter);
}

/** How many texts a question asks for. */
export function textCount(item: ExamItem): number {
  if (item.kind === 'BLANK') return item.blanks;
  return item.kind === 'CASE' ? Math.max(1, item.parts.length) : 1;
}

export const choicesOf = (response: ExamResponse | undefined): readonly string[] =>
  response !== undefined && 'choices' in response ? response.choices : [];

/** The texts of an answer, one for each place, empty where nothing is written. */
export function textsOf(item: ExamItem, response: ExamResponse | undefined): string[] {
  const given = response !== undefined && 'texts' in response ? response.texts : [];
  return Array.from({ length: textCount(item) }, (_, at) => given[at] ?? '');
}

/** After a press on a letter: one only, or one more or one less. Letters stand in order, each once. */
export function toggled(item: ExamItem, response: ExamResponse | undefined, letter: string): ExamResponse {
  if (item.kind !== 'MULTIPLE') return { choices: [letter] };
  const now = choicesOf(response);
  const next = now.includes(letter) ? now.filter((one) => one !== letter) : [...now, letter];
  return { choices: next.sort() };
}

export function written(item: ExamItem, response: ExamResponse | undefined, at: number, text: string): ExamResponse {
  const texts = textsOf(item, response);
  texts[at] = text;
  return { texts };
}

/** `1`–`9` and `A`–`L` (or `T`/`F`) choose a letter; anything else nothing. */
export function letterOfKey(item: ExamItem, key: string): string | null {
  if (!isChosen(item)) return null;
  const letters = lettersOf(item);
  const upper = key.toUpperCase();
  if (/^[1-9]$/.test(key)) return letters[Number(key) - 1] ?? null;
  if (item.kind === 'TRUE_FALSE' && upper === 'A') return 'T';
  if (item.kind === 'TRUE_FALSE' && upper === 'B') return 'F';
  return letters.includes(upper) ? upper : null;
}
