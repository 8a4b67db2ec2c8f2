import { inScope, scopeOf, type Actor } from '../../../kernel/access.js';
import type { BusinessDate } from '../../../kernel/calendar.js';
import { Forbidden, NotFound } from '../../../kernel/errors.js';
import type { StepFacts } from '../domain/due.js';
import { LECTURE_LIFE, type LectureAct, type LifeAct } from '../domain/lecture-states.js';
import { ratingUntil } from '../domain/ratings.js';
import type { JournalRow, LectureFile } from './lecture-file.js';

/** Who looks at a lecture, or acts on it. */
export interface Viewer {
  readonly accountId: number | null;
  readonly personId: number | null;
  readonly isSpeaker: boolean;
  /** Staff and leaders of the host. */
  readonly reads: boolean;
  /** 教务 of the host. */
  readonly plans: boolean;
  /** Reviews everything of the host. */
  readonly reviewsHost: boolean;
  /** 社区书记 of the speaker's unit: reviews its topics. */
  readonly reviewsUnit: boolean;
}

export function viewerOf(actor: Actor, file: LectureFile): Viewer {
  const { hostPath } = file.season;
  return {
    accountId: actor.accountId,
    personId: actor.personId,
    isSpeaker: actor.personId !== null && actor.personId === file.speaker.personId,
    reads: inScope(scopeOf(actor, 'hall.read'), hostPath),
    plans: inScope(scopeOf(actor, 'hall.plan'), hostPath),
    reviewsHost: inScope(scopeOf(actor, 'hall.review'), hostPath),
    reviewsUnit: inScope(scopeOf(actor, 'hall.review'), file.speaker.unitPath),
  };
}

/** Those who work on the lecture: they see topics under review, courseware, the journal. */
export const isInsider = (viewer: Viewer): boolean =>
  viewer.isSpeaker || viewer.reads || viewer.plans || viewer.reviewsHost || viewer.reviewsUnit;

/** Published lectures are everybody's to see; those planned only are staff's. @throws NotFound LECTURE.NOT_FOUND */
export function mustSee(viewer: Viewer, file: LectureFile): void {
  if (!file.date.isPublished && !viewer.reads) throw new NotFound('LECTURE.NOT_FOUND');
}

/** The host's staff; for others of the same trade the lecture does not exist. @throws NotFound LECTURE.NOT_FOUND */
export function mustPlan(viewer: Viewer): void {
  if (!viewer.plans) throw new NotFound('LECTURE.NOT_FOUND');
}

/** The speaker, or staff on their behalf. @throws Forbidden LECTURE.NOT_SPEAKER */
export function mustSpeakOrPlan(viewer: Viewer): void {
  if (!viewer.isSpeaker && !viewer.plans) throw new Forbidden('LECTURE.NOT_SPEAKER');
}

/** Nobody decides on their own lecture, or on what they handed in for somebody. @throws Forbidden LECTURE.OWN_WORK */
export function mustBeAnother(viewer: Viewer, handedIn: JournalRow | undefined): void {
  if (viewer.isSpeaker || isOwnEntry(viewer, handedIn)) throw new Forbidden('LECTURE.OWN_WORK');
}

const isOwnEntry = (viewer: Viewer, entry: JournalRow | undefined): boolean =>
  entry !== undefined && entry.madeBy !== null && entry.madeBy === viewer.accountId;

/** The last row of one of these acts. */
export const lastOf = (journal: readonly JournalRow[], ...acts: JournalRow['act'][]): JournalRow | undefined =>
  journal.findLast((row) => acts.includes(row.act));

export interface ActsKnown {
  readonly file: LectureFile;
  readonly facts: StepFacts;
  readonly journal: readonly JournalRow[];
  readonly today: BusinessDate;
  readonly hasCourseware: boolean;
  readonly mayRate: boolean;
}

/** The acts that work now for this viewer: the buttons of the page. The services ask the same questions again. */
export function lectureActs(viewer: Viewer, known: ActsKnown): LectureAct[] {
  const { file, facts, journal, today } = known;
  const allows = (act: LifeAct): boolean => LECTURE_LIFE[file.state][act] !== undefined;
  const worksOn =
    (viewer.isSpeaker || viewer.plans) && (file.date.status === 'PUBLISHED' || file.date.status === 'HELD');
  const isHeld = file.state === 'HELD';
  const open = (step: 'TOPIC' | 'COURSEWARE'): boolean => !isHeld || facts[step].state !== 'DONE';
  const reviews = (step: 'TOPIC' | 'COURSEWARE'): boolean =>
    facts[step].state === 'SUBMITTED' &&
    !viewer.isSpeaker &&
    !isOwnEntry(viewer, lastOf(journal, step === 'TOPIC' ? 'TOPIC_SUBMITTED' : 'COURSEWARE_SUBMITTED'));
  const can: Record<LectureAct, boolean> = {
    submitTopic: worksOn && allows('submitTopic') && open('TOPIC'),
    reviewTopic: (viewer.reviewsHost || viewer.reviewsUnit) && allows('approveTopic') && reviews('TOPIC'),
    uploadCourseware: worksOn && allows('submitCourseware') && open('COURSEWARE'),
    downloadCourseware: known.hasCourseware && isInsider(viewer),
    reviewCourseware: viewer.reviewsHost && allows('approveCourseware') && reviews('COURSEWARE'),
    recordPreparation: viewer.plans && allows('prepare'),
    recordRehearsal: viewer.plans && !viewer.isSpeaker && allows('passRehearsal'),
    hold: viewer.plans && file.date.status === 'PUBLISHED' && today >= file.date.heldOn,
    markAttendance:
      viewer.plans && today >= file.date.heldOn && (file.date.status === 'PUBLISHED' || file.date.status === 'HELD'),
    rate: known.mayRate,
    seeRatings: (viewer.reads || viewer.isSpeaker) && (isHeld || file.state === 'FILED'),
    file: viewer.plans && !viewer.isSpeaker && allows('file'),
  };
  return (Object.keys(can) as LectureAct[]).filter((act) => can[act]);
}

/** Ratings are open from the holding to the last day, or until the lecture is filed. */
export function ratingOpen(file: LectureFile, today: BusinessDate): boolean {
  return file.state === 'HELD' && today <= ratingUntil(file.date.heldOn);
}
