import type { Cell } from '../../../../platform/spreadsheet/spreadsheet.js';
import { cellText } from '../../../../platform/spreadsheet/spreadsheet.js';
import { kindOf, verdictOf } from './table-words.js';

/** Which column of a table holds what: by its title, in the words that real banks use; without titles, by the contents. */

const FIELDS = {
  kind: ['题型', '题目类型', '试题类型', '题目题型', '题类', '类型', '题目种类', 'questiontype', 'type', '题型名称'],
  stem: [
    '题干',
    '题目内容',
    '试题内容',
    '问题内容',
    '题干内容',
    '题目题干',
    '试题题干',
    '题目描述',
    '题目',
    '试题',
    '问题',
    '题目名称',
    '试题名称',
    '题面',
    '考题',
    '题干描述',
    'question',
    'questiontext',
    'stem',
    'content',
    '标题',
    '内容',
  ],
  options: [
    '选项',
    '选项内容',
    '备选答案',
    '备选项',
    '候选项',
    '候选答案',
    '全部选项',
    '可选项',
    '答案选项列表',
    'options',
    'choices',
  ],
  answer: [
    '答案',
    '正确答案',
    '标准答案',
    '参考答案',
    '正确选项',
    '试题答案',
    '题目答案',
    '答案内容',
    '正确项',
    '答案选项',
    'answer',
    'key',
    'correctanswer',
    'correct',
  ],
  difficulty: ['难度', '难易度', '难易程度', '难度系数', '难度等级', '题目难度', '试题难度', 'difficulty', 'level'],
  subject: [
    '科目',
    '学科',
    '分类',
    '题目分类',
    '试题分类',
    '所属分类',
    '所属题库',
    '题库',
    '题库名称',
    '知识点',
    '所属科目',
    '所属知识点',
    '章节',
    '类别',
    '专业',
    '课程',
    '知识类别',
    '所属章节',
    'category',
    'subject',
  ],
  tags: ['标签', '关键词', '关键字', '题目标签', 'tags', 'tag', 'keywords'],
  explanation: [
    '解析',
    '答案解析',
    '试题解析',
    '题目解析',
    '整体解析',
    '解析说明',
    '答案说明',
    '详解',
    '解释',
    '说明',
    '答题解析',
    '解题思路',
    '备注解析',
    'analysis',
    'explanation',
  ],
  source: ['来源', '出处', '题目来源', '试题来源', '出题单位', 'source'],
  lawReference: [
    '法规依据',
    '法律依据',
    '政策依据',
    '依据',
    '出题依据',
    '法条',
    '法条依据',
    '依据条款',
    '条款',
    '文件依据',
  ],
  points: ['采分点', '评分标准', '得分点', '评分要点', '采分要点', '给分点', '答题要点', '得分要点', '评分点'],
  number: ['题目序号', '序号', '题号', '编号', '试题编号', '题目编号', 'no', 'no.', 'number', 'id', '#'],
  isCorrect: ['是否正确项', '是否正确选项', '是否正确', '是否答案', '是否为答案', '正确与否', 'iscorrect'],
} as const satisfies Record<string, readonly string[]>;

export type TableField = keyof typeof FIELDS;

export interface TableLayout {
  /** Rows above the first question. */
  readonly headerRows: number;
  readonly columns: Readonly<Partial<Record<TableField, number>>>;
  /** Columns of single options: index 0 is A. */
  readonly options: readonly (number | undefined)[];
  /** Titles that mean nothing to the bank. */
  readonly ignored: readonly string[];
  /** The titles, as in the file: a row that repeats them is no question. */
  readonly titles: readonly string[];
  /** No titles: guessed from the contents. */
  readonly guessed: boolean;
}

function wordsOf(title: string): string {
  return title
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replaceAll(/[\s*:：_]/g, '')
    .toLowerCase();
}

const LETTERS = 'abcdefghijkl';
const CHINESE_NUMBERS = '一二三四五六七八九十';

/** `选项A`, `A选项`, `A`, `选项1`, `选项一`, `答案A` (of choice questions): 0 is A. */
function optionPlace(title: string): number | null {
  const word = title
    .normalize('NFKC')
    .replaceAll(/[\s()[\]【】._:*、-]/g, '')
    .toLowerCase();
  const found =
    /^(?:选项|备选项|备选答案|候选项|可选项|备选|option|choice|answer)([a-l]|1[0-2]|[1-9]|[一二三四五六七八九十])$/.exec(
      word,
    )?.[1] ?? /^([a-l])(?:选项|项|答案)?$/.exec(word)?.[1];
  if (found === undefined) return null;
  if (/^\d+$/.test(found)) return Number(found) - 1;
  const chinese = CHINESE_NUMBERS.indexOf(found);
  return chinese === -1 ? LETTERS.indexOf(found) : chinese;
}

/** How well a title says a field: 0 is best; `null` not at all. */
function fit(field: TableField, title: string): number | null {
  const place = (FIELDS[field] as readonly string[]).indexOf(wordsOf(title));
  return place === -1 ? null : place;
}

function readTitles(titles: readonly string[]): Omit<TableLayout, 'headerRows' | 'guessed'> {
  const columns: Partial<Record<TableField, number>> = {};
  const options: (number | undefined)[] = [];
  const taken = new Set<number>();
  titles.forEach((title, index) => {
    const place = optionPlace(title);
    if (place === null || options[place] !== undefined) return;
    options[place] = index;
    taken.add(index);
  });
  for (const field of Object.keys(FIELDS) as TableField[]) {
    let best: { index: number; fit: number } | null = null;
    titles.forEach((title, index) => {
      const how = taken.has(index) ? null : fit(field, title);
      if (how !== null && (best === null || how < best.fit)) best = { index, fit: how };
    });
    const found = best as { index: number } | null;
    if (found === null) continue;
    columns[field] = found.index;
    taken.add(found.index);
  }
  const ignored = [
    ...new Set(titles.filter((title, index) => title.trim() !== '' && !taken.has(index)).map((title) => title.trim())),
  ];
  return { columns, options, ignored, titles: titles.map((title) => title.trim()) };
}

/** Titles stand in one of the first rows; above them there may be a headline and words for whoever fills the table in. */
const ROWS_LOOKED_AT = 12;

export function layoutOf(rows: readonly (readonly Cell[])[]): TableLayout | null {
  let best: { layout: TableLayout; known: number } | null = null;
  for (const [index, row] of rows.slice(0, ROWS_LOOKED_AT).entries()) {
    const titles = row.map((cell) => cellText(cell));
    const read = readTitles(titles);
    if (read.columns.stem === undefined) continue;
    const known = Object.keys(read.columns).length + read.options.filter((column) => column !== undefined).length;
    if (known >= 2 && (best === null || known > best.known))
      best = { layout: { ...read, headerRows: index + 1, guessed: false }, known };
  }
  return best?.layout ?? null;
}

const ANSWER_LETTERS = /^[A-Ha-h](?:[\s,，、;；|]*[A-Ha-h]){0,7}$/;

/** A table without titles: one column of kinds, the longest texts are the questions, letters or the last column the answers. */
export function guessLayout(rows: readonly (readonly Cell[])[]): TableLayout | null {
  const sample = rows.slice(0, 200).map((row) => row.map((cell) => cellText(cell).trim()));
  const width = Math.max(0, ...sample.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => sample.map((row) => row[index] ?? ''));
  const share = (index: number, test: (text: string) => boolean): number => {
    const filled = (columns[index] ?? []).filter((text) => text !== '');
    return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  };
  const all = columns.map((_, index) => index).filter((index) => (columns[index] ?? []).some((text) => text !== ''));
  const running = all.find((index) => (columns[index] ?? []).every((text, row) => text === String(row + 1)));
  const kind = all.find(
    (index) => share(index, (text) => text.length <= 12 && !/^\d+$/.test(text) && kindOf(text) !== null) > 0.8,
  );
  const rest = all.filter((index) => index !== running && index !== kind);
  if (rest.length < 2) return null;
  const length = (index: number): number => (columns[index] ?? []).reduce((sum, text) => sum + text.length, 0);
  const [first = 0, second = 0] = rest;
  const stem =
    rest.length === 2 ? first : rest.reduce((best, index) => (length(index) > length(best) ? index : best), first);
  const answers = rest.filter((index) => index !== stem);
  const answer =
    rest.length === 2
      ? second
      : (answers.find((index) => share(index, (text) => ANSWER_LETTERS.test(text) || verdictOf(text) !== null) > 0.8) ??
        answers.at(-1));
  const options = rest.filter((index) => index > stem && index !== answer).slice(0, 12);
  return {
    headerRows: 0,
    columns: { stem, ...(answer === undefined ? {} : { answer }), ...(kind === undefined ? {} : { kind }) },
    options: rest.length >= 4 ? options : [],
    ignored: [],
    titles: [],
    guessed: true,
  };
}
