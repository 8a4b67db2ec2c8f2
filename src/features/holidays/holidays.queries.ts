import { Injectable } from '@nestjs/common';
import { offsetOf, pageOf } from '../../kernel/page.js';
import type { CalendarDay } from '../../kernel/working-calendar.js';
import { Database, type Tx } from '../../platform/db/database.js';
import { isoInstant } from '../../platform/db/instants.js';
import { placeholders } from '../../platform/db/scope.js';
import { sortOrder } from '../../platform/http/contract.js';
import type { NoticeListQuery } from './holidays.contract.js';
import type { NoticeState } from './holiday-notice.types.js';

/** Where to read: `db.reads`, or the transaction that the answer must belong to. */
export type Reader = Tx['manager'];

export interface StoredNotice {
  readonly id: number;
  readonly year: number;
  readonly title: string;
  readonly documentNo: string;
  readonly days: readonly CalendarDay[];
}

interface NoticeRow {
  id: number;
  year: number;
  title: string;
  document_no: string;
}

interface ListRow extends NoticeRow {
  file_name: string;
  state: Exclude<NoticeState, 'PREVIEW'>;
  created_by: string;
  created_at: string;
  activated_at: string | null;
  superseded_at: string | null;
  off_days: number;
  make_up_days: number;
}

/** Notices whose days are kept in memory; a year has one, so this is many years of corrections. */
const MOST_KEPT = 200;

/**
 * Read models of the holidays.
 * @unscoped holidays are the same for every unit and stand in every newspaper
 */
@Injectable()
export class HolidaysQueries {
  /** By id of the notice. The days of a stored notice never change, so what is kept is right in every process. */
  private readonly kept = new Map<number, readonly CalendarDay[]>();

  constructor(private readonly db: Database) {}

  /** The imported notices in force for these years. Which they are is asked every time. */
  async inForce(reader: Reader, years: readonly number[]): Promise<StoredNotice[]> {
    const rows = await reader.query<NoticeRow[]>(
      `SELECT id, year, title, document_no FROM holiday_notice WHERE active_year IN ${placeholders(years.length)}`,
      [...years],
    );
    return this.withDays(reader, rows);
  }

  /** A notice that waits to be confirmed, for the account that handed it in. */
  async preview(reader: Reader, accountId: number | null, id: number): Promise<StoredNotice | null> {
    const rows = await reader.query<(NoticeRow & { account_id: number | null })[]>(
      `SELECT id, year, title, document_no, account_id FROM holiday_notice WHERE id = ? AND state = 'PREVIEW'`,
      [id],
    );
    const [notice] = await this.withDays(
      reader,
      rows.filter((row) => row.account_id === accountId),
    );
    return notice ?? null;
  }

  /** What was put into force, the newest first. */
  async list(query: NoticeListQuery) {
    const where = `WHERE n.state <> 'PREVIEW'${query.year === undefined ? '' : ' AND n.year = ?'}`;
    const parameters = query.year === undefined ? [] : [query.year];
    const [{ total } = { total: 0 }] = await this.db.reads.query<{ total: number }[]>(
      `SELECT COUNT(*) AS total FROM holiday_notice n ${where}`,
      parameters,
    );
    const { field, direction } = sortOrder(query.sort, { field: 'activatedAt', direction: 'DESC' });
    const column = { activatedAt: 'n.activated_at', year: 'n.year' }[field];
    const rows = await this.db.reads.query<ListRow[]>(
      `SELECT n.id, n.year, n.title, n.document_no, n.file_name, n.state, n.created_by, n.created_at, n.activated_at, n.superseded_at,
              (SELECT COUNT(*) FROM holiday_day d WHERE d.notice_id = n.id AND d.is_off_day = 1) AS off_days,
              (SELECT COUNT(*) FROM holiday_day d WHERE d.notice_id = n.id AND d.is_off_day = 0) AS make_up_days
       FROM holiday_notice n ${where} ORDER BY ${column} ${direction}, n.id ${direction} LIMIT ? OFFSET ?`,
      [...parameters, query.size, offsetOf(query)],
    );
    return pageOf(query, rows.map(listItem), total);
  }

  private async withDays(reader: Reader, rows: readonly NoticeRow[]): Promise<StoredNotice[]> {
    const missing = rows.filter((row) => !this.kept.has(row.id)).map((row) => row.id);
    if (missing.length > 0) await this.keep(reader, missing);
    return rows.map((row) => ({
      id: row.id,
      year: row.year,
      title: row.title,
      documentNo: row.document_no,
      days: this.kept.get(row.id) ?? [],
    }));
  }

  private async keep(reader: Reader, ids: readonly number[]): Promise<void> {
    const rows = await reader.query<{ notice_id: number; day: string; name: string; is_off_day: number }[]>(
      `SELECT notice_id, day, name, is_off_day FROM holiday_day WHERE notice_id IN ${placeholders(ids.length)} ORDER BY day`,
      [...ids],
    );
    if (this.kept.size + ids.length > MOST_KEPT) this.kept.clear();
    for (const id of ids) {
      const days = rows.filter((row) => row.notice_id === id);
      this.kept.set(
        id,
        days.map((row) => ({ date: row.day, name: row.name, isOffDay: row.is_off_day === 1, source: 'NOTICE' })),
      );
    }
  }
}

function listItem(row: ListRow) {
  return {
    id: row.id,
    year: row.year,
    title: row.title,
    documentNo: row.document_no,
    fileName: row.file_name,
    state: row.state,
    offDays: row.off_days,
    makeUpDays: row.make_up_days,
    createdBy: row.created_by,
    createdAt: isoInstant(row.created_at),
    activatedAt: isoInstant(row.activated_at),
    supersededAt: isoInstant(row.superseded_at),
  };
}
