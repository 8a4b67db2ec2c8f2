import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import type { BusinessDate } from '../../../kernel/calendar.js';
import { Clock } from '../../../kernel/clock.js';
import type { WorkingCalendar } from '../../../kernel/working-calendar.js';
import { Database } from '../../../platform/db/database.js';
import type { ReceivedFile } from '../../../platform/http/upload.js';
import { Holidays } from '../../holidays/holidays.public.js';
import type { Reader } from '../../people/people.public.js';
import type { LectureEntity } from '../lectures/lecture.entity.js';
import { PoolQueries } from '../pool/pool.queries.js';
import type { LectureSeasonEntity } from './lecture-season.entity.js';
import { NamesQueries } from './names.queries.js';
import { noticeHits, type Hit } from './notice-hits.js';
import type { HitDateView, NoticeFactsBody, NoticePreviewView } from './notice.contract.js';
import { PlanningQueries } from './planning.queries.js';
import { isLive } from './rota-inputs.js';

/** Why somebody cannot speak on the new day of their date; no entry: they can. */
export type Absences = ReadonlyMap<string, string>;
export const absenceKey = (dateId: number, personId: number): string => `${dateId}:${personId}`;

/** 放假通知导入: what a new notice would do to the dates of the lecture hall, before anything changes. */
@Injectable()
export class NoticePlans {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly holidays: Holidays,
    private readonly planning: PlanningQueries,
    private readonly pool: PoolQueries,
    private readonly names: NamesQueries,
  ) {}

  /** @throws InvalidInput `SPREADSHEET.*`, `HOLIDAYS.JSON_BROKEN` for a file that is no table */
  async preview(actor: Actor, file: ReceivedFile, facts: NoticeFactsBody): Promise<NoticePreviewView> {
    const { id, year, title, documentNo, fileName, days, dropped, problems } = await this.holidays.preview(
      actor,
      file,
      facts,
    );
    const answer: NoticePreviewView = {
      previewId: id,
      year,
      title,
      documentNo,
      fileName,
      days: days.map(({ date, name, isOffDay, row, before }) => ({ date, name, isOffDay, row, before })),
      dropped: dropped.map((day) => ({ ...day })),
      problems: problems.map(({ code, severity, row, params, words }) => ({ code, severity, row, params, words })),
      dates: [],
      kept: [],
    };
    if (id === null) return answer;
    const { reads } = this.db;
    const seasons = await this.planning.openSeasons(reads, scopeOf(actor, 'hall.plan'));
    for (const season of seasons) {
      const { from, to } = spanOf([season]);
      const known = await this.holidays.calendar(reads, from, to);
      const coming = await this.holidays.calendarWith(reads, actor, id, from, to);
      const { dates, kept } = await this.previewSeason(reads, season, known, coming);
      answer.dates.push(...dates);
      answer.kept.push(...kept);
    }
    return answer;
  }

  private async previewSeason(
    reader: Reader,
    season: LectureSeasonEntity,
    known: WorkingCalendar,
    coming: WorkingCalendar,
  ): Promise<Pick<NoticePreviewView, 'dates' | 'kept'>> {
    const dates = await this.planning.dates(reader, season.id);
    const { hits, kept } = noticeHits(season, dates, known, coming, this.clock.today());
    const lectures = hits.length === 0 ? [] : (await this.planning.lectures(reader, season.id)).filter(isLive);
    const absences = await this.absences(reader, season, hits);
    const touched = lectures.filter((lecture) => hits.some((hit) => hit.date.id === lecture.dateId));
    const names = await this.names.of(
      reader,
      touched.map((lecture) => lecture.speakerPersonId),
      touched.map((lecture) => lecture.speakerRotation),
    );
    return {
      dates: hits.map(({ date, planned }): HitDateView => ({
        seasonId: season.id,
        seasonName: season.name,
        dateId: date.id,
        month: date.month,
        status: date.status,
        before: date.heldOn,
        after: planned.on,
        passed: (planned.deferral?.steps ?? []).map(({ date: day, because }) => ({ date: day, ...because })),
        lectures: touched
          .filter((lecture) => lecture.dateId === date.id)
          .map((lecture) => {
            const reason = absences.get(absenceKey(date.id, lecture.speakerPersonId)) ?? null;
            return {
              lectureId: lecture.id,
              kind: lecture.kind,
              person: { id: lecture.speakerPersonId, name: names.person(lecture.speakerPersonId) },
              unit: { key: lecture.speakerRotation, name: names.unit(lecture.speakerRotation) },
              pinned: lecture.pinned,
              canCome: reason === null,
              reason,
            };
          }),
      })),
      kept: kept.map(({ date, because }) => ({
        seasonName: season.name,
        dateId: date.id,
        month: date.month,
        heldOn: date.heldOn,
        because,
      })),
    };
  }

  /** Who of the pool cannot speak on the new days. */
  async absences(reader: Reader, season: LectureSeasonEntity, hits: readonly Hit[]): Promise<Absences> {
    if (hits.length === 0) return new Map();
    const pool = await this.pool.planningPool(
      reader,
      season,
      hits.map((hit) => ({ id: hit.date.id, on: hit.planned.on })),
    );
    return new Map(pool.unavailable.map((one) => [absenceKey(one.dateId, one.personId), one.reason]));
  }
}

/** The months of these seasons as days. */
export function spanOf(seasons: readonly LectureSeasonEntity[]): { from: BusinessDate; to: BusinessDate } {
  const firsts = seasons.map((season) => season.firstMonth).sort();
  const lasts = seasons.map((season) => season.lastMonth).sort();
  return { from: `${firsts[0] ?? ''}-01`, to: `${lasts.at(-1) ?? ''}-28` };
}

/** Lectures of the rota whose speaker cannot come on the new day; a make-up lecture stays with whoever owes it. */
export function mustGo(lectures: readonly LectureEntity[], absences: Absences): LectureEntity[] {
  return lectures.filter(
    (lecture) =>
      isLive(lecture) &&
      lecture.kind === 'REGULAR' &&
      absences.has(absenceKey(lecture.dateId, lecture.speakerPersonId)),
  );
}
