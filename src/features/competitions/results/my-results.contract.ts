import { z } from 'zod';
import { idParam, pageQuery, pageResponse } from '../../../platform/http/contract.js';
import { APPEAL_STATES } from '../domain/marking.js';
import { QUESTION_KINDS } from '../domain/question.js';
import { ROUND_KINDS, ROUND_STATES } from '../domain/round.js';

/** 我的成绩, and what one has to say against it. */

const response = z.union([z.object({ choices: z.array(z.string()) }), z.object({ texts: z.array(z.string()) })]);

const appeal = z.object({
  id: z.number().int(),
  itemNo: z.number().int().nullable(),
  words: z.string(),
  state: z.enum(APPEAL_STATES),
  filedAt: z.iso.datetime(),
  reply: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
});
export type AppealView = z.infer<typeof appeal>;

const head = {
  roundId: z.number().int(),
  roundName: z.string(),
  competition: z.object({ id: z.number().int(), name: z.string() }),
  kind: z.enum(ROUND_KINDS),
  state: z.enum(ROUND_STATES),
  /** Hundredths; of how many. */
  total: z.number().int(),
  totalPoints: z.number().int(),
  rankNo: z.number().int(),
  tookPart: z.number().int(),
  award: z.object({ id: z.number().int(), name: z.string(), certificateNo: z.string() }).nullable(),
  /** Before the round is final: what the rank would receive. */
  proposedAward: z.string().nullable(),
} as const;

/** Rounds whose results are announced, latest first. */
export const myResults = z.object({ items: z.array(z.object({ ...head, startsAt: z.iso.datetime() })) });
export type MyResults = z.infer<typeof myResults>;

export const myResultItem = z.object({
  no: z.number().int(),
  kind: z.enum(QUESTION_KINDS),
  stem: z.string(),
  options: z.array(z.object({ letter: z.string(), text: z.string() })),
  parts: z.array(z.string()),
  /** Hundredths. */
  points: z.number().int(),
  earned: z.number().int(),
  response: response.nullable(),
  /** The key as it counted: letters on this paper, or the accepted text of each blank, or the reference of each part. */
  right: z.array(z.string()),
  explanation: z.string().nullable(),
  source: z.string(),
  lawReference: z.string().nullable(),
  /** What was corrected about this question after the round. */
  correction: z.string().nullable(),
});
export type MyResultItem = z.infer<typeof myResultItem>;

export const myResult = z.object({
  ...head,
  objective: z.number().int(),
  subjective: z.number().int(),
  usedMs: z.number().int(),
  submittedAt: z.iso.datetime(),
  runNo: z.number().int(),
  unit: z.object({ name: z.string(), rankNo: z.number().int(), score: z.number().int() }).nullable(),
  appealsUntil: z.iso.datetime().nullable(),
  mayAppeal: z.boolean(),
  appeals: z.array(appeal),
  items: z.array(myResultItem),
});
export type MyResult = z.infer<typeof myResult>;

export const appealBody = z.strictObject({
  /** `null`: the result as a whole. */
  itemNo: z.number().int().min(1).max(1000).nullable().default(null),
  words: z.string().trim().min(5).max(2000),
});
export type AppealBody = z.infer<typeof appealBody>;
export const appealCreated = appeal;
export const appealId = idParam;

// ── for the organiser ──────────────────────────────────────────────────────────────────────────────────────────────

export const APPEAL_SORTS = ['filedAt'] as const;
export const appealQuery = pageQuery(APPEAL_SORTS, { state: z.enum(APPEAL_STATES).optional() });
export type AppealQuery = z.infer<typeof appealQuery>;

const staffAppeal = appeal.extend({
  personName: z.string(),
  unitName: z.string(),
  attemptId: z.number().int(),
  /** The question it is about, with what was answered. */
  item: myResultItem.nullable(),
  decidedByName: z.string().nullable(),
  revision: z.number().int(),
  mayDecide: z.boolean(),
});
export type StaffAppeal = z.infer<typeof staffAppeal>;
export const appealPage = pageResponse(staffAppeal);

export const decideAppealBody = z.strictObject({
  state: z.enum(['UPHELD', 'REJECTED']),
  reply: z.string().trim().min(2).max(1000),
  revision: z.number().int().min(1),
});
export type DecideAppealBody = z.infer<typeof decideAppealBody>;
