import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { BusinessDate } from '../../../kernel/calendar.js';
import { placeholders, scopeCondition } from '../../../platform/db/scope.js';
import type { Scope } from '../../../kernel/access.js';
import { NotFound } from '../../../kernel/errors.js';
import type { Reader } from '../../people/people.public.js';
import { LectureEntity } from '../lectures/lecture.entity.js';
import { LectureDateEntity } from '../seasons/lecture-date.entity.js';
import { LectureSeasonEntity } from '../seasons/lecture-season.entity.js';
import type { Place } from './places.repository.js';

/**
 * Lectures where they stand, for reading.
 * @unscoped published lectures are public; `within` takes the Scope for what only staff may see
 */
@Injectable()
export class PlacesQueries {
  /** @throws NotFound LECTURE.NOT_FOUND also outside the scope */
  async within(reader: Reader, scope: Scope, lectureId: number): Promise<Place> {
    const [place] = await this.byIds(reader, [lectureId]);
    const condition = scopeCondition(scope, 'h.path');
    const [found] = await reader.query<{ id: number }[]>(
      `SELECT h.id FROM unit h WHERE h.id = ? AND ${condition.sql}`,
      [place?.season.hostUnitId ?? 0, ...condition.parameters],
    );
    if (!place || !found) throw new NotFound('LECTURE.NOT_FOUND');
    return place;
  }

  /** Three statements for any number; ids of no lecture are left out. */
  async byIds(reader: Reader, lectureIds: readonly number[]): Promise<Place[]> {
    if (lectureIds.length === 0) return [];
    const lectures = await reader.getRepository(LectureEntity).find({ where: { id: In([...new Set(lectureIds)]) } });
    const dates = new Map(
      (
        await reader
          .getRepository(LectureDateEntity)
          .find({ where: { id: In([...new Set(lectures.map((lecture) => lecture.dateId))]) } })
      ).map((date) => [date.id, date]),
    );
    const seasons = new Map(
      (
        await reader
          .getRepository(LectureSeasonEntity)
          .find({ where: { id: In([...new Set([...dates.values()].map((date) => date.seasonId))]) } })
      ).map((season) => [season.id, season]),
    );
    return lectures.flatMap((lecture) => {
      const date = dates.get(lecture.dateId);
      const season = date && seasons.get(date.seasonId);
      return date && season ? [{ lecture, date, season }] : [];
    });
  }

  /** Published lectures of the rota that these people (all, when left out) are still to give, soonest first. */
  async upcoming(
    reader: Reader,
    today: BusinessDate,
    { hostUnitId, personIds }: { readonly hostUnitId?: number; readonly personIds?: readonly number[] },
  ): Promise<Place[]> {
    const rows = await reader.query<{ id: number }[]>(
      `SELECT l.id FROM lecture l JOIN lecture_date d ON d.id = l.date_id JOIN lecture_season s ON s.id = d.season_id
        WHERE d.status = 'PUBLISHED' AND d.held_on >= ? AND l.kind = 'REGULAR' AND l.live_person_id IS NOT NULL
          AND l.state NOT IN ('HELD', 'FILED', 'CANCELLED', 'MISSED')
          AND (? = 0 OR s.host_unit_id = ?)
          ${personIds === undefined ? '' : `AND l.live_person_id IN ${placeholders(personIds.length)}`}
        ORDER BY d.held_on, l.position, l.id`,
      [today, hostUnitId ?? 0, hostUnitId ?? 0, ...(personIds ?? [])],
    );
    const order = new Map(rows.map((row, index) => [row.id, index]));
    const places = await this.byIds(
      reader,
      rows.map((row) => row.id),
    );
    return places.sort((a, b) => (order.get(a.lecture.id) ?? 0) - (order.get(b.lecture.id) ?? 0));
  }

  /** Published dates of a hall that are still to come, soonest first. */
  async comingDates(
    reader: Reader,
    hostUnitId: number,
    from: BusinessDate,
  ): Promise<{ date: LectureDateEntity; season: LectureSeasonEntity }[]> {
    const seasons = await reader.getRepository(LectureSeasonEntity).find({ where: { hostUnitId } });
    const dates = await reader
      .getRepository(LectureDateEntity)
      .createQueryBuilder('d')
      .where('d.seasonId IN (:...ids)', { ids: [0, ...seasons.map((season) => season.id)] })
      .andWhere("d.status = 'PUBLISHED' AND d.heldOn >= :from", { from })
      .orderBy('d.heldOn')
      .addOrderBy('d.id')
      .getMany();
    return dates.flatMap((date) => {
      const season = seasons.find((one) => one.id === date.seasonId);
      return season ? [{ date, season }] : [];
    });
  }
}
