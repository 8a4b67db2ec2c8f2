import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { systemActor } from '../../../kernel/access.js';
import { addDays } from '../../../kernel/calendar.js';
import { Clock } from '../../../kernel/clock.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Notifications } from '../../notifications/notifications.public.js';
import { STANDING_STATES } from '../domain/lecture-states.js';
import { remindersOf, type Reminder } from '../domain/reminders.js';
import { LectureNotices } from './lecture-notices.js';
import { LectureSteps, type LectureProgress } from './lecture-steps.js';
import { LecturesRepository } from './lectures.repository.js';

const KIND = 'lecture-hall.reminders';
const EVERY_SECONDS = 3600;
/** A step lies at most half a year from its day; nothing older is brought up. */
const DAYS_AHEAD = 190;
const DAYS_BACK = 200;

/**
 * The notice of the month (开讲通知), and reminders before a step is due and when it has become overdue. Each is sent once, also
 * with two processes: the date is held while it is looked at, and each message has a key of its own.
 */
@Injectable()
export class LectureReminders implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly lectures: LecturesRepository,
    private readonly steps: LectureSteps,
    private readonly notices: LectureNotices,
    private readonly notifications: Notifications,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.jobs.define(KIND, z.unknown(), () => this.run());
    this.jobs.every(KIND, EVERY_SECONDS);
  }

  /** @returns how many dates were looked at */
  async run(): Promise<{ dates: number }> {
    const today = this.clock.today();
    const dateIds = await this.lectures.openDates(
      this.db.reads,
      addDays(today, -DAYS_BACK),
      addDays(today, DAYS_AHEAD),
    );
    for (const dateId of dateIds) await this.db.transaction(systemActor(KIND), (tx) => this.remind(tx, dateId));
    return { dates: dateIds.length };
  }

  private async remind(tx: Tx, dateId: number): Promise<void> {
    await this.lectures.lockDate(tx, dateId);
    const files = (await this.lectures.ofDates(tx.manager, [dateId])).filter((file) =>
      STANDING_STATES.includes(file.state),
    );
    const progress = await this.steps.ofFiles(tx.manager, files);
    const forStaff = new Map<string, Reminder & { count: number }>();
    for (const one of progress) {
      await this.sendNotice(tx, one);
      for (const reminder of remindersOf(one.steps, this.clock.today())) {
        if (reminder.to === 'SPEAKER') await this.tellSpeaker(tx, one, reminder);
        else {
          const key = `${reminder.step}:${reminder.when}:${reminder.due}`;
          forStaff.set(key, { ...reminder, count: (forStaff.get(key)?.count ?? 0) + 1 });
        }
      }
    }
    const [first] = progress;
    if (first && forStaff.size > 0) await this.tellStaff(tx, first, forStaff);
  }

  /** Once the day for it has come: to each speaker, and into the journal. */
  private async sendNotice(tx: Tx, { file, facts, timeline }: LectureProgress): Promise<void> {
    const due = timeline.find((one) => one.step === 'NOTICE')?.due;
    const today = this.clock.today();
    if (due === undefined || file.date.status !== 'PUBLISHED') return;
    if (today < due || today > file.date.heldOn || facts.NOTICE.state === 'DONE') return;
    await this.lectures.append(tx, file.id, file.speaker.personId, { step: 'NOTICE', act: 'NOTICE_SENT', on: today });
    this.audit.record(tx, { act: 'lecture.notice', subject: 'lecture', subjectId: file.id });
    await this.notifications.notify(tx, {
      personIds: [file.speaker.personId],
      kind: 'lecture.notice',
      params: { heldOn: file.date.heldOn, startTime: file.date.startTime, place: file.date.place },
      link: `/hall/lectures/${file.id}`,
      dedupeKey: `lecture:${file.id}:notice:${file.date.heldOn}`,
      email: true,
    });
  }

  private async tellSpeaker(tx: Tx, { file }: LectureProgress, { step, when, due, days }: Reminder): Promise<void> {
    await this.notifications.notify(tx, {
      personIds: [file.speaker.personId],
      kind: `lecture.${when === 'SOON' ? 'due' : 'late'}.${step}`,
      params: {
        due,
        days,
        heldOn: file.date.heldOn,
        place: file.date.place,
        startTime: file.date.startTime,
      },
      link: `/hall/lectures/${file.id}`,
      dedupeKey: `lecture:${file.id}:${when}:${step}:${due}`,
      email: true,
    });
  }

  /** One message for all lectures of the day. */
  private async tellStaff(
    tx: Tx,
    { file }: LectureProgress,
    reminders: ReadonlyMap<string, Reminder & { count: number }>,
  ): Promise<void> {
    const personIds = await this.notices.staffOf(tx, file);
    if (personIds.length === 0) return;
    for (const { step, when, due, days, count } of reminders.values()) {
      await this.notifications.notify(tx, {
        personIds,
        kind: `lecture.staff-${when === 'SOON' ? 'due' : 'late'}.${step}`,
        params: { due, days, count, heldOn: file.date.heldOn },
        link: '/staff/hall/due',
        dedupeKey: `lecture-date:${file.date.id}:${when}:${step}:${due}`,
        email: true,
      });
    }
  }
}
