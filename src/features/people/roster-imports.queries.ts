import { Injectable } from '@nestjs/common';
import type { Actor, PersonnelCategory } from '../../kernel/access.js';
import { NotFound } from '../../kernel/errors.js';
import { offsetOf, pageOf } from '../../kernel/page.js';
import { Database } from '../../platform/db/database.js';
import { isoInstant } from '../../platform/db/instants.js';
import { placeholders } from '../../platform/db/scope.js';
import { JobRequests } from '../../platform/jobs/job-requests.js';
import { columnLetter } from './domain/roster-columns.js';
import type { ImportState, RowTab, SheetInfo, StoredMapping } from './roster-import.types.js';
import type { ImportCounts, ImportListQuery, RowListQuery } from './roster-imports.contract.js';
import { RosterRowViews } from './roster-row-views.js';

interface ImportRow {
  id: number;
  file_name: string;
  state: ImportState;
  job_id: number | null;
  error: string | null;
  file_format: string | null;
  charset: string | null;
  sheets: string;
  mapping: string | null;
  row_count: number;
  created_by: string;
  created_at: string;
  finished_at: string | null;
  done_count: number;
  total_count: number;
}

/** Which rows a tab shows. Imported rows leave the tabs that ask for something. */
const TABS: Readonly<Record<RowTab, string>> = {
  ATTENTION: 'r.attention = 1 AND r.imported = 0',
  ERROR: "r.severity = 'ERROR' AND r.decision = 'IMPORT' AND r.imported = 0",
  WARNING: "r.severity = 'WARNING' AND r.attention = 1 AND r.imported = 0",
  NEW: "r.change_kind = 'NEW' AND r.decision = 'IMPORT'",
  UPDATE: "r.change_kind = 'UPDATE' AND r.decision = 'IMPORT'",
  UNCHANGED: "r.change_kind = 'UNCHANGED' AND r.decision = 'IMPORT'",
  SKIPPED: "r.decision = 'SKIP'",
  DRAFT: "r.decision = 'DRAFT'",
  ALL: '1 = 1',
};

const READY = "r.imported = 0 AND r.decision = 'IMPORT' AND r.change_kind IN ('NEW', 'UPDATE')";

/** Read models of an import. An import is seen by the account that handed it in, and by nobody else. */
@Injectable()
export class RosterImportsQueries {
  constructor(
    private readonly db: Database,
    private readonly views: RosterRowViews,
    private readonly jobs: JobRequests,
  ) {}

  async list(actor: Actor, query: ImportListQuery) {
    const parameters = [actor.accountId ?? 0];
    const [{ total } = { total: 0 }] = await this.db.reads.query<{ total: number }[]>(
      'SELECT COUNT(*) AS total FROM roster_import WHERE account_id = ?',
      parameters,
    );
    const direction = query.sort === 'createdAt' ? 'ASC' : 'DESC';
    const rows = await this.db.reads.query<ImportRow[]>(
      `SELECT * FROM roster_import WHERE account_id = ? ORDER BY created_at ${direction}, id ${direction} LIMIT ? OFFSET ?`,
      [...parameters, query.size, offsetOf(query)],
    );
    const counts = await this.counts(rows.map((row) => row.id));
    return pageOf(
      query,
      rows.map((row) => listItemOf(row, counts.get(row.id) ?? null)),
      total,
    );
  }

  async detail(actor: Actor, id: number) {
    const row = await this.find(actor, id);
    const counts = (await this.counts([id])).get(id) ?? null;
    const mapping = row.mapping === null ? null : (JSON.parse(row.mapping) as StoredMapping);
    const open = row.state === 'REVIEW' || row.state === 'DONE';
    const job = row.job_id === null ? null : await this.jobs.view(actor, row.job_id);
    const gaveUp = job?.state === 'FAILED' && (row.state === 'READING' || row.state === 'CHECKING');
    return {
      ...listItemOf(row, counts),
      ...(gaveUp ? { state: 'FAILED' as const } : {}),
      jobId: row.job_id,
      error: gaveUp ? job.error : row.error,
      progress: job === null ? { done: row.done_count, total: row.total_count } : { done: job.done, total: job.total },
      file: { format: row.file_format ?? '', charset: row.charset },
      sheets: (JSON.parse(row.sheets) as SheetInfo[]).map((sheet, index) => ({ index, ...sheet })),
      mapping:
        mapping === null
          ? null
          : {
              ...mapping,
              columns: mapping.columns.map((column) => ({
                ...column,
                samples: [...column.samples],
                letter: columnLetter(column.index),
              })),
            },
      abilities: {
        map: open,
        mend: open,
        confirm: open && (counts?.ready ?? 0) > 0,
        cancel: row.state === 'IMPORTING',
        discard: row.state !== 'IMPORTING',
      },
    };
  }

  async rows(actor: Actor, id: number, query: RowListQuery) {
    await this.find(actor, id);
    const conditions = [
      'r.import_id = ?',
      query.rows === undefined ? TABS[query.tab] : `r.row_no IN ${placeholders(query.rows.length)}`,
    ];
    const parameters: unknown[] = [id, ...(query.rows ?? [])];
    if (query.code !== undefined) {
      conditions.push('r.codes LIKE ?');
      parameters.push(`%,${query.code},%`);
    }
    const where = conditions.join(' AND ');
    const [{ total } = { total: 0 }] = await this.db.reads.query<{ total: number }[]>(
      `SELECT COUNT(*) AS total FROM roster_row r WHERE ${where}`,
      parameters,
    );
    const numbers = await this.db.reads.query<{ row_no: number }[]>(
      `SELECT r.row_no FROM roster_row r WHERE ${where} ORDER BY r.row_no ${query.sort === '-rowNumber' ? 'DESC' : 'ASC'} LIMIT ? OFFSET ?`,
      [...parameters, query.size, offsetOf(query)],
    );
    const items = await this.views.of(
      id,
      numbers.map((row) => row.row_no),
    );
    return pageOf(query, items, total);
  }

  async numbersOf(id: number, tab: RowTab): Promise<number[]> {
    const rows = await this.db.reads.query<{ row_no: number }[]>(
      `SELECT r.row_no FROM roster_row r WHERE r.import_id = ? AND ${TABS[tab]} ORDER BY r.row_no`,
      [id],
    );
    return rows.map((row) => row.row_no);
  }

  async countsOf(id: number): Promise<ImportCounts> {
    return (await this.counts([id])).get(id) ?? NO_ROWS;
  }

  /** People of the file per category: what a confirmation would leave in the files, errors counted as well. */
  async categories(id: number): Promise<ReadonlyMap<PersonnelCategory, number>> {
    const rows = await this.db.reads.query<{ category: PersonnelCategory; n: number }[]>(
      `SELECT category, COUNT(*) AS n FROM roster_row WHERE import_id = ? AND decision <> 'SKIP' AND category IS NOT NULL GROUP BY category`,
      [id],
    );
    return new Map(rows.map((row) => [row.category, row.n]));
  }

  async suspects(id: number): Promise<{ rowNumber: number; category: PersonnelCategory; likely: PersonnelCategory }[]> {
    const rows = await this.db.reads.query<
      { row_no: number; category: PersonnelCategory; likely_category: PersonnelCategory }[]
    >(
      `SELECT row_no, category, likely_category FROM roster_row
        WHERE import_id = ? AND decision <> 'SKIP' AND likely_category IS NOT NULL ORDER BY row_no LIMIT 200`,
      [id],
    );
    return rows.map((row) => ({ rowNumber: row.row_no, category: row.category, likely: row.likely_category }));
  }

  async unitPaths(id: number): Promise<string[]> {
    const rows = await this.db.reads.query<{ path: string }[]>(
      'SELECT DISTINCT u.path FROM roster_row r JOIN unit u ON u.id = r.unit_id WHERE r.import_id = ?',
      [id],
    );
    return rows.map((row) => row.path);
  }

  /** People under a path who are in no row of the file. */
  async missing(id: number, path: string, categories: readonly PersonnelCategory[]): Promise<number> {
    if (categories.length === 0) return 0;
    const [row] = await this.db.reads.query<{ n: number }[]>(
      `SELECT COUNT(*) AS n FROM person p JOIN unit u ON u.id = p.unit_id
        WHERE p.status = 'ACTIVE' AND u.path LIKE ? AND p.category IN ${placeholders(categories.length)}
          AND p.id NOT IN (SELECT r.person_id FROM roster_row r WHERE r.import_id = ? AND r.person_id IS NOT NULL)`,
      [`${path}%`, ...categories, id],
    );
    return row?.n ?? 0;
  }

  /** @throws NotFound IMPORT.NOT_FOUND also for somebody else's */
  async find(actor: Actor, id: number): Promise<ImportRow> {
    const [row] = await this.db.reads.query<ImportRow[]>(
      'SELECT * FROM roster_import WHERE id = ? AND account_id = ?',
      [id, actor.accountId ?? 0],
    );
    if (row === undefined) throw new NotFound('IMPORT.NOT_FOUND');
    return row;
  }

  private async counts(ids: readonly number[]): Promise<ReadonlyMap<number, ImportCounts>> {
    if (ids.length === 0) return new Map();
    const sum = (condition: string, name: string): string => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS ${name}`;
    const rows = await this.db.reads.query<(Record<keyof ImportCounts, number | string> & { import_id: number })[]>(
      `SELECT r.import_id, COUNT(*) AS all_rows, ${[
        sum(TABS.ATTENTION, 'attention'),
        sum(TABS.ERROR, 'errors'),
        sum(TABS.WARNING, 'warnings'),
        sum(TABS.NEW, 'added'),
        sum(TABS.UPDATE, 'updated'),
        sum(TABS.UNCHANGED, 'unchanged'),
        sum(TABS.SKIPPED, 'skipped'),
        sum(TABS.DRAFT, 'drafts'),
        sum('r.imported = 1', 'imported'),
        sum(READY, 'ready'),
      ].join(', ')} FROM roster_row r WHERE r.import_id IN ${placeholders(ids.length)} GROUP BY r.import_id`,
      [...ids],
    );
    return new Map(rows.map((row) => [row.import_id, countsFrom(row)]));
  }
}

const NO_ROWS: ImportCounts = {
  all: 0,
  attention: 0,
  errors: 0,
  warnings: 0,
  added: 0,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  drafts: 0,
  imported: 0,
  ready: 0,
};

function countsFrom(row: Record<string, number | string>): ImportCounts {
  const counts = { ...NO_ROWS };
  for (const name of Object.keys(NO_ROWS) as (keyof ImportCounts)[])
    counts[name] = Number(row[name === 'all' ? 'all_rows' : name] ?? 0);
  return counts;
}

function listItemOf(row: ImportRow, counts: ImportCounts | null) {
  return {
    id: row.id,
    fileName: row.file_name,
    state: row.state,
    rows: row.row_count,
    createdBy: row.created_by,
    createdAt: isoInstant(row.created_at),
    finishedAt: isoInstant(row.finished_at),
    counts,
  };
}
