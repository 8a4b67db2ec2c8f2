import { z } from 'zod';
import { DAY_SOURCES } from '../../../kernel/working-calendar.js';
import { idParam } from '../../../platform/http/contract.js';
import { noticeProblemView } from '../../holidays/holidays.public.js';
import { DATE_STATUSES } from '../domain/season.js';
import { personName, ROTA_RULES, unitName } from './rota.contract.js';
import { businessDate, monthSchema, revisionSchema, text, timeOfDay } from './season.contract.js';

const int = z.number().int();

// ── one speaker to another date, or two lectures exchange their speakers ───────────────────────────────────────────

const moveShape = {
  lectureId: idParam,
  /** Either: the date that the speaker goes to. */
  toDateId: idParam.optional(),
  /** Or: the lecture whose speaker comes here in exchange. */
  swapWithLectureId: idParam.optional(),
} as const;
const oneTarget = (body: { toDateId?: number; swapWithLectureId?: number }): boolean =>
  (body.toDateId === undefined) !== (body.swapWithLectureId === undefined);
const ONE_TARGET = { message: 'ONE_TARGET' };

export const checkMoveBody = z.strictObject(moveShape).refine(oneTarget, ONE_TARGET);
export const moveBody = z
  .strictObject({
    ...moveShape,
    /** Needed when a soft rule is broken. */
    reason: text(200).min(1).optional(),
    /** Revision of the lecture's date, and of the other one, as they were seen. */
    revision: revisionSchema,
    toRevision: revisionSchema,
  })
  .refine(oneTarget, ONE_TARGET);
export type CheckMove = z.infer<typeof checkMoveBody>;
export type MoveBody = z.infer<typeof moveBody>;

export const brokenRule = z.object({
  rule: z.enum(ROTA_RULES),
  severity: z.enum(['hard', 'soft']),
  dateId: int,
  month: z.string(),
  person: personName,
  unit: unitName.nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])),
});
export type BrokenRuleView = z.infer<typeof brokenRule>;

export const checkMoveView = z.object({
  /** No hard rule is broken. */
  allowed: z.boolean(),
  /** A soft rule is broken: a reason must be given. */
  needsReason: z.boolean(),
  broken: z.array(brokenRule),
});
export type CheckMoveView = z.infer<typeof checkMoveView>;

export const pinBody = z.strictObject({
  pinned: z.boolean(),
  reason: text(200).default(''),
  /** Revision of the lecture. */
  revision: revisionSchema,
});
export type PinBody = z.infer<typeof pinBody>;

// ── one date ───────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * What somebody should know before a date is put on a day. DAY_OFF a holiday · WEEKEND · MAKE_UP_DAY a worked weekend · SAME_DAY another date
 * is held then · OUT_OF_ORDER it passes another date · PAST · CANNOT_SPEAK a speaker is away.
 */
export const DAY_WARNINGS = [
  'DAY_OFF',
  'WEEKEND',
  'MAKE_UP_DAY',
  'SAME_DAY',
  'OUT_OF_ORDER',
  'PAST',
  'CANNOT_SPEAK',
] as const;
export type DayWarning = (typeof DAY_WARNINGS)[number];

export const checkDayBody = z.strictObject({ heldOn: businessDate });
export const checkDayView = z.object({
  warnings: z.array(
    z.object({
      code: z.enum(DAY_WARNINGS),
      /** The holiday. */
      name: z.string().nullable(),
      /** The month of the other date. */
      month: z.string().nullable(),
      person: personName.nullable(),
      /** Code of the absence. */
      reason: z.string().nullable(),
    }),
  ),
});
export type CheckDayView = z.infer<typeof checkDayView>;
export type DayWarningView = CheckDayView['warnings'][number];

export const overrideDateBody = z.strictObject({
  heldOn: businessDate,
  startTime: timeOfDay,
  endTime: timeOfDay,
  place: text(100).min(1),
  seats: z.number().int().min(0).max(10_000),
  reason: text(200).min(1),
  /** Send true once the warnings were shown; with warnings and without it the answer is 422 LECTURE.DAY_WARNED. */
  acceptWarnings: z.boolean().default(false),
  revision: revisionSchema,
});
export type OverrideDate = z.infer<typeof overrideDateBody>;

export const cancelDateBody = z.strictObject({ reason: text(200).min(1), revision: revisionSchema });
export type CancelDate = z.infer<typeof cancelDateBody>;

// ── a new holiday notice ───────────────────────────────────────────────────────────────────────────────────────────

const dayLine = z.object({ date: businessDate, name: z.string(), isOffDay: z.boolean() });

const hitLecture = z.object({
  lectureId: int,
  person: personName,
  unit: unitName,
  pinned: z.boolean(),
  /** False: the place is given to somebody else when the notice is confirmed. */
  canComeOnNewDay: z.boolean(),
  /** Code of the absence. */
  reason: z.string().nullable(),
});

export const hitDate = z.object({
  seasonId: int,
  seasonName: z.string(),
  dateId: int,
  month: monthSchema,
  status: z.enum(DATE_STATUSES),
  before: z.string(),
  after: z.string(),
  /** Why it leaves its old day; null when it goes back to the rule's day. */
  because: z.object({ name: z.string(), source: z.enum(DAY_SOURCES) }).nullable(),
  /** Days passed over from the rule's day to the new one. */
  passed: z.array(z.object({ date: z.string(), name: z.string(), source: z.enum(DAY_SOURCES) })),
  lectures: z.array(hitLecture),
});
export type HitDate = z.infer<typeof hitDate>;

export const noticePreview = z.object({
  /** To confirm with; null while the file has rows that must be mended first. */
  previewId: int.nullable(),
  fileName: z.string(),
  years: z.array(int),
  /** What the notice says, and how each day changes what was known. */
  days: z.array(
    dayLine.extend({
      change: z.enum(['NEW', 'SAME', 'CHANGED']),
      before: z.object({ name: z.string(), isOffDay: z.boolean(), source: z.enum(DAY_SOURCES) }).nullable(),
    }),
  ),
  problems: z.array(noticeProblemView),
  dates: z.array(hitDate),
  /** Dates of the calendar that stay: held already, set by hand, cancelled. */
  kept: z.array(z.object({ dateId: int, month: z.string(), heldOn: z.string(), status: z.enum(DATE_STATUSES) })),
});
export type NoticePreviewView = z.infer<typeof noticePreview>;

export const confirmNoticeBody = z.strictObject({ previewId: idParam });
export type ConfirmNotice = z.infer<typeof confirmNoticeBody>;

export const noticeConfirmed = z.object({
  noticeId: int,
  moved: z.array(z.object({ dateId: int, month: z.string(), before: z.string(), after: z.string() })),
  /** Lectures that have another speaker now. */
  replaced: z.array(z.object({ lectureId: int, month: z.string(), from: personName, to: personName })),
  /** People who were told. */
  told: int,
});
export type NoticeConfirmed = z.infer<typeof noticeConfirmed>;
