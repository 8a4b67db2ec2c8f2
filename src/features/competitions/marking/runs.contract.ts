import { z } from 'zod';
import { idParam, line, pageQuery, pageResponse } from '../../../platform/http/contract.js';
import { CORRECTION_KINDS, RUN_CAUSES } from '../domain/marking.js';
import { QUESTION_KINDS } from '../domain/question.js';

/** 判分: runs, how two of them differ, corrected keys, and what was written into the blanks. Points are hundredths. */

export const runNo = z.coerce.number().int().min(1).max(100_000);
const instant = z.iso.datetime();

// ── runs ───────────────────────────────────────────────────────────────────────────────────────────────────────────

export const runBody = z.strictObject({
  cause: z.enum(['MARKED', 'LATE_DECIDED', 'ASKED']).default('ASKED'),
  reason: line(500).default(''),
});
export type RunBody = z.infer<typeof runBody>;

const runView = z.object({
  id: z.number().int(),
  runNo: z.number().int(),
  cause: z.enum(RUN_CAUSES),
  reason: z.string().nullable(),
  attemptCount: z.number().int(),
  /** SHA-256 of the result. */
  digest: z.string(),
  /** `null`: the system. */
  madeByName: z.string().nullable(),
  madeAt: instant,
  /** Nothing was marked, corrected or decided since. */
  isCurrent: z.boolean(),
});
export type RunView = z.infer<typeof runView>;
/** Latest first. */
export const runsView = z.object({ items: z.array(runView) });
/** Many papers: a job does it (`jobId`), else `run` is there at once. */
export const runAnswer = z.object({ run: runView.nullable(), jobId: z.number().int().nullable() });
export type RunAnswer = z.infer<typeof runAnswer>;

export const compareQuery = pageQuery(['rank', 'points', 'name'], {});
export type CompareQuery = z.infer<typeof compareQuery>;
const effect = z.object({
  /** Whose total changed, up and down; whose rank changed. */
  people: z.number().int(),
  up: z.number().int(),
  down: z.number().int(),
  ranks: z.number().int(),
  /** Units whose rank changed. */
  unitRanks: z.number().int(),
  /** By question: how many marks changed and by how much together. */
  questions: z.array(
    z.object({
      versionId: z.number().int(),
      kind: z.enum(QUESTION_KINDS),
      stem: z.string(),
      people: z.number().int(),
      points: z.number().int(),
    }),
  ),
});
export type Effect = z.infer<typeof effect>;
const place = z.object({ total: z.number().int(), rank: z.number().int() });
const mover = z.object({
  attemptId: z.number().int(),
  personId: z.number().int(),
  name: z.string(),
  unitName: z.string(),
  before: place.nullable(),
  after: place.nullable(),
  /** Items whose mark changed. */
  items: z.array(
    z.object({
      itemNo: z.number().int(),
      versionId: z.number().int(),
      before: z.number().int(),
      after: z.number().int(),
    }),
  ),
});
export type Mover = z.infer<typeof mover>;
/** Those whose total or rank changed. */
export const comparison = z.object({ effect, movers: pageResponse(mover) });
export type Comparison = z.infer<typeof comparison>;

// ── corrected keys ─────────────────────────────────────────────────────────────────────────────────────────────────

const optionKey = z.string().min(1).max(8);
const correctedKey = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('CHOICES'), correct: z.array(optionKey).min(1).max(26) }),
  z.strictObject({
    type: z.literal('BLANKS'),
    blanks: z
      .array(z.strictObject({ accepted: z.array(z.string().trim().min(1).max(1000)).min(1).max(500) }))
      .min(1)
      .max(50),
    ordered: z.boolean(),
  }),
]);
const correction = {
  versionId: idParam,
  kind: z.enum(CORRECTION_KINDS),
  /** NEW_KEY: the whole new key, in the bank's option keys; otherwise null. */
  key: correctedKey.nullable().default(null),
} as const;
export const correctionPreviewBody = z.strictObject(correction);
export type CorrectionPreviewBody = z.infer<typeof correctionPreviewBody>;
export const correctionBody = z.strictObject({ ...correction, reason: line(500).min(2) });
export type CorrectionBody = z.infer<typeof correctionBody>;

/** What a correction would do, without doing it. `holders`: papers that hold the question, of `papers`. */
export const correctionPreview = z.object({ effect, holders: z.number().int(), papers: z.number().int() });
export type CorrectionPreview = z.infer<typeof correctionPreview>;

const answerKey = z.union([
  correctedKey,
  z.object({
    type: z.literal('REFERENCE'),
    parts: z.array(z.object({ reference: z.string(), points: z.array(z.string()) })),
  }),
]);
const correctionView = z.object({
  id: z.number().int(),
  versionId: z.number().int(),
  questionKind: z.enum(QUESTION_KINDS),
  stem: z.string(),
  kind: z.enum(CORRECTION_KINDS),
  key: answerKey.nullable(),
  reason: z.string(),
  madeByName: z.string(),
  madeAt: instant,
});
/** Latest first. */
export const correctionsView = z.object({ items: z.array(correctionView) });
export type CorrectionView = z.infer<typeof correctionView>;

/** Questions of the papers of this round, for choosing one to correct. */
export const roundQuestions = z.object({
  items: z.array(
    z.object({
      versionId: z.number().int(),
      kind: z.enum(QUESTION_KINDS),
      stem: z.string(),
      options: z.array(z.object({ key: z.string(), text: z.string() })),
      /** As it counts now, corrections included. */
      key: answerKey,
      /** The correction in force, if there is one. */
      correction: z.enum(CORRECTION_KINDS).nullable(),
      /** Papers that hold it. */
      papers: z.number().int(),
    }),
  ),
});
export type RoundQuestions = z.infer<typeof roundQuestions>;

// ── what was written into the blanks ───────────────────────────────────────────────────────────────────────────────

const blankAnswer = z.object({
  /** As most people wrote it. */
  text: z.string(),
  people: z.number().int(),
  isAccepted: z.boolean(),
});
const blankQuestion = z.object({
  versionId: z.number().int(),
  stem: z.string(),
  papers: z.number().int(),
  /** The key as it counts now. */
  key: correctedKey,
  /** One list for each blank; of a key in any order one list for all. Most people first. */
  blanks: z.array(
    z.object({ blankNo: z.number().int().nullable(), answers: z.array(blankAnswer), more: z.number().int() }),
  ),
});
export type BlankQuestion = z.infer<typeof blankQuestion>;
export const blankAnswersView = z.object({ items: z.array(blankQuestion) });
