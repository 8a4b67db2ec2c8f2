import { z } from 'zod';
import { addDays, type BusinessDate } from '../../../kernel/calendar.js';
import type { WorkingCalendar } from '../../../kernel/working-calendar.js';
import { STEPS, type Step, type Timeline } from './season.js';

const before = z.number().int().min(-180).max(0);

/**
 * The steps of a season's lectures, in calendar days from the day: up to half a year before it, no later step due before
 * an earlier one; the filing one day to half a year after it. Our defaults are no regulation.
 */
export const timelineSchema = z
  .strictObject({
    NOTICE: before,
    TOPIC: before,
    COURSEWARE: before,
    GROUP_PREPARATION: before,
    REHEARSAL: before,
    LECTURE: z.number().int().min(0).max(0),
    FILING: z.number().int().min(1).max(180),
  })
  .refine((days) => STEPS.every((step, index) => index === 0 || days[step] >= days[STEPS[index - 1] ?? step]), {
    message: 'TIMELINE_ORDER',
  }) satisfies z.ZodType<Timeline>;

export interface DueStep {
  readonly step: Step;
  /** Counted in calendar days alone. */
  readonly counted: BusinessDate;
  /** The last day on which it is in time: `counted`, or the working day before it. */
  readonly due: BusinessDate;
}

/**
 * When each step of a lecture is due, in their order. On a day off, a plain weekend too, a step moves to the working day
 * before, so that nobody finds on Monday that something was due on Sunday; a make-up day is worked and stays. The filing
 * moves back as well, because a deadline does not grow by a holiday; only where that would end on the day of the lecture
 * or before it, it is due on the first working day after what was counted: nothing can be filed before it was held.
 */
export function timelineOf(on: BusinessDate, timeline: Timeline, calendar: WorkingCalendar): DueStep[] {
  return STEPS.map((step) => {
    const counted = addDays(on, timeline[step]);
    return { step, counted, due: dueOn(step, on, counted, calendar) };
  });
}

function dueOn(step: Step, on: BusinessDate, counted: BusinessDate, calendar: WorkingCalendar): BusinessDate {
  if (counted === on) return on;
  const due = calendar.workingDayOnOrBefore(counted);
  return step === 'FILING' && due <= on ? calendar.nextWorkingDay(counted) : due;
}
