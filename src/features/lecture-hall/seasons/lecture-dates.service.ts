import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import type { BusinessDate } from '../../../kernel/calendar.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import type { Reader } from '../../people/people.public.js';
import { LectureHistory } from '../lectures/lecture-history.js';
import { AudienceQueries } from './audience.queries.js';
import { DayChecks } from './day-checks.js';
import { HallNotices } from './hall-notices.js';
import type { LectureDateEntity } from './lecture-date.entity.js';
import type { LectureSeasonEntity } from './lecture-season.entity.js';
import type { CancelDate, CheckDayView, OverrideDate } from './moves.contract.js';
import { PlanningQueries } from './planning.queries.js';
import { isLive } from './rota-inputs.js';
import { dateActs } from './season.policy.js';
import { SeasonsRepository } from './seasons.repository.js';

/** What staff do to one date: another day, time or place, or no lecture at all, always with a reason. */
@Injectable()
export class LectureDatesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly seasons: SeasonsRepository,
    private readonly planning: PlanningQueries,
    private readonly checks: DayChecks,
    private readonly history: LectureHistory,
    private readonly notices: HallNotices,
    private readonly audience: AudienceQueries,
    private readonly audit: AuditLog,
  ) {}

  /** What somebody should know before the date is put on that day. */
  async check(actor: Actor, id: number, heldOn: BusinessDate): Promise<CheckDayView> {
    const { season, date } = await this.planning.dateOf(this.db.reads, scopeOf(actor, 'hall.plan'), id);
    return { warnings: await this.warnings(this.db.reads, season, date, heldOn) };
  }

  /**
   * @returns the season's id
   * @throws Conflict LECTURE.DATE_CHANGED, LECTURE.DATE_FIXED
   * @throws RuleViolation LECTURE.DAY_WARNED (`warnings`) until they are accepted; LECTURE.TIMES_ORDER
   */
  override(actor: Actor, id: number, input: OverrideDate): Promise<number> {
    if (input.startTime >= input.endTime) {
      throw new RuleViolation('LECTURE.TIMES_ORDER', { startTime: input.startTime, endTime: input.endTime });
    }
    return this.db.transaction(actor, async (tx) => {
      const { season, date } = await this.seasons.lockedDate(tx, scopeOf(actor, 'hall.plan'), id);
      checkDate(date, input.revision);
      if (!dateActs(true, date.status).includes('override')) throw fixed(date);
      const { heldOn, startTime, endTime, place, seats, reason } = input;
      const wanted = { heldOn, startTime, endTime, place, seats };
      if (!Object.entries(wanted).some(([key, value]) => date[key as keyof typeof wanted] !== value)) return season.id;
      const isMoved = heldOn !== date.heldOn;
      if (isMoved && !input.acceptWarnings) {
        const warnings = await this.warnings(tx.manager, season, date, heldOn);
        if (warnings.length > 0) {
          throw new RuleViolation('LECTURE.DAY_WARNED', { warnings: warnings.map((warning) => warning.code), heldOn });
        }
      }
      await this.seasons.updateDate(tx, id, { ...wanted, ...(isMoved ? dayWords(date, heldOn, reason) : {}) });
      if (isMoved) await this.recordMove(tx, date, heldOn, reason);
      await this.history.touch(tx, { wholeDateIds: [id] });
      await this.seasons.raise(tx, season, this.clock.now());
      if (date.status === 'PUBLISHED') await this.notices.dateChanged(tx, { ...date, ...wanted }, date.heldOn, reason);
      this.audit.record(tx, {
        act: 'lecture-date.override',
        subject: 'lecture-date',
        subjectId: id,
        unitId: season.hostUnitId,
        before: pick(date),
        after: { ...wanted, reason },
      });
      return season.id;
    });
  }

  /**
   * No lecture in that month: its lectures end, their speakers owe nothing.
   * @throws Conflict LECTURE.DATE_CHANGED, LECTURE.DATE_FIXED
   */
  cancel(actor: Actor, id: number, { reason, revision }: CancelDate): Promise<number> {
    return this.db.transaction(actor, async (tx) => {
      const { season, date } = await this.seasons.lockedDate(tx, scopeOf(actor, 'hall.plan'), id);
      checkDate(date, revision);
      if (!dateActs(true, date.status).includes('cancel')) throw fixed(date);
      const told = await this.audience.of(tx.manager, id);
      const live = (await this.seasons.lectures(tx, [id])).filter(isLive);
      for (const lecture of live) {
        await this.seasons.updateLecture(tx, lecture.id, { state: 'CANCELLED', livePersonId: null, pinned: false });
      }
      await this.history.record(
        tx,
        ...live.map((lecture) => ({
          lectureId: lecture.id,
          dateId: id,
          kind: 'CANCELLED' as const,
          fromPersonId: lecture.speakerPersonId,
          fromOn: date.heldOn,
          reason,
        })),
      );
      await this.seasons.updateDate(tx, id, { status: 'CANCELLED', cancelReason: reason });
      await this.history.touch(tx, { wholeDateIds: [id] });
      await this.seasons.raise(tx, season, this.clock.now());
      if (date.status === 'PUBLISHED') await this.notices.dateCancelled(tx, date, told, reason);
      this.audit.record(tx, {
        act: 'lecture-date.cancel',
        subject: 'lecture-date',
        subjectId: id,
        unitId: season.hostUnitId,
        before: { ...pick(date), status: date.status },
        after: { reason, lectures: live.length },
      });
      return season.id;
    });
  }

  private async recordMove(tx: Tx, date: LectureDateEntity, heldOn: BusinessDate, reason: string): Promise<void> {
    const live = (await this.seasons.lectures(tx, [date.id])).filter(isLive);
    await this.history.record(
      tx,
      ...live.map((lecture) => ({
        lectureId: lecture.id,
        dateId: date.id,
        kind: 'DATE_MOVED' as const,
        fromOn: date.heldOn,
        toOn: heldOn,
        reason,
      })),
    );
  }

  private warnings(reader: Reader, season: LectureSeasonEntity, date: LectureDateEntity, heldOn: BusinessDate) {
    return this.checks.warnings(reader, season, date, heldOn);
  }
}

/** @throws Conflict LECTURE.DATE_CHANGED with the state it is in now */
export function checkDate(date: LectureDateEntity, revision: number): void {
  if (date.revision === revision) return;
  const { id, month, heldOn, status } = date;
  throw new Conflict('LECTURE.DATE_CHANGED', { dateId: id, month, heldOn, status, revision: date.revision });
}

function fixed(date: LectureDateEntity): Conflict {
  return new Conflict('LECTURE.DATE_FIXED', { month: date.month, status: date.status });
}

function dayWords(
  date: LectureDateEntity,
  heldOn: BusinessDate,
  reason: string,
): Pick<LectureDateEntity, 'deferral' | 'deferralReason'> {
  return heldOn === date.ruleOn
    ? { deferral: 'NONE', deferralReason: '' }
    : { deferral: 'OVERRIDE', deferralReason: reason };
}

function pick({ heldOn, startTime, endTime, place, seats }: LectureDateEntity): object {
  return { heldOn, startTime, endTime, place, seats };
}
