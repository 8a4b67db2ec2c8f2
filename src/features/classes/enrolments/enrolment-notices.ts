import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/database.js';
import { Notifications } from '../../notifications/notifications.public.js';
import type { EnrolmentAct, EnrolmentState } from '../domain/enrolment-states.js';
import type { BookFacts, EnrolmentChange, NewEnrolment } from '../domain/seat-book.js';

/** What somebody is told when an act of another (or of the waiting list) changed their enrolment. */
const NOTICE_OF_ACT: Readonly<Partial<Record<EnrolmentAct, string>>> = {
  nominate: 'enrolment.nominated',
  confirm: 'enrolment.confirmed',
  accept: 'enrolment.confirmed',
  offer: 'enrolment.offered',
  expire: 'enrolment.expired',
  reject: 'enrolment.rejected',
};

/** What somebody is told who has just come in. */
const NOTICE_OF_ENTRY: Readonly<Partial<Record<EnrolmentState, string>>> = {
  CONFIRMED: 'enrolment.confirmed',
  APPLIED: 'enrolment.applied',
  NOMINATED: 'enrolment.nominated',
  WAITING: 'enrolment.waiting',
};

/** Notices about enrolments: one message for all who are told the same. */
@Injectable()
export class EnrolmentNotices {
  constructor(private readonly notifications: Notifications) {}

  async tell(
    tx: Tx,
    { classId, terms }: BookFacts,
    admitted: readonly NewEnrolment[],
    changes: readonly EnrolmentChange[],
    kindOfAll?: string,
  ): Promise<void> {
    const groups = new Map<string, { kind: string; params: Record<string, string>; personIds: number[] }>();
    const add = (personId: number, kind: string | undefined, params: Record<string, string>): void => {
      if (kind === undefined) return;
      const key = `${kind}|${JSON.stringify(params)}`;
      const group = groups.get(key) ?? { kind, params, personIds: [] };
      group.personIds.push(personId);
      groups.set(key, group);
    };
    const common = { className: terms.name, startsOn: terms.startsOn };
    for (const row of admitted) add(row.personId, NOTICE_OF_ENTRY[row.state], common);
    for (const { row, act, set } of changes) {
      const params: Record<string, string> = { ...common };
      if (set.offerExpiresAt) params['expiresAt'] = set.offerExpiresAt.toISOString();
      if (set.reason !== undefined) params['reason'] = set.reason;
      add(row.personId, kindOfAll ?? NOTICE_OF_ACT[act], params);
    }
    for (const group of groups.values()) {
      await this.notifications.notify(tx, {
        ...group,
        link: `/classes/${classId}`,
        email: group.kind !== 'enrolment.waiting',
      });
    }
  }

  /** Tells those who nominate for a unit that somebody of theirs is waiting for it. */
  async remindUnit(
    tx: Tx,
    { classId, className, personName }: { classId: number; className: string; personName: string },
    nominatorIds: readonly number[],
  ): Promise<void> {
    await this.notifications.notify(tx, {
      personIds: [...nominatorIds],
      kind: 'nomination.reminder',
      params: { className, personName },
      link: `/staff/nominations?classId=${classId}`,
      email: true,
    });
  }
}
