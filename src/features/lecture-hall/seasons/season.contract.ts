import { z } from 'zod';
import { PERSONNEL_CATEGORIES } from '../../../kernel/access.js';
import { DAY_SOURCES } from '../../../kernel/working-calendar.js';
import { idParam, line, pageQuery, pageResponse } from '../../../platform/http/contract.js';
import { dayRuleSchema, FIRST_FRIDAY, isHallDay, isMonth } from '../domain/day-rule.js';
import { DATE_CONCERNS } from '../domain/lecture-dates.js';
import {
  DATE_DEFERRALS,
  DEFAULT_RATING_WEIGHTS,
  DEFAULT_TIMELINE,
  DEFERRALS,
  SEASON_STATUSES,
  STEPS,
} from '../domain/season.js';
import { timelineSchema } from '../domain/timeline.js';
import { OBSTACLES } from '../pool/availability.js';

export const seasonId = idParam;
export const lectureId = idParam;
export const dateId = idParam;

export const monthSchema = z.string().refine(isMonth, 'not a month YYYY-MM');
export const businessDate = z.string().refine(isHallDay, 'not a calendar day');
export const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'not a time HH:MM');
export const revisionSchema = z.number().int().min(1);
export const text = (length: number) => z.string().trim().max(length);

const percent = z.number().int().min(0).max(100);
const ratingWeights = z
  .strictObject({ LEADERS: percent, PEERS: percent, AUDIENCE: percent })
  .refine((weights) => weights.LEADERS + weights.PEERS + weights.AUDIENCE === 100, { message: 'WEIGHTS_SUM' });

// ── what comes in ──────────────────────────────────────────────────────────────────────────────────────────────────

const datesShape = {
  firstMonth: monthSchema,
  lastMonth: monthSchema,
  rule: dayRuleSchema.default(FIRST_FRIDAY),
  deferral: z.enum(DEFERRALS).default('NEXT_WEEK'),
} as const;

const rulesShape = {
  /** Left out: 2027年, or 2027年3月至8月. */
  name: text(60).min(1).optional(),
  ...datesShape,
  speakersPerDate: z.number().int().min(2).max(4).default(3),
  categories: z
    .array(z.enum(PERSONNEL_CATEGORIES))
    .min(1)
    .max(PERSONNEL_CATEGORIES.length)
    .default(['CAREER_STAFF', 'PUBLIC_WELFARE_POST']),
  minServiceMonths: z.number().int().min(0).max(120).default(6),
  /** Left out: as in the season before, or the first day of the season. */
  cycleStart: businessDate.optional(),
  startTime: timeOfDay.default('14:30'),
  endTime: timeOfDay.default('16:30'),
  place: line(100).min(1),
  seats: z.number().int().min(0).max(10_000).default(0),
  timeline: timelineSchema.default({ ...DEFAULT_TIMELINE, LECTURE: 0 }),
  swapCutoffDays: z.number().int().min(0).max(60).default(7),
  ratingWeights: ratingWeights.default(DEFAULT_RATING_WEIGHTS),
  /** Fewer answers would not be anonymous. */
  minRatings: z.number().int().min(5).max(100).default(5),
  /** Left out: the day on which it is made, as a number (20261123). */
  seed: z.number().int().min(1).max(2_147_483_647).optional(),
  basisDocument: text(200).default(''),
} as const;

export const createSeasonBody = z.strictObject({
  /** The unit that holds the lectures, and under which its pool is; left out: the headquarters of whoever creates it. */
  hostUnitId: idParam.optional(),
  ...rulesShape,
});
export const updateSeasonBody = z.strictObject({ ...rulesShape, revision: revisionSchema });
export const previewDatesBody = z.strictObject(datesShape);
export type CreateSeason = z.infer<typeof createSeasonBody>;
export type UpdateSeason = z.infer<typeof updateSeasonBody>;
export type PreviewDates = z.infer<typeof previewDatesBody>;

export const seasonQuery = pageQuery(['firstMonth', 'name'], {
  year: z.coerce.number().int().min(2000).max(2199).optional(),
});
export type SeasonQuery = z.infer<typeof seasonQuery>;

/** From and to are months of the season, both inside; left out: the whole season. */
export const planBody = z
  .strictObject({ fromMonth: monthSchema.optional(), toMonth: monthSchema.optional(), revision: revisionSchema })
  .refine((body) => !body.fromMonth || !body.toMonth || body.fromMonth <= body.toMonth, { message: 'RANGE_ORDER' });
export type PlanSeasonBody = z.infer<typeof planBody>;

const rangeShape = { fromMonth: monthSchema, toMonth: monthSchema } as const;
export const rangeQuery = z.strictObject(rangeShape);
export const publishBody = z.strictObject({
  ...rangeShape,
  revision: revisionSchema,
  /** Send true once the sample was shown: speakers too new (`hard: false`) and days that are over are accepted with it. */
  acceptWarnings: z.boolean().default(false),
});
export type RangeQuery = z.infer<typeof rangeQuery>;
export type PublishBody = z.infer<typeof publishBody>;

// ── what goes out ──────────────────────────────────────────────────────────────────────────────────────────────────

/** The acts that work now for whoever asks, for the buttons. */
export const SEASON_ACTS = ['edit', 'delete', 'plan', 'publish'] as const;
export type SeasonAct = (typeof SEASON_ACTS)[number];

const dateCounts = z.object({
  total: z.number().int(),
  planned: z.number().int(),
  published: z.number().int(),
  held: z.number().int(),
  filed: z.number().int(),
  cancelled: z.number().int(),
});

const cardShape = {
  id: z.number().int(),
  name: z.string(),
  hostUnitId: z.number().int(),
  hostUnitName: z.string(),
  firstMonth: z.string(),
  lastMonth: z.string(),
  status: z.enum(SEASON_STATUSES),
  plannedAt: z.iso.datetime().nullable(),
  dates: dateCounts,
  revision: z.number().int(),
  acts: z.array(z.enum(SEASON_ACTS)),
};
export const seasonCard = z.object(cardShape);
export const seasonPage = pageResponse(seasonCard);
export type SeasonCard = z.infer<typeof seasonCard>;

export const seasonDetail = z.object({
  ...cardShape,
  rule: z.object({ week: z.number().int(), weekday: z.number().int() }),
  /** 每月第一个星期五, for paper and notices; the web words the rule in its own language. */
  ruleWords: z.string(),
  deferral: z.enum(DEFERRALS),
  speakersPerDate: z.number().int(),
  categories: z.array(z.enum(PERSONNEL_CATEGORIES)),
  minServiceMonths: z.number().int(),
  cycleStart: z.string(),
  startTime: z.string(),
  endTime: z.string(),
  place: z.string(),
  seats: z.number().int(),
  timeline: z.record(z.enum(STEPS), z.number().int()),
  swapCutoffDays: z.number().int(),
  ratingWeights: z.object({ LEADERS: z.number().int(), PEERS: z.number().int(), AUDIENCE: z.number().int() }),
  minRatings: z.number().int(),
  seed: z.number().int(),
  basisDocument: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type SeasonDetail = z.infer<typeof seasonDetail>;

export const passedDay = z.object({ date: z.string(), name: z.string(), source: z.enum(DAY_SOURCES) });

export const previewDatesView = z.object({
  items: z.array(
    z.object({
      month: z.string(),
      ruleOn: z.string(),
      heldOn: z.string(),
      deferral: z.enum(DATE_DEFERRALS),
      /** Every day that was passed over on the way, the rule's day first. */
      passed: z.array(passedDay),
      settled: z.boolean(),
      concerns: z.array(z.enum(DATE_CONCERNS)),
    }),
  ),
});
export type PreviewDatesView = z.infer<typeof previewDatesView>;

/** The job is watched at /jobs/:id; its result is `planResult`. */
export const planStarted = z.object({ jobId: z.number().int() });

/** What a finished plan job answers. */
export const planResult = z.object({
  seasonId: z.number().int(),
  /** Places planned in this run, and those that have another speaker than before. */
  lectures: z.number().int(),
  changed: z.number().int(),
  compromises: z.number().int(),
});
export type PlanJobResult = z.infer<typeof planResult>;

export const PUBLISH_OBSTACLES = [...OBSTACLES, 'NOT_IN_POOL'] as const;
/** Somebody planned who cannot come. `hard`: the months cannot be published with them; give the place to somebody else first. */
const absentSpeaker = z.object({
  month: z.string(),
  heldOn: z.string(),
  person: z.object({ id: z.number().int(), name: z.string() }),
  reason: z.enum(PUBLISH_OBSTACLES),
  hard: z.boolean(),
});
export type AbsentSpeaker = z.infer<typeof absentSpeaker>;

/** For the question before publishing: what it will do. */
export const publishSample = z.object({
  dates: z.number().int(),
  months: z.array(z.string()),
  lectures: z.number().int(),
  speakers: z.number().int(),
  /** Speakers who are told in the app only. */
  withoutEmail: z.number().int(),
  /** Months of the range that cannot be published: a place is still open. */
  unfilled: z.array(z.string()),
  /** Months whose day is passed already. */
  past: z.array(z.string()),
  absent: z.array(absentSpeaker),
});
export type PublishSample = z.infer<typeof publishSample>;
