import type { BusinessDate } from '../../../kernel/calendar.js';
import type { Transitions } from '../../../kernel/transitions.js';
import type { StepFact, StepFacts } from './due.js';
import { LECTURE_STATES, STEPS, type LectureState, type Step } from './season.js';

/** What may be done to a lecture on its way, each leading to one state. */
export type LifeAct =
  | 'submitTopic'
  | 'approveTopic'
  | 'returnTopic'
  | 'submitCourseware'
  | 'approveCourseware'
  | 'approveRevisedCourseware'
  | 'returnCourseware'
  | 'prepare'
  | 'passRehearsal'
  | 'reviseRehearsal'
  | 'replaceSpeaker'
  | 'hold'
  | 'file';

/**
 * The life of a lecture. It may be held from any step on: an emergency substitute speaks without a rehearsal, and what was left
 * out is named when it is filed; until then it can be supplied. `approveRevisedCourseware`: after a rehearsal asked for changes, the
 * group has prepared already.
 */
export const LECTURE_LIFE: Transitions<LectureState, LifeAct> = {
  ASSIGNED: { submitTopic: 'TOPIC_SUBMITTED', hold: 'HELD' },
  TOPIC_SUBMITTED: {
    submitTopic: 'TOPIC_SUBMITTED',
    approveTopic: 'TOPIC_APPROVED',
    returnTopic: 'ASSIGNED',
    hold: 'HELD',
  },
  TOPIC_APPROVED: { submitTopic: 'TOPIC_SUBMITTED', submitCourseware: 'COURSEWARE_SUBMITTED', hold: 'HELD' },
  COURSEWARE_SUBMITTED: {
    submitCourseware: 'COURSEWARE_SUBMITTED',
    approveCourseware: 'COURSEWARE_APPROVED',
    approveRevisedCourseware: 'PREPARED',
    returnCourseware: 'TOPIC_APPROVED',
    hold: 'HELD',
  },
  COURSEWARE_APPROVED: { submitCourseware: 'COURSEWARE_SUBMITTED', prepare: 'PREPARED', hold: 'HELD' },
  PREPARED: {
    submitCourseware: 'COURSEWARE_SUBMITTED',
    prepare: 'PREPARED',
    passRehearsal: 'REHEARSED',
    reviseRehearsal: 'TOPIC_APPROVED',
    replaceSpeaker: 'PREPARED',
    hold: 'HELD',
  },
  REHEARSED: { hold: 'HELD' },
  HELD: {
    submitTopic: 'HELD',
    approveTopic: 'HELD',
    returnTopic: 'HELD',
    submitCourseware: 'HELD',
    approveCourseware: 'HELD',
    returnCourseware: 'HELD',
    prepare: 'HELD',
    passRehearsal: 'HELD',
    file: 'FILED',
  },
  FILED: {},
  CANCELLED: {},
  MISSED: {},
};

/** What a row of the journal says was done. SPEAKER_CHANGED begins anew: what the former speaker handed in counts no more. */
export const JOURNAL_ACTS = [
  'NOTICE_SENT',
  'TOPIC_SUBMITTED',
  'TOPIC_APPROVED',
  'TOPIC_RETURNED',
  'COURSEWARE_SUBMITTED',
  'COURSEWARE_APPROVED',
  'COURSEWARE_RETURNED',
  'PREPARED',
  'REHEARSAL_PASSED',
  'REHEARSAL_REVISE',
  'REHEARSAL_REPLACE',
  'HELD',
  'WAIVED',
  'FILED',
  'SPEAKER_CHANGED',
] as const;
export type JournalAct = (typeof JOURNAL_ACTS)[number];

export interface JournalFact {
  readonly act: JournalAct;
  readonly step: Step;
  /** The day it was done. */
  readonly on: BusinessDate;
}

/** What the buttons of a lecture's page are called. */
export const LECTURE_ACTS = [
  'submitTopic',
  'reviewTopic',
  'uploadCourseware',
  'downloadCourseware',
  'reviewCourseware',
  'recordPreparation',
  'recordRehearsal',
  'hold',
  'markAttendance',
  'rate',
  'seeRatings',
  'file',
] as const;
export type LectureAct = (typeof LECTURE_ACTS)[number];

/** How one version of a courseware stands. */
export const COURSEWARE_VERDICTS = ['SUBMITTED', 'APPROVED', 'RETURNED'] as const;
export type CoursewareVerdict = (typeof COURSEWARE_VERDICTS)[number];

const NONE: StepFact = { state: 'NONE', on: null };
const EFFECT: Readonly<Record<JournalAct, StepFact['state'] | null>> = {
  NOTICE_SENT: 'DONE',
  TOPIC_SUBMITTED: 'SUBMITTED',
  TOPIC_APPROVED: 'DONE',
  TOPIC_RETURNED: 'NONE',
  COURSEWARE_SUBMITTED: 'SUBMITTED',
  COURSEWARE_APPROVED: 'DONE',
  COURSEWARE_RETURNED: 'NONE',
  PREPARED: 'DONE',
  REHEARSAL_PASSED: 'DONE',
  REHEARSAL_REVISE: 'NONE',
  REHEARSAL_REPLACE: 'NONE',
  HELD: 'DONE',
  WAIVED: 'WAIVED',
  FILED: 'DONE',
  SPEAKER_CHANGED: null,
};

/** The last step that a state of preparation says is done; what was held or filed is read from the journal. */
const REACHED: Partial<Record<LectureState, Step>> = {
  TOPIC_APPROVED: 'TOPIC',
  COURSEWARE_SUBMITTED: 'TOPIC',
  COURSEWARE_APPROVED: 'COURSEWARE',
  PREPARED: 'GROUP_PREPARATION',
  REHEARSED: 'REHEARSAL',
  HELD: 'LECTURE',
  FILED: 'FILING',
};

/**
 * The seven steps as the journal tells them, oldest row first. A lecture in a state of preparation has done the steps up to that
 * state, and a filed one all of them, even where the journal has no row (history taken over from the time before).
 */
export function factsOf(state: LectureState, journal: readonly JournalFact[]): StepFacts {
  const facts: Record<Step, StepFact> = {
    NOTICE: NONE,
    TOPIC: NONE,
    COURSEWARE: NONE,
    GROUP_PREPARATION: NONE,
    REHEARSAL: NONE,
    LECTURE: NONE,
    FILING: NONE,
  };
  for (const row of journal) {
    if (row.act === 'SPEAKER_CHANGED') {
      for (const step of ['TOPIC', 'COURSEWARE', 'GROUP_PREPARATION', 'REHEARSAL'] as const) facts[step] = NONE;
      continue;
    }
    const effect = EFFECT[row.act];
    if (effect !== null) facts[row.step] = effect === 'NONE' ? NONE : { state: effect, on: row.on };
    // a rehearsal that asks for changes sends the courseware back as well
    if (row.act === 'REHEARSAL_REVISE') facts.COURSEWARE = NONE;
  }
  const reached = REACHED[state];
  if (reached !== undefined) {
    const isKnown = state === 'HELD' ? (step: Step) => step === 'LECTURE' : () => true;
    for (const step of STEPS.slice(0, STEPS.indexOf(reached) + 1)) {
      const hasRow = facts[step].state === 'DONE' || facts[step].state === 'WAIVED';
      if (step !== 'NOTICE' && isKnown(step) && !hasRow) facts[step] = { state: 'DONE', on: null };
    }
  }
  if (reached !== undefined && (state === 'HELD' || state === 'FILED') && facts.NOTICE.state === 'NONE')
    facts.NOTICE = { state: 'DONE', on: null };
  return facts;
}

/** What a lecture is filed with. A title cannot be done without; the rest can be waived with a reason (nobody came to listen). */
export const FILING_ITEMS = ['TOPIC', 'COURSEWARE', 'GROUP_PREPARATION', 'REHEARSAL', 'ATTENDANCE', 'RATINGS'] as const;
export type FilingItem = (typeof FILING_ITEMS)[number];

export interface FilingFacts {
  readonly hasTitle: boolean;
  readonly facts: StepFacts;
  /** Somebody was marked present, late or absent. */
  readonly attendanceTaken: boolean;
  readonly ratingOpen: boolean;
}

/** What a held lecture still lacks. Ratings: while people may still rate. */
export function missingForFiling(known: FilingFacts): { item: FilingItem; waivable: boolean }[] {
  const missing: { item: FilingItem; waivable: boolean }[] = [];
  const isDone = (step: Step): boolean => known.facts[step].state === 'DONE' || known.facts[step].state === 'WAIVED';
  if (!known.hasTitle) missing.push({ item: 'TOPIC', waivable: false });
  else if (!isDone('TOPIC')) missing.push({ item: 'TOPIC', waivable: true });
  for (const step of ['COURSEWARE', 'GROUP_PREPARATION', 'REHEARSAL'] as const)
    if (!isDone(step)) missing.push({ item: step, waivable: true });
  if (!known.attendanceTaken) missing.push({ item: 'ATTENDANCE', waivable: true });
  if (known.ratingOpen) missing.push({ item: 'RATINGS', waivable: true });
  return missing;
}

/** States in which a lecture still stands or stood: not cancelled, not missed. */
export const STANDING_STATES: readonly LectureState[] = LECTURE_STATES.filter(
  (state) => state !== 'CANCELLED' && state !== 'MISSED',
);

/** A topic is for everybody once it is approved, or was spoken on. */
export function topicIsPublic(state: LectureState): boolean {
  return state !== 'ASSIGNED' && state !== 'TOPIC_SUBMITTED' && STANDING_STATES.includes(state);
}
