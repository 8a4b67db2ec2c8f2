import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../../kernel/calendar.js';
import type { Tx } from '../../../platform/db/database.js';
import { Notifications } from '../../notifications/notifications.public.js';
import { AudienceQueries } from './audience.queries.js';
import type { LectureDateEntity } from './lecture-date.entity.js';

type Day = Pick<LectureDateEntity, 'id' | 'month' | 'heldOn' | 'startTime' | 'place'>;

/** Tells people what the rota means for them: in the app, and by e-mail where there is an address. */
@Injectable()
export class HallNotices {
  constructor(
    private readonly notifications: Notifications,
    private readonly audience: AudienceQueries,
  ) {}

  /** You speak on that day. @param version what makes this message another one than the last for the same lecture */
  async assigned(tx: Tx, date: Day, lectureId: number, personId: number, version = 0): Promise<void> {
    await this.notifications.notify(tx, {
      personIds: [personId],
      kind: 'lecture.assigned',
      params: { heldOn: date.heldOn, startTime: date.startTime, place: date.place },
      link: `/hall/lectures/${lectureId}`,
      dedupeKey: `lecture.assigned:${lectureId}:${personId}:${version}`,
      email: true,
    });
  }

  /** Your lecture is on another day now. */
  async moved(
    tx: Tx,
    date: Day,
    to: { lectureId: number; personId: number; before: BusinessDate; reason: string },
  ): Promise<void> {
    await this.notifications.notify(tx, {
      personIds: [to.personId],
      kind: 'lecture.moved',
      params: {
        before: to.before,
        heldOn: date.heldOn,
        startTime: date.startTime,
        place: date.place,
        ...(to.reason === '' ? {} : { reason: to.reason }),
      },
      link: `/hall/lectures/${to.lectureId}`,
      email: true,
    });
  }

  /** You do not speak on that day any more. */
  async released(tx: Tx, date: Day, personId: number, reason: string): Promise<void> {
    await this.notifications.notify(tx, {
      personIds: [personId],
      kind: 'lecture.released',
      params: { heldOn: date.heldOn, ...(reason === '' ? {} : { reason }) },
      link: `/hall/dates/${date.id}`,
      email: true,
    });
  }

  /** Day, time or place of a date are others now: for its speakers and those who reserved a seat. @returns how many are told */
  async dateChanged(tx: Tx, date: Day, before: BusinessDate, reason: string): Promise<number> {
    const personIds = await this.audience.of(tx.manager, date.id);
    if (personIds.length === 0) return 0;
    await this.notifications.notify(tx, {
      personIds,
      kind: 'lecture.date-changed',
      params: { before, heldOn: date.heldOn, startTime: date.startTime, place: date.place, reason },
      link: `/hall/dates/${date.id}`,
      email: true,
    });
    return personIds.length;
  }

  /** There is no lecture on that day. */
  async dateCancelled(tx: Tx, date: Day, personIds: readonly number[], reason: string): Promise<void> {
    if (personIds.length === 0) return;
    await this.notifications.notify(tx, {
      personIds,
      kind: 'lecture.date-cancelled',
      params: { heldOn: date.heldOn, reason },
      link: `/hall/dates/${date.id}`,
      email: true,
    });
  }
}
