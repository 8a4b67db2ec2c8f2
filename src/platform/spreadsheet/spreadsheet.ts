/** What a spreadsheet of any kind (xlsx, xls, ods, html, CSV, TSV) looks like once it has been read. */

/** A number as the file kept it. `date` is set when the cell was formatted as a day. */
export interface NumberCell {
  readonly number: number;
  /** The number as people would write it: `36`, `0.5`, `1.10105194912E+17`. */
  readonly text: string;
  /** `YYYY-MM-DD`, only for cells with a date format. */
  readonly date?: string;
}

/** A cell that holds an error (`#DIV/0!`) or a value nobody can use. */
export interface ErrorCell {
  readonly error: string;
}

/** Text is the plain string ('' = empty): most cells of a roster are text, and a string is the smallest thing to keep. */
export type Cell = string | NumberCell | ErrorCell;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

export const SPREADSHEET_FORMATS = ['xlsx', 'xls', 'ods', 'html', 'csv'] as const;
export type SpreadsheetFormat = (typeof SPREADSHEET_FORMATS)[number];

export interface Spreadsheet {
  readonly format: SpreadsheetFormat;
  /** The character set of a text file; for a workbook with garbled text, the one that was put right. */
  readonly charset: string | null;
  readonly sheets: readonly Sheet[];
}

export interface SpreadsheetLimits {
  /** Rows of one sheet. */
  readonly maxRows: number;
  readonly maxColumns: number;
  /** Bytes of a workbook after unpacking. */
  readonly maxUnpackedBytes: number;
  /** Characters of a cell that are kept; {@link LONGEST_CELL} unless said otherwise. */
  readonly longestCell?: number;
  /** Numbers and days become texts as the program shows them (`20%`, `3,600`, `2021年7月1日`): for texts, not for data. */
  readonly asShown?: boolean;
}

export const DEFAULT_LIMITS: SpreadsheetLimits = {
  maxRows: 50_000,
  maxColumns: 200,
  maxUnpackedBytes: 120 * 1024 * 1024,
};

/**
 * Characters of a cell that are kept. A CSV with one quote too many swallows everything behind it into one cell, larger than
 * a database takes in one statement; no table for people has longer texts.
 */
export const LONGEST_CELL = 2_000;

/** The words of a cell as people see them; '' for an empty one. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if ('error' in cell) return cell.error;
  return cell.date ?? cell.text;
}

/**
 * A long number that the spreadsheet program has cut: it keeps 15 digits, so an 18-digit identity number or a bank
 * card stored as a number has lost its tail for good (`1.10105E+17`).
 */
export function isTruncatedNumber(cell: Cell | undefined): boolean {
  return typeof cell === 'object' && 'number' in cell && Math.abs(cell.number) >= 1e15;
}
