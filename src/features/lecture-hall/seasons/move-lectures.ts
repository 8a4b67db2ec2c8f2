import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { LectureHistory, type LectureChange } from '../lectures/lecture-history.js';
import type { LectureEntity } from '../lectures/lecture.entity.js';
import type { BrokenRule } from '../planning/model.js';
import { HallNotices } from './hall-notices.js';
import type { LectureDateEntity } from './lecture-date.entity.js';
import { checkDate } from './lecture-dates.service.js';
import { MoveCheck, resolve, type ResolvedMove } from './move-check.js';
import type { MoveBody, PinBody } from './moves.contract.js';
import { isMovable } from './season.policy.js';
import { SeasonsRepository } from './seasons.repository.js';

/**
 * Staff move a speaker by hand, or let two change places: the lecture goes with its topic and its calendar entry, and the
 * planner leaves it there from then on. Pins hold a speaker where they are.
 */
@Injectable()
export class MoveLectures {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly seasons: SeasonsRepository,
    private readonly moves: MoveCheck,
    private readonly history: LectureHistory,
    private readonly notices: HallNotices,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws RuleViolation LECTURE.MOVE_BREAKS_RULE (`rule`, `month`) for a hard rule; LECTURE.MOVE_NEEDS_REASON (`rules`) for soft ones
   * @throws Conflict LECTURE.DATE_CHANGED, LECTURE.NOT_MOVABLE, LECTURE.PUBLIC_STAYS
   */
  async move(actor: Actor, seasonId: number, body: MoveBody): Promise<void> {
    await this.db.transaction(actor, async (tx) => {
      const season = await this.seasons.locked(tx, scopeOf(actor, 'hall.plan'), seasonId);
      const dates = await this.seasons.dates(tx, seasonId);
      const lectures = await this.seasons.lectures(
        tx,
        dates.map((date) => date.id),
      );
      const move = resolve(body, dates, lectures);
      checkDate(move.from, body.revision);
      checkDate(move.to, body.toRevision);
      const broken = await this.moves.broken(tx.manager, season, move);
      refuse(broken, dates, body.reason);
      const reason = body.reason ?? '';
      await this.place(tx, move, lectures, reason);
      await this.seasons.raise(tx, season, this.clock.now());
      await this.tell(tx, move, reason);
      this.audit.record(tx, {
        act: move.other ? 'lecture.exchange' : 'lecture.move',
        subject: 'lecture',
        subjectId: move.lecture.id,
        unitId: season.hostUnitId,
        before: { dateId: move.from.id, heldOn: move.from.heldOn },
        after: {
          dateId: move.to.id,
          heldOn: move.to.heldOn,
          withLectureId: move.other?.id ?? null,
          reason,
          broken: broken.map((one) => one.rule),
        },
      });
    });
  }

  /** @throws Conflict LECTURE.CHANGED, LECTURE.NOT_MOVABLE · RuleViolation LECTURE.PIN_NEEDS_REASON */
  pin(actor: Actor, lectureId: number, { pinned, reason, revision }: PinBody): Promise<number> {
    if (pinned && reason === '') throw new RuleViolation('LECTURE.PIN_NEEDS_REASON');
    return this.db.transaction(actor, async (tx) => {
      const { season, date, lecture } = await this.seasons.lockedLecture(tx, scopeOf(actor, 'hall.plan'), lectureId);
      if (lecture.revision !== revision) {
        throw new Conflict('LECTURE.CHANGED', { lectureId, month: date.month, revision: lecture.revision });
      }
      if (!isMovable(date.status, lecture)) throw new Conflict('LECTURE.NOT_MOVABLE', { month: date.month });
      if (lecture.pinned === pinned && (lecture.pinReason ?? '') === reason) return season.id;
      await this.seasons.updateLecture(tx, lectureId, { pinned, pinReason: pinned ? reason : null });
      await this.history.record(tx, {
        lectureId,
        dateId: date.id,
        kind: pinned ? 'PINNED' : 'UNPINNED',
        toPersonId: lecture.speakerPersonId,
        toOn: date.heldOn,
        reason,
      });
      await this.seasons.raise(tx, season, this.clock.now());
      this.audit.record(tx, {
        act: pinned ? 'lecture.pin' : 'lecture.unpin',
        subject: 'lecture',
        subjectId: lectureId,
        unitId: season.hostUnitId,
        after: { reason },
      });
      return season.id;
    });
  }

  private async place(
    tx: Tx,
    { lecture, from, to, other }: ResolvedMove,
    lectures: readonly LectureEntity[],
    reason: string,
  ): Promise<void> {
    const pin = { pinned: true, pinReason: reason === '' ? null : reason };
    const both = other ? [lecture, other] : [lecture];
    await this.seasons.vacate(
      tx,
      both.map((each) => each.id),
    );
    const position = other?.position ?? freePosition(lectures, to.id);
    await this.seasons.updateLecture(tx, lecture.id, {
      dateId: to.id,
      position,
      livePersonId: lecture.speakerPersonId,
      ...pin,
    });
    if (other) {
      await this.seasons.updateLecture(tx, other.id, {
        dateId: from.id,
        position: lecture.position,
        livePersonId: other.speakerPersonId,
        ...pin,
      });
    }
    const change = (each: LectureEntity, left: LectureDateEntity, reached: LectureDateEntity): LectureChange => ({
      lectureId: each.id,
      dateId: reached.id,
      kind: 'MOVED',
      fromPersonId: each.speakerPersonId,
      toPersonId: each.speakerPersonId,
      fromOn: left.heldOn,
      toOn: reached.heldOn,
      reason,
    });
    await this.history.record(tx, change(lecture, from, to), ...(other ? [change(other, to, from)] : []));
    await this.history.touch(tx, { dateIds: [from.id, to.id] });
  }

  /** Whoever is public is told. */
  private async tell(tx: Tx, { lecture, from, to, other }: ResolvedMove, reason: string): Promise<void> {
    const one = async (each: LectureEntity, left: LectureDateEntity, reached: LectureDateEntity): Promise<void> => {
      const personId = each.speakerPersonId;
      if (left.status === 'PUBLISHED' && reached.status === 'PUBLISHED') {
        await this.notices.moved(tx, reached, { lectureId: each.id, personId, before: left.heldOn, reason });
      } else if (reached.status === 'PUBLISHED') {
        await this.notices.assigned(tx, reached, each.id, personId, each.feedSequence + 1);
      }
    };
    await one(lecture, from, to);
    if (other) await one(other, to, from);
  }
}

function refuse(broken: readonly BrokenRule[], dates: readonly LectureDateEntity[], reason: string | undefined): void {
  const hard = broken.find((one) => one.severity === 'hard');
  if (hard) {
    const month = dates.find((date) => date.id === hard.dateId)?.month ?? '';
    throw new RuleViolation('LECTURE.MOVE_BREAKS_RULE', { rule: hard.rule, month, personId: hard.personId });
  }
  if (broken.length > 0 && reason === undefined) {
    throw new RuleViolation('LECTURE.MOVE_NEEDS_REASON', { rules: [...new Set(broken.map((one) => one.rule))] });
  }
}

function freePosition(lectures: readonly LectureEntity[], dateId: number): number {
  const taken = new Set(lectures.filter((each) => each.dateId === dateId).map((each) => each.position));
  let position = 1;
  while (taken.has(position)) position += 1;
  return position;
}
