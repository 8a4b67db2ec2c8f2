import { z } from 'zod';
import { idParam, line } from '../../../platform/http/contract.js';
import { personName, ROTA_RULES, unitName } from './rota.contract.js';
import { businessDate, revisionSchema, text, timeOfDay } from './season.contract.js';

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

const brokenRule = z.object({
  rule: z.enum(ROTA_RULES),
  severity: z.enum(['hard', 'soft']),
  dateId: int,
  month: z.string(),
  /** Null where the rule is about the date as a whole. */
  person: personName.nullable(),
  unit: unitName.nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])),
});

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
  place: line(100).min(1),
  seats: z.number().int().min(0).max(10_000),
  reason: text(200).min(1),
  /** Send true once the warnings were shown; with warnings and without it the answer is 422 LECTURE.DAY_WARNED. */
  acceptWarnings: z.boolean().default(false),
  revision: revisionSchema,
});
export type OverrideDate = z.infer<typeof overrideDateBody>;

export const cancelDateBody = z.strictObject({ reason: text(200).min(1), revision: revisionSchema });
export type CancelDate = z.infer<typeof cancelDateBody>;
