import type { BusinessDate } from '../../../kernel/calendar.js';
import type { LearningMode } from './teaching-method.js';

/** When a course can be taken, as its catalogue card says it. */
export const AVAILABILITIES = [
  'ANYTIME', // 随时可看: it is online
  'SCHEDULED', // 最近开课4月21日: a class has it in its plan
  'AFTER_CLASS', // 结业后: a task done after a class
  'PLANNED', // 6月排课: a month is planned
  'UNSCHEDULED', // 待排课
] as const;
export type Availability = (typeof AVAILABILITIES)[number];

export interface SchedulingFacts {
  readonly modes: readonly LearningMode[];
  /** The first day, from today on, of a class that teaches it. */
  readonly nextDate: BusinessDate | null;
  /** 排课月份 `YYYY-MM` set by the training staff. */
  readonly plannedMonth: string | null;
}

/** @param today a planned month that has passed no longer counts */
export function availabilityOf(facts: SchedulingFacts, today: BusinessDate): Availability {
  if (facts.modes.includes('ONLINE')) return 'ANYTIME';
  if (facts.nextDate !== null) return 'SCHEDULED';
  if (facts.modes.includes('ASSIGNMENT')) return 'AFTER_CLASS';
  if (facts.plannedMonth !== null && facts.plannedMonth >= today.slice(0, 7)) return 'PLANNED';
  return 'UNSCHEDULED';
}
