import { InvalidInput } from '../../../../kernel/errors.js';
import { readSpreadsheet } from '../../../../platform/spreadsheet/read-spreadsheet.js';
import { DEFAULT_LIMITS, type Sheet } from '../../../../platform/spreadsheet/spreadsheet.js';
import { guardZip } from '../../../../platform/spreadsheet/zip-guard.js';
import type { QuestionKind } from '../../domain/question.js';
import { MAX_ITEMS, type ItemProblem, type ParsedFile, type ParsedItem } from './parsed.js';
import { note } from './problems.js';
import { readGroup } from './read-table-row.js';
import { guessLayout, layoutOf, type TableLayout } from './table-columns.js';
import { groupsOf } from './table-rows.js';
import { kindOf } from './table-words.js';

/** Characters of a cell: as many as a workbook can hold. */
const LONGEST = 32_767;

/**
 * Questions of a table (xlsx, xls, ods, csv) after the template of this house or with the columns that other programs use.
 * @throws InvalidInput SPREADSHEET.…, QUESTION_IMPORT.NO_COLUMNS, QUESTION_IMPORT.TOO_MANY
 */
export function readTable(bytes: Buffer): ParsedFile {
  const { sheets, charset, format } = readSpreadsheet(bytes, {
    ...DEFAULT_LIMITS,
    longestCell: LONGEST,
    asShown: true,
  });
  const notes: ItemProblem[] = [];
  const items: ParsedItem[] = [];
  if (format === 'xlsx' && guardZip(bytes, DEFAULT_LIMITS.maxUnpackedBytes).some((part) => /^xl\/media\//u.test(part)))
    notes.push(note('WORKBOOK_PICTURES'));
  const many = sheets.length > 1;
  for (const { sheet, layout } of sheetsToRead(sheets, notes)) {
    if (layout.guessed) notes.push(note('COLUMNS_GUESSED', { sheet: sheet.name }));
    const ignored = layout.ignored.map((title) => title.slice(0, 30));
    if (ignored.length > 0) notes.push(note('COLUMNS_IGNORED', { sheet: sheet.name, columns: ignored.join('、') }));
    const sheetKind: QuestionKind | null = /\d/.test(sheet.name) ? null : kindOf(sheet.name);
    for (const group of groupsOf(sheet, layout)) {
      if (items.length >= MAX_ITEMS) throw new InvalidInput('QUESTION_IMPORT.TOO_MANY', { max: MAX_ITEMS });
      const place = { item: items.length + 1, row: group.first.row, ...(many ? { sheet: sheet.name } : {}) };
      items.push(readGroup(group, place, sheetKind));
    }
  }
  return { format: 'TABLE', charset, items, notes, pictures: [] };
}

/** Sheets with titles; where no sheet has any, all sheets that look like questions. */
function sheetsToRead(sheets: readonly Sheet[], notes: ItemProblem[]): { sheet: Sheet; layout: TableLayout }[] {
  const filled = sheets.filter((sheet) => sheet.rows.length > 0);
  const titled = filled.flatMap((sheet) => {
    const layout = layoutOf(sheet.rows);
    return layout === null ? [] : [{ sheet, layout }];
  });
  if (titled.length > 0) {
    for (const sheet of filled)
      if (!titled.some((one) => one.sheet === sheet)) notes.push(note('SHEET_LEFT_OUT', { sheet: sheet.name }));
    return titled;
  }
  const guessed = filled.flatMap((sheet) => {
    const layout = guessLayout(sheet.rows);
    return layout === null ? [] : [{ sheet, layout }];
  });
  if (guessed.length === 0) throw new InvalidInput('QUESTION_IMPORT.NO_COLUMNS');
  return guessed;
}
