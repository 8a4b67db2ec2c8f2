import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import * as XLSX from '@e965/xlsx';
import { deflateRawSync } from 'node:zlib';
import { readSpreadsheet } from './read-spreadsheet.js';
import { cellText, DEFAULT_LIMITS, isTruncatedNumber, LONGEST_CELL, type Spreadsheet } from './spreadsheet.js';
import { guessDelimiter } from './text-table.js';

const texts = (spreadsheet: Spreadsheet, sheet = 0): string[][] =>
  (spreadsheet.sheets[sheet]?.rows ?? []).map((row) => row.map(cellText));
const TABLE = '姓名,身份证号,备注\r\n"王,伟",11010519491231002X,"两行\n的""话"""\r\n𠮷𠮷,,\r\n';
const READ = [
  ['姓名', '身份证号', '备注'],
  ['王,伟', '11010519491231002X', '两行\n的"话"'],
  ['𠮷𠮷', '', ''],
];

describe('a text table', () => {
  it.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from(TABLE), 'utf-8'],
    ['UTF-8 with BOM', Buffer.from('\ufeff' + TABLE), 'utf-8'],
    ['GB18030', iconv.encode(TABLE, 'gb18030'), 'gb18030'],
    ['UTF-16 LE with BOM', Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(TABLE, 'utf-16le')]), 'utf-16le'],
    ['UTF-16 LE', iconv.encode(TABLE, 'utf-16le'), 'utf-16le'],
    ['UTF-16 BE with BOM', Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(TABLE, 'utf-16be')]), 'utf-16be'],
    ['UTF-16 BE', iconv.encode(TABLE, 'utf-16be'), 'utf-16be'],
  ])('in %s', (_, bytes, charset) => {
    const spreadsheet = readSpreadsheet(bytes);
    expect(spreadsheet).toMatchObject({ format: 'csv', charset });
    expect(texts(spreadsheet)).toEqual(READ);
  });

  it.each([
    ['a,b\n1,2', ','],
    ['a\tb\n"x,y"\t2', '\t'],
    ['a;b;c\n1;2;3', ';'],
    ['标题\na|b\n1|2', '|'],
  ])('%j is cut at %j', (text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });

  it('keeps leading zeros, undoes the protection of texts, and knows numbers that lost their digits', () => {
    const [row] = readSpreadsheet(Buffer.from(`007,="0012",'=1+1,'11010519491231002X,1.10105E+17`)).sheets[0]!.rows;
    expect(row?.map(cellText)).toEqual(['007', '0012', '=1+1', '11010519491231002X', '1.10105E+17']);
    expect(row?.map(isTruncatedNumber)).toEqual([false, false, false, false, true]);
  });

  it('ends where it is too long', () => {
    expect(() => readSpreadsheet(Buffer.from('a\n'.repeat(100)), { ...DEFAULT_LIMITS, maxRows: 99 })).toThrow(
      'SPREADSHEET.TOO_MANY_ROWS',
    );
  });
});

function workbook(
  cells: unknown[][],
  bookType: XLSX.BookType,
  tune: (sheet: XLSX.WorkSheet, book: XLSX.WorkBook) => void = () => undefined,
): Buffer {
  const book = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet(cells);
  tune(sheet, book);
  XLSX.utils.book_append_sheet(book, sheet, '花名册');
  return XLSX.write(book, { type: 'buffer', bookType }) as Buffer;
}

describe('a workbook', () => {
  it.each<[XLSX.BookType, string]>([
    ['xlsx', 'xlsx'],
    ['xls', 'xls'],
    ['ods', 'ods'],
    ['html', 'html'],
    ['xlml', 'html'],
  ])('as %s', (bookType, format) => {
    const spreadsheet = readSpreadsheet(
      workbook(
        [
          ['姓名', '电话'],
          ['王伟', '13800138000'],
        ],
        bookType,
      ),
    );
    expect(spreadsheet.format).toBe(format);
    expect(texts(spreadsheet)).toEqual([
      ['姓名', '电话'],
      ['王伟', '13800138000'],
    ]);
  });

  it('gives dates by their format, whatever day the file counts from, and keeps other numbers', () => {
    const dated = (sheet: XLSX.WorkSheet): void => {
      sheet['A1'] = { t: 'n', v: 45717, z: 'yyyy-mm-dd' };
      sheet['B1'] = { t: 'n', v: 45717 };
      sheet['C1'] = { t: 'n', v: 110105194912310000 };
      sheet['D1'] = { t: 'e', v: 7 };
    };
    const row = readSpreadsheet(workbook([[1, 2, 3, 4]], 'xlsx', dated)).sheets[0]?.rows[0];
    expect(row?.map(cellText)).toEqual(['2025-03-01', '45717', '1.1010519491231E+17', '#DIV/0!']);
    expect(row?.map(isTruncatedNumber)).toEqual([false, false, true, false]);
    const since1904 = workbook([[1]], 'xlsx', (sheet, book) => {
      sheet['A1'] = { t: 'n', v: 44255, z: 'yyyy-mm-dd' };
      book.Workbook = { WBProps: { date1904: true } };
    });
    expect(texts(readSpreadsheet(since1904))).toEqual([['2025-03-01']]);
  });

  it('fills merged cells, and only as far as there is a table', () => {
    const merged = workbook(
      [
        ['街道', '社区'],
        ['朝阳门', '新桥'],
        [null, '福绥境'],
      ],
      'xlsx',
      (sheet) => {
        sheet['!merges'] = [
          { s: { r: 1, c: 0 }, e: { r: 2, c: 0 } },
          { s: { r: 0, c: 1 }, e: { r: 0, c: 16000 } },
        ];
      },
    );
    expect(texts(readSpreadsheet(merged))).toEqual([
      ['街道', '社区'],
      ['朝阳门', '新桥'],
      ['朝阳门', '福绥境'],
    ]);
  });

  it('leaves hidden sheets out', () => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['字典']]), '隐藏');
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['姓名']]), '看得见');
    book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
    const { sheets } = readSpreadsheet(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    expect(sheets.map((sheet) => sheet.name)).toEqual(['看得见']);
  });

  it('puts right what was GB18030 and was taken for a Western set', () => {
    const garbled = (text: string): string => iconv.decode(iconv.encode(text, 'gb18030'), 'windows-1252');
    const bytes = workbook([['姓名', '社区', '备注'].map(garbled), ['欧阳娜', '冯川社区', 'A'].map(garbled)], 'xls');
    const spreadsheet = readSpreadsheet(bytes);
    expect(texts(spreadsheet)).toEqual([
      ['姓名', '社区', '备注'],
      ['欧阳娜', '冯川社区', 'A'],
    ]);
    const sound = readSpreadsheet(
      workbook(
        [
          ['Prénom', 'Élève'],
          ['José', 'Zoë'],
        ],
        'xls',
      ),
    );
    expect(texts(sound)[1]).toEqual(['José', 'Zoë']);
  });
});

/** A zip with one part whose directory tells any size we like. */
function zip(name: string, content: Buffer, claimed: number): Buffer {
  const packed = deflateRawSync(content);
  const path = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(claimed, 22);
  local.writeUInt16LE(path.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(claimed, 24);
  entry.writeUInt16LE(path.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + path.length, 12);
  end.writeUInt32LE(local.length + path.length + packed.length, 16);
  return Buffer.concat([local, path, packed, entry, path, end]);
}

it('keeps what people may have written of a cell, not the rest of the file behind one quote too many', () => {
  const swallowed = `姓名,备注\n"张三,${'字'.repeat(3_000_000)}`;
  expect(texts(readSpreadsheet(Buffer.from(swallowed))).at(-1)?.[0]).toHaveLength(LONGEST_CELL);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['姓名'], ['字'.repeat(32_000)]]));
  const bytes = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  expect(texts(readSpreadsheet(bytes))[1]?.[0]).toHaveLength(LONGEST_CELL);
});

describe('what is no table', () => {
  const limits = { ...DEFAULT_LIMITS, maxUnpackedBytes: 1_000_000 };
  const zeros = Buffer.alloc(5_000_000);

  it.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'SPREADSHEET.EMPTY'],
    ['blank lines', Buffer.from('\n\n'), 'SPREADSHEET.EMPTY'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'SPREADSHEET.FORMAT'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), 'SPREADSHEET.FORMAT'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), 'SPREADSHEET.FORMAT'],
    ['a zip of something else', zip('word/document.xml', Buffer.from('<w/>'), 4), 'SPREADSHEET.FORMAT'],
    ['a broken zip', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(100)]), 'SPREADSHEET.UNREADABLE'],
    ['a zip bomb that says so', zip('xl/workbook.xml', zeros, zeros.length), 'SPREADSHEET.TOO_LARGE'],
    ['a zip bomb that lies', zip('xl/workbook.xml', zeros, 10), 'SPREADSHEET.TOO_LARGE'],
  ])('%s', (_, bytes, code) => {
    expect(() => readSpreadsheet(bytes, limits)).toThrow(code);
  });
});
