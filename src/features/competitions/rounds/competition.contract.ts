import { z } from 'zod';
import { flagQuery, idParam, line, pageQuery, pageResponse } from '../../../platform/http/contract.js';
import { AWARD_KINDS } from '../domain/marking.js';
import { ROUND_KINDS, ROUND_MODES, ROUND_STATES } from '../domain/round.js';
import { rulesSchema } from './rules.contract.js';

/** 季度业务竞赛: what holds the rounds of one quarter. */

export const competitionId = idParam;
const text = (length: number) => z.string().trim().max(length);

const competitionShape = {
  name: line(100).min(1),
  yearNo: z.number().int().min(2000).max(2199),
  /** `null`: of no one quarter. */
  quarterNo: z.number().int().min(1).max(4).nullable(),
  introduction: text(4000).default(''),
} as const;

export const createCompetitionBody = z.strictObject({
  /** The organiser; left out: the headquarters of whoever creates it. */
  unitId: idParam.optional(),
  ...competitionShape,
});
export const updateCompetitionBody = z.strictObject({ ...competitionShape, revision: z.number().int().min(1) });
export type CreateCompetition = z.infer<typeof createCompetitionBody>;
export type UpdateCompetition = z.infer<typeof updateCompetitionBody>;

const filters = {
  q: z.string().trim().max(60).optional(),
  year: z.coerce.number().int().min(2000).max(2199).optional(),
  quarter: z.coerce.number().int().min(1).max(4).optional(),
} as const;
export const COMPETITION_SORTS = ['when', 'name'] as const;
/** `live`: a round is published, open, marked or under appeal. */
export const competitionQuery = pageQuery(COMPETITION_SORTS, { ...filters, live: flagQuery.optional() });
export type CompetitionQuery = z.infer<typeof competitionQuery>;
export const publicCompetitionQuery = pageQuery(COMPETITION_SORTS, filters);
export type PublicCompetitionQuery = z.infer<typeof publicCompetitionQuery>;

// ── what goes out ──────────────────────────────────────────────────────────────────────────────────────────────────

const roundHead = {
  id: z.number().int(),
  kind: z.enum(ROUND_KINDS),
  mode: z.enum(ROUND_MODES),
  name: z.string(),
  /** As the clock says now, not as it was last written down. */
  state: z.enum(ROUND_STATES),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
} as const;

const roundCard = z.object({ ...roundHead, durationMinutes: z.number().int(), entryCount: z.number().int() });
export type RoundCard = z.infer<typeof roundCard>;

/** The acts that work now for whoever asks, for the buttons. */
export const COMPETITION_ACTS = ['edit', 'delete', 'addRound'] as const;
export type CompetitionAct = (typeof COMPETITION_ACTS)[number];

const competitionHead = {
  id: z.number().int(),
  name: z.string(),
  yearNo: z.number().int(),
  quarterNo: z.number().int().nullable(),
} as const;

export const competitionView = z.object({
  ...competitionHead,
  unitId: z.number().int(),
  unitName: z.string(),
  introduction: z.string(),
  madeByName: z.string(),
  madeAt: z.iso.datetime(),
  revision: z.number().int(),
  acts: z.array(z.enum(COMPETITION_ACTS)),
  /** In their order. */
  rounds: z.array(roundCard),
});
export const competitionPage = pageResponse(competitionView);
export type CompetitionView = z.infer<typeof competitionView>;

const publicRoundCard = z.object(roundHead);
export const publicCompetitionCard = z.object({
  ...competitionHead,
  unitName: z.string(),
  rounds: z.array(publicRoundCard),
});
export const publicCompetitionPage = pageResponse(publicCompetitionCard);
export type PublicCompetitionCard = z.infer<typeof publicCompetitionCard>;

/** Who received what: names only here, and only once the round is final. */
const publicAward = z.object({
  kind: z.enum(AWARD_KINDS),
  levelNo: z.number().int(),
  name: z.string(),
  receiverName: z.string(),
  unitName: z.string(),
});
export type PublicAward = z.infer<typeof publicAward>;

const publicRound = z.object({
  ...roundHead,
  durationMinutes: z.number().int(),
  lateEntryMinutes: z.number().int().nullable(),
  graceSeconds: z.number().int(),
  appealsUntil: z.iso.datetime().nullable(),
  entryCount: z.number().int(),
  rules: rulesSchema,
  /** Empty before the round is final. */
  awards: z.array(publicAward),
});
export const publicCompetition = z.object({
  ...competitionHead,
  unitName: z.string(),
  introduction: z.string(),
  serverNow: z.iso.datetime(),
  rounds: z.array(publicRound),
});
export type PublicCompetition = z.infer<typeof publicCompetition>;
