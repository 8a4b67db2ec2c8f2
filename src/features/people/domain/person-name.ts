export interface PersonName {
  /** As it is stored and printed. */
  readonly value: string;
  /** It was changed by more than cutting blanks off its ends. */
  readonly respaced: boolean;
}

/** Dots that people type between the parts of a name (买买提·艾力): all become U+00B7. */
const DOTS = /\s*[·•‧・･∙⋅．.﹒]\s*/gu;

/**
 * Puts a name into the one form in which it is stored: no blanks inside a Chinese name (`王 芳`, `欧阳　娜`), one blank
 * between Latin words, one kind of dot between the parts, none at the ends.
 */
export function normaliseName(text: string): PersonName {
  const trimmed = text
    .normalize('NFC')
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .trim();
  const value = toHalfWidthLetters(trimmed)
    .replace(DOTS, '·')
    .replace(/^·+|·+$/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\P{Script=Latin}) | (?=\P{Script=Latin})/gu, '')
    .trim();
  return { value, respaced: value !== trimmed };
}

function toHalfWidthLetters(text: string): string {
  return text.replace(/[Ａ-Ｚａ-ｚ　]/g, (char) =>
    char === '　' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}

export type NameFault = 'EMPTY' | 'TOO_SHORT' | 'TOO_LONG' | 'CHARACTERS' | 'UNREADABLE';

/** Han characters (also the rare ones beyond the basic plane), letters, the dot and a blank. */
const NAME_SHAPE = /^[\p{Script=Han}\p{Script=Latin}〇·' -]+$/u;

/** What is wrong with a normalised name; `UNREADABLE`: a rare character was lost on the way (`王?`). */
export function nameFault(value: string): NameFault | null {
  if (value === '') return 'EMPTY';
  if (/[?？\ufffd□�\ue000-\uf8ff]/u.test(value)) return 'UNREADABLE';
  const length = [...value].length;
  if (length < 2) return 'TOO_SHORT';
  if (length > 50) return 'TOO_LONG';
  return NAME_SHAPE.test(value) ? null : 'CHARACTERS';
}

export type NameQuery = { readonly kind: 'characters' | 'letters'; readonly text: string };

/** How somebody searches for a name: by characters, or by letters (full pinyin, the start of it, or initials). */
export function nameQuery(text: string): NameQuery {
  const clean = text.normalize('NFKC').trim();
  const letters = clean.toLowerCase().replace(/[\s'·]/g, '');
  return /^[a-z]+$/.test(letters)
    ? { kind: 'letters', text: letters }
    : { kind: 'characters', text: normaliseName(clean).value };
}
