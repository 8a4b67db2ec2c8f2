/** A cell of a roster as it is kept with an import: most are plain text. */
export type RosterCell = string | MarkedCell;

export interface MarkedCell {
  readonly text: string;
  /** The cell had a date format: `YYYY-MM-DD`. */
  readonly date?: string;
  /** A number so long that the spreadsheet program has lost its last digits. */
  readonly truncated?: true;
  /** `#DIV/0!` and the like. */
  readonly error?: true;
}

export function textOf(cell: RosterCell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell : (cell.date ?? cell.text);
}

export function marksOf(cell: RosterCell | undefined): MarkedCell {
  return typeof cell === 'object' ? cell : { text: cell ?? '' };
}
