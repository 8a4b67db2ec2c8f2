import type { AnswerKey, QuestionContent, QuestionKind, RichText } from './question.js';

/** What makes a question sound: the same rules for the editor and for every import. */

export const MIN_OPTIONS = 2;
export const MAX_OPTIONS = 12;
export const MAX_PARTS = 12;
export const MAX_BLANKS = 20;
export const MAX_ACCEPTED = 20;
/** Characters. */
export const MAX_STEM = 10_000;
export const MAX_OPTION = 2_000;
export const MAX_ACCEPTED_LENGTH = 200;

export type ContentProblemCode =
  | 'STEM_MISSING'
  | 'TEXT_TOO_LONG'
  | 'PICTURE_BROKEN'
  | 'OPTIONS_TOO_FEW'
  | 'OPTIONS_TOO_MANY'
  | 'OPTIONS_UNWANTED'
  | 'OPTION_MISSING'
  | 'OPTION_TWICE'
  | 'OPTION_KEYS'
  | 'PARTS_MISSING'
  | 'PARTS_TOO_MANY'
  | 'PARTS_UNWANTED'
  | 'PART_MISSING'
  | 'KEY_KIND'
  | 'CORRECT_MISSING'
  | 'CORRECT_ONE'
  | 'CORRECT_UNKNOWN'
  | 'CORRECT_TWICE'
  | 'BLANKS_MISSING'
  | 'BLANKS_TOO_MANY'
  | 'BLANKS_COUNT'
  | 'ACCEPTED_MISSING'
  | 'ACCEPTED_TOO_MANY'
  | 'REFERENCES_COUNT'
  | 'REFERENCE_MISSING';

/** `path` says where: `stem`, `options.2`, `parts.0`, `key.blanks.1`, `key`. */
export interface ContentProblem {
  readonly path: string;
  readonly code: ContentProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

const BLANK = /_{4,}/g;
const PICTURE = /!\[[^\]\n]*\]\(image:([0-9a-f]{64})\)/g;
/** Somebody meant a picture: `(image:` after a bracket, whatever follows. */
const PICTURE_MEANT = /!\[[^\]\n]*\]\(image:/g;

/** Blanks of a stem; a longer run of low lines is one blank. */
export function blankCount(stem: RichText): number {
  return stem.match(BLANK)?.length ?? 0;
}

/** SHA-256 of the pictures in a text, in order, each as often as it stands there. */
function picturesIn(text: RichText): string[] {
  return [...text.matchAll(PICTURE)].map((found) => found[1] ?? '');
}

/** SHA-256 of every picture of a question, each once. */
export function picturesOf(content: QuestionContent, key: AnswerKey): string[] {
  const texts = [content.stem, ...content.options.map((option) => option.text), ...content.parts];
  if (key.type === 'REFERENCE') texts.push(...key.parts.map((part) => part.reference));
  return [...new Set(texts.flatMap(picturesIn))];
}

/** One line of words for lists and searches: no line breaks, `［图］` for a picture. */
export function plainText(text: RichText): string {
  return text.replaceAll(PICTURE, '［图］').replaceAll(/\s+/g, ' ').trim();
}

/** The key of the option at this place: `a`, `b`, `c` … */
export function optionKey(place: number): string {
  return String.fromCharCode(97 + place);
}

/**
 * What is wrong with a question, in the order in which it stands there; nothing = sound.
 * Whether its pictures exist is asked of the bank, not here.
 */
export function checkQuestion(kind: QuestionKind, content: QuestionContent, key: AnswerKey): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const say: Say = (path, code, params = {}) => problems.push({ path, code, params });
  if (content.stem.trim() === '') say('stem', 'STEM_MISSING');
  checkText(say, 'stem', content.stem, MAX_STEM);
  checkOptions(say, kind, content);
  checkParts(say, kind, content);
  if (key.type !== KEY_TYPES[kind]) {
    say('key', 'KEY_KIND', { kind });
    return problems;
  }
  switch (key.type) {
    case 'CHOICES':
      checkChoices(say, kind, content, key.correct);
      break;
    case 'BLANKS':
      checkBlanks(say, content.stem, key.blanks);
      break;
    case 'REFERENCE':
      checkReferences(say, kind, content, key.parts);
      break;
  }
  return problems;
}

type Say = (path: string, code: ContentProblemCode, params?: Record<string, string | number>) => void;

const KEY_TYPES: Readonly<Record<QuestionKind, AnswerKey['type']>> = {
  SINGLE: 'CHOICES',
  MULTIPLE: 'CHOICES',
  TRUE_FALSE: 'CHOICES',
  BLANK: 'BLANKS',
  SHORT_ANSWER: 'REFERENCE',
  CASE: 'REFERENCE',
};

function checkText(say: Say, path: string, text: RichText, max: number): void {
  if (text.length > max) say(path, 'TEXT_TOO_LONG', { max });
  if ((text.match(PICTURE_MEANT)?.length ?? 0) !== picturesIn(text).length) say(path, 'PICTURE_BROKEN');
}

function checkOptions(say: Say, kind: QuestionKind, { options }: QuestionContent): void {
  if (kind !== 'SINGLE' && kind !== 'MULTIPLE') {
    if (options.length > 0) say('options', 'OPTIONS_UNWANTED', { kind });
    return;
  }
  if (options.length < MIN_OPTIONS) say('options', 'OPTIONS_TOO_FEW', { min: MIN_OPTIONS });
  if (options.length > MAX_OPTIONS) say('options', 'OPTIONS_TOO_MANY', { max: MAX_OPTIONS });
  if (options.some((option, place) => option.key !== optionKey(place))) say('options', 'OPTION_KEYS');
  const seen = new Map<string, number>();
  options.forEach(({ text }, place) => {
    const path = `options.${place}`;
    const words = text.trim().replaceAll(/\s+/g, ' ');
    if (words === '') say(path, 'OPTION_MISSING', { option: optionKey(place).toUpperCase() });
    else if (seen.has(words))
      say(path, 'OPTION_TWICE', {
        option: optionKey(place).toUpperCase(),
        other: optionKey(seen.get(words) ?? 0).toUpperCase(),
      });
    else seen.set(words, place);
    checkText(say, path, text, MAX_OPTION);
  });
}

function checkParts(say: Say, kind: QuestionKind, { parts }: QuestionContent): void {
  if (kind !== 'CASE') {
    if (parts.length > 0) say('parts', 'PARTS_UNWANTED', { kind });
    return;
  }
  if (parts.length === 0) say('parts', 'PARTS_MISSING');
  if (parts.length > MAX_PARTS) say('parts', 'PARTS_TOO_MANY', { max: MAX_PARTS });
  parts.forEach((text, place) => {
    if (text.trim() === '') say(`parts.${place}`, 'PART_MISSING', { part: place + 1 });
    checkText(say, `parts.${place}`, text, MAX_STEM);
  });
}

function checkChoices(say: Say, kind: QuestionKind, { options }: QuestionContent, correct: readonly string[]): void {
  const known = kind === 'TRUE_FALSE' ? ['T', 'F'] : options.map((option) => option.key);
  if (correct.length === 0) say('key', 'CORRECT_MISSING');
  if (new Set(correct).size !== correct.length) say('key', 'CORRECT_TWICE');
  if (kind !== 'MULTIPLE' && correct.length > 1) say('key', 'CORRECT_ONE', { found: correct.length });
  for (const each of correct) if (!known.includes(each)) say('key', 'CORRECT_UNKNOWN', { option: each.toUpperCase() });
}

function checkBlanks(say: Say, stem: RichText, blanks: readonly { readonly accepted: readonly string[] }[]): void {
  const found = blankCount(stem);
  if (found === 0) say('stem', 'BLANKS_MISSING');
  else if (found !== blanks.length) say('key', 'BLANKS_COUNT', { stem: found, key: blanks.length });
  if (found > MAX_BLANKS) say('stem', 'BLANKS_TOO_MANY', { max: MAX_BLANKS });
  blanks.forEach(({ accepted }, place) => {
    const path = `key.blanks.${place}`;
    if (accepted.length === 0 || accepted.some((text) => text.trim() === ''))
      say(path, 'ACCEPTED_MISSING', { blank: place + 1 });
    if (accepted.length > MAX_ACCEPTED) say(path, 'ACCEPTED_TOO_MANY', { max: MAX_ACCEPTED });
    if (accepted.some((text) => text.length > MAX_ACCEPTED_LENGTH))
      say(path, 'TEXT_TOO_LONG', { max: MAX_ACCEPTED_LENGTH });
  });
}

function checkReferences(
  say: Say,
  kind: QuestionKind,
  content: QuestionContent,
  parts: readonly { readonly reference: RichText }[],
): void {
  const needed = kind === 'CASE' ? content.parts.length : 1;
  if (parts.length !== needed) say('key', 'REFERENCES_COUNT', { needed, found: parts.length });
  parts.forEach(({ reference }, place) => {
    const path = `key.parts.${place}`;
    if (reference.trim() === '') say(path, 'REFERENCE_MISSING', { part: place + 1 });
    checkText(say, path, reference, MAX_STEM);
  });
}
