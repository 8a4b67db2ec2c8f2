import { InvalidInput } from '../../kernel/errors.js';
import type { SpreadsheetLimits } from './spreadsheet.js';

const DELIMITERS = [',', '\t', ';', '|', '，'] as const;

/** The separator of a text table: the one that cuts its first lines into the most, and most equal, columns. */
export function guessDelimiter(text: string): string {
  const lines = splitLines(text).slice(0, 20);
  let best: string = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const score = counts.length * 1_000 + Math.max(0, ...counts);
    if (counts.length > 0 && score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function splitLines(text: string): string[] {
  return text.slice(0, 100_000).split(/\r\n|\r|\n/);
}

/**
 * Rows of a CSV or TSV text: quotes doubled inside quotes, line ends inside quotes, any line end between rows.
 * @throws InvalidInput `SPREADSHEET.TOO_MANY_ROWS`
 */
export function parseTextTable(text: string, limits: SpreadsheetLimits, delimiter = guessDelimiter(text)): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const endRow = (): void => {
    rows.push(row);
    row = [];
    if (rows.length > limits.maxRows) throw new InvalidInput('SPREADSHEET.TOO_MANY_ROWS', { max: limits.maxRows });
  };
  while (at < text.length) {
    let cell: string;
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      const rest = nextBreak(text, close + 1, delimiter);
      cell = text.slice(at + 1, close).replaceAll('""', '"') + text.slice(close + 1, rest);
      at = rest;
    } else {
      const end = nextBreak(text, at, delimiter);
      cell = text.slice(at, end);
      at = end;
    }
    if (row.length < limits.maxColumns) row.push(cell);
    if (at >= text.length) break;
    if (text[at] === delimiter) {
      at++;
      if (at >= text.length && row.length < limits.maxColumns) row.push('');
      continue;
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    endRow();
  }
  if (row.length > 0) endRow();
  return rows;
}

function closingQuote(text: string, from: number): number {
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return text.length;
    if (text[quote + 1] !== '"') return quote;
    at = quote + 2;
  }
}

function nextBreak(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === delimiter || char === '\n' || char === '\r') return at;
  }
  return text.length;
}
