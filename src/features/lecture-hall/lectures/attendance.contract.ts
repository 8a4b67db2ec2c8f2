import { z } from 'zod';
import { PERSONNEL_CATEGORIES } from '../../../kernel/access.js';
import { idParam } from '../../../platform/http/contract.js';
import { DATE_STATUSES, RATER_GROUPS } from '../domain/season.js';

/** 到场 · 迟到 · 未到. */
export const ATTENDANCE_STATUSES = ['PRESENT', 'LATE', 'ABSENT'] as const;
export type AttendanceStatus = (typeof ATTENDANCE_STATUSES)[number];

/**
 * Marks of people who reserved, and of walk-ins. `null` takes a mark away (a walk-in then disappears from the list).
 * `rest`: how to mark everybody who reserved and has no mark yet.
 */
export const attendanceBody = z.strictObject({
  marks: z
    .array(z.strictObject({ personId: idParam, status: z.enum(ATTENDANCE_STATUSES).nullable() }))
    .max(500)
    .default([]),
  rest: z.enum(ATTENDANCE_STATUSES).optional(),
});
export type AttendanceBody = z.infer<typeof attendanceBody>;

const attendee = z.object({
  personId: z.number().int(),
  name: z.string(),
  unitName: z.string(),
  category: z.enum(PERSONNEL_CATEGORIES),
  /** Reserved a seat; a walk-in otherwise. */
  reserved: z.boolean(),
  status: z.enum(ATTENDANCE_STATUSES).nullable(),
});

export const ATTENDANCE_ACTS = ['markAttendance', 'hold'] as const;
export const attendanceView = z.object({
  dateId: z.number().int(),
  heldOn: z.string(),
  status: z.enum(DATE_STATUSES),
  seats: z.number().int(),
  reserved: z.number().int(),
  present: z.number().int(),
  late: z.number().int(),
  absent: z.number().int(),
  items: z.array(attendee),
  can: z.array(z.enum(ATTENDANCE_ACTS)),
});
export type AttendanceView = z.infer<typeof attendanceView>;

/** Characters, pinyin or initials. */
export const walkInQuery = z.strictObject({ search: z.string().trim().min(1).max(40) });
export const walkIns = z.object({
  items: z.array(z.object({ personId: z.number().int(), name: z.string(), unitName: z.string(), listed: z.boolean() })),
});
export type WalkIns = z.infer<typeof walkIns>;

export const DATE_ACTS = ['reserve', 'cancelReservation'] as const;
/** The actor and one lecture date. `rateable`: lectures that they may rate now. */
export const myDate = z.object({
  dateId: z.number().int(),
  reserved: z.boolean(),
  attended: z.enum(ATTENDANCE_STATUSES).nullable(),
  speaks: z.boolean(),
  seatsLeft: z.number().int(),
  rateable: z.array(z.number().int()),
  ratingUntil: z.string().nullable(),
  can: z.array(z.enum(DATE_ACTS)),
});
export type MyDate = z.infer<typeof myDate>;

// ── ratings ────────────────────────────────────────────────────────────────────────────────────────────────────────

const mark = z.number().int().min(1).max(5);
/** 内容 · 方法 · 效果, each 1–5. */
export const ratingBody = z.strictObject({
  content: mark,
  method: mark,
  effect: mark,
  comment: z.string().trim().max(300).default(''),
});
export type RatingBody = z.infer<typeof ratingBody>;

const averages = { content: z.number(), method: z.number(), effect: z.number(), overall: z.number() };
/**
 * The ratings of one lecture: never who said what. `shown` is false, and everything but the count is empty, until rating is over
 * and `minRatings` have answered. Group averages are there only when every group that answered has three answers or more.
 */
export const ratingsView = z.object({
  lectureId: z.number().int(),
  answers: z.number().int(),
  minRatings: z.number().int(),
  ratingUntil: z.string().nullable(),
  open: z.boolean(),
  shown: z.boolean(),
  /** Weighted by group; 1–5 with two decimals. */
  result: z.object(averages).nullable(),
  groups: z.array(
    z.object({ group: z.enum(RATER_GROUPS), weight: z.number().int(), answers: z.number().int(), ...averages }),
  ),
  /** Groups that nobody of answered; their weight went to the others. */
  missingGroups: z.array(z.enum(RATER_GROUPS)),
  comments: z.array(z.string()),
});
export type RatingsView = z.infer<typeof ratingsView>;
