import { z } from 'zod';
import { idParam } from '../../../platform/http/contract.js';
import { NOT_FIT_REASONS, SUBSTITUTE_REASONS } from '../domain/substitutes.js';

const int = z.number().int();
const reason = z.string().trim().min(1).max(200);

export const lectureId = idParam;

// ── what comes in ──────────────────────────────────────────────────────────────────────────────────────────────────

/** `keepTopic`: the substitute speaks on the approved topic; without it they choose their own. */
export const substituteBody = z.strictObject({ personId: idParam, reason, keepTopic: z.boolean().default(true) });
export const noShowBody = z.strictObject({ excused: z.boolean(), reason });
/**
 * `:id` is the lecture that is owed, `dateId` the published date of the make-up lecture; `personId` only where two owe it (who
 * was planned, and the substitute who did not come).
 */
export const makeUpBody = z.strictObject({ dateId: idParam, personId: idParam.optional() });
export const makeUpQuery = z.strictObject({ personId: z.coerce.number().int().min(1).optional() });
export const cancelMakeUpBody = z.strictObject({ reason });
export type SubstituteBody = z.infer<typeof substituteBody>;
export type NoShowBody = z.infer<typeof noShowBody>;

// ── what goes out ──────────────────────────────────────────────────────────────────────────────────────────────────

/** Who could step in, the best first, each with the reasons for their place. */
export const substitutesView = z.object({
  lectureId: int,
  heldOn: z.string(),
  speaker: z.object({ personId: int, name: z.string(), unitName: z.string() }),
  topic: z.string().nullable(),
  /** The topic has been approved: a substitute may keep it. */
  topicKept: z.boolean(),
  items: z.array(
    z.object({
      order: int,
      personId: int,
      name: z.string(),
      unitKey: z.string(),
      unitName: z.string(),
      /** Lectures in the current cycle, planned ones counted. */
      unitSpoken: int,
      personSpoken: int,
      lastOn: z.string().nullable(),
      /** Their own next lecture. */
      nextOn: z.string().nullable(),
      draw: int,
      hasDebt: z.boolean(),
      reasons: z.array(z.enum(SUBSTITUTE_REASONS)),
    }),
  ),
  /** Those of the pool who cannot: how many for which reason. */
  excluded: z.array(z.object({ reason: z.enum(NOT_FIT_REASONS), count: int })),
});
export type SubstitutesView = z.infer<typeof substitutesView>;

/** Published dates on which a lecture could be made up. */
export const makeUpDates = z.object({
  lectureId: int,
  personId: int,
  items: z.array(
    z.object({
      dateId: int,
      month: z.string(),
      heldOn: z.string(),
      fits: z.boolean(),
      problem: z.enum(NOT_FIT_REASONS).nullable(),
    }),
  ),
});
export type MakeUpDates = z.infer<typeof makeUpDates>;

export const madeUp = z.object({ lectureId: int });
export type MakeUpBody = z.infer<typeof makeUpBody>;
export type MakeUpQuery = z.infer<typeof makeUpQuery>;
export type CancelMakeUpBody = z.infer<typeof cancelMakeUpBody>;
