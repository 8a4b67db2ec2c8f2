import { problem } from './notice-problem.js';
import { readTable, type NoticeReading } from './read-table.js';

/** What holiday-cn writes around its days. */
const KNOWN_KEYS = ['$schema', '$id', 'year', 'papers', 'days', 'documentNo', 'title'];

/**
 * `{ year, papers, days: [{ name, date, isOffDay }] }` as holiday-cn has it, or the plain array. The entries are read like
 * the rows of a table, so everything a table may say is understood here as well; rows are numbered from the first entry.
 */
export function readJson(value: unknown, year: number | null): NoticeReading {
  const document = Array.isArray(value) ? { days: value as unknown[] } : value;
  if (!isObject(document)) return broken(year, 'HEADER_MISSING');
  const unknown = Object.keys(document).filter((key) => !KNOWN_KEYS.includes(key));
  const named = typeof document['year'] === 'number' ? document['year'] : year;
  const days = document['days'];
  if (!Array.isArray(days)) return broken(named, 'HEADER_MISSING');
  if (days.length === 0) return broken(named, 'NO_DAYS');
  const entries = days.filter(isObject);
  if (entries.length < days.length) return broken(named, 'HEADER_MISSING');
  const keys = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
  const table = readTable([keys, ...entries.map((entry) => keys.map((key) => cellOf(entry[key])))], named);
  return {
    ...table,
    documentNo: typeof document['documentNo'] === 'string' ? document['documentNo'] : null,
    problems: [
      ...unknown.map((column) => problem('COLUMN_UNKNOWN', null, { column })),
      // the headings are no row of the file
      ...table.problems.map((found) => ({
        ...found,
        row: found.code.startsWith('COLUMN') || found.row === null ? null : found.row - 1,
      })),
    ],
    entries: table.entries.map((entry) => ({ ...entry, row: entry.row - 1 })),
  };
}

function broken(year: number | null, code: 'HEADER_MISSING' | 'NO_DAYS'): NoticeReading {
  return { year, documentNo: null, entries: [], problems: [problem(code, null)] };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
