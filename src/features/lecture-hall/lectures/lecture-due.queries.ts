import { Injectable } from '@nestjs/common';
import type { Scope } from '../../../kernel/access.js';
import { addDays, daysBetween } from '../../../kernel/calendar.js';
import { Clock } from '../../../kernel/clock.js';
import { offsetOf, pageOf, type Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { scopeCondition } from '../../../platform/db/scope.js';
import { sortOrder } from '../../../platform/http/contract.js';
import { isDone, waitsFor } from '../domain/due.js';
import { STANDING_STATES } from '../domain/lecture-states.js';
import { fileOf, LECTURE_FILE, type LectureFileRow } from './lecture-file.js';
import { LectureSteps, type LectureProgress } from './lecture-steps.js';
import type { DUE_SORTS, LectureDueItem, LectureDueQuery } from './public-lectures.contract.js';

/** A step lies at most half a year from its day. */
const REACH_DAYS = 190;

type DueSort = (typeof DUE_SORTS)[number];
const KEYS: Readonly<Record<DueSort, (item: LectureDueItem) => string>> = {
  due: (item) => item.due,
  heldOn: (item) => item.heldOn,
  speaker: (item) => item.speaker.name,
  unit: (item) => item.speaker.unitName,
};

/** 要办的: for staff, every step of the published lectures that is overdue or due soon. */
@Injectable()
export class LectureDueQueries {
  constructor(
    private readonly db: Database,
    private readonly steps: LectureSteps,
    private readonly clock: Clock,
  ) {}

  /** Of seasons whose host lies in the scope. Reckoned over the few lectures that are open, then cut into pages. */
  async page(scope: Scope, query: LectureDueQuery): Promise<Page<LectureDueItem>> {
    const today = this.clock.today();
    const reach = scopeCondition(scope, 'h.path');
    const season = query.seasonId === undefined ? '1=1' : 's.id = ?';
    const rows = await this.db.reads.query<LectureFileRow[]>(
      `${LECTURE_FILE} WHERE d.status IN ('PUBLISHED', 'HELD') AND d.held_on <= ? AND ${reach.sql} AND ${season}
        ORDER BY d.held_on, l.position`,
      [
        addDays(today, REACH_DAYS + query.days),
        ...reach.parameters,
        ...(query.seasonId === undefined ? [] : [query.seasonId]),
      ],
    );
    const files = rows.map(fileOf).filter((file) => STANDING_STATES.includes(file.state) && file.state !== 'FILED');
    const progress = await this.steps.ofFiles(this.db.reads, files);
    const { field, direction } = sortOrder(query.sort, { field: 'due', direction: 'ASC' });
    const sign = direction === 'ASC' ? 1 : -1;
    const items = progress
      .flatMap((one) => openSteps(one, today))
      .filter((item) => item.daysLeft <= query.days)
      .filter((item) => query.step === undefined || item.step === query.step)
      .filter((item) => query.overdue === undefined || item.overdueDays > 0 === query.overdue)
      .sort((a, b) => {
        const [left, right] = [KEYS[field](a), KEYS[field](b)];
        return left === right ? a.lectureId - b.lectureId : left < right ? -sign : sign;
      });
    const from = offsetOf(query);
    return pageOf(query, items.slice(from, from + query.size), items.length);
  }
}

/** What is not done of one lecture; after the day only what can still be supplied, and the filing. */
function openSteps({ file, facts, steps }: LectureProgress, today: string): LectureDueItem[] {
  return steps
    .filter((one) => !isDone(one.status) && one.step !== 'NOTICE')
    .map((one) => ({
      lectureId: file.id,
      dateId: file.date.id,
      sessionNo: file.date.sessionNo,
      heldOn: file.date.heldOn,
      speaker: { name: file.speaker.name, unitName: file.speaker.unitName },
      topic: file.topic,
      state: file.state,
      step: one.step,
      due: one.due,
      status: one.status,
      daysLeft: daysBetween(today, one.due),
      overdueDays: one.overdueDays,
      waitsFor: waitsFor(one.step, facts[one.step].state === 'SUBMITTED'),
    }));
}
