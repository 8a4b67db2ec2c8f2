import { daysBetween, type BusinessDate } from '../../../kernel/calendar.js';
import type { DueStep } from './timeline.js';
import { STEPS, type Step } from './season.js';

/**
 * DONE · WAITING: handed in, waits for review · OPEN: not yet due · DUE: due today or within three days · OVERDUE ·
 * WAIVED: left out with a reason when it was filed.
 */
export const STEP_STATUSES = ['DONE', 'WAITING', 'OPEN', 'DUE', 'OVERDUE', 'WAIVED'] as const;
export type StepStatus = (typeof STEP_STATUSES)[number];

/** What is known of one step of one lecture. */
export interface StepFact {
  readonly state: 'NONE' | 'SUBMITTED' | 'DONE' | 'WAIVED';
  readonly on: BusinessDate | null;
}
export type StepFacts = Readonly<Record<Step, StepFact>>;

export interface StepNow {
  readonly step: Step;
  readonly due: BusinessDate;
  readonly status: StepStatus;
  readonly doneOn: BusinessDate | null;
  /** Handed in and not yet decided on, also when that is overdue by now. */
  readonly handedIn: boolean;
  /** Calendar days past the due day; 0 unless OVERDUE. */
  readonly overdueDays: number;
}

/** So many days before its due day a step counts as due. */
export const DUE_SOON_DAYS = 3;

/** How each of the seven steps stands today. Handed in but not reviewed counts as overdue all the same, once it is. */
export function stepsNow(timeline: readonly DueStep[], facts: StepFacts, today: BusinessDate): StepNow[] {
  return timeline.map(({ step, due }) => {
    const fact = facts[step];
    const late = daysBetween(due, today);
    const status = statusOf(fact, late);
    return {
      step,
      due,
      status,
      doneOn: fact.state === 'DONE' || fact.state === 'WAIVED' ? fact.on : null,
      handedIn: fact.state === 'SUBMITTED',
      overdueDays: status === 'OVERDUE' ? late : 0,
    };
  });
}

function statusOf(fact: StepFact, late: number): StepStatus {
  if (fact.state === 'DONE' || fact.state === 'WAIVED') return fact.state;
  if (late > 0) return 'OVERDUE';
  if (fact.state === 'SUBMITTED') return 'WAITING';
  return late >= -DUE_SOON_DAYS ? 'DUE' : 'OPEN';
}

export const isDone = (status: StepStatus): boolean => status === 'DONE' || status === 'WAIVED';

/** PART: some of the day's lectures have done it. */
export const DATE_STEP_STATUSES = ['DONE', 'PART', 'OPEN', 'DUE', 'OVERDUE'] as const;
export type DateStepStatus = (typeof DATE_STEP_STATUSES)[number];

/** One step of a whole lecture date: 课件1/3. */
export interface DateStep {
  readonly step: Step;
  readonly status: DateStepStatus;
  readonly due: BusinessDate;
  readonly done: number;
  readonly total: number;
  readonly overdueDays: number;
}

/** The steps of a date from those of its standing lectures; all open when there is none. */
export function dateSteps(timeline: readonly DueStep[], lectures: readonly (readonly StepNow[])[]): DateStep[] {
  return timeline.map(({ step, due }) => {
    const index = STEPS.indexOf(step);
    const each = lectures.map((steps) => steps[index]).filter((one) => one !== undefined);
    const done = each.filter((one) => isDone(one.status)).length;
    const overdueDays = Math.max(0, ...each.map((one) => one.overdueDays));
    const isAllDone = each.length > 0 && done === each.length;
    const soon = each.some((one) => one.status === 'DUE' || one.status === 'WAITING');
    let status: DateStepStatus = 'OPEN';
    if (isAllDone) status = 'DONE';
    else if (overdueDays > 0) status = 'OVERDUE';
    else if (done > 0) status = 'PART';
    else if (soon) status = 'DUE';
    return { step, status, due, done, total: each.length, overdueDays };
  });
}

/** Whose turn a step is: the speaker's to hand in, staff's to review, record and file. */
export function waitsFor(step: Step, isSubmitted: boolean): 'SPEAKER' | 'STAFF' {
  return (step === 'TOPIC' || step === 'COURSEWARE') && !isSubmitted ? 'SPEAKER' : 'STAFF';
}
