import { Injectable } from '@nestjs/common';
import type { Actor, PersonnelCategory } from '../../../kernel/access.js';
import { NotFound } from '../../../kernel/errors.js';
import { offsetOf, pageOf } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import { placeholders } from '../../../platform/db/scope.js';
import { JobRequests } from '../../../platform/jobs/job-requests.js';
import { columnLetter } from '../domain/roster-columns.js';
import {
  TAB_CONDITIONS,
  type ImportCounts,
  type ImportState,
  type RowTab,
  type SheetInfo,
  type StoredMapping,
} from './roster-import.types.js';
import type { ImportListQuery, RowListQuery } from './roster-imports.contract.js';
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
  counts: string | null;
  row_count: number;
  created_by: string;
  created_at: string;
  finished_at: string | null;
  done_count: number;
  total_count: number;
}

/**
 * Read models of an import. An import is seen by the account that handed it in, and by nobody else.
 * @unscoped `find` asks for the account that handed the file in; the others work on an import it has found
 */
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
    return pageOf(query, rows.map(listItemOf), total);
  }

  async detail(actor: Actor, id: number) {
    const row = await this.find(actor, id);
    const counts = countsOf(row);
    const mapping = row.mapping === null ? null : (JSON.parse(row.mapping) as StoredMapping);
    const open = row.state === 'REVIEW' || row.state === 'DONE';
    const job = row.job_id === null ? null : await this.jobs.view(actor, row.job_id);
    const gaveUp = job?.state === 'FAILED' && (row.state === 'READING' || row.state === 'CHECKING');
    return {
      ...listItemOf(row),
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
      query.rows === undefined ? TAB_CONDITIONS[query.tab] : `r.row_no IN ${placeholders(query.rows.length)}`,
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
      `SELECT r.row_no FROM roster_row r WHERE r.import_id = ? AND ${TAB_CONDITIONS[tab]} ORDER BY r.row_no`,
      [id],
    );
    return rows.map((row) => row.row_no);
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
}

/** Null until the rows have been checked. */
const countsOf = (row: ImportRow): ImportCounts | null =>
  row.counts === null ? null : (JSON.parse(row.counts) as ImportCounts);

function listItemOf(row: ImportRow) {
  return {
    id: row.id,
    fileName: row.file_name,
    state: row.state,
    rows: row.row_count,
    createdBy: row.created_by,
    createdAt: isoInstant(row.created_at),
    finishedAt: isoInstant(row.finished_at),
    counts: countsOf(row),
  };
}
