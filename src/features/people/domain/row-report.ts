import type { RosterCell } from './roster-cell.js';
import type { Mend, RosterField, RowProblem, RowProblemCode, Severity } from './roster-fields.js';

/** The mapped cells of one row, with what a person has written over them. */
export type RowCells = Readonly<Partial<Record<RosterField, RosterCell>>>;

/** Notes a problem of the row that is being read. Without `severity`, that of the code. */
export type Report = (
  field: RosterField,
  code: RowProblemCode,
  mend: Mend,
  params?: RowProblem['params'],
  severity?: Severity,
) => void;
