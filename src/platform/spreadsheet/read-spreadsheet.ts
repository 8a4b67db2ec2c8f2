import { InvalidInput } from '../../kernel/errors.js';
import { decodeText } from './charset.js';
import { sniff } from './sniff.js';
import { DEFAULT_LIMITS, LONGEST_CELL, type Cell, type Spreadsheet, type SpreadsheetLimits } from './spreadsheet.js';
import { parseTextTable } from './text-table.js';
import { readWorkbook } from './workbook.js';
import { guardZip } from './zip-guard.js';

/**
 * Reads a table of any kind into text, numbers and days. Decided by the bytes, never by the file's name.
 * Takes seconds for large files: on a server, through {@link SpreadsheetReader}, which does it off the event loop.
 * @throws InvalidInput `SPREADSHEET.EMPTY | FORMAT | UNREADABLE | ENCRYPTED | TOO_LARGE | TOO_MANY_ROWS`
 */
export function readSpreadsheet(bytes: Buffer, limits: SpreadsheetLimits = DEFAULT_LIMITS): Spreadsheet {
  const spreadsheet = read(bytes, limits);
  if (!spreadsheet.sheets.some((sheet) => sheet.rows.length > 0)) throw new InvalidInput('SPREADSHEET.EMPTY');
  return spreadsheet;
}

function read(bytes: Buffer, limits: SpreadsheetLimits): Spreadsheet {
  switch (sniff(bytes)) {
    case 'zip': {
      const parts = guardZip(bytes, limits.maxUnpackedBytes);
      const format = parts.includes('mimetype') || parts.includes('content.xml') ? 'ods' : 'xlsx';
      if (format === 'xlsx' && !parts.some((part) => /^\/?xl\//i.test(part)))
        throw new InvalidInput('SPREADSHEET.FORMAT');
      return { format, ...readWorkbook(bytes, format, limits) };
    }
    case 'compound':
      if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw new InvalidInput('SPREADSHEET.ENCRYPTED');
      return { format: 'xls', ...readWorkbook(bytes, 'xls', limits) };
    case 'markup': {
      const { text, charset } = decodeText(bytes);
      return { format: 'html', sheets: readWorkbook(text, 'html', limits).sheets, charset };
    }
    case 'text': {
      const { text, charset } = decodeText(bytes);
      if (/[\u0000-\u0008\u000e-\u001f]/.test(text.slice(0, 4_096))) throw new InvalidInput('SPREADSHEET.FORMAT');
      const rows: Cell[][] = parseTextTable(text, limits).map((row) =>
        row.map((cell) => unquoteNumber(cell.slice(0, limits.longestCell ?? LONGEST_CELL))),
      );
      while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === '')) rows.pop();
      return { format: 'csv', charset, sheets: [{ name: '', rows }] };
    }
  }
}

/**
 * A CSV that went through a spreadsheet program: `1.10105E+17` is a number that lost its digits, `="0012"` and
 * `'0012` are texts that were protected from it.
 */
function unquoteNumber(text: string): Cell {
  if (/^\s*\d(?:\.\d+)?[eE]\+\d{2}\s*$/.test(text)) return { number: Number(text), text: text.trim() };
  const protectedText = /^="(.*)"$/.exec(text) ?? /^'([=+\-@\d].*)$/.exec(text);
  return protectedText?.[1] ?? text;
}
