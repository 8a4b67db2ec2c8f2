import type { Row, SheetData } from 'write-excel-file/node';
import { harmless } from './write-spreadsheet.js';

/** A cell of a sheet for paper; several lines where the text has line ends. */
export interface PrintedCell {
  readonly text: string;
  readonly align?: 'left' | 'center';
  readonly bold?: boolean;
  /** Set back, as what is cancelled or not certain yet. */
  readonly quiet?: boolean;
}

export interface PrintedSheet {
  readonly name: string;
  readonly title: string;
  /** Lines below the title. */
  readonly notes: readonly string[];
  /** `width` in characters of Latin script; a Chinese one takes two. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (PrintedCell | string)[])[];
  /** Lines below the table. */
  readonly foot: readonly string[];
}

const FONT = { fontFamily: '宋体', fontSize: 11 } as const;
const LINES = { borderStyle: 'thin', borderColor: '#8C8C8C' } as const;
/** Height of one line, in points. */
const LINE = 16;
/** More rows than this do not fit legibly on one page: the width is kept to the page, the height goes on. */
const ROWS_OF_PAGE = 16;

const SHEET = 'xl/worksheets/sheet{id}.xml';
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 };

/**
 * An xlsx workbook with one sheet that is to be printed: A4 landscape, as wide as the page, on one page where it is
 * legible so; title, table with lines, foot. The table's head stays in view.
 */
export async function writePrintedSheet(sheet: PrintedSheet): Promise<Buffer> {
  const width = sheet.columns.length;
  const data: SheetData = [
    spanning(sheet.title, width, { fontFamily: '黑体', fontSize: 18, align: 'center', height: 34 }),
    ...sheet.notes.map((note) => spanning(note, width, { ...FONT, align: 'center', height: 20 })),
    sheet.columns.map(({ title }) => ({
      ...FONT,
      ...LINES,
      type: String,
      value: harmless(title),
      fontFamily: '黑体',
      backgroundColor: '#EEE8DC',
      align: 'center' as const,
      alignVertical: 'center' as const,
      height: 24,
    })),
    ...sheet.rows.map((row) => tableRow(row, sheet.columns)),
    ...sheet.foot.map((line) => spanning(line, width, { ...FONT, fontSize: 10, align: 'left', height: 20 })),
  ];
  const { default: writeXlsxFile } = await import('write-excel-file/node'); // not needed to start
  const { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings: insert } =
    await import('write-excel-file/utility');
  const order = getOrderOfSiblings(SHEET, 'worksheet') ?? [];
  const fitToHeight = sheet.rows.length <= ROWS_OF_PAGE ? 1 : 0;
  const forPaper = (xml: string): string =>
    [
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
      '<printOptions horizontalCentered="1"/>',
      `<pageMargins ${Object.entries(MARGINS)
        .map(([side, inches]) => `${side}="${inches}"`)
        .join(' ')}/>`,
      `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="${fitToHeight}"/>`,
    ].reduce((done, element) => insert(done, element, order, 'worksheet'), xml);
  return await writeXlsxFile(
    data,
    {
      sheet: sheet.name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
      stickyRowsCount: sheet.notes.length + 2,
      showGridLines: false,
      columns: sheet.columns.map((column) => ({ width: column.width })),
    },
    { features: [{ files: { transform: { [SHEET]: { transform: forPaper } } } }] },
  ).toBuffer();
}

type Look = Readonly<{
  fontFamily: string;
  fontSize: number;
  align: 'left' | 'center';
  height: number;
}>;

/** One text over the whole width; the cells it covers are there, and empty. */
function spanning(text: string, columns: number, look: Look): Row {
  const first = {
    ...look,
    type: String,
    value: harmless(text),
    columnSpan: columns,
    alignVertical: 'center' as const,
    wrap: true,
  };
  return [first, ...Array.from({ length: columns - 1 }, () => null)];
}

function tableRow(row: readonly (PrintedCell | string)[], columns: PrintedSheet['columns']): Row {
  const cells = columns.map((_, index) => {
    const cell = row[index] ?? '';
    return typeof cell === 'string' ? { text: cell } : cell;
  });
  const lines = Math.max(...cells.map((cell, index) => linesOf(cell.text, columns[index]?.width ?? 10)));
  return cells.map((cell) => ({
    ...FONT,
    ...LINES,
    type: String,
    value: harmless(cell.text),
    format: '@',
    align: cell.align ?? 'center',
    alignVertical: 'center' as const,
    wrap: true,
    height: lines * LINE + 12,
    ...(cell.bold === true ? { fontWeight: 'bold' as const } : {}),
    ...(cell.quiet === true ? { textColor: '#6B6B6B' } : {}),
  }));
}

/** How many lines a text takes in a column: Chinese takes two characters' width. */
function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / Math.max(1, width - 1))), 0);
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\uffef]/.test(character) ? 2 : 1;
  return width;
}
