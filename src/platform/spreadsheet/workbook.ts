import * as XLSX from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { InvalidInput } from '../../kernel/errors.js';
import { garbledCharset } from './garbled.js';
import { LONGEST_CELL, type Cell, type Sheet, type SpreadsheetFormat, type SpreadsheetLimits } from './spreadsheet.js';

// xls files older than 1997 keep their texts in the code page of the machine (936 in China)
XLSX.set_cptable(codePages);

/** The part of SheetJS that knows number formats; it comes without types. */
interface NumberFormats {
  is_date(format: string): boolean;
  format(format: string, value: number, options: { date1904: boolean }): string;
  parse_date_code(value: number, options: { date1904: boolean }): { y: number; m: number; d: number } | null;
}
const formats = XLSX.SSF as NumberFormats;

/** xlsx, xls, ods and HTML tables, through SheetJS; merged cells are filled, dates recognised by their format. */
export function readWorkbook(
  source: Buffer | string,
  format: SpreadsheetFormat,
  limits: SpreadsheetLimits,
): { sheets: Sheet[]; charset: string | null } {
  const workbook = parse(source, limits);
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets: Sheet[] = [];
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name];
    // hidden sheets hold drop-down lists and leftovers; nobody means them when handing in a roster
    if (sheet === undefined || (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0) continue;
    sheets.push({ name: name.trim(), rows: rowsOf(sheet, limits, date1904) });
    delete workbook.Sheets[name];
  }
  return format === 'xls' ? mendGarbled(sheets) : { sheets, charset: null };
}

function parse(source: Buffer | string, limits: SpreadsheetLimits): XLSX.WorkBook {
  try {
    return XLSX.read(source, {
      type: typeof source === 'string' ? 'string' : 'buffer',
      dense: true,
      raw: typeof source === 'string',
      cellFormula: false,
      cellHTML: false,
      cellStyles: false,
      cellText: false,
      cellNF: true,
      sheetRows: limits.maxRows + 1,
    });
  } catch (error) {
    const encrypted = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new InvalidInput(encrypted ? 'SPREADSHEET.ENCRYPTED' : 'SPREADSHEET.UNREADABLE');
  }
}

function rowsOf(sheet: XLSX.WorkSheet, limits: SpreadsheetLimits, date1904: boolean): Cell[][] {
  const data = (sheet['!data'] ?? []) as readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[];
  if (data.length > limits.maxRows) throw new InvalidInput('SPREADSHEET.TOO_MANY_ROWS', { max: limits.maxRows });
  const rows: Cell[][] = [];
  let width = 0;
  for (let r = 0; r < data.length; r++) {
    const source = data[r] ?? [];
    const row: Cell[] = [];
    const columns = Math.min(source.length, limits.maxColumns);
    for (let c = 0; c < columns; c++) {
      const cell = toCell(source[c], date1904, limits.asShown ?? false);
      row.push(typeof cell === 'string' ? cell.slice(0, limits.longestCell ?? LONGEST_CELL) : cell);
      if (cell !== '' && c >= width) width = c + 1;
    }
    rows.push(row);
  }
  fillMerges(rows, sheet['!merges'] ?? [], width);
  for (const row of rows) row.length = Math.min(row.length, width);
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  return rows;
}

function toCell(cell: XLSX.CellObject | undefined, date1904: boolean, asShown: boolean): Cell {
  if (cell === undefined || cell.v === undefined || cell.v === null) return '';
  if (cell.t === 's' && typeof cell.v === 'string') return cell.v;
  if (cell.t === 'b') return cell.v === true ? 'TRUE' : 'FALSE';
  if (cell.t === 'e') return { error: XLSX_ERRORS.get(Number(cell.v)) ?? '#ERROR!' };
  if (cell.t === 'n' && typeof cell.v === 'number')
    return asShown ? shownNumber(cell.v, cell.z, date1904) : numberCell(cell.v, cell.z, date1904);
  return String(cell.v);
}

const XLSX_ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

function numberCell(value: number, format: string | number | undefined, date1904: boolean): Cell {
  const text = numberText(value);
  if (typeof format !== 'string' || !formats.is_date(format)) return { number: value, text };
  const parsed = formats.parse_date_code(value, { date1904 });
  if (parsed === null || parsed.y < 1900) return { number: value, text };
  const pad = (part: number): string => String(part).padStart(2, '0');
  return { number: value, text, date: `${parsed.y}-${pad(parsed.m)}-${pad(parsed.d)}` };
}

/** A day in the short form is shown in the way of the machine; here as in China. */
const SHORT_DAY = 'm/d/yy';

function shownNumber(value: number, format: string | number | undefined, date1904: boolean): string {
  if (typeof format !== 'string' || format === 'General') return numberText(value);
  try {
    return formats.format(format === SHORT_DAY ? 'yyyy/m/d' : format, value, { date1904 }).trim();
  } catch {
    return numberText(value);
  }
}

function numberText(value: number): string {
  if (Math.abs(value) < 1e15) return String(value);
  return value
    .toExponential(14)
    .replace(/\.?0+e/, 'e')
    .replace('e+', 'E+');
}

/** Gives every cell of a merged range the value of its first one, as people read it. */
function fillMerges(rows: Cell[][], merges: readonly XLSX.Range[], width: number): void {
  for (const { s: start, e: end } of merges) {
    const value = rows[start.r]?.[start.c] ?? '';
    if (value === '') continue;
    for (let r = start.r; r <= Math.min(end.r, rows.length - 1); r++) {
      const row = rows[r];
      if (row === undefined) continue;
      for (let c = start.c; c <= Math.min(end.c, width - 1); c++) {
        while (row.length <= c) row.push('');
        row[c] = value;
      }
    }
  }
}

function mendGarbled(sheets: Sheet[]): { sheets: Sheet[]; charset: string | null } {
  const texts = sheets.flatMap((sheet) =>
    sheet.rows.slice(0, 50).flatMap((row) => row.filter((cell) => typeof cell === 'string')),
  );
  const garbled = garbledCharset(texts);
  if (garbled === null) return { sheets, charset: null };
  const mended = sheets.map((sheet) => ({
    name: garbled.mend(sheet.name),
    rows: sheet.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? garbled.mend(cell) : cell))),
  }));
  return { sheets: mended, charset: garbled.charset };
}
