import { Injectable } from '@nestjs/common';
import type { PersonnelCategory } from '../../../kernel/access.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { placeholders } from '../../../platform/db/scope.js';
import type { CheckedRow } from './roster-checker.js';
import { RosterCodec, type RowContent } from './roster-content.js';
import {
  READY_CONDITION,
  TAB_CONDITIONS,
  type ImportCounts,
  type RowChange,
  type RowDecision,
} from './roster-import.types.js';
import { RosterRowEntity } from './roster-row.entity.js';

export interface StoredRow {
  readonly id: number;
  readonly rowNumber: number;
  readonly severity: 'ERROR' | 'WARNING' | null;
  readonly change: RowChange;
  readonly decision: RowDecision;
  readonly imported: boolean;
  readonly personId: number | null;
  readonly personKey: string | null;
  readonly phoneHash: string | null;
  readonly content: RowContent;
}

interface Raw {
  id: number;
  row_no: number;
  severity: 'ERROR' | 'WARNING' | null;
  change_kind: RowChange;
  decision: RowDecision;
  imported: number;
  person_id: number | null;
  person_key: string | null;
  phone_hash: string | null;
  content: string;
}

interface Columns {
  severity: 'ERROR' | 'WARNING' | null;
  change_kind: RowChange;
  decision: RowDecision;
  attention: boolean;
  edited: boolean;
  person_id: number | null;
  unit_id: number | null;
  category: PersonnelCategory | null;
  likely_category: PersonnelCategory | null;
  person_key: string | null;
  phone_hash: string | null;
  codes: string;
  content: string;
}

const COLUMNS = [
  'severity',
  'change_kind',
  'decision',
  'attention',
  'edited',
  'person_id',
  'unit_id',
  'category',
  'likely_category',
  'person_key',
  'phone_hash',
  'codes',
  'content',
] as const satisfies readonly (keyof Columns)[];

const COUNTED: Readonly<Record<keyof ImportCounts, string>> = {
  all: TAB_CONDITIONS.ALL,
  attention: TAB_CONDITIONS.ATTENTION,
  errors: TAB_CONDITIONS.ERROR,
  warnings: TAB_CONDITIONS.WARNING,
  added: TAB_CONDITIONS.NEW,
  updated: TAB_CONDITIONS.UPDATE,
  unchanged: TAB_CONDITIONS.UNCHANGED,
  skipped: TAB_CONDITIONS.SKIPPED,
  drafts: TAB_CONDITIONS.DRAFT,
  imported: 'r.imported = 1',
  ready: READY_CONDITION,
};

const SELECT = `SELECT id, row_no, severity, change_kind, decision, imported, person_id, person_key, phone_hash, content
                  FROM roster_row`;

/**
 * The rows of an import. Nested under it: whoever may see the import may see them.
 * @unscoped rows of one import, which its owner (or a job of theirs) has loaded before
 */
@Injectable()
export class RosterRowsRepository {
  constructor(
    private readonly db: Database,
    private readonly codec: RosterCodec,
  ) {}

  async insert(tx: Tx, importId: number, rows: readonly { row: CheckedRow; decision: RowDecision }[]): Promise<void> {
    if (rows.length === 0) return;
    const one = `(?, ?, ${COLUMNS.map(() => '?').join(', ')})`;
    const parameters = rows.flatMap(({ row, decision }) => {
      const columns = this.columnsOf(row, decision);
      return [importId, row.rowNumber, ...COLUMNS.map((column) => columns[column])];
    });
    await tx.manager.query(
      `INSERT INTO roster_row (import_id, row_no, ${COLUMNS.join(', ')}) VALUES ${rows.map(() => one).join(', ')}`,
      parameters,
    );
  }

  async update(tx: Tx, importId: number, row: CheckedRow, decision: RowDecision): Promise<void> {
    const columns = this.columnsOf(row, decision);
    await tx.manager.query(
      `UPDATE roster_row SET ${COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE import_id = ? AND row_no = ?`,
      [...COLUMNS.map((column) => columns[column]), importId, row.rowNumber],
    );
  }

  async deleteAll(tx: Tx, importId: number): Promise<void> {
    await tx.manager.getRepository(RosterRowEntity).delete({ importId });
  }

  async byNumbers(reader: Tx['manager'], importId: number, rowNumbers: readonly number[]): Promise<StoredRow[]> {
    if (rowNumbers.length === 0) return [];
    return this.select(reader, `import_id = ? AND row_no IN ${placeholders(rowNumbers.length)} ORDER BY row_no`, [
      importId,
      ...rowNumbers,
    ]);
  }

  /** Rows that share a person or a phone with one of these keys, skipped ones left out. */
  async relatives(
    reader: Tx['manager'],
    importId: number,
    keys: { people: readonly string[]; phones: readonly string[] },
  ): Promise<StoredRow[]> {
    const found = new Map<number, StoredRow>();
    for (const [column, values] of [
      ['person_key', keys.people],
      ['phone_hash', keys.phones],
    ] as const) {
      for (let start = 0; start < values.length; start += 1_000) {
        const part = values.slice(start, start + 1_000);
        const sql = `import_id = ? AND decision <> 'SKIP' AND ${column} IN ${placeholders(part.length)}`;
        for (const row of await this.select(reader, sql, [importId, ...part])) found.set(row.rowNumber, row);
      }
    }
    return [...found.values()];
  }

  /** Numbers of the rows that a confirmation writes, in order. */
  async readyNumbers(reader: Tx['manager'], importId: number): Promise<number[]> {
    const rows = await reader.query<{ row_no: number }[]>(
      `SELECT row_no FROM roster_row
        WHERE import_id = ? AND imported = 0 AND decision = 'IMPORT' AND change_kind IN ('NEW', 'UPDATE') ORDER BY row_no`,
      [importId],
    );
    return rows.map((row) => row.row_no);
  }

  /** One pass over the rows of the import. */
  async counts(reader: Tx['manager'], importId: number): Promise<ImportCounts> {
    const sums = Object.entries(COUNTED).map(
      ([name, condition]) => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS ${name}_rows`,
    );
    const [row] = await reader.query<Record<string, number | string | null>[]>(
      `SELECT ${sums.join(', ')} FROM roster_row r WHERE r.import_id = ?`,
      [importId],
    );
    const counts = {} as ImportCounts;
    for (const name of Object.keys(COUNTED) as (keyof ImportCounts)[])
      counts[name] = Number(row?.[`${name}_rows`] ?? 0);
    return counts;
  }

  /** Rows with something written or decided by a person: to be kept when the mapping changes. */
  async edited(importId: number): Promise<StoredRow[]> {
    return this.select(this.db.reads, `import_id = ? AND (edited = 1 OR decision <> 'IMPORT' OR imported = 1)`, [
      importId,
    ]);
  }

  async numbersWith(importId: number, condition: string, parameters: unknown[]): Promise<number[]> {
    const rows = await this.db.reads.query<{ row_no: number }[]>(
      `SELECT row_no FROM roster_row WHERE import_id = ? AND imported = 0 AND ${condition} ORDER BY row_no`,
      [importId, ...parameters],
    );
    return rows.map((row) => row.row_no);
  }

  /** These rows are in the files now: row → person. */
  async markImported(tx: Tx, importId: number, people: ReadonlyMap<number, number | null>): Promise<void> {
    if (people.size === 0) return;
    await tx.manager.query(
      `UPDATE roster_row SET imported = 1, attention = 0, person_id = CASE row_no ${'WHEN ? THEN ? '.repeat(people.size)} END
        WHERE import_id = ? AND row_no IN ${placeholders(people.size)}`,
      [...[...people].flat(), importId, ...people.keys()],
    );
  }

  private async select(reader: Tx['manager'], where: string, parameters: unknown[]): Promise<StoredRow[]> {
    const rows = await reader.query<Raw[]>(`${SELECT} WHERE ${where}`, parameters);
    return rows.map((row) => this.rowOf(row));
  }

  rowOf(row: Raw): StoredRow {
    return {
      id: row.id,
      rowNumber: row.row_no,
      severity: row.severity,
      change: row.change_kind,
      decision: row.decision,
      imported: row.imported === 1,
      personId: row.person_id,
      personKey: row.person_key,
      phoneHash: row.phone_hash,
      content: this.codec.open<RowContent>(row.content),
    };
  }

  private columnsOf(row: CheckedRow, decision: RowDecision): Columns {
    const { problems, change, personId } = row.evaluation;
    const { acknowledged, written, cells } = row.content;
    const errors = problems.some((problem) => problem.severity === 'ERROR');
    const content: RowContent = { cells, written, acknowledged, problems, differences: row.differences };
    return {
      severity: errors ? 'ERROR' : problems.length > 0 ? 'WARNING' : null,
      change_kind: change,
      decision,
      attention:
        decision === 'IMPORT' &&
        problems.some((problem) => problem.severity === 'ERROR' || !acknowledged.includes(problem.code)),
      edited: Object.keys(written).length > 0 || acknowledged.length > 0,
      person_id: personId,
      unit_id: row.reading.values.unitId,
      category: row.reading.values.category,
      likely_category: row.reading.likelyCategory,
      person_key: row.personKey,
      phone_hash: row.hashes.phone,
      codes: `,${[...new Set(problems.map((problem) => problem.code))].join(',')},`.slice(0, 400),
      content: this.codec.seal(content),
    };
  }
}
