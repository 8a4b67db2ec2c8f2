import { meaningOfHeader } from './roster-columns.js';
import { textOf, type RosterCell } from './roster-cell.js';
import type { RowCells } from './row-report.js';

/**
 * Does a row of the sheet speak of a person? Not so: blank rows, sums at the end, headings repeated on every printed
 * page, titles over the whole width, remarks under the table.
 */
export function isPersonRow(row: readonly RosterCell[], cells: RowCells): boolean {
  const texts = row.map((cell) => textOf(cell).trim()).filter((text) => text !== '');
  const [first] = texts;
  if (first === undefined) return false;
  if (new Set(texts).size === 1 && texts.length > 1) return false;
  if (/^(?:合\s*计|总\s*计|小\s*计|共\s*计|总人数|制表|填表|审核|备注[:：]|说明[:：]|注[:：])/.test(first))
    return false;
  const name = textOf(cells.name).trim();
  if (meaningOfHeader(name) === 'name') return false;
  if (name !== '' || textOf(cells.idNumber).trim() !== '' || textOf(cells.phone).trim() !== '') return true;
  return Object.values(cells).filter((cell) => textOf(cell).trim() !== '').length >= 3;
}
