import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, Forbidden, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import { STANDING_STATES } from '../domain/lecture-states.js';
import { ratingUntil } from '../domain/ratings.js';
import type { MyDate } from './attendance.contract.js';
import { AudienceRepository } from './audience.repository.js';
import type { LectureFile } from './lecture-file.js';
import { ratingOpen } from './lecture.policy.js';
import { LecturesRepository } from './lectures.repository.js';

/** 预约旁听: anybody with a person behind their account, until the day is over, as long as there are seats. */
@Injectable()
export class ReservationsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly lectures: LecturesRepository,
    private readonly audience: AudienceRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The date is held while seats are counted: never one too many. Twice is once.
   * @throws NotFound LECTURE.DATE_NOT_FOUND · RuleViolation RESERVATION.CLOSED, RESERVATION.NO_SEATS, RESERVATION.SPEAKER · Conflict
   *   RESERVATION.FULL
   */
  reserve(actor: Actor, dateId: number): Promise<void> {
    const personId = this.self(actor);
    return this.db.transaction(actor, async (tx) => {
      const date = await this.lectures.lockDate(tx, dateId);
      if (date.status === 'PLANNED') throw new NotFound('LECTURE.DATE_NOT_FOUND');
      if (date.status !== 'PUBLISHED' || this.clock.today() > date.heldOn)
        throw new RuleViolation('RESERVATION.CLOSED', { status: date.status, heldOn: date.heldOn });
      const files = await this.lectures.ofDates(tx.manager, [dateId]);
      if (speaksAt(files, personId)) throw new RuleViolation('RESERVATION.SPEAKER');
      if (await this.audience.hasReservation(tx.manager, dateId, personId)) return;
      if (date.seats === 0) throw new RuleViolation('RESERVATION.NO_SEATS');
      if ((await this.audience.reservedCount(tx.manager, dateId)) >= date.seats)
        throw new Conflict('RESERVATION.FULL', { seats: date.seats });
      await this.audience.reserve(tx, dateId, personId, this.clock.now());
      this.audit.record(tx, { act: 'lecture-date.reserve', subject: 'lecture_date', subjectId: dateId });
    });
  }

  /** @throws Conflict RESERVATION.NONE · RuleViolation RESERVATION.CLOSED once the day is held or over */
  cancel(actor: Actor, dateId: number): Promise<void> {
    const personId = this.self(actor);
    return this.db.transaction(actor, async (tx) => {
      const date = await this.lectures.lockDate(tx, dateId);
      if (date.status === 'PLANNED') throw new NotFound('LECTURE.DATE_NOT_FOUND');
      if (date.status !== 'PUBLISHED' || this.clock.today() > date.heldOn)
        throw new RuleViolation('RESERVATION.CLOSED', { status: date.status, heldOn: date.heldOn });
      if (!(await this.audience.giveUp(tx, dateId, personId, this.clock.now()))) throw new Conflict('RESERVATION.NONE');
      this.audit.record(tx, { act: 'lecture-date.reserve-cancel', subject: 'lecture_date', subjectId: dateId });
    });
  }

  /** The actor and one published date. */
  async mine(actor: Actor, dateId: number): Promise<MyDate> {
    const files = await this.lectures.ofDates(this.db.reads, [dateId]);
    const [first] = files;
    if (!first?.date.isPublished) throw new NotFound('LECTURE.DATE_NOT_FOUND');
    const { date } = first;
    const today = this.clock.today();
    const taken = await this.audience.reservedCount(this.db.reads, dateId);
    const seatsLeft = Math.max(0, date.seats - taken);
    const personId = actor.personId;
    const reserved = personId !== null && (await this.audience.hasReservation(this.db.reads, dateId, personId));
    const attended = personId === null ? null : await this.audience.markOf(this.db.reads, dateId, personId);
    const speaks = personId !== null && speaksAt(files, personId);
    const isOpen = date.status === 'PUBLISHED' && today <= date.heldOn;
    const can: MyDate['can'] = [];
    if (personId !== null && isOpen && reserved) can.push('cancelReservation');
    if (personId !== null && isOpen && !reserved && !speaks && seatsLeft > 0) can.push('reserve');
    return {
      dateId,
      reserved,
      attended,
      speaks,
      seatsLeft,
      rateable: await this.rateable(files, personId, speaks || attended === 'PRESENT' || attended === 'LATE'),
      ratingUntil: date.status === 'HELD' || date.status === 'FILED' ? ratingUntil(date.heldOn) : null,
      can,
    };
  }

  private async rateable(files: readonly LectureFile[], personId: number | null, present: boolean): Promise<number[]> {
    if (personId === null || !present) return [];
    const today = this.clock.today();
    const open = files.filter((file) => ratingOpen(file, today) && file.speaker.personId !== personId);
    const rated = await this.audience.hasRated(
      this.db.reads,
      open.map((file) => file.id),
      personId,
    );
    return open.filter((file) => !rated.has(file.id)).map((file) => file.id);
  }

  private self(actor: Actor): number {
    if (actor.personId === null) throw new Forbidden('LECTURE.NO_PERSON');
    return actor.personId;
  }
}

/** Speaks on this day, or did. */
export function speaksAt(files: readonly LectureFile[], personId: number): boolean {
  return files.some((file) => file.speaker.personId === personId && STANDING_STATES.includes(file.state));
}
