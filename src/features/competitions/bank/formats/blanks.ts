import { blankCount } from '../../domain/content.js';

const BLANK = '____';
const PICTURE_OR_LINES = /!\[[^\]\n]*\]\([^)]*\)|[_＿]{2,}/g;
const EMPTY_BRACKETS = /[（(【[〔]\s*[）)】\]〕]/g;

/**
 * Every way to leave room for an answer becomes the bank's: low lines, or else brackets with nothing in them, or else room
 * at the end.
 */
export function withBlanks(stem: string): string {
  const runs = (stem.match(PICTURE_OR_LINES) ?? []).filter((found) => !found.startsWith('!'));
  if (runs.length > 0 && runs.length === blankCount(stem)) return stem;
  const lined = stem.replaceAll(PICTURE_OR_LINES, (found) => (found.startsWith('!') ? found : BLANK));
  if (blankCount(lined) > 0) return lined;
  const bracketed = stem.replaceAll(EMPTY_BRACKETS, BLANK);
  return blankCount(bracketed) > 0 ? bracketed : `${stem.trimEnd()} ${BLANK}`;
}
