import { pinyin } from 'pinyin-pro';

/**
 * What the staff's lists look in beside the characters: the pinyin without spaces and the initials, lower case.
 * @param max length of the column; a longer text is searched by its beginning
 */
export function searchKeys(text: string, max: number, isName = false): string {
  const syllables = pinyin(text, {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
    surname: isName ? 'head' : 'off',
  }).map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const initials = syllables.map((syllable) => (/^[a-z]/.test(syllable) ? syllable.charAt(0) : syllable)).join('');
  return `${initials} ${syllables.join('')}`.slice(0, max);
}

/** For `LIKE ? ESCAPE '!'`: anywhere inside, the wildcards in the text made harmless. */
export function likeInside(text: string): string {
  return `%${text.replace(/[!%_]/g, '!$&')}%`;
}
