/** Lists within one cell. A separator that belongs to the text has a backslash in front of it, as has a backslash. */

/** Blanks are apart by `;`, the accepted texts of one blank by `|`. */
export const BLANK_MARKS = ';；';
export const ACCEPTED_MARKS = '|｜';
export const POINT_MARKS = ';；\n';
/** Levels of a subject. */
export const SUBJECT_MARKS = '/／>＞→';
export const TAG_MARKS = ',，;；、\n';

/** Cuts at `outer` and, within, at `inner` marks. A backslash in front of any other character is an ordinary one. */
export function splitList(text: string, outer: string, inner = ''): string[][] {
  const list: string[][] = [['']];
  const add = (words: string): void => {
    const group = list.at(-1) ?? [];
    group.push((group.pop() ?? '') + words);
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const next = text.charAt(at + 1);
    if (char === '\\' && next !== '' && (next === '\\' || outer.includes(next) || inner.includes(next))) {
      add(next);
      at++;
    } else if (outer.includes(char)) list.push(['']);
    else if (inner.includes(char)) list.at(-1)?.push('');
    else add(char);
  }
  return list;
}

/** The text such that {@link splitList} leaves it whole. */
export function escapeMarks(text: string, marks: string): string {
  return [...text].map((char) => (char === '\\' || marks.includes(char) ? `\\${char}` : char)).join('');
}
