import type { BusinessDate } from '../../../../kernel/calendar.js';
import type { LearningMode } from '../teaching-method.js';

/** What the rules of a method need to know about the course around its detail. */
export interface DetailContext {
  /** Length of the course in minutes. */
  readonly minutes: number;
  readonly modes: readonly LearningMode[];
  readonly today: BusinessDate;
}
