import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import type { Tx } from '../../../platform/db/database.js';
import { LectureHistory } from '../lectures/lecture-history.js';
import type { LectureEntity } from '../lectures/lecture.entity.js';
import { planRota } from '../planning/plan-rota.js';
import { AudienceQueries } from './audience.queries.js';
import { HallNotices } from './hall-notices.js';
import type { LectureSeasonEntity } from './lecture-season.entity.js';
import type { Hit } from './notice-hits.js';
import { mustGo, NoticePlans } from './notice-plans.js';
import { PlansRepository } from './plans.repository.js';
import { isLive, RotaInputs } from './rota-inputs.js';
import { RotaWriter, type Reassigned } from './rota-writer.js';
import { dayColumns } from './season-dates.js';
import { SeasonsRepository } from './seasons.repository.js';

export interface Replanned {
  readonly season: LectureSeasonEntity;
  readonly hits: readonly Hit[];
  readonly changed: readonly Reassigned[];
  readonly told: ReadonlySet<number>;
}

/** Moves the dates of one season that a notice hits, and finds speakers for those who cannot come on the new day. */
@Injectable()
export class ReplanDates {
  constructor(
    private readonly clock: Clock,
    private readonly seasons: SeasonsRepository,
    private readonly plans: NoticePlans,
    private readonly inputs: RotaInputs,
    private readonly writer: RotaWriter,
    private readonly records: PlansRepository,
    private readonly history: LectureHistory,
    private readonly notices: HallNotices,
    private readonly audience: AudienceQueries,
    private readonly audit: AuditLog,
  ) {}

  async move(tx: Tx, season: LectureSeasonEntity, hits: readonly Hit[], reason: string): Promise<Replanned> {
    const before = (
      await this.seasons.lectures(
        tx,
        hits.map((hit) => hit.date.id),
      )
    ).filter(isLive);
    const absences = await this.plans.absences(tx.manager, season, hits);
    for (const { date, planned } of hits) await this.seasons.updateDate(tx, date.id, dayColumns(planned));
    await this.recordMoves(tx, hits, before, reason);
    const changed = await this.replace(tx, season, mustGo(before, absences), reason);
    await this.seasons.raise(tx, season, this.clock.now());
    const told = await this.tell(tx, hits, changed, reason);
    this.audit.record(tx, {
      act: 'lecture-season.notice',
      subject: 'lecture-season',
      subjectId: season.id,
      unitId: season.hostUnitId,
      before: { dates: hits.map(({ date }) => ({ id: date.id, heldOn: date.heldOn })) },
      after: { reason, dates: hits.map(({ date, planned }) => ({ id: date.id, heldOn: planned.on })), changed },
    });
    return { season, hits, changed, told };
  }

  private async recordMoves(
    tx: Tx,
    hits: readonly Hit[],
    lectures: readonly LectureEntity[],
    reason: string,
  ): Promise<void> {
    const byDate = new Map(hits.map((hit) => [hit.date.id, hit]));
    await this.history.record(
      tx,
      ...lectures.map((lecture) => ({
        lectureId: lecture.id,
        dateId: lecture.dateId,
        kind: 'DATE_MOVED' as const,
        fromOn: byDate.get(lecture.dateId)?.date.heldOn ?? null,
        toOn: byDate.get(lecture.dateId)?.planned.on ?? null,
        reason,
      })),
    );
    await this.history.touch(tx, { wholeDateIds: hits.map((hit) => hit.date.id) });
  }

  /** @throws RuleViolation ROTA.* naming the month */
  private async replace(
    tx: Tx,
    season: LectureSeasonEntity,
    going: readonly LectureEntity[],
    reason: string,
  ): Promise<Reassigned[]> {
    if (going.length === 0) return [];
    const open = new Set(going.map((lecture) => lecture.id));
    const rota = await this.inputs.gather(tx.manager, season, { open });
    const result = await planRota(rota.input);
    await this.records.keepDraws(tx, season.id, rota.newDraws);
    return this.writer.write(tx, rota, result, reason);
  }

  /** Those of public dates: who speaks there now, who does so no longer, and who has a seat. */
  private async tell(
    tx: Tx,
    hits: readonly Hit[],
    changed: readonly Reassigned[],
    reason: string,
  ): Promise<Set<number>> {
    const told = new Set<number>();
    for (const { date, planned } of hits) {
      if (date.status !== 'PUBLISHED') continue;
      const day = { ...date, heldOn: planned.on };
      for (const personId of await this.audience.of(tx.manager, date.id)) told.add(personId);
      await this.notices.dateChanged(tx, day, date.heldOn, reason);
      for (const one of changed.filter((each) => each.dateId === date.id)) {
        await this.notices.assigned(tx, day, one.lectureId, one.to, date.feedSequence + 1);
        if (one.from === null) continue;
        told.add(one.from);
        await this.notices.released(tx, date, one.from, reason);
      }
    }
    return told;
  }
}
