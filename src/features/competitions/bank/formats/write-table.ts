import type { SpreadsheetColumn } from '../../../../platform/spreadsheet/write-spreadsheet.js';
import { writeSheets, type SheetToWrite } from '../../../../platform/spreadsheet/write-spreadsheet.js';
import type { AnswerKey } from '../../domain/question.js';
import { ACCEPTED_MARKS, BLANK_MARKS, escapeMarks, POINT_MARKS, SUBJECT_MARKS, TAG_MARKS } from './escaped-list.js';
import type { QuestionDraft } from './parsed.js';
import { DIFFICULTY_NAMES, KIND_WORDS, PART_WORD } from './table-words.js';
import { TEMPLATE_HELP } from './template-help.js';

/** 题库模板: the table that people fill in, and that the bank is written into; what is written reads back as the same questions. */

const TEMPLATE_OPTIONS = 8;
const LETTERS = 'ABCDEFGHIJKL';

function columnsFor(options: number): SpreadsheetColumn[] {
  return [
    { title: '题型', width: 10 },
    { title: '题干', width: 60 },
    ...Array.from({ length: options }, (_, place) => ({ title: `选项${LETTERS.charAt(place)}`, width: 20 })),
    { title: '答案', width: 24 },
    { title: '难度', width: 8 },
    { title: '科目', width: 20 },
    { title: '标签', width: 16 },
    { title: '解析', width: 40 },
    { title: '来源', width: 24 },
    { title: '法规依据', width: 28 },
    { title: '采分点', width: 40 },
  ];
}

/** The empty template, with a second sheet that says how to fill it in. */
export function writeTemplate(): Promise<Buffer> {
  return writeSheets([{ name: '题库', columns: columnsFor(TEMPLATE_OPTIONS), rows: [] }, TEMPLATE_HELP]);
}

/** Questions in the columns of the template (with as many options as the longest needs, at least its own eight). */
export function writeTable(questions: readonly QuestionDraft[]): Promise<Buffer> {
  const options = Math.max(TEMPLATE_OPTIONS, ...questions.map(({ content }) => content.options.length));
  const sheet: SheetToWrite = {
    name: '题库',
    columns: columnsFor(options),
    rows: questions.flatMap((question) => rowsOf(question, options)),
  };
  return writeSheets([sheet]);
}

function rowsOf(question: QuestionDraft, options: number): string[][] {
  const { kind, content, key, difficulty } = question;
  const row = [
    KIND_WORDS[kind],
    content.stem,
    ...Array.from({ length: options }, (_, place) => content.options[place]?.text ?? ''),
    answerOf(question),
    difficulty === null ? '' : (DIFFICULTY_NAMES[difficulty - 1] ?? ''),
    question.subject.map((name) => escapeMarks(name, SUBJECT_MARKS)).join('/'),
    question.tags.map((tag) => escapeMarks(tag, TAG_MARKS)).join('，'),
    question.explanation ?? '',
    question.source ?? '',
    question.lawReference ?? '',
    kind === 'SHORT_ANSWER' ? pointsOf(key, 0) : '',
  ].map(kept);
  if (kind !== 'CASE') return [row];
  const parts = content.parts.map((text, place) => {
    const part = row.map(() => '');
    part[0] = PART_WORD;
    part[1] = kept(text);
    part[2 + options] = kept(key.type === 'REFERENCE' ? (key.parts[place]?.reference ?? '') : '');
    part[row.length - 1] = kept(pointsOf(key, place));
    return part;
  });
  return [row, ...parts];
}

/** A text that begins as a protected one does is protected once more, so that reading takes away only what writing added. */
function kept(text: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

function pointsOf(key: AnswerKey, place: number): string {
  if (key.type !== 'REFERENCE') return '';
  return (key.parts[place]?.points ?? []).map((point) => escapeMarks(point, POINT_MARKS)).join('\n');
}

function answerOf({ kind, key }: QuestionDraft): string {
  switch (key.type) {
    case 'CHOICES':
      if (kind === 'TRUE_FALSE') return key.correct[0] === 'T' ? '对' : '错';
      // keys are the letters of the columns; one that no option has is written all the same, for whoever mends it
      return [...key.correct]
        .map((option) => option.toUpperCase())
        .sort()
        .join('');
    case 'BLANKS': {
      const marks = BLANK_MARKS + ACCEPTED_MARKS;
      const blanks = key.blanks.map(({ accepted }) => accepted.map((text) => escapeMarks(text, marks)).join('|'));
      return (key.ordered ? '' : '[不分顺序]') + blanks.join(';');
    }
    case 'REFERENCE':
      return kind === 'SHORT_ANSWER' ? (key.parts[0]?.reference ?? '') : '';
  }
}

/** A question that could not be imported; without `question` only its title is known. */
export interface RefusedQuestion {
  readonly place: string;
  readonly reasons: string;
  readonly title: string;
  readonly question: QuestionDraft | null;
}

/** Refused questions in the columns of the template, behind their places and reasons (which reading passes over). */
export function writeRefused(refused: readonly RefusedQuestion[]): Promise<Buffer> {
  const counts = refused.map(({ question }) => question?.content.options.length ?? 0);
  const options = Math.min(LETTERS.length, Math.max(TEMPLATE_OPTIONS, ...counts));
  const rows = refused.flatMap(({ place, reasons, title, question }) => {
    const lines = question === null ? [['', kept(title)]] : rowsOf(question, options);
    return lines.map((line, index) => [index === 0 ? place : '', index === 0 ? reasons : '', ...line]);
  });
  const columns = [{ title: '原文件位置', width: 18 }, { title: '不能导入的原因', width: 48 }, ...columnsFor(options)];
  return writeSheets([{ name: '不能导入的题', columns, rows }]);
}
