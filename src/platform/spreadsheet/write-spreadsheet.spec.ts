import { describe, expect, it } from '@jest/globals';
import * as XLSX from '@e965/xlsx';
import { readSpreadsheet } from './read-spreadsheet.js';
import { cellText } from './spreadsheet.js';
import { harmless, writeSpreadsheet } from './write-spreadsheet.js';

describe('a workbook that goes out', () => {
  it('keeps texts as texts: identity numbers, leading zeros, dates', async () => {
    const bytes = await writeSpreadsheet(
      '人员/花名册',
      [{ title: '序号', kind: 'number' }, { title: '身份证号' }, { title: '编号' }],
      [
        [1, '110105194912310029', '007'],
        [2, '', null],
      ],
    );
    const book = XLSX.read(bytes, { cellNF: true });
    const sheet = book.Sheets[book.SheetNames[0]!]!;
    expect(book.SheetNames).toEqual(['人员 花名册']);
    expect(sheet['A2']).toMatchObject({ t: 'n', v: 1 });
    expect(sheet['B2']).toMatchObject({ t: 's', v: '110105194912310029', z: '@' });
    expect(sheet['C2']).toMatchObject({ t: 's', v: '007' });
    expect(sheet['B3']).toBeUndefined();
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://x","y")', `'=HYPERLINK("http://x","y")`],
    ['+86 138', "'+86 138"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ['王=伟', '王=伟'],
    ['王\u0000伟', '王伟'],
  ])('%j is written as %j', (text, written) => {
    expect(harmless(text)).toBe(written);
  });

  it('comes back as it was, without formulas', async () => {
    const bytes = await writeSpreadsheet(
      '表',
      [{ title: '姓名' }, { title: '备注' }],
      [
        ['买买提·艾力', '=cmd|x'],
        ['王𠮷', '两行\n文字'],
      ],
    );
    expect(bytes.includes(Buffer.from('<f>'))).toBe(false);
    expect(readSpreadsheet(bytes).sheets[0]?.rows.map((row) => row.map(cellText))).toEqual([
      ['姓名', '备注'],
      ['买买提·艾力', "'=cmd|x"],
      ['王𠮷', '两行\n文字'],
    ]);
  });
});
