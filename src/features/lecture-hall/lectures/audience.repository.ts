import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { PersonnelCategory } from '../../../kernel/access.js';
import { Conflict } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/db/database.js';
import { isDuplicateKey } from '../../../platform/db/duplicate-key.js';
import { placeholders } from '../../../platform/db/scope.js';
import type { GroupMarks } from '../domain/ratings.js';
import type { RaterGroup } from '../domain/season.js';
import type { AttendanceStatus } from './attendance.contract.js';
import { LectureAttendanceEntity } from './lecture-attendance.entity.js';
import { LectureBallotEntity } from './lecture-ballot.entity.js';
import { LectureRatingEntity } from './lecture-rating.entity.js';
import { LectureReservationEntity } from './lecture-reservation.entity.js';

type Reader = Tx['manager'];

export interface AudienceRow {
  readonly personId: number;
  readonly name: string;
  readonly unitName: string;
  readonly category: PersonnelCategory;
  readonly reserved: boolean;
  readonly status: AttendanceStatus | null;
}

export interface Mark {
  readonly personId: number;
  readonly unitId: number;
  readonly category: PersonnelCategory;
  readonly status: AttendanceStatus;
}

export type NewRating = Omit<LectureRatingEntity, 'id' | 'lectureId'>;

/** Random keys of ratings are drawn again so often when taken. */
const DRAWS = 5;
const MAX_KEY = 2_147_483_647;

/**
 * Reservations, attendance, ballots and ratings.
 * @unscoped of a date or lecture that the caller has found and held against the viewer, or of the actor themself
 */
@Injectable()
export class AudienceRepository {
  /** Seats taken. */
  async reservedCount(reader: Reader, dateId: number): Promise<number> {
    return (await this.reservedCounts(reader, [dateId])).get(dateId) ?? 0;
  }

  async reservedCounts(reader: Reader, dateIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
    if (dateIds.length === 0) return new Map();
    const rows = await reader.query<{ date_id: number; taken: number }[]>(
      `SELECT date_id, COUNT(*) AS taken FROM lecture_reservation
        WHERE date_id IN ${placeholders(dateIds.length)} AND cancelled_at IS NULL GROUP BY date_id`,
      [...dateIds],
    );
    return new Map(rows.map((row) => [row.date_id, Number(row.taken)]));
  }

  async hasReservation(reader: Reader, dateId: number, personId: number): Promise<boolean> {
    return reader.getRepository(LectureReservationEntity).existsBy({ dateId, personId, cancelledAt: IsNull() });
  }

  /** Under the lock of the date. A reservation given up earlier is taken up again. */
  async reserve(tx: Tx, dateId: number, personId: number, now: Date): Promise<void> {
    const rows = tx.manager.getRepository(LectureReservationEntity);
    const { affected } = await rows.update({ dateId, personId }, { cancelledAt: null, createdAt: now });
    if (affected === 0) await rows.insert({ dateId, personId, createdAt: now, cancelledAt: null });
  }

  /** @returns false when there was none */
  async giveUp(tx: Tx, dateId: number, personId: number, now: Date): Promise<boolean> {
    const { affected } = await tx.manager
      .getRepository(LectureReservationEntity)
      .update({ dateId, personId, cancelledAt: IsNull() }, { cancelledAt: now });
    return affected === 1;
  }

  /** People with a reservation or a mark, by name. */
  async audience(reader: Reader, dateId: number): Promise<AudienceRow[]> {
    const rows = await reader.query<
      {
        person_id: number;
        name: string;
        unit_name: string;
        category: PersonnelCategory;
        reserved: number;
        status: AttendanceStatus | null;
      }[]
    >(
      `SELECT p.id AS person_id, p.name, COALESCE(au.name, w.name) AS unit_name, COALESCE(a.category, p.category) AS category,
              CASE WHEN r.id IS NULL THEN 0 ELSE 1 END AS reserved, a.status
         FROM person p JOIN unit w ON w.id = COALESCE(p.seconded_unit_id, p.unit_id)
         LEFT JOIN lecture_reservation r ON r.person_id = p.id AND r.date_id = ? AND r.cancelled_at IS NULL
         LEFT JOIN lecture_attendance a ON a.person_id = p.id AND a.date_id = ?
         LEFT JOIN unit au ON au.id = a.unit_id
        WHERE r.id IS NOT NULL OR a.id IS NOT NULL
        ORDER BY p.pinyin, p.id`,
      [dateId, dateId],
    );
    return rows.map((row) => ({
      personId: row.person_id,
      name: row.name,
      unitName: row.unit_name,
      category: row.category,
      reserved: Number(row.reserved) === 1,
      status: row.status,
    }));
  }

  marks(reader: Reader, dateId: number): Promise<LectureAttendanceEntity[]> {
    return reader.getRepository(LectureAttendanceEntity).findBy({ dateId });
  }

  /** Dates with somebody marked. */
  async attendanceTaken(reader: Reader, dateId: number): Promise<boolean> {
    return reader.getRepository(LectureAttendanceEntity).existsBy({ dateId });
  }

  async markOf(reader: Reader, dateId: number, personId: number): Promise<AttendanceStatus | null> {
    const row = await reader.getRepository(LectureAttendanceEntity).findOneBy({ dateId, personId });
    return row?.status ?? null;
  }

  /** Under the lock of the date. Unit and category stay as they were first marked. */
  async mark(tx: Tx, dateId: number, marks: readonly Mark[], now: Date): Promise<void> {
    const rows = tx.manager.getRepository(LectureAttendanceEntity);
    const known = new Set((await rows.findBy({ dateId })).map((row) => row.personId));
    const made = { markedBy: tx.actor.accountId, markedAt: now };
    for (const { personId, status } of marks)
      if (known.has(personId)) await rows.update({ dateId, personId }, { status, ...made });
    const fresh = marks.filter((one) => !known.has(one.personId));
    if (fresh.length > 0) await rows.insert(fresh.map((one) => ({ dateId, ...one, ...made })));
  }

  async unmark(tx: Tx, dateId: number, personIds: readonly number[]): Promise<void> {
    for (const personId of personIds)
      await tx.manager.getRepository(LectureAttendanceEntity).delete({ dateId, personId });
  }

  async hasRated(reader: Reader, lectureIds: readonly number[], personId: number): Promise<ReadonlySet<number>> {
    if (lectureIds.length === 0) return new Set();
    const rows = await reader.query<{ lecture_id: number }[]>(
      `SELECT lecture_id FROM lecture_ballot WHERE person_id = ? AND lecture_id IN ${placeholders(lectureIds.length)}`,
      [personId, ...lectureIds],
    );
    return new Set(rows.map((row) => row.lecture_id));
  }

  /**
   * A ballot and a rating that nothing ties together: each under a key of its own draw, neither with a time.
   * @throws Conflict RATING.TWICE
   */
  async castBallot(tx: Tx, lectureId: number, personId: number, rating: NewRating): Promise<void> {
    await this.underRandomKey((id) =>
      tx.manager.getRepository(LectureBallotEntity).insert({ id, lectureId, personId }),
    );
    await this.underRandomKey((id) =>
      tx.manager.getRepository(LectureRatingEntity).insert({ id, lectureId, ...rating }),
    );
  }

  /** Sums by group. */
  async marksByGroup(reader: Reader, lectureId: number): Promise<GroupMarks[]> {
    const rows = await reader.query<
      { rater_group: RaterGroup; answers: number; content: number; method: number; effect: number }[]
    >(
      `SELECT rater_group, COUNT(*) AS answers, SUM(content) AS content, SUM(method) AS method, SUM(effect) AS effect
         FROM lecture_rating WHERE lecture_id = ? GROUP BY rater_group`,
      [lectureId],
    );
    return rows.map((row) => ({
      group: row.rater_group,
      answers: Number(row.answers),
      content: Number(row.content),
      method: Number(row.method),
      effect: Number(row.effect),
    }));
  }

  /** In the order of their random keys. */
  async comments(reader: Reader, lectureId: number): Promise<string[]> {
    const rows = await reader.query<{ comment: string }[]>(
      'SELECT comment FROM lecture_rating WHERE lecture_id = ? AND comment IS NOT NULL ORDER BY id',
      [lectureId],
    );
    return rows.map((row) => row.comment);
  }

  private async underRandomKey(insert: (id: number) => Promise<unknown>): Promise<void> {
    for (let draw = 1; ; draw++) {
      try {
        await insert(randomInt(1, MAX_KEY));
        return;
      } catch (error) {
        if (isDuplicateKey(error, 'uq_lecture_ballot_person')) throw new Conflict('RATING.TWICE');
        if (!isDuplicateKey(error) || draw === DRAWS) throw error;
      }
    }
  }
}
