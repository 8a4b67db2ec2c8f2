import type { SheetData } from 'write-excel-file/node';

export interface SpreadsheetColumn {
  readonly title: string;
  /** In characters. */
  readonly width?: number;
  /** Text unless said otherwise: identity numbers, phones and leading zeros stay as they are. */
  readonly kind?: 'text' | 'number';
}

export type SpreadsheetValue = string | number | null;

const HEADER = { fontWeight: 'bold', backgroundColor: '#EEE8DC', wrap: true, align: 'center' } as const;

export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly SpreadsheetColumn[];
  readonly rows: Iterable<readonly SpreadsheetValue[]>;
}

/**
 * An xlsx workbook with one sheet; opens in Excel, WPS and LibreOffice. Texts are written as texts (format `@`), and
 * a text that a program could take for a formula is made harmless (see {@link harmless}).
 */
export function writeSpreadsheet(
  sheetName: string,
  columns: readonly SpreadsheetColumn[],
  rows: Iterable<readonly SpreadsheetValue[]>,
): Promise<Buffer> {
  return writeSheets([{ name: sheetName, columns, rows }]);
}

/** The same with several sheets, the first in front. */
export async function writeSheets(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node'); // not needed to start
  return await writeXlsxFile(sheets.map(sheetOf)).toBuffer();
}

function sheetOf({ name, columns, rows }: SheetToWrite) {
  const data: SheetData = [columns.map(({ title }) => ({ type: String, value: harmless(title), ...HEADER }))];
  for (const row of rows) {
    data.push(columns.map((column, index) => cellOf(row[index] ?? null, column.kind ?? 'text')));
  }
  return {
    data,
    sheet: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    stickyRowsCount: 1,
    columns: columns.map(({ title, width }) => ({ width: width ?? Math.max(10, title.length * 2 + 2) })),
  };
}

function cellOf(value: SpreadsheetValue, kind: 'text' | 'number'): SheetData[number][number] {
  if (value === null || value === '') return null;
  if (kind === 'number' && typeof value === 'number') return { type: Number, value };
  return { type: String, value: harmless(String(value)), format: '@' };
}

/** Characters no XML file may hold. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * A text starting like a formula (`=`, `+`, `-`, `@`, tab, line end) gets an apostrophe in front, so that it stays a
 * text even after somebody saves the sheet as CSV and opens that again (formula injection).
 */
export function harmless(text: string): string {
  const clean = text.replace(UNWRITABLE, '');
  return /^[=+\-@\t\r\n＝＋－＠]/.test(clean) ? `'${clean}` : clean;
}
