import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../../kernel/calendar.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, NotFound } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import { placeholders } from '../../../platform/db/scope.js';
import { execute } from '../../../platform/db/statements.js';
import type { JournalAct } from '../domain/lecture-states.js';
import type { DateStatus, Step } from '../domain/season.js';
import { LectureDateEntity } from '../seasons/lecture-date.entity.js';
import {
  fileOf,
  LECTURE_FILE,
  type JournalRow,
  type LectureFile,
  type LectureFileRow,
  type NewJournalEntry,
} from './lecture-file.js';
import { LectureStepEntryEntity } from './lecture-step-entry.entity.js';
import { LectureEntity } from './lecture.entity.js';

type Reader = Tx['manager'];
export type LectureColumns = Partial<Pick<LectureEntity, 'state' | 'outcome' | 'topic' | 'outline'>>;

/**
 * Loads and saves of the life of lectures. Whoever acts on a lecture locks its date first, so that all acts on one day stand in
 * a line.
 * @unscoped the services hold each file they load against the viewer (lecture.policy.ts) before they show or change it
 */
@Injectable()
export class LecturesRepository {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound LECTURE.NOT_FOUND */
  async file(reader: Reader, id: number): Promise<LectureFile> {
    const [row] = await reader.query<LectureFileRow[]>(`${LECTURE_FILE} WHERE l.id = ?`, [id]);
    if (!row) throw new NotFound('LECTURE.NOT_FOUND');
    return fileOf(row);
  }

  /** The lecture, its date and itself locked. @throws NotFound LECTURE.NOT_FOUND · Conflict LECTURE.CHANGED */
  async locked(tx: Tx, id: number): Promise<LectureFile> {
    const before = await this.file(tx.manager, id);
    await this.lockDate(tx, before.date.id);
    await this.lock(tx, 'lecture', id);
    const file = await this.file(tx.manager, id);
    if (file.date.id !== before.date.id) throw new Conflict('LECTURE.CHANGED');
    return file;
  }

  /** Holds a date to the end of the transaction. @throws NotFound LECTURE.DATE_NOT_FOUND */
  async lockDate(tx: Tx, id: number): Promise<LectureDateEntity> {
    await this.lock(tx, 'lecture_date', id);
    const date = await tx.manager.getRepository(LectureDateEntity).findOneBy({ id });
    if (!date) throw new NotFound('LECTURE.DATE_NOT_FOUND');
    return date;
  }

  /** All lectures of these dates, in order. */
  async ofDates(reader: Reader, dateIds: readonly number[]): Promise<LectureFile[]> {
    if (dateIds.length === 0) return [];
    const rows = await reader.query<LectureFileRow[]>(
      `${LECTURE_FILE} WHERE l.date_id IN ${placeholders(dateIds.length)} ORDER BY d.held_on, l.date_id, l.position, l.id`,
      [...dateIds],
    );
    return rows.map(fileOf);
  }

  /** By lecture, oldest row first. */
  async journals(reader: Reader, lectureIds: readonly number[]): Promise<ReadonlyMap<number, JournalRow[]>> {
    const journals = new Map<number, JournalRow[]>(lectureIds.map((id) => [id, []]));
    if (lectureIds.length === 0) return journals;
    const rows = await reader.query<
      {
        id: number;
        lecture_id: number;
        step: Step;
        act: JournalAct;
        on_day: string;
        words: string | null;
        detail: string | null;
        made_by: number | null;
        made_by_name: string;
        made_at: string;
      }[]
    >(
      `SELECT id, lecture_id, step, act, on_day, words, detail, made_by, made_by_name, made_at FROM lecture_step_entry
        WHERE lecture_id IN ${placeholders(lectureIds.length)} ORDER BY id`,
      [...lectureIds],
    );
    for (const row of rows)
      journals.get(row.lecture_id)?.push({
        id: row.id,
        lectureId: row.lecture_id,
        step: row.step,
        act: row.act,
        on: row.on_day,
        words: row.words,
        detail: row.detail === null ? {} : (JSON.parse(row.detail) as Record<string, unknown>),
        madeBy: row.made_by,
        madeByName: row.made_by_name,
        madeAt: isoInstant(row.made_at),
      });
    return journals;
  }

  /** Adds to the journal of a lecture. */
  async append(tx: Tx, lectureId: number, personId: number, entry: NewJournalEntry): Promise<void> {
    await tx.manager.getRepository(LectureStepEntryEntity).insert({
      lectureId,
      step: entry.step,
      act: entry.act,
      personId,
      onDay: entry.on,
      words: entry.words === undefined || entry.words === '' ? null : entry.words,
      detail: entry.detail ?? null,
      madeBy: tx.actor.accountId,
      madeByName: tx.actor.name,
      madeAt: this.clock.now(),
    });
  }

  /** Saves what was decided on this revision. @throws Conflict LECTURE.CHANGED when another act came first */
  async save(tx: Tx, file: LectureFile, columns: LectureColumns): Promise<void> {
    const { affected } = await tx.manager
      .getRepository(LectureEntity)
      .update(
        { id: file.id, revision: file.revision },
        { ...columns, revision: file.revision + 1, updatedAt: this.clock.now() },
      );
    if (affected !== 1) throw new Conflict('LECTURE.CHANGED');
  }

  /** The stored status of a locked date. */
  async setDateStatus(tx: Tx, id: number, status: Extract<DateStatus, 'HELD' | 'FILED'>): Promise<void> {
    const now = this.clock.now();
    const moment = status === 'HELD' ? { heldAt: now } : { filedAt: now };
    await tx.manager.getRepository(LectureDateEntity).update({ id }, { status, ...moment, updatedAt: now });
  }

  /** 全部归档: the season is closed with its last date. */
  async closeSeason(tx: Tx, seasonId: number): Promise<void> {
    await execute(
      tx.manager,
      `UPDATE lecture_season SET status = 'CLOSED', updated_at = ?
        WHERE id = ? AND status = 'PUBLISHED'
          AND NOT EXISTS (SELECT 1 FROM lecture_date d WHERE d.season_id = lecture_season.id
                             AND d.status NOT IN ('FILED', 'CANCELLED'))`,
      [this.clock.now(), seasonId],
    );
  }

  /** Ids of dates that were published and are not filed, held between two days. */
  async openDates(reader: Reader, from: BusinessDate, to: BusinessDate): Promise<number[]> {
    const rows = await reader.query<{ id: number }[]>(
      `SELECT id FROM lecture_date WHERE status IN ('PUBLISHED', 'HELD') AND held_on BETWEEN ? AND ? ORDER BY held_on, id`,
      [from, to],
    );
    return rows.map((row) => row.id);
  }

  private async lock(tx: Tx, table: 'lecture' | 'lecture_date', id: number): Promise<void> {
    if (this.db.dialect === 'sqlite') return;
    await tx.manager.query(`SELECT id FROM ${table} WHERE id = ? FOR UPDATE`, [id]);
  }
}
