import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Scope } from '../../../kernel/access.js';
import { Conflict, NotFound } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { placeholders, scopeCondition } from '../../../platform/db/scope.js';
import { execute } from '../../../platform/db/statements.js';
import { LectureChangeEntity } from '../lectures/lecture-change.entity.js';
import { LectureEntity } from '../lectures/lecture.entity.js';
import type { SeasonStatus } from '../domain/season.js';
import { LectureDateEntity } from './lecture-date.entity.js';
import { LectureDrawEntity } from './lecture-draw.entity.js';
import { LecturePlanEntity } from './lecture-plan.entity.js';
import { LectureSeasonEntity } from './lecture-season.entity.js';

export type NewSeason = Omit<LectureSeasonEntity, 'id' | 'revision'>;
export type NewDate = Omit<LectureDateEntity, 'id' | 'seasonId' | 'feedSequence' | 'revision'>;
export type NewLecture = Omit<LectureEntity, 'id' | 'feedSequence' | 'revision' | 'why'> & { why: object | null };

/** A date with the season it belongs to, both locked. */
export interface LockedDate {
  readonly season: LectureSeasonEntity;
  readonly date: LectureDateEntity;
}

/**
 * Loads and saves of seasons, their dates and lectures. Whoever changes a rota locks its season first: all acts of staff
 * on one season stand in a line.
 * @unscoped `locked`, `lockedDate` and `lockedLecture` take the Scope; the others work on the season that these have found
 */
@Injectable()
export class SeasonsRepository {
  constructor(private readonly db: Database) {}

  private get lock(): object {
    return this.db.dialect === 'sqlite' ? {} : { lock: { mode: 'pessimistic_write' } };
  }

  /**
   * The season, locked; outside the scope it does not exist.
   * @throws NotFound LECTURE.SEASON_NOT_FOUND
   */
  async locked(tx: Tx, scope: Scope, id: number): Promise<LectureSeasonEntity> {
    const condition = scopeCondition(scope, 'h.path');
    const [within] = await tx.manager.query<{ id: number }[]>(
      `SELECT s.id FROM lecture_season s JOIN unit h ON h.id = s.host_unit_id WHERE s.id = ? AND ${condition.sql}`,
      [id, ...condition.parameters],
    );
    const found = within
      ? await tx.manager.getRepository(LectureSeasonEntity).findOne({ where: { id }, ...this.lock })
      : null;
    if (!found) throw new NotFound('LECTURE.SEASON_NOT_FOUND');
    return found;
  }

  /** @throws NotFound LECTURE.DATE_NOT_FOUND */
  async lockedDate(tx: Tx, scope: Scope, id: number): Promise<LockedDate> {
    const before = await tx.manager.getRepository(LectureDateEntity).findOneBy({ id });
    if (!before) throw new NotFound('LECTURE.DATE_NOT_FOUND');
    const season = await this.locked(tx, scope, before.seasonId).catch(missing('LECTURE.DATE_NOT_FOUND'));
    const date = await tx.manager.getRepository(LectureDateEntity).findOne({ where: { id }, ...this.lock });
    if (!date) throw new NotFound('LECTURE.DATE_NOT_FOUND');
    return { season, date };
  }

  /** @throws NotFound LECTURE.NOT_FOUND */
  async lockedLecture(tx: Tx, scope: Scope, id: number): Promise<LockedDate & { lecture: LectureEntity }> {
    const before = await tx.manager.getRepository(LectureEntity).findOneBy({ id });
    if (!before) throw new NotFound('LECTURE.NOT_FOUND');
    const place = await this.lockedDate(tx, scope, before.dateId).catch(missing('LECTURE.NOT_FOUND'));
    const lecture = await tx.manager.getRepository(LectureEntity).findOne({ where: { id }, ...this.lock });
    if (!lecture) throw new NotFound('LECTURE.NOT_FOUND');
    return { ...place, lecture };
  }

  /** Everybody who plans for this unit stands in line on its row, so that two seasons never take the same months. */
  async lockHost(tx: Tx, hostUnitId: number): Promise<void> {
    await execute(tx.manager, 'UPDATE unit SET updated_at = updated_at WHERE id = ?', [hostUnitId]);
  }

  /** A season of the host that has a month in common. */
  async overlapping(
    tx: Tx,
    hostUnitId: number,
    firstMonth: string,
    lastMonth: string,
    except: number | null,
  ): Promise<{ name: string } | undefined> {
    const [row] = await tx.manager.query<{ name: string }[]>(
      `SELECT name FROM lecture_season
        WHERE host_unit_id = ? AND first_month <= ? AND last_month >= ? AND id <> ? ORDER BY first_month LIMIT 1`,
      [hostUnitId, lastMonth, firstMonth, except ?? 0],
    );
    return row;
  }

  /** The season of the host before this month, whose cycle goes on. */
  async previous(tx: Tx, hostUnitId: number, firstMonth: string): Promise<{ cycle_start: string } | undefined> {
    const [row] = await tx.manager.query<{ cycle_start: string }[]>(
      `SELECT cycle_start FROM lecture_season WHERE host_unit_id = ? AND last_month < ? ORDER BY last_month DESC LIMIT 1`,
      [hostUnitId, firstMonth],
    );
    return row;
  }

  async insert(tx: Tx, row: NewSeason): Promise<number> {
    const { identifiers } = await tx.manager.getRepository(LectureSeasonEntity).insert(row);
    return (identifiers[0] as { id: number }).id;
  }

  async update(tx: Tx, id: number, columns: Partial<NewSeason>): Promise<void> {
    await tx.manager.getRepository(LectureSeasonEntity).update({ id }, columns);
  }

  /** Any change of the rota: what was decided on an older revision is refused. */
  async raise(tx: Tx, season: LectureSeasonEntity, now: Date, status?: SeasonStatus): Promise<void> {
    const revision = season.revision + 1;
    const { affected } = await tx.manager
      .getRepository(LectureSeasonEntity)
      .update(
        { id: season.id, revision: season.revision },
        { revision, updatedAt: now, ...(status ? { status } : {}) },
      );
    if (affected !== 1) throw new Conflict('LECTURE.SEASON_CHANGED', { name: season.name });
  }

  async remove(tx: Tx, id: number): Promise<void> {
    await tx.manager.getRepository(LectureDrawEntity).delete({ seasonId: id });
    await tx.manager.getRepository(LecturePlanEntity).delete({ seasonId: id });
    const dates = await this.dates(tx, id);
    await this.removeDates(
      tx,
      dates.map((date) => date.id),
    );
    await tx.manager.getRepository(LectureSeasonEntity).delete({ id });
  }

  // ── dates ────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Locked, in the order of their months: nobody holds a lecture while its rota changes. */
  dates(tx: Tx, seasonId: number): Promise<LectureDateEntity[]> {
    return tx.manager
      .getRepository(LectureDateEntity)
      .find({ where: { seasonId }, order: { month: 'ASC' }, ...this.lock });
  }

  async insertDates(tx: Tx, seasonId: number, rows: readonly NewDate[]): Promise<void> {
    if (rows.length > 0) {
      await tx.manager.getRepository(LectureDateEntity).insert(rows.map((row) => ({ ...row, seasonId })));
    }
  }

  async updateDate(tx: Tx, id: number, columns: Partial<NewDate>): Promise<void> {
    await tx.manager.getRepository(LectureDateEntity).update({ id }, columns);
  }

  /** Of dates that were never public: their lectures and the history of those go with them. */
  async removeDates(tx: Tx, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.manager.getRepository(LectureChangeEntity).delete({ dateId: In([...ids]) });
    await tx.manager.getRepository(LectureEntity).delete({ dateId: In([...ids]) });
    await tx.manager.getRepository(LectureDateEntity).delete({ id: In([...ids]) });
  }

  // ── lectures ─────────────────────────────────────────────────────────────────────────────────────────────────────

  lectures(tx: Tx, dateIds: readonly number[]): Promise<LectureEntity[]> {
    return tx.manager
      .getRepository(LectureEntity)
      .find({ where: { dateId: In([...dateIds]) }, order: { dateId: 'ASC', position: 'ASC', id: 'ASC' } });
  }

  async insertLecture(tx: Tx, row: NewLecture): Promise<number> {
    const { identifiers } = await tx.manager.getRepository(LectureEntity).insert(row);
    return (identifiers[0] as { id: number }).id;
  }

  async updateLecture(tx: Tx, id: number, columns: Partial<NewLecture>): Promise<void> {
    await tx.manager.getRepository(LectureEntity).update({ id }, columns);
  }

  /** Nobody speaks on these for a moment, so that speakers can change places without meeting on one date. */
  async vacate(tx: Tx, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await execute(tx.manager, `UPDATE lecture SET live_person_id = NULL WHERE id IN ${placeholders(ids.length)}`, [
      ...ids,
    ]);
  }

  /** Of dates that were never public. */
  async removeLectures(tx: Tx, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.manager.getRepository(LectureChangeEntity).delete({ lectureId: In([...ids]) });
    await tx.manager.getRepository(LectureEntity).delete({ id: In([...ids]) });
  }
}

/** What stands above is not there, so for whoever asks this is not there either. */
export function missing(code: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof NotFound ? new NotFound(code) : error;
  };
}
