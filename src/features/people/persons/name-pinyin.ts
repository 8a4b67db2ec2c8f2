import { pinyin } from 'pinyin-pro';

export interface NamePinyin {
  /** Full pinyin without tones and blanks: `zengguofan`. */
  readonly full: string;
  /** First letters: `zgf`. */
  readonly initials: string;
}

/** Pinyin of a person's name; a surname is read as a surname (曾 zeng, 查 zha, 仇 qiu, 单 shan, 解 xie, 区 ou). */
export function namePinyin(name: string): NamePinyin {
  return joinSyllables(pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true }));
}

/** Pinyin of anything that is not a person's name: a unit, a title. */
export function plainPinyin(text: string): NamePinyin {
  return joinSyllables(pinyin(text, { toneType: 'none', type: 'array', v: true }));
}

function joinSyllables(syllables: readonly string[]): NamePinyin {
  const words = syllables
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '');
  return { full: words.join(''), initials: words.map((word) => word.charAt(0)).join('') };
}
