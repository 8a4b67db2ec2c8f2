/** One word of a search: a run of Chinese characters, or letters and digits (pinyin, initials, call number). */
export interface SearchWord {
  readonly kind: 'han' | 'latin';
  readonly text: string;
}

const MAX_WORDS = 6;
const WORDS = /(\p{Script=Han}+)|([\p{L}\p{N}]+(?:[-'’·][\p{L}\p{N}]+)*)/gu;
const HAN_RUNS = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;

/** Full width to half width, lower case. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The words of a query; each must be found. At most six, the rest is ignored. */
export function wordsOf(query: string): SearchWord[] {
  const words: SearchWord[] = [];
  for (const [whole, han] of normalise(query).matchAll(WORDS)) {
    if (han !== undefined) words.push({ kind: 'han', text: han });
    else words.push(...mixedRun(whole));
  }
  return words.slice(0, MAX_WORDS);
}

/** `110指挥` and `KT-12`: Chinese and Latin parts apart, dashes inside a Latin part dropped. */
function mixedRun(run: string): SearchWord[] {
  return (run.match(HAN_RUNS) ?? []).flatMap((part): SearchWord[] => {
    if (/\p{Script=Han}/u.test(part)) return [{ kind: 'han', text: part }];
    const bare = part.replace(/[-'’·]/g, '');
    return bare === '' ? [] : [{ kind: 'latin', text: bare }];
  });
}

/** Neighbouring pairs of characters, each once, in order. */
export function pairsOf(text: string): string[] {
  const characters = [...text];
  const pairs = characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
  return [...new Set(pairs)];
}

/** Chinese words of this length or more may be found in parts, when too few courses have them whole. */
export const LOOSE_FROM_LENGTH = 4;
/** With fewer courses than this that have every word whole, parts count too. */
export const FEW_FOUND = 8;

/** How many different pairs of a long word must stand in a course when it is searched in parts: a third. */
export function pairsNeeded(pairs: number): number {
  return Math.ceil(pairs / 3);
}
