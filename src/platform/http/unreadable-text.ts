import type { FieldProblem } from './shape-error.js';

/**
 * What no text of ours may hold: control characters (tab and line ends excepted), halves of characters, and marks that
 * turn the direction of everything after them, so that a name or a file name reads as another one.
 */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;
/** A text that shows nothing although it is not empty: it would pass as a name. */
const INVISIBLE = /^[\s\u00ad\u200b-\u200f\u2060-\u2064\u3164]+$/u;

function isUnreadable(text: string): boolean {
  return FORBIDDEN.test(text) || (text.trim() !== '' && INVISIBLE.test(text));
}

/** Nothing of ours is nested so deep that its path is longer. */
const LONGEST_PATH = 200;

function pathTo(path: string, key: string): string {
  if (path.length > LONGEST_PATH) return path;
  return path === '' ? key : `${path}.${key}`;
}

/** The fields of a request whose text nobody could read; however deep it is nested, without recursion. */
export function unreadableTexts(request: unknown): FieldProblem[] {
  const found: FieldProblem[] = [];
  const open: { value: unknown; path: string }[] = [{ value: request, path: '' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path } = next;
    if (typeof value === 'string') {
      if (isUnreadable(value)) found.push({ path, code: 'unreadable_text', message: 'Invalid input: unreadable text' });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (typeof inner === 'string' || typeof inner === 'object')
          open.push({ value: inner, path: pathTo(path, key) });
      }
    }
  }
  return found;
}
