import { Injectable } from '@nestjs/common';
import { inScope, scopeOf, type Actor } from '../../../kernel/access.js';
import { addDays, daysBetween } from '../../../kernel/calendar.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/db/database.js';
import { scopeCondition } from '../../../platform/db/scope.js';
import type { Duty } from '../../duties/duties.public.js';
import type { StepNow } from '../domain/due.js';
import { STANDING_STATES, topicIsPublic } from '../domain/lecture-states.js';
import { RATING_DAYS, ratingUntil } from '../domain/ratings.js';
import { fileOf, LECTURE_FILE, type LectureFile, type LectureFileRow } from './lecture-file.js';
import { dayOf } from './lecture-detail.queries.js';
import { LectureSteps, type LectureProgress } from './lecture-steps.js';
import type { MyLectures } from './lecture.contract.js';
import { lastOf } from './lecture.policy.js';

/** Steps that wait for the speaker; the others are staff's. */
const SPEAKERS_STEPS = ['TOPIC', 'COURSEWARE'] as const;
/** Own lectures are listed this far back and ahead. */
const DAYS_BACK = 800;

/**
 * A person's own lectures, and what waits for them.
 * @unscoped lectures of the actor themself; topics to review are asked for with the actor's own scope
 */
@Injectable()
export class MyLecturesQueries {
  constructor(
    private readonly db: Database,
    private readonly steps: LectureSteps,
    private readonly clock: Clock,
  ) {}

  async mine(actor: Actor): Promise<MyLectures> {
    const today = this.clock.today();
    const progress = await this.steps.ofFiles(this.db.reads, await this.own(actor));
    return {
      items: progress.map(({ file, steps }) => {
        const isSpeaker = file.speaker.personId === actor.personId;
        return {
          id: file.id,
          ...dayOf(file),
          kind: file.kind,
          state: file.state,
          outcome: file.outcome,
          role: isSpeaker ? ('SPEAKER' as const) : ('REPLACED' as const),
          topic: isSpeaker || topicIsPublic(file.state) ? file.topic : null,
          daysLeft: daysBetween(today, file.date.heldOn),
          swapUntil: addDays(file.date.heldOn, -file.season.swapCutoffDays),
          steps: isSpeaker ? steps.map((step) => ({ ...step })) : [],
        };
      }),
    };
  }

  /** Own steps not yet handed in, the day itself, lectures to rate, and topics that wait for this reviewer. */
  async duties(actor: Actor): Promise<Duty[]> {
    const own = await this.own(actor);
    const speaking = own.filter(
      (file) => file.speaker.personId === actor.personId && STANDING_STATES.includes(file.state) && isOpen(file),
    );
    const progress = await this.steps.ofFiles(this.db.reads, speaking);
    return [
      ...progress.flatMap((one) => this.stepsOf(one)),
      ...(await this.reviews(actor)),
      ...(await this.ratings(actor)),
    ];
  }

  private stepsOf({ file, steps }: LectureProgress): Duty[] {
    const today = this.clock.today();
    const duties: Duty[] = [];
    const next = SPEAKERS_STEPS.map((step) => steps.find((one) => one.step === step)).find(
      (one): one is StepNow => one !== undefined && one.status !== 'DONE' && one.status !== 'WAIVED',
    );
    if (next !== undefined && !next.handedIn && file.date.heldOn >= today)
      duties.push(dutyOf(file, next.step, next.due));
    if (file.date.status === 'PUBLISHED' && file.date.heldOn >= today)
      duties.push(dutyOf(file, 'LECTURE', file.date.heldOn));
    return duties;
  }

  /** Topics (and for 教务 courseware) that this actor may decide on. */
  private async reviews(actor: Actor): Promise<Duty[]> {
    const scope = scopeOf(actor, 'hall.review');
    if (!scope.everywhere && scope.areas.length === 0) return [];
    const host = scopeCondition(scope, 'h.path');
    const unit = scopeCondition(scope, 'su.path');
    const rows = await this.db.reads.query<LectureFileRow[]>(
      `${LECTURE_FILE} WHERE l.state IN ('TOPIC_SUBMITTED', 'COURSEWARE_SUBMITTED') AND d.status = 'PUBLISHED'
          AND l.speaker_person_id <> ? AND (${host.sql} OR ${unit.sql}) ORDER BY d.held_on, l.id LIMIT 100`,
      [actor.personId ?? 0, ...host.parameters, ...unit.parameters],
    );
    const progress = await this.steps.ofFiles(this.db.reads, rows.map(fileOf));
    return progress.flatMap(({ file, journal, timeline }) => {
      const step = file.state === 'TOPIC_SUBMITTED' ? ('TOPIC' as const) : ('COURSEWARE' as const);
      // courseware is for the host's staff
      if (step === 'COURSEWARE' && !inScope(scope, file.season.hostPath)) return [];
      const handedIn = lastOf(journal, step === 'TOPIC' ? 'TOPIC_SUBMITTED' : 'COURSEWARE_SUBMITTED');
      if (handedIn?.madeBy !== undefined && handedIn.madeBy !== null && handedIn.madeBy === actor.accountId) return [];
      const due = timeline.find((one) => one.step === step)?.due ?? file.date.heldOn;
      return [dutyOf(file, `${step}_REVIEW`, due, '/staff/hall')];
    });
  }

  /** Lectures heard, or given by a colleague of the same day, that may still be rated. */
  private async ratings(actor: Actor): Promise<Duty[]> {
    const { personId } = actor;
    if (personId === null) return [];
    const today = this.clock.today();
    const rows = await this.db.reads.query<LectureFileRow[]>(
      `${LECTURE_FILE} WHERE l.state = 'HELD' AND d.held_on BETWEEN ? AND ? AND l.speaker_person_id <> ?
          AND (EXISTS (SELECT 1 FROM lecture_attendance a WHERE a.date_id = d.id AND a.person_id = ? AND a.status <> 'ABSENT')
               OR EXISTS (SELECT 1 FROM lecture o WHERE o.date_id = d.id AND o.live_person_id = ?))
          AND NOT EXISTS (SELECT 1 FROM lecture_ballot b WHERE b.lecture_id = l.id AND b.person_id = ?)
        ORDER BY d.held_on, l.position`,
      [addDays(today, -RATING_DAYS), today, personId, personId, personId, personId],
    );
    return rows.map(fileOf).map((file) => dutyOf(file, 'RATING', ratingUntil(file.date.heldOn)));
  }

  private async own(actor: Actor): Promise<LectureFile[]> {
    if (actor.personId === null) return [];
    const rows = await this.db.reads.query<LectureFileRow[]>(
      `${LECTURE_FILE} WHERE (l.speaker_person_id = ? OR l.planned_person_id = ?) AND d.published_at IS NOT NULL
          AND d.status <> 'PLANNED' AND d.held_on >= ? ORDER BY d.held_on, l.position`,
      [actor.personId, actor.personId, addDays(this.clock.today(), -DAYS_BACK)],
    );
    return rows.map(fileOf);
  }
}

const isOpen = (file: LectureFile): boolean => file.date.status === 'PUBLISHED' || file.date.status === 'HELD';

const dutyOf = (file: LectureFile, what: string, dueOn: string, area: '/hall' | '/staff/hall' = '/hall'): Duty => ({
  kind: `lecture.${what}`,
  title: file.topic ?? '',
  link: `${area}/lectures/${file.id}`,
  dueOn,
  params: { heldOn: file.date.heldOn, sessionNo: file.date.sessionNo, speaker: file.speaker.name },
});
