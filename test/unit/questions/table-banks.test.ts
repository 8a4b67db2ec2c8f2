import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ParsedItem } from '../../../src/features/competitions/bank/formats/parsed.js';
import { readTable } from '../../../src/features/competitions/bank/formats/read-table.js';

/** Question tables as other programs and people made them, where a collection of them stands beside the project (always in CI). */
const root = fileURLToPath(new URL('../../../../shared/fixtures/', import.meta.url));

const present = existsSync(root);

const read = (name: string): readonly ParsedItem[] => readTable(readFileSync(join(root, name))).items;
const errors = (items: readonly ParsedItem[]): string[] =>
  items.flatMap((item) => item.problems.filter((one) => one.severity === 'ERROR').map((one) => one.code));

if (present) {
  describe('tables from elsewhere', () => {
    it('one row for each question, answers of blanks in the columns of options', () => {
      const items = read('xlsx/templates-fyhc1/试题导入模板.xlsx');
      expect(items.map((item) => item.draft?.kind)).toEqual([
        'SINGLE',
        'SINGLE',
        'SINGLE',
        'TRUE_FALSE',
        'TRUE_FALSE',
        'MULTIPLE',
        'MULTIPLE',
        'BLANK',
        'BLANK',
        'SHORT_ANSWER',
      ]);
      expect(items[7]?.draft?.key).toEqual({
        type: 'BLANKS',
        blanks: [{ accepted: ['true'] }, { accepted: ['false'] }],
        ordered: true,
      });
      expect(items[0]?.draft).toMatchObject({ difficulty: 1, key: { correct: ['b'] } });
      // a short answer without anything to mark by
      expect(errors(items)).toEqual(['REFERENCE_MISSING']);
    });

    it('one row for each option', () => {
      const items = read('xlsx/templates-exam-online/试题导入模板.xlsx');
      expect(items.map((item) => [item.draft?.kind, item.draft?.content.options.length])).toEqual([
        ['SINGLE', 4],
        ['SINGLE', 4],
        ['MULTIPLE', 4],
        ['TRUE_FALSE', 0],
      ]);
      expect(errors(items)).toEqual([]);
    });

    it('an old workbook with two columns', () => {
      const items = read('questions/zh-chouti/题库.xls');
      expect(items).toHaveLength(5);
      expect(items[0]?.draft).toMatchObject({ kind: 'BLANK', content: { stem: '爸爸的妈妈叫什么？ ____' } });
      expect(errors(items)).toEqual([]);
    });

    it('sheets without titles', () => {
      const items = read('questions/zh-pptvba-contest/题库.xlsx');
      expect(new Set(items.map((item) => item.place.sheet))).toEqual(new Set(['10', '20', '30']));
      expect(errors(items)).toEqual([]);
    });

    it('a text table of a thousand questions without titles or options', () => {
      const items = read('questions/zh-dangshi-chinaunionline/题库.csv');
      expect(items.length).toBeGreaterThan(990);
      expect(items[0]?.draft?.key).toMatchObject({ blanks: [{ accepted: ['罗盛教'] }] });
      // several answers to one blank cannot be told apart from one that names several
      expect(new Set(errors(items))).toEqual(new Set(['BLANKS_COUNT']));
    });
  });
} else {
  it('the collection of files is not here: nothing to read', () => expect(present).toBe(false));
}
