import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, NotFound, RuleViolation } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/db/database.js';
import { People } from '../../people/people.public.js';
import type { JournalAct, LifeAct } from '../domain/lecture-states.js';
import { LectureDesk, type OpenLecture } from './lecture-desk.js';
import { LectureNotices } from './lecture-notices.js';
import type {
  CoursewareReviewBody,
  PreparationBody,
  RehearsalBody,
  TopicBody,
  TopicReviewBody,
} from './lecture.contract.js';
import { lastOf, mustBeAnother, mustPlan, mustSpeakOrPlan } from './lecture.policy.js';
import { CoursewareRepository } from './courseware.repository.js';
import { LecturesRepository } from './lectures.repository.js';

interface Verdict {
  readonly life: LifeAct;
  readonly act: JournalAct;
  readonly audit: string;
  readonly notice: string;
}

/** What becomes of a rehearsal (试讲). */
const REHEARSALS: Readonly<Record<RehearsalBody['verdict'], Verdict>> = {
  PASS: {
    life: 'passRehearsal',
    act: 'REHEARSAL_PASSED',
    audit: 'lecture.rehearsal-pass',
    notice: 'lecture.rehearsal.passed',
  },
  REVISE: {
    life: 'reviseRehearsal',
    act: 'REHEARSAL_REVISE',
    audit: 'lecture.rehearsal-revise',
    notice: 'lecture.rehearsal.revise',
  },
  REPLACE: {
    life: 'replaceSpeaker',
    act: 'REHEARSAL_REPLACE',
    audit: 'lecture.rehearsal-replace',
    notice: 'lecture.rehearsal.replace',
  },
};

/** A lecture from its topic to the rehearsal: 选题, 审核, 课件审核, 集体备课, 试讲. */
@Injectable()
export class LectureLifeService {
  constructor(
    private readonly desk: LectureDesk,
    private readonly lectures: LecturesRepository,
    private readonly courseware: CoursewareRepository,
    private readonly notices: LectureNotices,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /** By the speaker, or by staff on their behalf. A new topic after approval is reviewed anew. */
  submitTopic(actor: Actor, id: number, body: TopicBody): Promise<void> {
    return this.desk.work(actor, id, async (tx, open) => {
      mustSpeakOrPlan(open.viewer);
      const state = this.desk.stateAfter(open, 'submitTopic');
      if (open.file.state === 'HELD' && open.facts.TOPIC.state === 'DONE')
        throw new Conflict('LECTURE.STATE', { state: 'HELD', act: 'submitTopic' });
      const entry = { step: 'TOPIC' as const, act: 'TOPIC_SUBMITTED' as const, detail: { ...body } };
      await this.desk.advance(tx, open, { state, ...body }, entry, 'lecture.topic-submit');
      await this.notices.topicReviewers(tx, { ...open.file, topic: body.topic }, 'lecture.topic.submitted');
    });
  }

  /** By 教务 or the 社区书记 of the speaker's unit. @throws Conflict LECTURE.DECIDED, LECTURE.CHANGED · Forbidden LECTURE.OWN_WORK */
  reviewTopic(actor: Actor, id: number, { verdict, words, revision }: TopicReviewBody): Promise<void> {
    return this.desk.work(actor, id, async (tx, open) => {
      if (!open.viewer.reviewsHost && !open.viewer.reviewsUnit) throw new NotFound('LECTURE.NOT_FOUND');
      mustBeAnother(open.viewer, lastOf(open.journal, 'TOPIC_SUBMITTED'));
      this.mustWait(open, 'TOPIC');
      const state = this.desk.stateAfter(open, verdict === 'APPROVE' ? 'approveTopic' : 'returnTopic');
      if (open.file.revision !== revision) throw new Conflict('LECTURE.CHANGED');
      const isApproved = verdict === 'APPROVE';
      const act = isApproved ? 'TOPIC_APPROVED' : 'TOPIC_RETURNED';
      const audit = isApproved ? 'lecture.topic-approve' : 'lecture.topic-return';
      await this.desk.advance(tx, open, { state }, { step: 'TOPIC', act, words }, audit);
      const kind = isApproved ? 'lecture.topic.approved' : 'lecture.topic.returned';
      await this.notices.speaker(tx, open.file, kind, words === '' ? {} : { words });
    });
  }

  /** By 教务. @throws Conflict LECTURE.DECIDED, COURSEWARE.NEWER */
  reviewCourseware(actor: Actor, id: number, { verdict, words, version }: CoursewareReviewBody): Promise<void> {
    return this.desk.work(actor, id, async (tx, open) => {
      if (!open.viewer.reviewsHost) throw new NotFound('LECTURE.NOT_FOUND');
      mustBeAnother(open.viewer, lastOf(open.journal, 'COURSEWARE_SUBMITTED'));
      this.mustWait(open, 'COURSEWARE');
      const latest = await this.courseware.latest(tx.manager, id);
      if (latest?.versionNo !== version) throw new Conflict('COURSEWARE.NEWER', { version: latest?.versionNo ?? 0 });
      const isApproved = verdict === 'APPROVE';
      const approval =
        open.facts.GROUP_PREPARATION.state === 'DONE' && open.file.state === 'COURSEWARE_SUBMITTED'
          ? 'approveRevisedCourseware'
          : 'approveCourseware';
      const state = this.desk.stateAfter(open, isApproved ? approval : 'returnCourseware');
      await this.courseware.decide(tx, latest.id, isApproved ? 'APPROVED' : 'RETURNED');
      const act = isApproved ? 'COURSEWARE_APPROVED' : 'COURSEWARE_RETURNED';
      const audit = isApproved ? 'lecture.courseware-approve' : 'lecture.courseware-return';
      const entry = { step: 'COURSEWARE' as const, act: act as JournalAct, words, detail: { version } };
      await this.desk.advance(tx, open, { state }, entry, audit);
      const kind = isApproved ? 'lecture.courseware.approved' : 'lecture.courseware.returned';
      await this.notices.speaker(tx, open.file, kind, words === '' ? {} : { words });
    });
  }

  /** 集体备课, written down by staff; if so wished for all lectures of the day that are ready for it. */
  prepare(actor: Actor, id: number, body: PreparationBody): Promise<void> {
    return this.desk.work(actor, id, async (tx, open) => {
      mustPlan(open.viewer);
      this.notAhead(body.on);
      await this.mustBeKnown(tx, open.file.date.id, body.personIds);
      const entry = {
        step: 'GROUP_PREPARATION' as const,
        act: 'PREPARED' as const,
        on: body.on,
        detail: { personIds: [...new Set(body.personIds)], notes: body.notes },
      };
      const state = this.desk.stateAfter(open, 'prepare');
      await this.desk.advance(tx, open, { state }, entry, 'lecture.prepare');
      if (!body.wholeDate) return;
      for (const other of await this.lectures.ofDates(tx.manager, [open.file.date.id])) {
        if (other.id === id || other.state !== 'COURSEWARE_APPROVED') continue;
        const alongside = await this.desk.open(tx, other);
        await this.desk.advance(tx, alongside, { state: 'PREPARED' }, entry, 'lecture.prepare');
      }
    });
  }

  /** 试讲: pass, back to the courseware, or a substitute is needed, which staff are told. */
  rehearse(actor: Actor, id: number, { on, verdict, words }: RehearsalBody): Promise<void> {
    return this.desk.work(actor, id, async (tx, open) => {
      mustPlan(open.viewer);
      mustBeAnother(open.viewer, undefined);
      this.notAhead(on);
      const { life, act, audit, notice } = REHEARSALS[verdict];
      const state = this.desk.stateAfter(open, life);
      await this.desk.advance(tx, open, { state }, { step: 'REHEARSAL', act, on, words }, audit);
      if (verdict === 'REPLACE') await this.notices.staff(tx, open.file, notice, { words });
      else await this.notices.speaker(tx, open.file, notice, words === '' ? {} : { words });
    });
  }

  /** Something waits for a decision; otherwise somebody else was faster, and the answer says who. */
  private mustWait({ facts, journal, file }: OpenLecture, step: 'TOPIC' | 'COURSEWARE'): void {
    if (facts[step].state === 'SUBMITTED') return;
    const decided =
      step === 'TOPIC'
        ? lastOf(journal, 'TOPIC_APPROVED', 'TOPIC_RETURNED')
        : lastOf(journal, 'COURSEWARE_APPROVED', 'COURSEWARE_RETURNED');
    if (decided === undefined) throw new Conflict('LECTURE.STATE', { state: file.state, act: 'review' });
    throw new Conflict('LECTURE.DECIDED', { by: decided.madeByName, act: decided.act, at: decided.madeAt });
  }

  private notAhead(on: string): void {
    if (on > this.clock.today()) throw new RuleViolation('LECTURE.DAY_AHEAD', { on });
  }

  /** The speakers of the day, and whom this member of staff may see: a number is not turned into a stranger's name. */
  private async mustBeKnown(tx: Tx, dateId: number, personIds: readonly number[]): Promise<void> {
    const known = await this.people.names(tx.manager, scopeOf(tx.actor, 'person.read'), personIds);
    const speakers = (await this.lectures.ofDates(tx.manager, [dateId])).map((file) => file.speaker.personId);
    const unknown = personIds.find((personId) => !known.has(personId) && !speakers.includes(personId));
    if (unknown !== undefined) throw new RuleViolation('LECTURE.UNKNOWN_PERSON', { personId: unknown });
  }
}
