import { z } from 'zod';
import { idParam, line, pageQuery, pageResponse } from '../../../platform/http/contract.js';
import { AWARD_KINDS, RUN_CAUSES } from '../domain/marking.js';
import { QUESTION_KINDS } from '../domain/question.js';
import { MULTIPLE_RULES, ROUND_STATES, TIE_BREAKS } from '../domain/round.js';

/** 成绩: what the staff and the leaders see of a round's results. Scores are hundredths, times milliseconds. */

export const resultRoundId = idParam;
export const awardId = idParam;

const run = z.object({
  runNo: z.number().int(),
  cause: z.enum(RUN_CAUSES),
  reason: z.string().nullable(),
  madeAt: z.iso.datetime(),
  madeByName: z.string().nullable(),
  digest: z.string(),
});

export const roundResults = z.object({
  roundId: z.number().int(),
  name: z.string(),
  competition: z.object({ id: z.number().int(), name: z.string() }),
  state: z.enum(ROUND_STATES),
  appealsUntil: z.iso.datetime().nullable(),
  /** `null`: nothing was computed yet, or it is not for whoever asks before it is announced. */
  run: run.nullable(),
  /** Reachable. */
  totalPoints: z.number().int(),
  entered: z.number().int(),
  tookPart: z.number().int(),
  mean: z.number().nullable(),
  median: z.number().nullable(),
  /** With at least 60 % of the points. */
  passed: z.number().int(),
  usedMedianMs: z.number().int().nullable(),
  /** Attempts with something noted that a person should look at. */
  noted: z.number().int(),
  appeals: z.object({ filed: z.number().int(), open: z.number().int() }),
  rules: z.object({
    multiple: z.enum(MULTIPLE_RULES),
    tieBreaks: z.array(z.enum(TIE_BREAKS)),
    unitScore: z.object({ rule: z.enum(['ALL', 'BEST']), best: z.number().int() }),
  }),
  /** Ten classes of equal width over the reachable points; the last one holds its upper end. */
  distribution: z.array(z.object({ from: z.number().int(), to: z.number().int(), people: z.number().int() })),
  /** Whether whoever asks may see scores of persons. */
  seesPersons: z.boolean(),
});
export type RoundResults = z.infer<typeof roundResults>;

const personFilters = { q: z.string().trim().max(60).optional(), unitId: idParam.optional() } as const;
export const PERSON_SORTS = ['rank', 'name', 'unit', 'total', 'usedTime'] as const;
export const personResultQuery = pageQuery(PERSON_SORTS, personFilters);
export type PersonResultQuery = z.infer<typeof personResultQuery>;
export const personResultExportQuery = z.strictObject(personFilters);
export type PersonResultFilter = z.infer<typeof personResultExportQuery>;

const personResult = z.object({
  attemptId: z.number().int(),
  personId: z.number().int(),
  personName: z.string(),
  unitName: z.string(),
  rankNo: z.number().int(),
  /** Shares the rank with others. */
  tied: z.boolean(),
  total: z.number().int(),
  objective: z.number().int(),
  subjective: z.number().int(),
  usedMs: z.number().int(),
  /** As it would be, or is, by the rules of the round. */
  award: z.string().nullable(),
});
export type PersonResult = z.infer<typeof personResult>;
export const personResultPage = pageResponse(personResult);

const unitResult = z.object({
  unitId: z.number().int(),
  unitName: z.string(),
  /** 0: nobody took part. */
  rankNo: z.number().int(),
  tied: z.boolean(),
  entered: z.number().int(),
  tookPart: z.number().int(),
  counted: z.number().int(),
  /** `null`: so few count that the mean would tell a person's score; the organisers see it. */
  score: z.number().int().nullable(),
  award: z.string().nullable(),
});
export type UnitResultView = z.infer<typeof unitResult>;
export const unitResults = z.object({ items: z.array(unitResult) });

const award = z.object({
  /** `null`: proposed, not yet granted. */
  id: z.number().int().nullable(),
  kind: z.enum(AWARD_KINDS),
  levelNo: z.number().int(),
  name: z.string(),
  rankNo: z.number().int().nullable(),
  receiverName: z.string(),
  unitName: z.string(),
  certificateNo: z.string().nullable(),
  voidedAt: z.iso.datetime().nullable(),
  voidedReason: z.string().nullable(),
});
export type AwardView = z.infer<typeof award>;
/** Granted when the round is final; before that as they would be. */
export const roundAwards = z.object({ granted: z.boolean(), items: z.array(award) });
export type RoundAwards = z.infer<typeof roundAwards>;

export const voidAwardBody = z.strictObject({ reason: line(300).min(2) });
export type VoidAwardBody = z.infer<typeof voidAwardBody>;

/** Who holds a certificate by its code, for anybody who was shown one. */
export const certificateCode = z.string().regex(/^[0-9A-Z]{12}$/);
export const publicCertificate = z.object({
  certificateNo: z.string(),
  competitionName: z.string(),
  roundName: z.string(),
  awardName: z.string(),
  receiverName: z.string(),
  unitName: z.string(),
  madeAt: z.iso.datetime(),
  voided: z.boolean(),
});
export type PublicCertificate = z.infer<typeof publicCertificate>;

// ── 试题分析 ───────────────────────────────────────────────────────────────────────────────────────────────────────

const optionUse = z.object({
  key: z.string(),
  text: z.string(),
  right: z.boolean(),
  all: z.number().int(),
  upper: z.number().int(),
  lower: z.number().int(),
});
/** HARD: fewer than 40 % earned; EASY: more than 98 %; WEAK: does not tell the good from the weak (below 0.15); KEY: a wrong option attracts the good. */
export const ITEM_WARNINGS = ['HARD', 'EASY', 'WEAK', 'KEY'] as const;
const itemAnalysis = z.object({
  versionId: z.number().int(),
  questionId: z.number().int(),
  /** Place among the questions of the round, by kind. */
  no: z.number().int(),
  kind: z.enum(QUESTION_KINDS),
  stem: z.string(),
  seen: z.number().int(),
  /** 0 … 1 */
  difficulty: z.number(),
  discrimination: z.number().nullable(),
  upperLower: z.number().nullable(),
  options: z.array(optionUse),
  warnings: z.array(z.enum(ITEM_WARNINGS)),
});
export type ItemAnalysis = z.infer<typeof itemAnalysis>;
export const roundAnalysis = z.object({
  runNo: z.number().int().nullable(),
  papers: z.number().int(),
  mean: z.number(),
  standardDeviation: z.number(),
  alpha: z.number().nullable(),
  /** ITEMS: a fixed paper; PARTS: everybody had a draw, and the lines of the blueprint are the parts. */
  alphaOf: z.enum(['ITEMS', 'PARTS']),
  items: z.array(itemAnalysis),
});
export type RoundAnalysisView = z.infer<typeof roundAnalysis>;
