import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Scope } from '../../../kernel/access.js';
import type { BusinessDate } from '../../../kernel/calendar.js';
import { NotFound } from '../../../kernel/errors.js';
import { placeholders, scopeCondition } from '../../../platform/db/scope.js';
import type { Reader } from '../../people/people.public.js';
import { OWED_STATES } from '../domain/debts.js';
import type { RotationKey } from '../domain/season.js';
import { LectureEntity } from '../lectures/lecture.entity.js';
import { LectureDateEntity } from './lecture-date.entity.js';
import { LectureSeasonEntity } from './lecture-season.entity.js';
import { missing } from './seasons.repository.js';

/** A lecture that was given, or stands firm, before what is planned now. */
export interface PastTurn {
  readonly personId: number;
  readonly rotation: RotationKey;
  readonly on: string;
}

/**
 * What a plan is made of.
 * @unscoped `season` takes the Scope; the others read what belongs to the season it has found
 */
@Injectable()
export class PlanningQueries {
  /** @throws NotFound LECTURE.SEASON_NOT_FOUND */
  async season(reader: Reader, scope: Scope, id: number): Promise<LectureSeasonEntity> {
    const found = await reader.getRepository(LectureSeasonEntity).findOneBy({ id });
    const condition = scopeCondition(scope, 'h.path');
    const [within] = await reader.query<{ id: number }[]>(
      `SELECT h.id FROM unit h WHERE h.id = ? AND ${condition.sql}`,
      [found?.hostUnitId ?? 0, ...condition.parameters],
    );
    if (!found || !within) throw new NotFound('LECTURE.SEASON_NOT_FOUND');
    return found;
  }

  /** Seasons with dates that are not yet over, by month. */
  async openSeasons(reader: Reader, scope: Scope): Promise<LectureSeasonEntity[]> {
    const condition = scopeCondition(scope, 'h.path');
    const rows = await reader.query<{ id: number }[]>(
      `SELECT s.id FROM lecture_season s JOIN unit h ON h.id = s.host_unit_id
        WHERE EXISTS (SELECT 1 FROM lecture_date d WHERE d.season_id = s.id AND d.status IN ('PLANNED', 'PUBLISHED'))
          AND ${condition.sql} ORDER BY s.first_month, s.id`,
      condition.parameters,
    );
    if (rows.length === 0) return [];
    return reader
      .getRepository(LectureSeasonEntity)
      .find({ where: { id: In(rows.map((row) => row.id)) }, order: { firstMonth: 'ASC', id: 'ASC' } });
  }

  /** @throws NotFound LECTURE.DATE_NOT_FOUND */
  async dateOf(
    reader: Reader,
    scope: Scope,
    id: number,
  ): Promise<{ season: LectureSeasonEntity; date: LectureDateEntity }> {
    const date = await reader.getRepository(LectureDateEntity).findOneBy({ id });
    if (!date) throw new NotFound('LECTURE.DATE_NOT_FOUND');
    const season = await this.season(reader, scope, date.seasonId).catch(missing('LECTURE.DATE_NOT_FOUND'));
    return { season, date };
  }

  /** In the order of their months. */
  dates(reader: Reader, seasonId: number): Promise<LectureDateEntity[]> {
    return reader.getRepository(LectureDateEntity).find({ where: { seasonId }, order: { month: 'ASC' } });
  }

  /** All lectures of a season, by date and position. */
  lectures(reader: Reader, seasonId: number): Promise<LectureEntity[]> {
    return reader
      .getRepository(LectureEntity)
      .createQueryBuilder('l')
      .innerJoin(LectureDateEntity, 'd', 'd.id = l.dateId')
      .where('d.seasonId = :seasonId', { seasonId })
      .orderBy('l.dateId')
      .addOrderBy('l.position')
      .addOrderBy('l.id')
      .getMany();
  }

  /** Turns in the host's other seasons: every lecture that stands, by whoever spoke or is to speak. */
  async turnsElsewhere(reader: Reader, season: LectureSeasonEntity): Promise<PastTurn[]> {
    const rows = await reader.query<{ person_id: number; rotation: RotationKey; held_on: string }[]>(
      `SELECT l.speaker_person_id AS person_id, l.speaker_rotation AS rotation, d.held_on
         FROM lecture l JOIN lecture_date d ON d.id = l.date_id JOIN lecture_season s ON s.id = d.season_id
        WHERE s.host_unit_id = ? AND s.id <> ? AND l.live_person_id IS NOT NULL AND d.status <> 'CANCELLED'
        ORDER BY d.held_on, l.id`,
      [season.hostUnitId, season.id],
    );
    return rows.map((row) => ({ personId: row.person_id, rotation: row.rotation, on: row.held_on }));
  }

  /** People who owe a lecture (欠讲), also where a make-up is arranged. */
  async debtors(reader: Reader): Promise<Set<number>> {
    const rows = await reader.query<{ person_id: number }[]>(
      `SELECT DISTINCT person_id FROM lecture_debt WHERE state IN ${placeholders(OWED_STATES.length)}`,
      [...OWED_STATES],
    );
    return new Set(rows.map((row) => row.person_id));
  }

  /**
   * Debtors who go first in their unit in a plan that begins on `from`: nothing is arranged for them, and since the debt arose
   * they have had no turn that lies before it.
   */
  async debtorsToCome(reader: Reader, from: BusinessDate): Promise<Set<number>> {
    const rows = await reader.query<{ person_id: number }[]>(
      `SELECT DISTINCT b.person_id FROM lecture_debt b
        WHERE b.state = 'OPEN' AND NOT EXISTS (
          SELECT 1 FROM lecture l JOIN lecture_date d ON d.id = l.date_id
           WHERE l.live_person_id = b.person_id AND d.status <> 'CANCELLED' AND d.held_on > b.arisen_on AND d.held_on < ?)`,
      [from],
    );
    return new Set(rows.map((row) => row.person_id));
  }

  /** 抽签号 that were drawn for this season. */
  async draws(reader: Reader, seasonId: number): Promise<Map<string, number>> {
    const rows = await reader.query<{ subject: string; draw_no: number }[]>(
      'SELECT subject, draw_no FROM lecture_draw WHERE season_id = ? ORDER BY draw_no, subject',
      [seasonId],
    );
    return new Map(rows.map((row) => [row.subject, row.draw_no]));
  }
}
