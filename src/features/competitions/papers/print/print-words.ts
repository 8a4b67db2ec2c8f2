import type { QuestionKind } from '../../domain/question.js';
import type { SheetLine } from '../sheet-lines.js';

/** Words of a printed paper. */

export const KIND_TITLES: Readonly<Record<QuestionKind, string>> = {
  SINGLE: '单项选择题',
  MULTIPLE: '多项选择题',
  TRUE_FALSE: '判断题',
  BLANK: '填空题',
  SHORT_ANSWER: '简答题',
  CASE: '案例分析题',
};

const KIND_HINTS: Readonly<Record<QuestionKind, string>> = {
  SINGLE: '每题只有一个正确选项',
  MULTIPLE: '每题有一个以上正确选项',
  TRUE_FALSE: '正确的打“√”，错误的打“×”',
  BLANK: '',
  SHORT_ANSWER: '',
  CASE: '',
};

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
export const numeral = (number: number): string => NUMERALS[number] ?? String(number);

/** Hundredths as people write points: `2`, `1.5`, `0.25`. */
export const pointsText = (points: number): string => String(points / 100);

export interface Section {
  readonly kind: QuestionKind;
  /** 一、单项选择题 */
  readonly title: string;
  /** （共10题，每题2分，共20分。每题只有一个正确选项） */
  readonly note: string;
  readonly lines: readonly SheetLine[];
  readonly points: number;
  /** Every question is worth the same, so the points stand in the note only. */
  readonly isEven: boolean;
}

/** The questions by kind, as a paper is divided. */
export function sectionsOf(lines: readonly SheetLine[]): Section[] {
  const kinds = [...new Set(lines.map((line) => line.kind))];
  return kinds.map((kind, index) => {
    const own = lines.filter((line) => line.kind === kind);
    const points = own.reduce((sum, line) => sum + line.points, 0);
    const isEven = own.every((line) => line.points === own[0]?.points);
    const each = isEven && own.length > 1 ? `每题${pointsText(own[0]?.points ?? 0)}分，` : '';
    const hint = KIND_HINTS[kind] === '' ? '' : `。${KIND_HINTS[kind]}`;
    return {
      kind,
      title: `${numeral(index + 1)}、${KIND_TITLES[kind]}`,
      note: `（共${own.length}题，${each}共${pointsText(points)}分${hint}）`,
      lines: own,
      points,
      isEven: isEven && own.length > 1,
    };
  });
}

export type Piece = { readonly text: string } | { readonly picture: string; readonly words: string };

const PICTURE = /!\[([^\]\n]*)\]\(image:([0-9a-f]{64})\)/g;

/** A text of the bank as it is printed: words (with blanks to write in) and pictures, each by itself. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const say = (words: string): void => {
    const drawn = words
      .replaceAll(/_{4,}/g, '____________')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim();
    if (drawn !== '') pieces.push({ text: drawn });
  };
  for (const found of text.matchAll(PICTURE)) {
    say(text.slice(from, found.index));
    pieces.push({ picture: found[2] ?? '', words: found[1] ?? '' });
    from = found.index + found[0].length;
  }
  say(text.slice(from));
  return pieces;
}

const ANSWER_SPACE = '（　　）';

/** The stem with a place for the answer, unless it has one; before the picture when it ends in one. */
export function withAnswerSpace(stem: string): string {
  if (/[（(][\s　]*[）)]/.test(stem)) return stem;
  const tail = /(\s*!\[[^\]\n]*\]\(image:[0-9a-f]{64}\)\s*)+$/.exec(stem);
  return tail === null ? `${stem}${ANSWER_SPACE}` : `${stem.slice(0, tail.index)}${ANSWER_SPACE}${tail[0]}`;
}
