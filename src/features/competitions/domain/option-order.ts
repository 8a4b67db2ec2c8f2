import { shuffle } from '../../../kernel/seeded-random.js';
import type { QuestionOption } from './question.js';

/**
 * Which options may change places. An option that speaks of the others (以上都对, 以上皆非) keeps its place; where one names
 * letters (A和C都对), none may move.
 * @returns for each option whether it keeps its place
 */
export function keptPlaces(options: readonly QuestionOption[]): boolean[] {
  const lettered = options.some(({ text }) => NAMES_LETTERS.test(text.trim()));
  return options.map(({ text }) => lettered || SPEAKS_OF_OTHERS.test(text.trim()));
}

const SPEAKS_OF_OTHERS =
  /^(以上|上述|前述)(答案|选项|说法|内容|各项|几项|情形|情况|三项|两项|四项)?(全|都|均|皆|全部|全都|都不|均不|皆不|没有|无)|^(all|none|both) of the above/i;
const NAMES_LETTERS =
  /^[A-H](\s*[、,，/和与及]\s*[A-H]|[A-H])+(\s*(都|均|皆|全|两|三|正确|对|错|$))|^[A-H]\s*(和|与|及|、)\s*[A-H]/;

/** The keys in a drawn order; those that keep their place stand where they stood. */
export function mixedOptions(keys: readonly string[], kept: readonly boolean[], next: () => number): string[] {
  const moving = shuffle(
    keys.filter((_, index) => kept[index] !== true),
    next,
  );
  let at = 0;
  return keys.map((key, index) => (kept[index] === true ? key : (moving[at++] as string)));
}
