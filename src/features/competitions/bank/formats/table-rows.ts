import { cellText, type Cell, type Sheet } from '../../../../platform/spreadsheet/spreadsheet.js';
import type { TableField, TableLayout } from './table-columns.js';
import { headingKind, PART_WORD } from './table-words.js';
import type { QuestionKind } from '../../domain/question.js';

/** A row of a question table, by what its columns mean. */
export interface TableRow {
  readonly sheet: string;
  /** As spreadsheet programs count. */
  readonly row: number;
  readonly options: readonly string[];
  /** Said by a heading above it (`一、单选题`). */
  readonly under: QuestionKind | null;
  /** Titles of columns with an error value (`#REF!`). */
  readonly broken: readonly string[];
  text(field: TableField): string;
}

/** Rows that belong to one question: itself, the questions of a case, or one row for each option. */
export interface RowGroup {
  readonly first: TableRow;
  readonly parts: readonly TableRow[];
  readonly optionRows: readonly TableRow[];
}

/** A text that our own writer protected from being taken for a formula. */
const PROTECTED = /^'+[=+\-@\t\r\n＝＋－＠]/;

function clean(cell: Cell | undefined): string {
  const text = cellText(cell).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  return (PROTECTED.test(text) ? text.slice(1) : text).trim();
}

function* rowsOf(sheet: Sheet, layout: TableLayout): Generator<TableRow> {
  let under: QuestionKind | null = null;
  for (const [index, cells] of sheet.rows.entries()) {
    if (index < layout.headerRows) continue;
    const texts = cells.map(clean);
    const filled = texts.filter((text) => text !== '');
    if (filled.length === 0) continue;
    const heading = new Set(filled).size === 1 ? headingKind(filled[0] ?? '') : null;
    if (heading !== null) {
      under = heading;
      continue;
    }
    if (repeatsTitles(texts, layout)) continue;
    yield {
      sheet: sheet.name,
      row: index + 1,
      under,
      // a table may have 选项B and no 选项A: the gap is an empty option, not none
      options: Array.from(layout.options, (column) => (column === undefined ? '' : (texts[column] ?? ''))),
      broken: cells.flatMap((cell, column) =>
        typeof cell === 'object' && 'error' in cell ? [layout.titles[column] ?? String(column + 1)] : [],
      ),
      text: (field) => {
        const column = layout.columns[field];
        return column === undefined ? '' : (texts[column] ?? '');
      },
    };
  }
}

function repeatsTitles(texts: readonly string[], { titles, columns }: TableLayout): boolean {
  const stem = columns.stem ?? 0;
  return titles.length > 0 && texts[stem] !== '' && texts.every((text, index) => text === '' || text === titles[index]);
}

/** Rows put together to questions. */
export function groupsOf(sheet: Sheet, layout: TableLayout): RowGroup[] {
  const groups: { first: TableRow; parts: TableRow[]; optionRows: TableRow[] }[] = [];
  const byOption = layout.columns.isCorrect !== undefined && layout.columns.options !== undefined;
  for (const row of rowsOf(sheet, layout)) {
    const open = groups.at(-1);
    if (row.text('kind') === PART_WORD && open !== undefined) open.parts.push(row);
    else if (byOption && open !== undefined && continues(row, open.first)) open.optionRows.push(row);
    else groups.push({ first: row, parts: [], optionRows: byOption ? [row] : [] });
  }
  return groups;
}

/** One row for each option: the question stands in the first of them, or (merged cells) in all. */
function continues(row: TableRow, first: TableRow): boolean {
  const number = row.text('number');
  if (number !== '' && number !== first.text('number')) return false;
  return (
    row.text('stem') === '' ||
    (row.text('stem') === first.text('stem') && row.text('options') !== first.text('options'))
  );
}
