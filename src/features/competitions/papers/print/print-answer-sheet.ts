import type { PdfSheet, TextStyle } from '../../../../platform/pdf/pdf-sheet.js';
import type { SheetLine } from '../sheet-lines.js';
import { blankCount } from '../../domain/content.js';
import { printPersonLine } from './person-line.js';
import { pointsText, type Section } from './print-words.js';

const SMALL: TextStyle = { size: 9 };
const BOX = { width: 17, height: 11, gap: 4 } as const;
const BLOCK_GAP = 10;
const ROW = 19;

/** 答题卡: boxes to fill in for choices, lines to write on for texts. */
export function printAnswerSheet(sheet: PdfSheet, name: string, sections: readonly Section[]): void {
  sheet.text(`${name}　答题卡`, { size: 16, weight: 'bold', align: 'center', lineHeight: 1.5, gapAfter: 6 });
  printPersonLine(sheet);
  printNotes(sheet);
  for (const section of sections) {
    // a heading never stands alone at the foot of a page
    sheet.need(section.kind === 'SHORT_ANSWER' || section.kind === 'CASE' ? 160 : 110);
    sheet.text(section.title, { size: 11, weight: 'bold', gapAfter: 3 });
    if (section.kind === 'BLANK') printBlanks(sheet, section);
    else if (section.kind === 'SHORT_ANSWER' || section.kind === 'CASE') printTexts(sheet, section);
    else printBoxes(sheet, section);
    sheet.y += 8;
  }
}

function printNotes(sheet: PdfSheet): void {
  const height = 44;
  sheet.box(sheet.left, sheet.y, sheet.width, height, { line: 0.5 });
  const x = sheet.left + 8;
  sheet.textAt(
    '1. 先填姓名、单位、准考号。选择题、判断题用 2B 铅笔涂满方框，修改时擦净；其他题用黑色签字笔书写。',
    x,
    sheet.y + 5,
    SMALL,
  );
  sheet.textAt('2. 写在框外、卷面上的答案无效。', x, sheet.y + 22, SMALL);
  sheet.textAt('正确涂法', sheet.right - 118, sheet.y + 22, SMALL);
  printBox(sheet, sheet.right - 76, sheet.y + 24, '', true);
  sheet.textAt('缺考', sheet.right - 46, sheet.y + 22, SMALL);
  printBox(sheet, sheet.right - 24, sheet.y + 24, '', false);
  sheet.y += height + 12;
}

const lettersOf = ({ kind, options }: SheetLine): string[] =>
  kind === 'TRUE_FALSE' ? ['√', '×'] : options.map((option) => option.letter);

/** Blocks of five questions, as many side by side as the widest of them allows. */
function printBoxes(sheet: PdfSheet, { lines }: Section): void {
  const most = Math.max(...lines.map((line) => lettersOf(line).length));
  const blockWidth = 26 + most * (BOX.width + BOX.gap) + BLOCK_GAP;
  const across = Math.max(1, Math.floor((sheet.width + BLOCK_GAP) / blockWidth));
  const perPage = 5 * across;
  for (let from = 0; from < lines.length; from += perPage) {
    const part = lines.slice(from, from + perPage);
    const rows = Math.min(5, part.length);
    sheet.need(rows * ROW + 8);
    for (const [index, line] of part.entries()) {
      const x = sheet.left + Math.floor(index / 5) * blockWidth;
      const y = sheet.y + (index % 5) * ROW;
      sheet.textAt(String(line.no), x, y - 1, { ...SMALL, align: 'right', width: 18 });
      for (const [place, letter] of lettersOf(line).entries()) {
        printBox(sheet, x + 26 + place * (BOX.width + BOX.gap), y + 1, letter, false);
      }
    }
    sheet.y += rows * ROW + 8;
  }
}

function printBox(sheet: PdfSheet, x: number, y: number, letter: string, isFilled: boolean): void {
  const fill = isFilled ? { fill: '#1a1a1a' } : {};
  sheet.box(x, y, BOX.width, BOX.height, { line: 0.6, ...fill });
  if (letter !== '') sheet.textAt(letter, x, y - 1.2, { size: 7.5, align: 'center', width: BOX.width });
}

/** Two columns of lines, one for each blank. */
function printBlanks(sheet: PdfSheet, { lines }: Section): void {
  const blanks = lines.flatMap(({ no, text }) => {
    const count = Math.max(1, blankCount(text.content.stem));
    return Array.from({ length: count }, (_, at) => (count === 1 ? `${no}` : `${no}（${at + 1}）`));
  });
  const width = sheet.width / 2;
  for (let from = 0; from < blanks.length; from += 2) {
    sheet.need(28);
    for (const [place, label] of blanks.slice(from, from + 2).entries()) {
      const x = sheet.left + place * width;
      sheet.textAt(label, x, sheet.y + 6, { ...SMALL, align: 'right', width: 36 });
      sheet.line(x + 42, sheet.y + 22, x + width - 14, sheet.y + 22);
    }
    sheet.y += 28;
  }
}

const LINE = 26;

/** A frame with lines for each question; more lines for more points, and a part after the other on cases. */
function printTexts(sheet: PdfSheet, { lines }: Section): void {
  for (const line of lines) {
    const parts = Math.max(1, line.text.content.parts.length);
    for (let part = 1; part <= parts; part += 1) {
      const count = Math.min(22, Math.max(5, Math.round(line.points / parts / 125)));
      const label = parts === 1 ? `${line.no}.` : `${line.no}.（${part}）`;
      const worth = part === 1 ? `（${pointsText(line.points)}分）` : '';
      printFrame(sheet, `${label}${worth}`, count);
    }
  }
}

function printFrame(sheet: PdfSheet, label: string, count: number): void {
  let left = count;
  for (let isFirst = true; left > 0; isFirst = false) {
    sheet.need(LINE * Math.min(left, 4) + 24);
    const fits = Math.min(left, Math.floor((sheet.bottom - sheet.y - 24) / LINE));
    const height = fits * LINE + 18;
    sheet.box(sheet.left, sheet.y, sheet.width, height, { line: 0.6 });
    sheet.textAt(isFirst ? label : `${label}（续）`, sheet.left + 6, sheet.y + 2, SMALL);
    for (let line = 1; line <= fits; line += 1) {
      const y = sheet.y + 8 + line * LINE;
      if (line < fits || y < sheet.y + height - 4) {
        sheet.line(sheet.left + 10, y, sheet.right - 10, y, { width: 0.3, color: '#a8a8a8' });
      }
    }
    sheet.y += height + 8;
    left -= fits;
  }
}
