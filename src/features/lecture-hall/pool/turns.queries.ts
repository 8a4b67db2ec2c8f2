import { Injectable } from '@nestjs/common';
import type { Scope } from '../../../kernel/access.js';
import type { BusinessDate } from '../../../kernel/calendar.js';
import { placeholders, scopeCondition } from '../../../platform/db/scope.js';
import type { Reader } from '../../people/people.public.js';
import type { DateStatus, RotationKey } from '../domain/season.js';
import { LectureSeasonEntity } from '../seasons/lecture-season.entity.js';
import type { TouchedLecture } from './absences.contract.js';

/** A lecture that was given or stands in a rota. */
export interface StandingTurn {
  readonly lectureId: number;
  readonly dateId: number;
  readonly seasonId: number;
  readonly seasonName: string;
  readonly personId: number;
  readonly rotation: RotationKey;
  readonly month: string;
  readonly on: BusinessDate;
  readonly status: DateStatus;
  /** Not held yet: public or still 拟排. */
  readonly planned: boolean;
}

interface TurnRow {
  id: number;
  date_id: number;
  season_id: number;
  season_name: string;
  person_id: number;
  rotation: RotationKey;
  month: string;
  held_on: BusinessDate;
  status: DateStatus;
}

/** Which season people are judged by, and the lectures of its host. */
@Injectable()
export class TurnsQueries {
  /** The season asked for, or the one whose months hold today, else the next, else the last; null when there is none. */
  async seasonFor(
    reader: Reader,
    scope: Scope,
    today: BusinessDate,
    hostUnitId?: number,
  ): Promise<LectureSeasonEntity | null> {
    const reach = scopeCondition(scope, 'h.path');
    const month = today.slice(0, 7);
    const host = hostUnitId === undefined ? '' : 'AND s.host_unit_id = ?';
    const [row] = await reader.query<{ id: number }[]>(
      `SELECT s.id FROM lecture_season s JOIN unit h ON h.id = s.host_unit_id WHERE ${reach.sql} ${host}
        ORDER BY CASE WHEN s.last_month >= ? THEN 0 ELSE 1 END,
                 CASE WHEN s.last_month >= ? THEN s.first_month END, s.first_month DESC, s.id LIMIT 1`,
      [...reach.parameters, ...(hostUnitId === undefined ? [] : [hostUnitId]), month, month],
    );
    return row === undefined ? null : reader.getRepository(LectureSeasonEntity).findOneBy({ id: row.id });
  }

  /**
   * Every lecture that stands, of all the host's seasons, by day.
   * @unscoped of the host of a season that the caller has found within the scope
   */
  async standing(reader: Reader, hostUnitId: number): Promise<StandingTurn[]> {
    const rows = await reader.query<TurnRow[]>(
      `SELECT l.id, d.id AS date_id, s.id AS season_id, s.name AS season_name, l.speaker_person_id AS person_id,
              l.speaker_rotation AS rotation, d.month, d.held_on, d.status
         FROM lecture l JOIN lecture_date d ON d.id = l.date_id JOIN lecture_season s ON s.id = d.season_id
        WHERE s.host_unit_id = ? AND l.live_person_id IS NOT NULL AND d.status <> 'CANCELLED'
        ORDER BY d.held_on, d.id, l.position, l.id`,
      [hostUnitId],
    );
    return rows.map((row) => ({
      lectureId: row.id,
      dateId: row.date_id,
      seasonId: row.season_id,
      seasonName: row.season_name,
      personId: row.person_id,
      rotation: row.rotation,
      month: row.month,
      on: row.held_on,
      status: row.status,
      planned: row.status === 'PLANNED' || row.status === 'PUBLISHED',
    }));
  }

  /**
   * Lectures that these people are still to give, by day.
   * @unscoped of people whom the caller has found within the scope, or of the actor
   */
  async toGive(
    reader: Reader,
    personIds: readonly number[],
    from: BusinessDate,
  ): Promise<(TouchedLecture & { readonly personId: number })[]> {
    const ids = [...new Set(personIds)];
    if (ids.length === 0) return [];
    const rows = await reader.query<Omit<TurnRow, 'rotation' | 'season_name'>[]>(
      `SELECT l.id, d.id AS date_id, d.season_id, l.live_person_id AS person_id, d.month, d.held_on, d.status
         FROM lecture l JOIN lecture_date d ON d.id = l.date_id
        WHERE l.live_person_id IN ${placeholders(ids.length)} AND d.held_on >= ? AND d.status IN ('PLANNED', 'PUBLISHED')
        ORDER BY d.held_on, l.id`,
      [...ids, from],
    );
    return rows.map((row) => ({
      personId: row.person_id,
      lectureId: row.id,
      dateId: row.date_id,
      seasonId: row.season_id,
      month: row.month,
      heldOn: row.held_on,
      status: row.status,
    }));
  }
}
