import { z } from 'zod';
import { addDays, type BusinessDate } from '../../../kernel/calendar.js';
import type { WorkingCalendar } from '../../../kernel/working-calendar.js';

/** The steps of a lecture in their order: notice out, topic approved, courseware reviewed, prepared together, rehearsed, held, filed. */
export const TIMELINE_STEPS = [
  'NOTICE',
  'TOPIC',
  'COURSEWARE',
  'GROUP_PREPARATION',
  'REHEARSAL',
  'HELD',
  'FILED',
] as const;
export type TimelineStep = (typeof TIMELINE_STEPS)[number];

const before = z.number().int().min(0).max(180);

/**
 * A season's days: how many calendar days before the day a step is due, and after it for the filing. A later step may
 * not be due before an earlier one.
 */
export const timelineDaysSchema = z
  .strictObject({
    notice: before,
    topic: before,
    courseware: before,
    groupPreparation: before,
    rehearsal: before,
    /** Days after the lecture. */
    filed: z.number().int().min(1).max(180),
  })
  .refine(
    ({ notice, topic, courseware, groupPreparation, rehearsal }) =>
      notice >= topic && topic >= courseware && courseware >= groupPreparation && groupPreparation >= rehearsal,
    { message: 'TIMELINE_ORDER' },
  );
export type TimelineDays = z.infer<typeof timelineDaysSchema>;

/** D-30 notice, D-20 topic, D-10 courseware, D-5 group preparation, D-3 rehearsal, D+7 filed: our default, no regulation. */
export const DEFAULT_TIMELINE: TimelineDays = {
  notice: 30,
  topic: 20,
  courseware: 10,
  groupPreparation: 5,
  rehearsal: 3,
  filed: 7,
};

export interface DueStep {
  readonly step: TimelineStep;
  /** Counted in calendar days alone. */
  readonly counted: BusinessDate;
  /** The last day on which it is in time: `counted`, or the working day before it. */
  readonly due: BusinessDate;
}

/**
 * When each step of a lecture is due. On a day off, a plain weekend too, a step moves to the working day before, so that
 * nobody finds on Monday that something was due on Sunday; a make-up day is worked and stays. The filing moves back as
 * well, because a deadline never grows by a holiday; only where that would end on the day of the lecture or before it,
 * it is due on the first working day after what was counted: nothing can be filed before it was held.
 */
export function timelineOf(on: BusinessDate, days: TimelineDays, calendar: WorkingCalendar): DueStep[] {
  const early = (step: TimelineStep, count: number): DueStep => {
    const counted = addDays(on, -count);
    return { step, counted, due: count === 0 ? on : calendar.workingDayOnOrBefore(counted) };
  };
  return [
    early('NOTICE', days.notice),
    early('TOPIC', days.topic),
    early('COURSEWARE', days.courseware),
    early('GROUP_PREPARATION', days.groupPreparation),
    early('REHEARSAL', days.rehearsal),
    early('HELD', 0),
    filing(on, addDays(on, days.filed), calendar),
  ];
}

function filing(on: BusinessDate, counted: BusinessDate, calendar: WorkingCalendar): DueStep {
  const due = calendar.workingDayOnOrBefore(counted);
  return { step: 'FILED', counted, due: due > on ? due : calendar.nextWorkingDay(counted) };
}
