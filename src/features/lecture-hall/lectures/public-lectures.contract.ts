import { z } from 'zod';
import { pageQuery, pageResponse, idParam } from '../../../platform/http/contract.js';
import { STEP_STATUSES } from '../domain/due.js';
import { DATE_DEFERRALS, DATE_STATUSES, LECTURE_KINDS, LECTURE_STATES, STEPS } from '../domain/season.js';

const publicLecture = z.object({
  id: z.number().int(),
  position: z.number().int(),
  kind: z.enum(LECTURE_KINDS),
  speaker: z.object({ name: z.string(), unitName: z.string() }),
  /** Once approved. */
  topic: z.string().nullable(),
});

export const publicLectureDate = z.object({
  id: z.number().int(),
  seasonName: z.string(),
  sessionNo: z.number().int(),
  month: z.string(),
  heldOn: z.string(),
  /** HOLIDAY: the day of the rule is off · OVERRIDE: set by hand, with its reason. */
  deferral: z.enum(DATE_DEFERRALS),
  /** 顺延: where the rule alone would put it, when that is another day. */
  ruleOn: z.string().nullable(),
  deferralReason: z.string(),
  startTime: z.string(),
  endTime: z.string(),
  place: z.string(),
  status: z.enum(DATE_STATUSES),
  cancelReason: z.string().nullable(),
  /** Seats for listeners; 0: none are offered on this date (which is not the same as all taken). */
  seats: z.number().int(),
  seatsLeft: z.number().int(),
  /** Days until it, negative afterwards. */
  daysLeft: z.number().int(),
  lectures: z.array(publicLecture),
});
export type PublicLectureDate = z.infer<typeof publicLectureDate>;

export const LECTURE_DATE_SORTS = ['heldOn'] as const;
/** `when=coming` (default sort: soonest first), `when=past` (latest first), or all. Only published dates. */
export const publicDatesQuery = pageQuery(LECTURE_DATE_SORTS, {
  when: z.enum(['coming', 'past']).optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
});
export type PublicDatesQuery = z.infer<typeof publicDatesQuery>;
export const publicLectureDates = pageResponse(publicLectureDate);

// ── what is due, for staff ─────────────────────────────────────────────────────────────────────────────────────────

export const DUE_SORTS = ['due', 'heldOn', 'speaker', 'unit'] as const;
/** Steps of published lectures that are not done: overdue ones and those due within `days`. */
export const lectureDueQuery = pageQuery(DUE_SORTS, {
  seasonId: idParam.optional(),
  step: z.enum(STEPS).optional(),
  overdue: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
  days: z.coerce.number().int().min(0).max(366).default(30),
});
export type LectureDueQuery = z.infer<typeof lectureDueQuery>;

export const lectureDueItem = z.object({
  lectureId: z.number().int(),
  dateId: z.number().int(),
  sessionNo: z.number().int(),
  heldOn: z.string(),
  speaker: z.object({ name: z.string(), unitName: z.string() }),
  topic: z.string().nullable(),
  state: z.enum(LECTURE_STATES),
  step: z.enum(STEPS),
  due: z.string(),
  status: z.enum(STEP_STATUSES),
  /** Negative when overdue. */
  daysLeft: z.number().int(),
  overdueDays: z.number().int(),
  /** Whose turn it is: the speaker, or staff. */
  waitsFor: z.enum(['SPEAKER', 'STAFF']),
});
export type LectureDueItem = z.infer<typeof lectureDueItem>;
export const lectureDuePage = pageResponse(lectureDueItem);
