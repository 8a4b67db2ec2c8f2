import type { BusinessDate } from '../../../kernel/calendar.js';
import { weekdayOf } from '../../../kernel/working-calendar.js';
import { noticeColumn, readVerdict, type NoticeColumn } from './notice-columns.js';
import { readDates } from './notice-dates.js';
import { problem, type NoticeProblem } from './notice-problem.js';

/** One day as the file has it. */
export interface NoticeEntry {
  readonly row: number;
  readonly date: BusinessDate;
  readonly name: string;
  readonly isOffDay: boolean;
}

export interface NoticeReading {
  /** The year that the file itself names. */
  readonly year: number | null;
  /** 国办发明电〔2025〕7号, where the file names it. */
  readonly documentNo: string | null;
  readonly entries: readonly NoticeEntry[];
  readonly problems: readonly NoticeProblem[];
}

/** Rows are looked at this far for the headings. */
const HEADINGS_WITHIN = 15;

interface Layout {
  /** Index of the row with the headings. */
  readonly headings: number;
  readonly titles: readonly string[];
  readonly index: Readonly<Partial<Record<NoticeColumn, number>>>;
}

/**
 * A table of text cells into days. Either a row per day (or range) with columns 日期, 名称 and 类型, or a row per holiday with
 * the days off and the make-up days (上班日期) beside each other. Titles above the headings may name year and document.
 * @param year the notice's year, if it is known from elsewhere
 */
export function readTable(rows: readonly (readonly string[])[], year: number | null): NoticeReading {
  const layout = findLayout(rows);
  if (layout === null) {
    const empty = rows.every((row) => row.every((cell) => cell.trim() === ''));
    return { year, documentNo: null, entries: [], problems: [problem(empty ? 'NO_DAYS' : 'HEADER_MISSING', 1)] };
  }
  const above = rows.slice(0, layout.headings).flat().join(' ');
  const named = year ?? yearNamed(above);
  const columns = columnProblems(layout);
  const read =
    columns.length > 0
      ? []
      : rows
          .slice(layout.headings + 1)
          .map((cells, index) => readRow(cells, layout.headings + index + 2, layout, named));
  return {
    year: named,
    documentNo: documentNamed(above),
    entries: read.flatMap((row) => row.entries),
    problems: [...columns, ...read.flatMap((row) => row.problems)],
  };
}

/** `2027年部分节假日安排` → 2027. */
export function yearNamed(text: string): number | null {
  const found = /(20\d{2})\s*年[^\d]{0,6}(?:节|假)/.exec(text) ?? /(20\d{2})\s*年/.exec(text);
  return found ? Number(found[1]) : null;
}

function documentNamed(text: string): string | null {
  return /国办发明?电?\s*[〔[（(]20\d{2}[〕\]）)]\s*\d+\s*号/.exec(text)?.[0].replace(/\s/g, '') ?? null;
}

/** The row with the most known headings among the first ones. */
function findLayout(rows: readonly (readonly string[])[]): Layout | null {
  let best: { row: number; known: number } | null = null;
  for (const [row, cells] of rows.slice(0, HEADINGS_WITHIN).entries()) {
    if (cells.some(holdsDate)) continue;
    const known = new Set(cells.map(noticeColumn).filter((column) => column !== null && column !== 'ignored')).size;
    if (known > (best?.known ?? 0)) best = { row, known };
  }
  if (best === null) return null;
  const titles = (rows[best.row] ?? []).map((title) => title.trim());
  const index: Partial<Record<NoticeColumn, number>> = {};
  for (const [at, title] of titles.entries()) {
    const column = noticeColumn(title);
    if (column !== null) index[column] ??= at;
  }
  return { headings: best.row, titles, index };
}

/** A row of days, not of headings, though 休息 may stand in both. */
function holdsDate(cell: string): boolean {
  return /20\d{2}\D{0,2}\d{1,2}\D{0,2}\d{1,2}/.test(cell);
}

function columnProblems({ titles, index, headings }: Layout): NoticeProblem[] {
  const row = headings + 1;
  const problems: NoticeProblem[] = [];
  for (const [at, title] of titles.entries()) {
    const column = noticeColumn(title);
    if (title !== '' && column === null) problems.push(problem('COLUMN_UNKNOWN', row, { column: title }));
    const first = column === null || column === 'ignored' ? at : (index[column] ?? at);
    if (first !== at) problems.push(problem('COLUMN_TWICE', row, { column: title, other: titles[first] ?? '' }));
  }
  if (index.date === undefined) problems.push(problem('COLUMN_MISSING', row, { column: '日期' }));
  if (index.name === undefined) problems.push(problem('COLUMN_MISSING', row, { column: '名称' }));
  if (index.verdict === undefined && index.worked === undefined) {
    problems.push(problem('COLUMN_MISSING', row, { column: '类型' }));
  }
  return problems;
}

interface RowRead {
  readonly entries: readonly NoticeEntry[];
  readonly problems: readonly NoticeProblem[];
}

function readRow(cells: readonly string[], row: number, layout: Layout, year: number | null): RowRead {
  const cell = (column: NoticeColumn): string => (cells[layout.index[column] ?? -1] ?? '').trim();
  if ((['date', 'name', 'verdict', 'worked'] as const).every((column) => cell(column) === '')) {
    return { entries: [], problems: [] };
  }
  const problems: NoticeProblem[] = [];
  const entries: NoticeEntry[] = [];
  const name = cell('name').replace(/假期$/, '').slice(0, 60);
  if (name === '') problems.push(problem('NAME_MISSING', row));
  const take = (text: string, verdictOf: (date: BusinessDate) => boolean | NoticeProblem): void => {
    const read = readDates(text, year);
    if ('code' in read) {
      problems.push(problem(read.code, row, read.params));
      return;
    }
    for (const date of read.dates) {
      const isOffDay = verdictOf(date);
      if (typeof isOffDay === 'boolean') entries.push({ row, date, name, isOffDay });
      else if (!problems.some((known) => known.code === isOffDay.code)) problems.push(isOffDay);
    }
  };
  take(cell('date'), verdictFor(cell('verdict'), row, layout));
  if (hasDates(cell('worked'))) take(cell('worked'), () => false);
  return { entries, problems };
}

/** 无, / and the like say that nobody works for this holiday. */
function hasDates(text: string): boolean {
  return /\d/.test(text);
}

function verdictFor(
  text: string,
  row: number,
  { index, titles }: Layout,
): (date: BusinessDate) => boolean | NoticeProblem {
  if (index.verdict === undefined) return () => true;
  if (text === '') return () => problem('VERDICT_MISSING', row);
  const verdict = readVerdict(text, titles[index.verdict] ?? '');
  if (verdict === null) return () => problem('VERDICT_UNREADABLE', row, { text });
  if (verdict !== 'SWAPPED') return () => verdict === 'OFF';
  // a weekday that is swapped is off; of a weekend nobody can tell
  return (date) => (weekdayOf(date) <= 5 ? true : problem('VERDICT_UNCLEAR', row));
}
