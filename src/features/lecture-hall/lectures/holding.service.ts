import { Injectable } from '@nestjs/common';
import { inScope, scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { TrainingHours } from '../../training-hours/training-hours.public.js';
import { minutesOfDate, minutesOfLecture } from '../domain/lecture-hours.js';
import { missingForFiling, STANDING_STATES, type FilingItem } from '../domain/lecture-states.js';
import type { Step } from '../domain/season.js';
import { AudienceRepository } from './audience.repository.js';
import { LectureDesk } from './lecture-desk.js';
import { LectureEvents } from './lecture-events.js';
import type { LectureFile } from './lecture-file.js';
import { LectureNotices } from './lecture-notices.js';
import type { FileBody } from './lecture.contract.js';
import { mustBeAnother, mustPlan, ratingOpen } from './lecture.policy.js';
import { LecturesRepository } from './lectures.repository.js';

const STEP_OF_ITEM: Readonly<Record<FilingItem, Step>> = {
  TOPIC: 'TOPIC',
  COURSEWARE: 'COURSEWARE',
  GROUP_PREPARATION: 'GROUP_PREPARATION',
  REHEARSAL: 'REHEARSAL',
  ATTENDANCE: 'FILING',
  RATINGS: 'FILING',
};

const isStanding = (file: LectureFile): boolean => STANDING_STATES.includes(file.state);

/** 开讲 and 归档: the day is held, then lecture by lecture filed; hours are awarded with the filing and freeze there. */
@Injectable()
export class HoldingService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly desk: LectureDesk,
    private readonly lectures: LecturesRepository,
    private readonly audience: AudienceRepository,
    private readonly hours: TrainingHours,
    private readonly notices: LectureNotices,
    private readonly events: LectureEvents,
    private readonly audit: AuditLog,
  ) {}

  /**
   * On the day or after it: every lecture that stands was given by its speaker.
   * @throws Conflict LECTURE.NOT_PUBLISHED, LECTURE.HELD_ALREADY · RuleViolation LECTURE.DAY_NOT_COME, LECTURE.NOBODY_SPOKE
   */
  hold(actor: Actor, dateId: number): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const date = await this.lectures.lockDate(tx, dateId);
      const files = await this.lectures.ofDates(tx.manager, [dateId]);
      const [first] = files;
      if (!first) throw new NotFound('LECTURE.DATE_NOT_FOUND');
      if (!inScope(scopeOf(actor, 'hall.plan'), first.season.hostPath)) throw new NotFound('LECTURE.DATE_NOT_FOUND');
      if (date.status === 'PLANNED' || date.status === 'CANCELLED')
        throw new Conflict('LECTURE.NOT_PUBLISHED', { status: date.status });
      if (date.status !== 'PUBLISHED') throw new Conflict('LECTURE.HELD_ALREADY', { status: date.status });
      const today = this.clock.today();
      if (today < date.heldOn) throw new RuleViolation('LECTURE.DAY_NOT_COME', { heldOn: date.heldOn });
      const standing = files.filter(isStanding);
      if (standing.length === 0) throw new RuleViolation('LECTURE.NOBODY_SPOKE');
      for (const file of standing) {
        const open = await this.desk.open(tx, file);
        const state = this.desk.stateAfter(open, 'hold');
        const entry = { step: 'LECTURE' as const, act: 'HELD' as const, on: date.heldOn };
        await this.desk.advance(tx, open, { state, outcome: 'HELD' }, entry, 'lecture.hold');
      }
      await this.lectures.setDateStatus(tx, dateId, 'HELD');
      this.audit.record(tx, {
        act: 'lecture-date.hold',
        subject: 'lecture_date',
        subjectId: dateId,
        after: { lectures: standing.map((file) => file.id) },
      });
      await this.events.held(
        tx,
        standing.map((file) => file.id),
      );
    });
  }

  /**
   * With everything there, or what is missing waived with a reason. The day is filed with its last lecture.
   * @throws RuleViolation LECTURE.INCOMPLETE with `missing`
   */
  file(actor: Actor, id: number, { waive }: FileBody): Promise<{ dateFiled: boolean; audienceAwarded: number }> {
    return this.desk.work(actor, id, async (tx, open) => {
      mustPlan(open.viewer);
      mustBeAnother(open.viewer, undefined);
      const state = this.desk.stateAfter(open, 'file');
      const { file } = open;
      const missing = missingForFiling({
        hasTitle: file.topic !== null,
        facts: open.facts,
        attendanceTaken: await this.audience.attendanceTaken(tx.manager, file.date.id),
        ratingOpen: ratingOpen(file, this.clock.today()),
      });
      const waived = new Map(waive.map((one) => [one.item, one.reason]));
      const lacking = missing.filter(({ item, waivable }) => !waivable || !waived.has(item)).map(({ item }) => item);
      if (lacking.length > 0) throw new RuleViolation('LECTURE.INCOMPLETE', { missing: lacking });
      const on = this.clock.today();
      for (const { item } of missing)
        await this.lectures.append(tx, id, file.speaker.personId, {
          step: STEP_OF_ITEM[item],
          act: 'WAIVED',
          on,
          words: waived.get(item) ?? '',
          detail: { item },
        });
      await this.desk.advance(
        tx,
        open,
        { state },
        { step: 'FILING', act: 'FILED', on, detail: { waived: missing.map(({ item }) => item) } },
        'lecture.file',
      );
      const others = await this.lectures.ofDates(tx.manager, [file.date.id]);
      const speakers = others.filter(isStanding);
      await this.awardSpeaker(tx, file, speakers.length);
      const dateFiled = others.every((one) => !isStanding(one) || one.state === 'FILED');
      const audienceAwarded = dateFiled ? await this.fileDate(tx, file, speakers) : 0;
      return { dateFiled, audienceAwarded };
    });
  }

  private async awardSpeaker(tx: Tx, file: LectureFile, speakers: number): Promise<void> {
    const { personId, unitId, category } = file.speaker;
    const minutes = minutesOfLecture(minutesOfDate(file.date.startTime, file.date.endTime), speakers);
    await this.hours.award(tx, {
      sourceType: 'lecture',
      sourceId: file.id,
      kind: 'LECTURE_GIVEN',
      method: 'CLASSROOM',
      day: file.date.heldOn,
      minutes,
      title: file.topic ?? `${file.season.name}第${file.date.sessionNo}讲`,
      people: [{ personId, unitId, category }],
    });
    await this.notices.speaker(tx, file, 'lecture.filed');
  }

  /** The audience gets the whole of the day; its speakers have the hours of their lectures. */
  private async fileDate(tx: Tx, file: LectureFile, speakers: readonly LectureFile[]): Promise<number> {
    const spoke = new Set(speakers.map((one) => one.speaker.personId));
    const present = (await this.audience.marks(tx.manager, file.date.id)).filter(
      (one) => one.status !== 'ABSENT' && !spoke.has(one.personId),
    );
    const awarded = await this.hours.award(tx, {
      sourceType: 'lecture_date',
      sourceId: file.date.id,
      kind: 'ATTENDED',
      method: 'CLASSROOM',
      day: file.date.heldOn,
      minutes: minutesOfDate(file.date.startTime, file.date.endTime),
      title: `社区大讲堂${file.season.name}第${file.date.sessionNo}讲`,
      people: present.map(({ personId, unitId, category }) => ({ personId, unitId, category })),
    });
    await this.lectures.setDateStatus(tx, file.date.id, 'FILED');
    this.audit.record(tx, {
      act: 'lecture-date.file',
      subject: 'lecture_date',
      subjectId: file.date.id,
      after: { audience: awarded },
    });
    await this.lectures.closeSeason(tx, file.season.id);
    return awarded;
  }
}
