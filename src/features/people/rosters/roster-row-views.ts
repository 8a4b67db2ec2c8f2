import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import type { RosterField, RowProblem } from '../domain/roster-fields.js';
import { UnitIndex } from '../domain/unit-index.js';
import { KnownPersonsQueries } from './known-persons.queries.js';
import { effectiveCells, shownCell } from './roster-content.js';
import { RosterRowsRepository, type StoredRow } from './roster-rows.repository.js';

/** Rows of a roster as a screen may show them: personal numbers masked, chosen units by their names. */
@Injectable()
export class RosterRowViews {
  constructor(
    private readonly db: Database,
    private readonly rows: RosterRowsRepository,
    private readonly known: KnownPersonsQueries,
  ) {}

  async of(importId: number, rowNumbers: readonly number[]) {
    const rows = await this.rows.byNumbers(this.db.reads, importId, rowNumbers);
    const units = new UnitIndex(rows.length === 0 ? [] : await this.known.units(this.db.reads));
    const byNumber = new Map(rows.map((row) => [row.rowNumber, row]));
    return rowNumbers.flatMap((number) => {
      const row = byNumber.get(number);
      return row === undefined ? [] : [viewOf(row, units)];
    });
  }
}

function viewOf(row: StoredRow, units: UnitIndex) {
  const cells: Partial<Record<RosterField, string>> = {};
  for (const [field, cell] of Object.entries(effectiveCells(row.content)) as [RosterField, string][]) {
    cells[field] = unitName(shownCell(field, cell), units);
  }
  return {
    rowNumber: row.rowNumber,
    severity: row.severity,
    change: row.change,
    decision: row.decision,
    imported: row.imported,
    personId: row.personId,
    cells,
    problems: row.content.problems.map((problem) => ({
      field: problem.field,
      code: problem.code,
      severity: problem.severity,
      params: mutable(problem.params),
      acknowledged: row.content.acknowledged.includes(problem.code),
      mend: { kind: problem.mend.kind, label: labelOf(problem, units) },
    })),
    differences: row.content.differences.map((difference) => ({ ...difference })),
  };
}

function mutable(params: RowProblem['params']): Record<string, string | number | (string | number)[]> {
  const copied: Record<string, string | number | (string | number)[]> = {};
  for (const [name, value] of Object.entries(params)) {
    copied[name] = typeof value === 'string' || typeof value === 'number' ? value : [...value];
  }
  return copied;
}

function labelOf({ field, mend }: RowProblem, units: UnitIndex): string | null {
  return mend.kind === 'set' ? unitName(shownCell(field, mend.value), units) : null;
}

/** `#17` → 冯川社区/第一居民小组 */
function unitName(text: string, units: UnitIndex): string {
  const chosen = /^#(\d+)$/.exec(text);
  const unit = chosen === null ? undefined : units.get(Number(chosen[1]));
  return unit === undefined ? text : units.pathText(unit);
}
