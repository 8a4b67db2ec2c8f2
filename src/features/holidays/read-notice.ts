import { Injectable } from '@nestjs/common';
import { InvalidInput } from '../../kernel/errors.js';
import { decodeText } from '../../platform/spreadsheet/charset.js';
import { SpreadsheetReader } from '../../platform/spreadsheet/spreadsheet-reader.js';
import { cellText, type SpreadsheetLimits } from '../../platform/spreadsheet/spreadsheet.js';
import { checkNotice, type CheckedNotice } from './domain/check-notice.js';
import { readIcs } from './domain/read-ics.js';
import { readJson } from './domain/read-json.js';
import { readTable, yearNamed, type NoticeReading } from './domain/read-table.js';

/** A year has some forty days; a file with more rows is no notice. */
const LIMITS: SpreadsheetLimits = { maxRows: 2_000, maxColumns: 50, maxUnpackedBytes: 20 * 1024 * 1024 };

/** Reads a notice's file of any kind: xlsx, xls, ods, CSV in any usual character set, JSON, iCalendar. By its bytes, not its name. */
@Injectable()
export class ReadNotice {
  constructor(private readonly spreadsheets: SpreadsheetReader) {}

  /**
   * @param year what whoever hands it in says; otherwise the file says it, or its name, or most of its days
   * @throws InvalidInput `SPREADSHEET.*` for what is no table at all, `HOLIDAYS.JSON_BROKEN`
   */
  async read(bytes: Buffer, fileName: string, year: number | null): Promise<CheckedNotice> {
    const reading = await this.reading(bytes, year);
    const checked = checkNotice({ ...reading, year: year ?? reading.year ?? yearNamed(fileName) });
    return checked;
  }

  private async reading(bytes: Buffer, year: number | null): Promise<NoticeReading> {
    const text = textOf(bytes);
    if (text !== null && /^\s*[{[]/.test(text)) return readJson(parseJson(text), year);
    if (text !== null && /^\s*BEGIN:VCALENDAR/i.test(text)) return readIcs(text, year);
    const { sheets } = await this.spreadsheets.read(bytes, LIMITS);
    // the first sheet that holds anything; others are notes
    const sheet = sheets.find(({ rows }) => rows.length > 0);
    return readTable(
      (sheet?.rows ?? []).map((row) => row.map(cellText)),
      year,
    );
  }
}

/** The text of a text file; `null` for a workbook. */
function textOf(bytes: Buffer): string | null {
  const isWorkbook =
    bytes.subarray(0, 2).toString('latin1') === 'PK' || bytes.subarray(0, 2).equals(Buffer.from([0xd0, 0xcf]));
  return isWorkbook ? null : decodeText(bytes).text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidInput('HOLIDAYS.JSON_BROKEN');
  }
}
