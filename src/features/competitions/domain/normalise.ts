/**
 * 归一化: two texts that a fair reader takes for the same answer become the same string. It decides about points, so it
 * removes only differences of writing, never of meaning:
 *
 * - full and half width, compatibility forms (`Ａ` `①` `㈠` `Ⅲ` and Kangxi radicals are `a` `1` `(一)` `iii` and the usual characters);
 * - upper and lower case; composed and decomposed accents;
 * - every kind of space (one stays between two digits: `1 2` is not `12`), zero-width and control characters, soft hyphens;
 * - punctuation marks that stand for each other: `、` `，` `；` are `,`; `。` is `.`; every bracket is `()`; dashes are `-`; dots
 *   within names are `·`; quotation and title marks (“” 「」 《》) are left out; marks that end the text are left out.
 *
 * What it does not do, on purpose: numerals are not turned into each other (`三十日` is not `30日`), nor thousands
 * (`3,600` is not `3600`), nor traditional characters, nor words for a range (`3至5` is not `3-5`). Who wants these to count
 * lists them as accepted answers, before the round or from the list of blank answers after it.
 */
export function normaliseText(text: string): string {
  // each pass removes something that may bring other characters together; a third never changes anything (see the spec)
  return pass(pass(text));
}

function pass(text: string): string {
  return text
    .replace(SUPERSCRIPTS, (digits) => `^${digits}`)
    .replace(FRACTION_AFTER_DIGIT, '+')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(SPACE_BETWEEN_DIGITS, '\u0000')
    .replace(SPACES, '')
    .replaceAll('\u0000', ' ')
    .replace(MARKS_LEFT_OUT, '')
    .replace(VARIANTS, (mark) => VARIANT_OF.get(mark) ?? mark)
    .replace(RUNS, '$1')
    .replace(ENDING, '')
    .normalize('NFC');
}

/** `10²` is not `102`, `3½` is not `31/2`. */
const SUPERSCRIPTS = /(?<=[0-9A-Za-z)）])[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu;
const FRACTION_AFTER_DIGIT = /(?<=\p{Nd})(?=[¼½¾⅐-⅞])/gu;
/** Format and control characters (other than white space), variation selectors, the accents that NFKC cuts off their space. */
const UNSEEN = /(?![\t-\r\u0085])[\p{Cf}\p{Cc}\uFE00-\uFE0F]/gu;
const SPACE_BETWEEN_DIGITS = /(?<=[0-9])[\s\u2800]+(?=[0-9])/gu;
const SPACES = /[\s\u2800]+/gu;
const MARKS_LEFT_OUT = /["'`“”„‟‘’‚‛«»‹›「」『』〝〞〟《》〈〉]/gu;

const VARIANTS_BY_FORM: Readonly<Record<string, string>> = {
  ',': '、，､；;',
  '.': '。｡．',
  '(': '[{【〔〖',
  ')': ']}】〕〗',
  '-': '‐‑‒–—―⸺−－ー─',
  '~': '～〜∼',
  ':': '∶：',
  '·': '•‧∙⋅・●',
  '/': '⁄∕／',
  〇: '○◯',
};
const VARIANT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(VARIANTS_BY_FORM).flatMap(([form, variants]) => [...variants].map((one) => [one, form] as const)),
);
const VARIANTS = new RegExp(`[${[...VARIANT_OF.keys()].map((one) => `\\u{${codeOf(one)}}`).join('')}]`, 'gu');
/** `——` and `-`, `……` and `...` are one mark. */
const RUNS = /([-.,~·])\1+/gu;
const ENDING = /[.,:?]+$/u;

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}
