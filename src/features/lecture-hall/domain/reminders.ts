import { daysBetween, type BusinessDate } from '../../../kernel/calendar.js';
import { DUE_SOON_DAYS, isDone, type StepNow } from './due.js';
import type { Step } from './season.js';

/** Who is reminded of a step: whoever has to do something, and the speaker of where they have to be. */
const OF_SPEAKER: readonly Step[] = ['TOPIC', 'COURSEWARE', 'GROUP_PREPARATION', 'REHEARSAL', 'LECTURE'];
const OF_STAFF: readonly Step[] = ['TOPIC', 'COURSEWARE', 'GROUP_PREPARATION', 'REHEARSAL', 'LECTURE', 'FILING'];
/** Overdue steps that the speaker can still do something about. */
const SPEAKERS_OWN: readonly Step[] = ['TOPIC', 'COURSEWARE'];
/** Staff are reminded of these before they are due; the others wait for speakers. */
const STAFFS_OWN: readonly Step[] = ['GROUP_PREPARATION', 'REHEARSAL', 'FILING'];
/** What became overdue longer ago is not brought up again: a system started late does not rake over old months. */
const LATE_DAYS = 7;

export interface Reminder {
  readonly to: 'SPEAKER' | 'STAFF';
  readonly step: Step;
  readonly when: 'SOON' | 'LATE';
  readonly due: BusinessDate;
  /** Days until it is due, or overdue. */
  readonly days: number;
}

/** What to remind of today, for one lecture. Each is sent once under the step, its due day and the person. */
export function remindersOf(steps: readonly StepNow[], today: BusinessDate): Reminder[] {
  return steps.flatMap(({ step, due, status, handedIn }): Reminder[] => {
    if (isDone(status)) return [];
    const left = daysBetween(today, due);
    if (left < 0) {
      if (-left > LATE_DAYS) return [];
      const late = { step, when: 'LATE', due, days: -left } as const;
      return [
        ...(SPEAKERS_OWN.includes(step) && !handedIn ? [{ ...late, to: 'SPEAKER' as const }] : []),
        ...(OF_STAFF.includes(step) ? [{ ...late, to: 'STAFF' as const }] : []),
      ];
    }
    if (left > DUE_SOON_DAYS) return [];
    const soon = { step, when: 'SOON', due, days: left } as const;
    return [
      ...(OF_SPEAKER.includes(step) && !handedIn ? [{ ...soon, to: 'SPEAKER' as const }] : []),
      ...(STAFFS_OWN.includes(step) || handedIn ? [{ ...soon, to: 'STAFF' as const }] : []),
    ];
  });
}
