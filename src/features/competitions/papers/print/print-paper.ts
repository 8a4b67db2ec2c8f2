import { PdfSheet, type TextStyle } from '../../../../platform/pdf/pdf-sheet.js';
import type { SheetLine } from '../sheet-lines.js';
import { printPersonLine } from './person-line.js';
import { printAnswerSheet } from './print-answer-sheet.js';
import { numeral, piecesOf, pointsText, sectionsOf, withAnswerSpace, type Section } from './print-words.js';

export interface PrintedPaper {
  readonly name: string;
  /** Which draw it is; `null` when everybody has the same paper. */
  readonly draw: string | null;
  readonly isDraft: boolean;
  readonly lines: readonly SheetLine[];
  /** PNG or JPEG by SHA-256; what is missing is printed in words. */
  readonly pictures: ReadonlyMap<string, Buffer>;
  /** PAPER: for contestants. KEY: with answers, sources and explanations. */
  readonly edition: 'PAPER' | 'KEY';
  readonly withSheet: boolean;
  readonly madeAt: Date;
}

const GREY = '#5c5c5c';
const KEY_INK = '#a02c1c';
const BODY: TextStyle = { size: 10.5, lineHeight: 1.6 };
const NUMBER_WIDTH = 22;

/** 试卷 on A4. */
export async function printPaper(paper: PrintedPaper): Promise<Buffer> {
  const sections = sectionsOf(paper.lines);
  const sheet = new PdfSheet({
    title: paper.edition === 'KEY' ? `${paper.name}（答案版）` : paper.name,
    madeAt: paper.madeAt,
    margin: { top: 60, right: 54, bottom: 58, left: 54 },
    furniture: (own, page, pages) => printFurniture(own, paper, page, pages),
  });
  printHead(sheet, paper, sections);
  for (const section of sections) printSection(sheet, paper, section);
  if (paper.withSheet) {
    sheet.newPage();
    printAnswerSheet(sheet, paper.name, sections);
  }
  return sheet.finish();
}

function printFurniture(sheet: PdfSheet, paper: PrintedPaper, page: number, pages: number): void {
  const small: TextStyle = { size: 8.5, color: GREY, width: sheet.width };
  const marks = [paper.name];
  if (paper.edition === 'KEY') marks.push('答案版');
  if (paper.isDraft) marks.push('草稿，未定稿');
  sheet.textAt(marks.join(' · '), sheet.left, 30, small);
  if (paper.draw !== null) sheet.textAt(`抽卷号 ${paper.draw}`, sheet.left, 30, { ...small, align: 'right' });
  sheet.line(sheet.left, 46, sheet.right, 46, { width: 0.4, color: '#b8b8b8' });
  sheet.textAt(`第 ${page} 页　共 ${pages} 页`, sheet.left, sheet.bottom + 18, { ...small, align: 'center' });
}

function printHead(sheet: PdfSheet, { name, edition, lines }: PrintedPaper, sections: readonly Section[]): void {
  sheet.text(name, { size: 18, weight: 'bold', align: 'center', lineHeight: 1.4, gapAfter: 2 });
  if (edition === 'KEY') {
    sheet.text('答案版：仅供命题和阅卷使用，竞赛结束前不得外传', {
      size: 10.5,
      align: 'center',
      color: KEY_INK,
      gapAfter: 2,
    });
  }
  const total = lines.reduce((sum, line) => sum + line.points, 0);
  sheet.text(`共${lines.length}题，满分${pointsText(total)}分`, { align: 'center', color: GREY, gapAfter: 6 });
  if (edition === 'PAPER') printHeadTables(sheet, sections);
}

/** 姓名 单位 准考号, and the table in which markers enter points. */
function printHeadTables(sheet: PdfSheet, sections: readonly Section[]): void {
  printPersonLine(sheet);
  const columns = ['题号', ...sections.map((_, index) => numeral(index + 1)), '总分', '合分人'];
  const width = sheet.width / columns.length;
  const rows = [columns, ['得分'], ['评卷人']];
  const height = 20;
  for (const [row, cells] of rows.entries()) {
    const y = sheet.y + row * height;
    for (const column of columns.keys()) {
      sheet.box(sheet.left + column * width, y, width, height, { line: 0.5 });
      const text = cells[column];
      if (text === undefined) continue;
      sheet.textAt(text, sheet.left + column * width, y + 2, { size: 9.5, align: 'center', width });
    }
  }
  sheet.y += rows.length * height + 14;
}

function printSection(sheet: PdfSheet, paper: PrintedPaper, section: Section): void {
  const heading = `${section.title}${section.note}`;
  const style: TextStyle = { size: 11.5, weight: 'bold', gapAfter: 4 };
  // a heading never stands alone at the foot of a page
  sheet.need(sheet.heightOf(heading, style) + 60);
  sheet.text(heading, style);
  for (const line of section.lines) printQuestion(sheet, paper, section, line);
  sheet.y += 8;
}

function printQuestion(sheet: PdfSheet, paper: PrintedPaper, section: Section, line: SheetLine): void {
  const { content } = line.text;
  const points = section.isEven ? '' : `（${pointsText(line.points)}分）`;
  const isChoice = line.kind === 'SINGLE' || line.kind === 'MULTIPLE' || line.kind === 'TRUE_FALSE';
  const stem = `${points}${isChoice ? withAnswerSpace(content.stem) : content.stem}`;
  const options = optionRows(sheet, line);
  // the stem and its options stay together when they fit on a page at all
  const keyHeight = paper.edition === 'KEY' ? 36 : 0;
  sheet.need(Math.min(220, heightOf(sheet, stem, NUMBER_WIDTH) + options.length * 18 + keyHeight));
  sheet.textAt(`${line.no}.`, sheet.left, sheet.y, BODY);
  printRich(sheet, paper, stem, { ...BODY, indent: NUMBER_WIDTH });
  for (const row of options) printOptions(sheet, paper, row);
  for (const [index, part] of content.parts.entries()) {
    printRich(sheet, paper, `（${index + 1}）${part}`, { ...BODY, indent: NUMBER_WIDTH });
    if (needsSpace(paper, line)) printWritingLines(sheet, 6);
  }
  if (line.kind === 'SHORT_ANSWER' && needsSpace(paper, line)) printWritingLines(sheet, 8);
  if (paper.edition === 'KEY') printKey(sheet, paper, line);
  sheet.y += 5;
}

/** Without an answer sheet, texts are written on the paper itself. */
function needsSpace({ edition, withSheet }: PrintedPaper, { kind }: SheetLine): boolean {
  return edition === 'PAPER' && !withSheet && (kind === 'SHORT_ANSWER' || kind === 'CASE');
}

function printWritingLines(sheet: PdfSheet, count: number): void {
  for (let line = 0; line < count; line += 1) {
    sheet.need(24);
    sheet.y += 24;
    sheet.line(sheet.left + NUMBER_WIDTH, sheet.y, sheet.right, sheet.y, { width: 0.4, color: '#9a9a9a' });
  }
  sheet.y += 6;
}

type Option = SheetLine['options'][number];
const hasPicture = (text: string): boolean => piecesOf(text).some((piece) => 'picture' in piece);

/** Short options stand four or two in a row, as papers have them. */
function optionRows(sheet: PdfSheet, { options }: SheetLine): Option[][] {
  const room = sheet.width - NUMBER_WIDTH;
  const widest = Math.max(0, ...options.map((option) => sheet.widthOf(optionText(option), BODY)));
  const isPlain = options.every((option) => !hasPicture(option.text) && !option.text.includes('\n'));
  const inRow = !isPlain ? 1 : widest <= room / 4 - 8 ? 4 : widest <= room / 2 - 8 ? 2 : 1;
  const rows: Option[][] = [];
  for (let at = 0; at < options.length; at += inRow) rows.push(options.slice(at, at + inRow));
  if (inRow === 1) return rows;
  // the row keeps its number of places, so that the options stand under each other
  return rows.map((row) => Object.assign(row, { places: inRow }));
}

const optionText = ({ letter, text }: Option): string => `${letter}. ${text}`;

function printOptions(sheet: PdfSheet, paper: PrintedPaper, row: Option[] & { places?: number }): void {
  const styleOf = (option: Option): TextStyle =>
    paper.edition === 'KEY' && option.isCorrect ? { ...BODY, weight: 'bold', color: KEY_INK } : BODY;
  const [only] = row;
  if (row.places === undefined) {
    if (only)
      printRich(sheet, paper, optionText(only), { ...styleOf(only), indent: NUMBER_WIDTH + 18, firstIndent: -18 });
    return;
  }
  const width = (sheet.width - NUMBER_WIDTH) / row.places;
  sheet.need(17);
  for (const [place, option] of row.entries()) {
    sheet.textAt(optionText(option), sheet.left + NUMBER_WIDTH + place * width, sheet.y, styleOf(option));
  }
  sheet.y += 17;
}

function heightOf(sheet: PdfSheet, text: string, indent: number): number {
  return piecesOf(text).reduce((sum, piece) => {
    return sum + ('picture' in piece ? 120 : sheet.heightOf(piece.text, { ...BODY, indent }));
  }, 0);
}

function printRich(sheet: PdfSheet, paper: PrintedPaper, text: string, style: TextStyle): void {
  for (const [index, piece] of piecesOf(text).entries()) {
    if ('text' in piece) {
      sheet.text(piece.text, index === 0 ? style : { ...style, firstIndent: 0 });
      continue;
    }
    const picture = paper.pictures.get(piece.picture);
    const indent = style.indent ?? 0;
    if (picture) sheet.picture(picture, { width: Math.min(320, sheet.width - indent), height: 220, indent });
    else sheet.text(`［图：${piece.words === '' ? '不能打印的格式' : piece.words}］`, { ...style, color: GREY });
  }
}

function printKey(sheet: PdfSheet, paper: PrintedPaper, line: SheetLine): void {
  const style: TextStyle = { size: 9.5, indent: NUMBER_WIDTH, color: KEY_INK, lineHeight: 1.5 };
  const { text } = line;
  const answers = line.answers.length === 1 ? line.answers : line.answers.map((answer, at) => `（${at + 1}）${answer}`);
  printRich(sheet, paper, `【答案】${answers.join(line.kind === 'BLANK' ? '　' : '\n')}`, style);
  if (text.key.type === 'REFERENCE') {
    const looked = text.key.parts.flatMap((part, at) => {
      const place = line.answers.length === 1 ? '' : `（${at + 1}）`;
      return part.points.length === 0 ? [] : [`${place}${part.points.join('；')}`];
    });
    if (looked.length > 0) printRich(sheet, paper, `【采分点】${looked.join('\n')}`, style);
  }
  const grey = { ...style, color: GREY };
  if (text.explanation !== null && text.explanation !== '')
    printRich(sheet, paper, `【解析】${text.explanation}`, grey);
  const law = text.lawReference === null ? '' : `，${text.lawReference}`;
  printRich(sheet, paper, `【出处】${text.source}${law}　${text.code}　难度${text.difficulty}`, grey);
}
