import { describe, expect, it } from '@jest/globals';
import * as XLSX from '@e965/xlsx';
import iconv from 'iconv-lite';
import { writeSpreadsheet } from '../../../../platform/spreadsheet/write-spreadsheet.js';
import type { ParsedItem } from './parsed.js';
import { readTable } from './read-table.js';

async function items(
  columns: readonly string[],
  ...rows: readonly (readonly string[])[]
): Promise<readonly ParsedItem[]> {
  const bytes = await writeSpreadsheet(
    '题',
    columns.map((title) => ({ title })),
    rows,
  );
  return readTable(bytes).items;
}

const codes = (item: ParsedItem | undefined): string[] =>
  (item?.problems ?? []).map(({ code, severity }) => `${severity} ${code}`);

describe('a table of choice questions', () => {
  it.each([
    ['ABC', ['a', 'b', 'c']],
    ['A,C', ['a', 'c']],
    ['A、C', ['a', 'c']],
    ['c a', ['a', 'c']],
    ['答案：ＡＢ', ['a', 'b']],
    ['（B）', ['b']],
    ['勤政；务实', ['b', 'c']],
    ['1,3', ['a', 'c']],
    ["['为民', '务实']", ['a', 'c']],
  ])('takes %s for an answer', async (answer, correct) => {
    const [item] = await items(
      ['题型', '题目', 'A', 'B', 'C', '正确答案'],
      ['多选', '好干部的标准是', '为民', '勤政', '务实', answer],
    );
    expect(item?.draft).toMatchObject({ kind: 'MULTIPLE', key: { type: 'CHOICES', correct } });
    expect(codes(item)).toEqual([]);
  });

  it('reads options from one cell, from the text, and with their letters', async () => {
    const read = await items(
      ['试题', '选项', '标准答案'],
      ['首都在哪里', 'A.北京 B.上海 C.南昌', 'A'],
      ['首都在哪里', '北京\n上海', 'A'],
      ['首都在哪里', '北京|上海', '北京'],
      ['首都在（ ）。A、北京　B、上海', '', 'A'],
      ['首都在（A）', '北京;上海', ''],
    );
    for (const item of read)
      expect(item.draft).toMatchObject({
        kind: 'SINGLE',
        content: { options: [{ text: '北京' }, { text: '上海' }, {}].slice(0, item.draft?.content.options.length) },
        key: { correct: ['a'] },
      });
    expect(read.slice(3).map(codes)).toEqual([
      ['NOTE OPTIONS_FROM_STEM', 'NOTE KIND_GUESSED'],
      ['NOTE ANSWER_FROM_STEM', 'NOTE KIND_GUESSED'],
    ]);
  });

  it('names what is wrong, row by row, and goes on', async () => {
    const read = await items(
      ['题型', '题干', '选项A', '选项B', '选项C', '答案', '难度'],
      ['单选题', '两个答案', '甲', '乙', '丙', 'AB', '易'],
      ['单选题', '没有这一项', '甲', '乙', '', 'C', '易'],
      ['单选题', '中间空一格', '甲', '', '丙', 'A', '易'],
      ['单选题', '', '甲', '乙', '', 'A', '易'],
      ['单选题', '没有答案', '甲', '乙', '', '', '易'],
      ['单选题', '答案看不懂', '甲', '乙', '', '丁', '易'],
      ['单选题', '难度看不懂', '甲', '乙', '', 'A', '要命'],
      ['连线题', '题型没有', '甲', '乙', '', 'A', '易'],
      ['单选题', '好的', '甲', '乙', '', 'B', '3'],
    );
    expect(read.map(codes)).toEqual([
      ['ERROR CORRECT_ONE'],
      ['ERROR CORRECT_UNKNOWN'],
      ['ERROR OPTION_MISSING'],
      ['ERROR STEM_MISSING'],
      ['ERROR CORRECT_MISSING'],
      ['ERROR ANSWER_UNREADABLE'],
      ['ERROR DIFFICULTY_UNKNOWN'],
      ['ERROR KIND_UNKNOWN'],
      [],
    ]);
    expect(read.map((item) => item.place.row)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe('a table of other questions', () => {
  it.each([
    ['√', '', '', 'T'],
    ['×', '', '', 'F'],
    ['错误', '', '', 'F'],
    ['对', '', '', 'T'],
    ['TRUE', '', '', 'T'],
    ['A', '正确', '错误', 'T'],
    ['B', '正确', '错误', 'F'],
    ['A', '错', '对', 'F'],
    ['B', '', '', 'F'],
  ])('judges %s (%s, %s) as %s%s', async (answer, a, b, verdict) => {
    const [item] = await items(
      ['题型', '题干', 'A', 'B', '答案'],
      ['判断题', '居民委员会是自治组织。（ ）', a, b, answer],
    );
    expect(item?.draft).toMatchObject({ kind: 'TRUE_FALSE', content: { options: [] }, key: { correct: [verdict] } });
  });

  it.each([
    ['每日工作（    ）小时，每周（　）小时', '8；40', [['8'], ['40']]],
    ['每日工作___小时，每周____小时', '8,40', [['8'], ['40']]],
    ['每日工作__小时，每周__小时', '①8②40', [['8'], ['40']]],
    ['每日工作（）小时，每周（）小时', '(1)八小时 (2)四十', [['八小时'], ['四十']]],
    ['每届任期（ ）年', '五|5', [['五', '5']]],
    ['标准是（ ）', '为民、务实', [['为民、务实']]],
    ['1+1=？', '2', [['2']]],
  ])('fills %s with %s', async (stem, answer, accepted) => {
    const [item] = await items(['题型', '题干', '答案'], ['填空', stem, answer]);
    expect(item?.draft?.key).toEqual({
      type: 'BLANKS',
      blanks: accepted.map((texts) => ({ accepted: texts })),
      ordered: true,
    });
    expect(codes(item).filter((code) => code.startsWith('ERROR'))).toEqual([]);
  });

  it('names a number of answers that does not fit the blanks', async () => {
    const [item] = await items(['题型', '题干', '答案'], ['填空', '（ ）和（ ）', '甲;乙;丙']);
    expect(codes(item)).toEqual(['ERROR BLANKS_COUNT']);
  });

  it('keeps the questions of a case together, or finds them in its text', async () => {
    const [withRows, inText, plain] = await items(
      ['题型', '题干', '答案', '采分点'],
      ['案例题', '王某在甲公司工作二十年。', '', ''],
      ['小问', '可以休几天年休假？', '十五天', '答出天数（2分）\n说出依据'],
      ['小问', '依据是什么？', '条例第三条', ''],
      ['案例分析', '王某要求休假。问题：1．休几天？2．依据是什么？', '1．十五天。2．条例第三条。', ''],
      ['案例', '王某要求休假，公司不批准。', '应当批准。', ''],
    );
    expect(withRows?.draft).toMatchObject({
      content: { stem: '王某在甲公司工作二十年。', parts: ['可以休几天年休假？', '依据是什么？'] },
      key: {
        parts: [
          { reference: '十五天', points: ['答出天数（2分）', '说出依据'] },
          { reference: '条例第三条', points: [] },
        ],
      },
    });
    expect(inText?.draft).toMatchObject({
      content: { stem: '王某要求休假。', parts: ['休几天？', '依据是什么？'] },
      key: { parts: [{ reference: '十五天。' }, { reference: '条例第三条。' }] },
    });
    expect(plain?.draft?.content.parts).toEqual(['请结合材料作答。']);
    expect([withRows, inText, plain].map(codes)).toEqual([[], [], ['NOTE CASE_ONE_PART']]);
  });

  it('reads headings between the rows, and leaves repeated titles out', async () => {
    const read = await items(
      ['题干', '答案'],
      ['一、判断题（每题2分）', ''],
      ['居委会是自治组织', '对'],
      ['题干', '答案'],
      ['二、简答题', ''],
      ['什么是居委会', '自治组织'],
    );
    expect(read.map((item) => item.draft?.kind)).toEqual(['TRUE_FALSE', 'SHORT_ANSWER']);
  });
});

describe('numbers and days in a table', () => {
  it('are read as the sheet shows them', async () => {
    const book = XLSX.utils.book_new();
    const sheet = XLSX.utils.aoa_to_sheet([
      ['题型', '题干', 'A', 'B', 'C', '答案'],
      ['单选', '多少', 0.2, 3600, 44378, 'A'],
    ]);
    Object.assign(sheet['C2'] as object, { z: '0%' });
    Object.assign(sheet['D2'] as object, { z: '#,##0' });
    Object.assign(sheet['E2'] as object, { z: 'yyyy"年"m"月"d"日"' });
    XLSX.utils.book_append_sheet(book, sheet, '题');
    const [item] = readTable(Buffer.from(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)).items;
    expect(item?.draft?.content.options.map((option) => option.text)).toEqual(['20%', '3,600', '2021年7月1日']);
  });
});

describe('a table of another program', () => {
  it('may hold a row for each option', async () => {
    const read = await items(
      ['题目序号', '题目类型', '题目内容', '整体解析', '所属题库', '是否正确项', '选项内容'],
      ['1', '2', '哪些是直辖市', '四个', '地理', '1', '北京'],
      ['1', '', '', '', '', '0', '南昌'],
      ['1', '', '', '', '', '1', '重庆'],
      ['2', '3', '南昌是省会', '', '地理', '1', '正确'],
      ['2', '', '', '', '', '0', '错误'],
    );
    expect(read.map((item) => item.draft)).toMatchObject([
      { kind: 'MULTIPLE', key: { correct: ['a', 'c'] }, explanation: '四个', subject: ['地理'] },
      { kind: 'TRUE_FALSE', key: { correct: ['T'] } },
    ]);
  });

  it('may be CSV in GB18030 without titles', () => {
    const text = '志愿军烈士（    ）牺牲。,罗盛教\n“三三制”是在（    ）时期。,抗日战争\n';
    const { items: read, charset, notes } = readTable(iconv.encode(text, 'gb18030'));
    expect(charset).toBe('gb18030');
    expect(notes).toMatchObject([{ code: 'COLUMNS_GUESSED' }]);
    expect(read.map((item) => item.draft)).toMatchObject([
      { kind: 'BLANK', content: { stem: '志愿军烈士____牺牲。' }, key: { blanks: [{ accepted: ['罗盛教'] }] } },
      { kind: 'BLANK' },
    ]);
  });

  it('says which columns it does not keep, and refuses what has no columns at all', async () => {
    const bytes = await writeSpreadsheet(
      '题',
      [{ title: '题干' }, { title: '答案' }, { title: '分值' }],
      [['甲是（ ）', '乙', '2']],
    );
    expect(readTable(bytes).notes).toMatchObject([{ code: 'COLUMNS_IGNORED', params: { columns: '分值' } }]);
    expect(() => readTable(Buffer.from('只有一列\n没有别的\n'))).toThrow('QUESTION_IMPORT.NO_COLUMNS');
  });
});
