import { describe, expect, it } from '@jest/globals';
import * as XLSX from '@e965/xlsx';
import { writePrintedSheet, type PrintedSheet } from './printed-sheet.js';
import { readSpreadsheet } from './read-spreadsheet.js';
import { cellText } from './spreadsheet.js';

const sheet = (rows: PrintedSheet['rows']): PrintedSheet => ({
  name: '2027年/轮值表',
  title: '2027年轮值表',
  notes: ['每月第一个星期五'],
  columns: [
    { title: '月', width: 6 },
    { title: '题目', width: 40 },
  ],
  rows,
  foot: ['打印日期：3月16日'],
});

/** The markup of the first sheet. */
function markupOf(bytes: Buffer): string {
  const { files } = XLSX.read(bytes, { bookFiles: true }) as XLSX.WorkBook & {
    files: Record<string, { content: Uint8Array | string }>;
  };
  const content = files['xl/worksheets/sheet1.xml']?.content ?? '';
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
}

describe('a sheet for paper', () => {
  it('has title, notes, table and foot; texts stay texts', async () => {
    const bytes = await writePrintedSheet(sheet([['1月', { text: '=1+1', quiet: true }]]));
    const [read] = readSpreadsheet(bytes).sheets;
    expect(read?.name).toBe('2027年 轮值表');
    expect(read?.rows.map((row) => cellText(row[0]))).toEqual([
      '2027年轮值表',
      '每月第一个星期五',
      '月',
      '1月',
      '打印日期：3月16日',
    ]);
    expect(cellText(read?.rows[3]?.[1])).toBe("'=1+1");
  });

  it('is set up for A4 landscape: a year on one page, longer ones as wide as the page', async () => {
    const year = markupOf(await writePrintedSheet(sheet(Array.from({ length: 12 }, () => ['1月', '题目']))));
    expect(year).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(year).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="1"');
    expect(year.indexOf('<sheetPr>')).toBeLessThan(year.indexOf('<sheetData'));
    expect(year.indexOf('<pageSetup ')).toBeGreaterThan(year.indexOf('<mergeCells'));
    const five = markupOf(await writePrintedSheet(sheet(Array.from({ length: 60 }, () => ['1月', '题目']))));
    expect(five).toContain('fitToWidth="1" fitToHeight="0"');
  });

  it('gives a line as much height as its longest text needs', async () => {
    const markup = markupOf(
      await writePrintedSheet(
        sheet([
          ['1月', '一\n二\n三'],
          ['2月', '短'],
        ]),
      ),
    );
    const heights = [...markup.matchAll(/<row r="[45]"[^>]* ht="(\d+)"/g)].map((match) => Number(match[1]));
    expect(heights).toEqual([60, 28]);
  });
});
