import { pinyin } from 'pinyin-pro';

import { normalise } from './search-words.js';

const SEGMENTS = /[\p{Script=Han}\p{L}\p{N}]+/gu;
const SYLLABLES = /\p{Script=Han}|[^\p{Script=Han}]+/gu;

/** What Latin letters may find, for one course. Each key is found by any beginning of it. */
export interface LatinSource {
  readonly title: string;
  readonly code: string;
  readonly lecturers: readonly string[];
  readonly keywords: readonly string[];
}

/**
 * The keys of a course: from each syllable of the title and of each lecturer's name on, the pinyin and the initials
 * up to the end of the run (物业纠纷 → wuyejiufen, yejiufen, …, wyjf, yjf, …); the call number; Latin words and numbers.
 */
export function latinKeys(source: LatinSource): string[] {
  const keys = new Set<string>();
  addPhrase(keys, source.title, false);
  for (const lecturer of source.lecturers) addPhrase(keys, lecturer.replaceAll('·', ''), true);
  for (const keyword of source.keywords) {
    for (const word of normalise(keyword).match(/[a-z0-9]+/g) ?? []) keys.add(word);
  }
  keys.add(source.code.toLowerCase().replace('-', ''));
  return [...keys];
}

function addPhrase(keys: Set<string>, phrase: string, isName: boolean): void {
  for (const [run] of normalise(phrase).matchAll(SEGMENTS)) {
    const syllables = syllablesOf(run, isName);
    const initials = syllables.map((syllable) => (/^[a-z]/.test(syllable) ? syllable.charAt(0) : syllable));
    for (let from = 0; from < syllables.length; from++) {
      keys.add(syllables.slice(from).join(''));
      keys.add(initials.slice(from).join(''));
    }
  }
}

/** Names take the surname's reading (曾 zēng, 单 shàn). */
function syllablesOf(run: string, isName: boolean): string[] {
  const parts = run.match(SYLLABLES) ?? [];
  const han = parts.filter((part) => /\p{Script=Han}/u.test(part)).join('');
  const read = pinyin(han, { toneType: 'none', type: 'array', v: true, surname: isName ? 'head' : 'off' });
  let next = 0;
  return parts.map((part) => (/\p{Script=Han}/u.test(part) ? (read[next++] ?? part) : part));
}

/** The title as it is sorted: pinyin first, the characters to tell apart what sounds alike. */
export function titleSortKey(title: string): string {
  return `${pinyin(title, { toneType: 'num', type: 'array', v: true }).join(' ')} ${title}`.toLowerCase();
}
