import { z } from 'zod';
import { PERSONNEL_CATEGORIES } from '../../../kernel/access.js';
import { idParam, line } from '../../../platform/http/contract.js';
import { ROUND_KINDS, ROUND_MODES, ROUND_STATES } from '../domain/round.js';
import { STEP_ACTS } from '../domain/round-states.js';
import { DEFAULT_ENTRY_RULE, DEFAULT_RULES, entryRuleSchema, rulesSchema } from './rules.contract.js';

/** 轮次: one round of a competition, for the staff. */

export const roundId = idParam;
const revision = z.number().int().min(1);
const words = (least: number) => line(500).min(least);

const roundShape = {
  kind: z.enum(ROUND_KINDS),
  mode: z.enum(ROUND_MODES).default('ONLINE'),
  name: line(60).min(1),
  /** STAGE rounds have none. */
  paperId: idParam.nullable().default(null),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  durationMinutes: z
    .number()
    .int()
    .min(1)
    .max(24 * 60),
  /** `null`: one may begin until the window ends. */
  lateEntryMinutes: z
    .number()
    .int()
    .min(1)
    .max(24 * 60)
    .nullable()
    .default(null),
  graceSeconds: z.number().int().min(0).max(3600).default(120),
  rules: rulesSchema.default(DEFAULT_RULES as z.infer<typeof rulesSchema>),
  entryRule: entryRuleSchema.default(DEFAULT_ENTRY_RULE as z.infer<typeof entryRuleSchema>),
} as const;

export const createRoundBody = z.strictObject(roundShape);
export const updateRoundBody = z.strictObject({ ...roundShape, revision });
export type CreateRound = z.infer<typeof createRoundBody>;
export type UpdateRound = z.infer<typeof updateRoundBody>;

/** `acceptWarnings`: the sample was shown; overlaps with other rounds are accepted with it. */
export const publishRoundBody = z.strictObject({ revision, acceptWarnings: z.boolean().default(false) });
/** An arrow that needs its reason. */
export const reasonBody = z.strictObject({ words: words(2), revision });
/** An arrow that may have words. */
export const wordsBody = z.strictObject({ words: words(0).default(''), revision });
export const extendBody = z.strictObject({ endsAt: z.iso.datetime(), words: words(2), revision });
export const openAppealsBody = z.strictObject({
  appealsUntil: z.iso.datetime(),
  words: words(0).default(''),
  revision,
});
export type PublishRoundBody = z.infer<typeof publishRoundBody>;
export type ReasonBody = z.infer<typeof reasonBody>;
export type WordsBody = z.infer<typeof wordsBody>;
export type ExtendBody = z.infer<typeof extendBody>;
export type OpenAppealsBody = z.infer<typeof openAppealsBody>;

// ── what goes out ──────────────────────────────────────────────────────────────────────────────────────────────────

/** The acts that work now for whoever asks: the buttons of the page. */
export const ROUND_BUTTONS = [
  'edit',
  'delete',
  'publish',
  'withdraw',
  'extend',
  'close',
  'startMarking',
  'announce',
  'openAppeals',
  'finalise',
  'archive',
  'seeEntries',
  'addEntries',
  'changeEntries',
] as const;
export type RoundButton = (typeof ROUND_BUTTONS)[number];

const counts = z.object({
  /** On the list now. */
  entries: z.number().int(),
  removed: z.number().int(),
  /** With extra time. */
  extra: z.number().int(),
  /** Have begun, and of those have handed in (or were closed). */
  started: z.number().int(),
  submitted: z.number().int(),
});
export type RoundCounts = z.infer<typeof counts>;

export const roundView = z.object({
  id: z.number().int(),
  competition: z.object({
    id: z.number().int(),
    name: z.string(),
    unitId: z.number().int(),
    unitName: z.string(),
  }),
  kind: z.enum(ROUND_KINDS),
  mode: z.enum(ROUND_MODES),
  name: z.string(),
  position: z.number().int(),
  /** As the clock says now. */
  state: z.enum(ROUND_STATES),
  stateAt: z.iso.datetime(),
  paper: z
    .object({
      id: z.number().int(),
      name: z.string(),
      isFixed: z.boolean(),
      itemCount: z.number().int(),
      /** Hundredths. */
      totalPoints: z.number().int(),
    })
    .nullable(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  durationMinutes: z.number().int(),
  lateEntryMinutes: z.number().int().nullable(),
  graceSeconds: z.number().int(),
  appealsUntil: z.iso.datetime().nullable(),
  rules: rulesSchema,
  entryRule: z.object({
    units: z.array(z.object({ id: z.number().int(), name: z.string() })).nullable(),
    categories: z.array(z.enum(PERSONNEL_CATEGORIES)).nullable(),
  }),
  publishedAt: z.iso.datetime().nullable(),
  madeByName: z.string(),
  madeAt: z.iso.datetime(),
  revision: z.number().int(),
  serverNow: z.iso.datetime(),
  counts,
  acts: z.array(z.enum(ROUND_BUTTONS)),
});
export type RoundView = z.infer<typeof roundView>;

const step = z.object({
  id: z.number().int(),
  act: z.enum(STEP_ACTS),
  fromState: z.enum(ROUND_STATES).nullable(),
  toState: z.enum(ROUND_STATES),
  words: z.string().nullable(),
  /** Figures of the act: `entries`, `endsAt`, `before`. */
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
  /** `null`: the clock. */
  madeByName: z.string().nullable(),
  madeAt: z.iso.datetime(),
});
/** Latest first. */
export const roundSteps = z.object({ items: z.array(step) });
export type RoundSteps = z.infer<typeof roundSteps>;

/** Why a round cannot be published yet. */
export const PUBLISH_PROBLEMS = ['NO_PAPER', 'PAPER_NOT_FIXED', 'STARTS_IN_PAST', 'NOBODY'] as const;
export type PublishProblem = (typeof PUBLISH_PROBLEMS)[number];

/** What publishing would do, told before. */
export const publishSample = z.object({
  entries: z.number().int(),
  /** Cannot sign in: they have no account yet. */
  withoutAccount: z.number().int(),
  byUnit: z.array(z.object({ unitId: z.number().int(), unitName: z.string(), people: z.number().int() })),
  byCategory: z.array(z.object({ category: z.enum(PERSONNEL_CATEGORIES), people: z.number().int() })),
  /** Kept from an earlier publication: put on, taken off, given extra time by hand. */
  kept: z.object({ added: z.number().int(), removed: z.number().int(), extra: z.number().int() }),
  /** Other rounds at the same time with some of the same people. */
  overlaps: z.array(
    z.object({
      roundId: z.number().int(),
      name: z.string(),
      competitionName: z.string(),
      startsAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
      people: z.number().int(),
    }),
  ),
  problems: z.array(z.enum(PUBLISH_PROBLEMS)),
});
export type PublishSample = z.infer<typeof publishSample>;
