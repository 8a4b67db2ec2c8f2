/** GIFT as text: questions cut apart, escapes hidden from whoever looks for control characters. */

/** Control characters that stand for themselves, behind a backslash; each hidden as a character no text may hold. */
const ESCAPED = '~=#{}:\\>%';
const HIDDEN = 0xfdd0;

export function hideEscapes(text: string): string {
  return text
    .replaceAll(/[\ufdd0-\ufdef]/g, '')
    .replaceAll(/\\([~=#{}:\\>%n])/g, (_, char: string) =>
      char === 'n' ? '\n' : String.fromCharCode(HIDDEN + ESCAPED.indexOf(char)),
    );
}

export function showEscapes(text: string): string {
  return text.replaceAll(/[\ufdd0-\ufdef]/g, (char) => ESCAPED.charAt(char.charCodeAt(0) - HIDDEN));
}

export interface GiftBlock {
  /** Escapes hidden, comments gone. */
  readonly text: string;
  readonly line: number;
  readonly category: readonly string[];
  readonly tags: readonly string[];
}

const CATEGORY = /^\s*\$CATEGORY:\s*(.*?)\s*$/i;
const STARTS_ANEW = /^\s*(?:::|\$CATEGORY:)/i;

/**
 * Questions are apart by empty lines. An empty line within braces does not end one, as long as the braces close before
 * the next question begins.
 */
export function giftBlocks(source: string, categoryPath: (text: string) => string[]): GiftBlock[] {
  const lines = hideEscapes(source).split('\n');
  const blocks: GiftBlock[] = [];
  let category: string[] = [];
  let tags: string[] = [];
  let open: { line: number; lines: string[] } | null = null;
  const end = (): void => {
    if (open !== null) blocks.push({ text: open.lines.join('\n').trim(), line: open.line, category, tags });
    if (open !== null) tags = [];
    open = null;
  };
  lines.forEach((line, index) => {
    if (/^\s*\/\//.test(line)) {
      tags.push(...[...line.matchAll(/\[tag:([^\]]+)\]/g)].map((found) => showEscapes(found[1] ?? '').trim()));
      return;
    }
    const named = CATEGORY.exec(line)?.[1];
    if (named !== undefined) {
      end();
      category = categoryPath(showEscapes(named));
      tags = [];
    } else if (line.trim() !== '') {
      open ??= { line: index + 1, lines: [] };
      open.lines.push(line);
    } else if (open !== null && !(isOpen(open.lines) && closes(lines, index))) end();
    else open?.lines.push('');
  });
  end();
  return blocks;
}

function isOpen(lines: readonly string[]): boolean {
  const text = lines.join('\n');
  return text.lastIndexOf('{') > text.lastIndexOf('}');
}

/** How far ahead the end of braces is looked for. */
const LINES_AHEAD = 200;

function closes(lines: readonly string[], from: number): boolean {
  for (const line of lines.slice(from, from + LINES_AHEAD)) {
    if (STARTS_ANEW.test(line)) return false;
    const open = line.indexOf('{');
    const close = line.indexOf('}');
    if (close !== -1) return open === -1 || close < open;
    if (open !== -1) return false;
  }
  return false;
}
