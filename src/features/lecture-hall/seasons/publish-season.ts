import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import { People } from '../../people/people.public.js';
import { LectureHistory } from '../lectures/lecture-history.js';
import type { LectureEntity } from '../lectures/lecture.entity.js';
import { HallNotices } from './hall-notices.js';
import type { LectureDateEntity } from './lecture-date.entity.js';
import { PlanningQueries } from './planning.queries.js';
import { PublishChecks } from './publish-checks.js';
import { isLive } from './rota-inputs.js';
import type { AbsentSpeaker, PublishBody, PublishSample, RangeQuery } from './season.contract.js';
import { checkRevision } from './seasons.service.js';
import { SeasonsRepository } from './seasons.repository.js';

/** 发布: months become public, their planned speakers stand on record for good, and everybody concerned is told. */
@Injectable()
export class PublishSeason {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly planning: PlanningQueries,
    private readonly seasons: SeasonsRepository,
    private readonly people: People,
    private readonly checks: PublishChecks,
    private readonly history: LectureHistory,
    private readonly notices: HallNotices,
    private readonly audit: AuditLog,
  ) {}

  /** What publishing these months would do. */
  async sample(actor: Actor, id: number, range: RangeQuery): Promise<PublishSample> {
    const { reads } = this.db;
    const season = await this.planning.season(reads, scopeOf(actor, 'hall.plan'), id);
    const dates = within(await this.planning.dates(reads, season.id), range);
    const lectures = (await this.planning.lectures(reads, season.id)).filter(isLive);
    const { complete, unfilled } = sortOut(dates, lectures);
    const ids = new Set(complete.map((date) => date.id));
    const spoken = lectures.filter((lecture) => ids.has(lecture.dateId));
    const speakers = [...new Set(spoken.map((lecture) => lecture.speakerPersonId))];
    const reach = await this.people.reach(speakers);
    const today = this.clock.today();
    return {
      dates: complete.length,
      months: complete.map((date) => date.month),
      lectures: spoken.length,
      speakers: speakers.length,
      withoutEmail: speakers.filter((personId) => !reach.get(personId)?.email).length,
      unfilled: unfilled.map((date) => date.month),
      past: complete.filter((date) => date.heldOn < today).map((date) => date.month),
      absent: await this.checks.absent(reads, season, dates, lectures),
    };
  }

  /**
   * @throws Conflict LECTURE.SEASON_CHANGED
   * @throws RuleViolation LECTURE.NOTHING_TO_PUBLISH, LECTURE.MONTHS_UNFILLED (`months`), LECTURE.RANGE_EMPTY,
   *   LECTURE.SPEAKERS_ABSENT (`months`, `names`); until they are accepted LECTURE.SPEAKERS_TOO_NEW (`months`, `names`) and LECTURE.PUBLISH_PAST (`months`)
   */
  publish(actor: Actor, id: number, { revision, acceptWarnings, ...range }: PublishBody): Promise<void> {
    if (range.fromMonth > range.toMonth) {
      throw new RuleViolation('LECTURE.RANGE_EMPTY', { firstMonth: range.fromMonth, lastMonth: range.toMonth });
    }
    return this.db.transaction(actor, async (tx) => {
      const season = await this.seasons.locked(tx, scopeOf(actor, 'hall.plan'), id);
      checkRevision(season, revision);
      const dates = within(await this.seasons.dates(tx, id), range);
      if (dates.length === 0) throw new RuleViolation('LECTURE.NOTHING_TO_PUBLISH', { ...range });
      const lectures = (
        await this.seasons.lectures(
          tx,
          dates.map((date) => date.id),
        )
      ).filter(isLive);
      const { unfilled } = sortOut(dates, lectures);
      if (unfilled.length > 0) {
        throw new RuleViolation('LECTURE.MONTHS_UNFILLED', { months: unfilled.map((date) => date.month) });
      }
      checkAbsent(await this.checks.absent(tx.manager, season, dates, lectures), acceptWarnings);
      const past = dates.filter((date) => date.heldOn < this.clock.today());
      if (past.length > 0 && !acceptWarnings) {
        throw new RuleViolation('LECTURE.PUBLISH_PAST', { months: past.map((date) => date.month) });
      }
      const now = this.clock.now();
      for (const date of dates) {
        await this.seasons.updateDate(tx, date.id, { status: 'PUBLISHED', publishedAt: now });
      }
      await this.history.touch(tx, { wholeDateIds: dates.map((date) => date.id) });
      await this.seasons.raise(tx, season, now, 'PUBLISHED');
      const days = new Map(dates.map((date) => [date.id, date]));
      for (const lecture of lectures) {
        const date = days.get(lecture.dateId);
        if (date) await this.notices.assigned(tx, date, lecture.id, lecture.speakerPersonId);
      }
      this.audit.record(tx, {
        act: 'lecture-season.publish',
        subject: 'lecture-season',
        subjectId: id,
        unitId: season.hostUnitId,
        after: { ...range, dates: dates.length, lectures: lectures.length },
      });
    });
  }
}

/** Nobody is promised to the public who cannot come. */
function checkAbsent(absent: readonly AbsentSpeaker[], acceptWarnings: boolean): void {
  const hard = absent.filter((one) => one.hard);
  const named = hard.length > 0 ? hard : absent;
  if (named.length === 0 || (hard.length === 0 && acceptWarnings)) return;
  throw new RuleViolation(hard.length > 0 ? 'LECTURE.SPEAKERS_ABSENT' : 'LECTURE.SPEAKERS_TOO_NEW', {
    months: [...new Set(named.map((one) => one.month))],
    names: [...new Set(named.map((one) => one.person.name))],
  });
}

/** Dates of these months that are not public yet. */
function within(dates: readonly LectureDateEntity[], range: RangeQuery): LectureDateEntity[] {
  return dates.filter(
    (date) => date.status === 'PLANNED' && date.month >= range.fromMonth && date.month <= range.toMonth,
  );
}

function sortOut(
  dates: readonly LectureDateEntity[],
  lectures: readonly LectureEntity[],
): { complete: LectureDateEntity[]; unfilled: LectureDateEntity[] } {
  const isComplete = (date: LectureDateEntity): boolean =>
    lectures.filter((lecture) => lecture.dateId === date.id && lecture.kind === 'REGULAR').length >= date.slots;
  return { complete: dates.filter(isComplete), unfilled: dates.filter((date) => !isComplete(date)) };
}
