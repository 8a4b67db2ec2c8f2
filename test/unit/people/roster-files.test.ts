import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { readIdentityNumber } from '../../../src/features/people/domain/identity-number.js';
import { normaliseName, nameFault } from '../../../src/features/people/domain/person-name.js';
import { isMobilePhone, normalisePhone } from '../../../src/features/people/domain/phone.js';
import { guessLayout, type LayoutGuess } from '../../../src/features/people/domain/roster-columns.js';
import { readSpreadsheet } from '../../../src/platform/spreadsheet/read-spreadsheet.js';
import {
  cellText,
  isTruncatedNumber,
  type Cell,
  type Spreadsheet,
} from '../../../src/platform/spreadsheet/spreadsheet.js';

/** Real and messy files, where a collection of them stands beside the project (always in CI). */
const root = fileURLToPath(new URL('../../../../shared/fixtures/xlsx/', import.meta.url));
const present = existsSync(root);

interface Roster {
  spreadsheet: Spreadsheet;
  layout: LayoutGuess;
  cell(row: number, field: string): Cell;
}

function roster(name: string): Roster {
  const spreadsheet = readSpreadsheet(readFileSync(join(root, name)));
  const rows = spreadsheet.sheets[0]!.rows;
  const layout = guessLayout(rows.map((row) => row.map(cellText)));
  return {
    spreadsheet,
    layout,
    cell: (row, field) => {
      const column = layout.columns.find((one) => one.field === field);
      return column === undefined ? '' : (rows[layout.headerRows + row]?.[column.index] ?? '');
    },
  };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

if (present) {
  describe('the messy roster', () => {
    it.each(['lo/messy_roster.xlsx', 'lo/messy_roster.xls', 'lo/messy_roster.ods'])('%s', (name) => {
      const { layout, cell } = roster(name);
      expect(layout.headerRows).toBe(3);
      expect(layout.columns.map((column) => column.field)).toEqual([
        null,
        'name',
        'idNumber',
        'unitLevel1',
        'unit',
        'phone',
        'birthDate',
        null,
      ]);
      expect(layout.columns[4]?.header).toBe('培训信息/社区');
      expect([0, 1, 2, 3].map((row) => normaliseName(cellText(cell(row, 'name'))).value)).toEqual([
        '欧阳娜',
        '买买提·艾力',
        '王𠮷',
        '李四',
      ]);
      expect([0, 1].map((row) => cellText(cell(row, 'unitLevel1')))).toEqual(['朝阳门街道', '朝阳门街道']);
      expect(readIdentityNumber(cellText(cell(0, 'idNumber'))).fault).toBeNull();
      expect(isTruncatedNumber(cell(3, 'idNumber'))).toBe(true);
      expect([0, 1, 2].map((row) => isMobilePhone(normalisePhone(cellText(cell(row, 'phone')))))).toEqual([
        true,
        true,
        true,
      ]);
      expect(cellText(cell(3, 'birthDate'))).toBe('1988-03-01');
    });
  });

  describe('the roster as text and workbook', () => {
    it.each([
      ['lo/roster.csv', 'utf-8'],
      ['lo/roster_utf8bom.csv', 'utf-8'],
      ['lo/roster_gb18030.csv', 'gb18030'],
      ['lo/roster_utf16le_tab.csv', 'utf-16le'],
      ['lo/roster_utf8bom.xlsx', null],
      ['lo/gbk/roster_gb18030.xls', 'windows-1257'],
    ])('%s', (name, charset) => {
      const { spreadsheet, layout, cell } = roster(name);
      expect(spreadsheet.charset).toBe(charset);
      expect(layout.headerRows).toBe(2);
      expect(layout.columns.flatMap((column) => column.field ?? [])).toEqual([
        'name',
        'idNumber',
        'phone',
        'unit',
        'birthDate',
      ]);
      expect([0, 1, 2].map((row) => normaliseName(cellText(cell(row, 'name'))).value)).toEqual([
        '欧阳娜',
        '阿卜杜拉·买买提',
        '王𠮷𠮷',
      ]);
      expect(normalisePhone(cellText(cell(0, 'phone')))).toBe('13800138000');
      expect(readIdentityNumber(cellText(cell(2, 'idNumber'))).fault).toBeNull();
      expect(cellText(cell(0, 'unit'))).toBe('朝阳门街道—新桥社区');
    });

    it('a rare character that was lost is noticed', () => {
      const name = normaliseName(cellText(roster('lo/roster_gbk_replace.csv').cell(2, 'name'))).value;
      expect(nameFault(name)).toBe('UNREADABLE');
    });
  });

  describe('every table of the collection', () => {
    it('is read without falling over, and templates of other systems are understood', () => {
      const read = filesBelow(root).map((file) => readSpreadsheet(readFileSync(file)).sheets.length);
      expect(read.length).toBeGreaterThan(60);
      expect(Math.min(...read)).toBeGreaterThan(0);
      const fields = (name: string) => roster(name).layout.columns.flatMap((column) => column.field ?? []);
      expect(fields('playedu/playedu-admin/public/template/学员批量导入模板.xlsx')).toEqual(['unit', 'email', 'name']);
      expect(fields('templates-exam-online/用户导入模板.xlsx')).toContain('name');
    });
  });
} else {
  it('the collection of files is not here: nothing to read', () => expect(present).toBe(false));
}
