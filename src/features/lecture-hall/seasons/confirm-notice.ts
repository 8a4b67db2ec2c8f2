import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { Holidays } from '../../holidays/holidays.public.js';
import type { LectureSeasonEntity } from './lecture-season.entity.js';
import { NamesQueries } from './names.queries.js';
import { noticeHits } from './notice-hits.js';
import { spanOf } from './notice-plans.js';
import type { NoticeConfirmed } from './notice.contract.js';
import { PlanningQueries } from './planning.queries.js';
import { ReplanDates, type Replanned } from './replan-dates.js';
import { SeasonsRepository } from './seasons.repository.js';

/**
 * A notice comes into force, and with it the dates it hits move: in one transaction, or not at all. Speakers who can come on the
 * new day stay; only the places of the others are planned anew.
 */
@Injectable()
export class ConfirmNotice {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly holidays: Holidays,
    private readonly planning: PlanningQueries,
    private readonly seasons: SeasonsRepository,
    private readonly replanning: ReplanDates,
    private readonly names: NamesQueries,
  ) {}

  /**
   * @throws NotFound HOLIDAYS.PREVIEW_NOT_FOUND · Conflict HOLIDAYS.PREVIEW_OVERTAKEN
   * @throws RuleViolation ROTA.* with the month whose places cannot be filled again
   */
  confirm(actor: Actor, previewId: number): Promise<NoticeConfirmed> {
    const scope = scopeOf(actor, 'hall.plan');
    return this.db.transaction(actor, async (tx) => {
      const open = await this.planning.openSeasons(tx.manager, scope);
      const seasons: LectureSeasonEntity[] = [];
      for (const { id } of open) seasons.push(await this.seasons.locked(tx, scope, id));
      const { from, to } = spanOf(seasons.length > 0 ? seasons : [this.thisMonth()]);
      const known = await this.holidays.calendar(tx.manager, from, to);
      const notice = await this.holidays.confirm(tx, previewId);
      const coming = await this.holidays.calendar(tx.manager, from, to);
      const done: Replanned[] = [];
      for (const season of seasons) {
        const dates = await this.seasons.dates(tx, season.id);
        const { hits } = noticeHits(season, dates, known, coming, this.clock.today());
        if (hits.length > 0) done.push(await this.replanning.move(tx, season, hits, notice.title));
      }
      return this.answer(tx, notice, done);
    });
  }

  private thisMonth(): LectureSeasonEntity {
    const month = this.clock.today().slice(0, 7);
    return { firstMonth: month, lastMonth: month } as LectureSeasonEntity;
  }

  private async answer(
    tx: Tx,
    notice: { id: number; year: number },
    done: readonly Replanned[],
  ): Promise<NoticeConfirmed> {
    const changed = done.flatMap((one) => one.changed);
    const names = await this.names.of(
      tx.manager,
      changed.flatMap((one) => [one.from ?? one.to, one.to]),
      [],
    );
    const person = (id: number) => ({ id, name: names.person(id) });
    const hits = done.flatMap(({ season, hits: own }) => own.map((hit) => ({ season, ...hit })));
    const months = new Map(hits.map(({ date }) => [date.id, date.month]));
    return {
      noticeId: notice.id,
      year: notice.year,
      moved: hits.map(({ season, date, planned }) => ({
        seasonId: season.id,
        dateId: date.id,
        month: date.month,
        before: date.heldOn,
        after: planned.on,
      })),
      replaced: changed.map((one) => ({
        lectureId: one.lectureId,
        month: months.get(one.dateId) ?? '',
        from: person(one.from ?? one.to),
        to: person(one.to),
      })),
      told: new Set(done.flatMap((one) => [...one.told])).size,
    };
  }
}
