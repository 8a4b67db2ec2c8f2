import { z } from 'zod';
import { idParam, line } from '../../../platform/http/contract.js';
import { QUESTION_KINDS } from '../domain/question.js';
import { FALSE_START_RULES, SEGMENT_KINDS, STAGE_PHASES, VERDICTS } from '../domain/stage.js';

/** Setting a match up and running it. Points are hundredths. */

export const matchId = idParam;
export const roundId = idParam;

const MAX_POINTS = 100_000;
const points = z.number().int().min(0).max(MAX_POINTS);

const rules = z.strictObject({
  falseStart: z.enum(FALSE_START_RULES),
  falseStartPoints: points,
  nextInLine: z.boolean(),
});

/** 代表队: three or four people of one unit. */
const teamInput = z.strictObject({
  unitId: idParam,
  name: line(100).min(1),
  tableNo: z.number().int().min(1).max(99),
  memberIds: z.array(idParam).min(3).max(4),
});

/** `questionId`: the approved version of now is frozen; otherwise the words that are shown. */
const questionInput = z
  .strictObject({
    questionId: idParam.nullable(),
    spoken: z.string().trim().min(1).max(2000).nullable(),
    spokenAnswer: z.string().trim().max(2000).nullable(),
    worth: points.nullable(),
  })
  .refine((question) => (question.questionId === null) !== (question.spoken === null), {
    error: 'Either a question of the bank or words',
    path: ['spoken'],
  });

const segmentInput = z
  .strictObject({
    kind: z.enum(SEGMENT_KINDS),
    name: line(30).min(1),
    rightPoints: points,
    wrongPoints: z.number().int().min(-MAX_POINTS).max(0),
    seconds: z.number().int().min(3).max(3600),
    questionCount: z.number().int().min(1).max(200),
    /** RISK: what a team may choose from; otherwise empty. */
    worths: z.array(points.min(1)).max(6),
    questions: z.array(questionInput).max(200),
  })
  .refine((segment) => segment.kind !== 'RISK' || segment.worths.length > 0, {
    error: 'A risk segment needs worths',
    path: ['worths'],
  })
  .refine((segment) => segment.questions.every(({ worth }) => worth === null || segment.worths.includes(worth)), {
    error: 'A question is worth what its segment offers',
    path: ['questions'],
  });

export const setupBody = z.strictObject({
  revision: z.number().int().min(1),
  rules,
  teams: z.array(teamInput).max(30),
  segments: z.array(segmentInput).max(12),
});
export type SetupBody = z.infer<typeof setupBody>;

const matchSummary = z.object({
  id: z.number().int(),
  takeNo: z.number().int(),
  phase: z.enum(STAGE_PHASES),
  teamCount: z.number().int(),
  voidedAt: z.string().nullable(),
  voidedReason: z.string().nullable(),
  madeByName: z.string(),
  madeAt: z.string(),
});

/** A round on stage with its matches, the latest first; those void stay on record. */
export const roundMatches = z.object({
  round: z.object({
    id: z.number().int(),
    name: z.string(),
    competitionId: z.number().int(),
    competitionName: z.string(),
  }),
  items: z.array(matchSummary),
  can: z.array(z.enum(['create'])),
});
export type RoundMatches = z.infer<typeof roundMatches>;

export const createdMatch = z.object({ id: z.number().int() });

export const voidBody = z.strictObject({ reason: z.string().trim().min(2).max(300) });

export const matchView = z.object({
  id: z.number().int(),
  roundId: z.number().int(),
  roundName: z.string(),
  competitionId: z.number().int(),
  competitionName: z.string(),
  unitId: z.number().int(),
  takeNo: z.number().int(),
  code: z.string(),
  phase: z.enum(STAGE_PHASES),
  seq: z.number().int(),
  revision: z.number().int(),
  voidedAt: z.string().nullable(),
  voidedReason: z.string().nullable(),
  rules: z.object({
    falseStart: z.enum(FALSE_START_RULES),
    falseStartPoints: z.number().int(),
    nextInLine: z.boolean(),
  }),
  teams: z.array(
    z.object({
      id: z.number().int(),
      unitId: z.number().int(),
      unitName: z.string(),
      name: z.string(),
      tableNo: z.number().int(),
      members: z.array(z.object({ personId: z.number().int(), name: z.string() })),
    }),
  ),
  segments: z.array(
    z.object({
      id: z.number().int(),
      kind: z.enum(SEGMENT_KINDS),
      name: z.string(),
      rightPoints: z.number().int(),
      wrongPoints: z.number().int(),
      seconds: z.number().int(),
      questionCount: z.number().int(),
      worths: z.array(z.number().int()),
      questions: z.array(
        z.object({
          id: z.number().int(),
          questionId: z.number().int().nullable(),
          code: z.string().nullable(),
          kind: z.enum(QUESTION_KINDS).nullable(),
          stem: z.string(),
          spokenAnswer: z.string().nullable(),
          worth: z.number().int().nullable(),
        }),
      ),
    }),
  ),
  /** What works now: `setUp` until the first segment is opened. */
  can: z.array(z.enum(['setUp', 'run', 'void'])),
});
export type MatchView = z.infer<typeof matchView>;

const simple = z.enum(['SHOW_QUESTION', 'SHOW_ANSWER', 'STOP_CLOCK', 'OPEN_BUZZER', 'CLOSE_BUZZER', 'UNDO', 'FINISH']);
const command = z.discriminatedUnion('do', [
  z.strictObject({ do: simple }),
  z.strictObject({ do: z.literal('OPEN_SEGMENT'), segmentId: idParam, teamIds: z.array(idParam).max(30).optional() }),
  z.strictObject({ do: z.literal('NEXT_QUESTION'), teamId: idParam.nullable().optional(), worth: points.optional() }),
  z.strictObject({ do: z.literal('START_CLOCK'), seconds: z.number().int().min(1).max(3600).optional() }),
  z.strictObject({ do: z.literal('GIVE_FLOOR'), teamId: idParam }),
  z.strictObject({ do: z.literal('JUDGE'), teamId: idParam, verdict: z.enum(VERDICTS) }),
  z.strictObject({
    do: z.literal('GIVE_POINTS'),
    teamId: idParam,
    points: z
      .number()
      .int()
      .min(-MAX_POINTS)
      .max(MAX_POINTS)
      .refine((value) => value !== 0),
    reason: z.string().trim().min(2).max(200),
  }),
]);

/** `expectedSeq`: the last entry of the journal that this scorekeeper has seen. */
export const commandBody = z.strictObject({ expectedSeq: z.number().int().min(0), command });
export type CommandBody = z.infer<typeof commandBody>;

export const journalView = z.object({
  items: z.array(
    z.object({
      seq: z.number().int(),
      at: z.string(),
      madeByName: z.string(),
      /** Taken back by the entry of this number. */
      undoneBy: z.number().int().nullable(),
      act: z.string(),
      segmentId: z.number().int().nullable(),
      teamId: z.number().int().nullable(),
      verdict: z.enum(VERDICTS).nullable(),
      points: z.number().int().nullable(),
      reason: z.string().nullable(),
      undone: z.number().int().nullable(),
    }),
  ),
});
export type JournalView = z.infer<typeof journalView>;

/** Final once the match is finished. */
export const standingView = z.object({
  final: z.boolean(),
  items: z.array(
    z.object({
      teamId: z.number().int(),
      unitId: z.number().int(),
      name: z.string(),
      tableNo: z.number().int(),
      rank: z.number().int(),
      total: z.number().int(),
      tieBreak: z.number().int(),
    }),
  ),
});
export type StandingView = z.infer<typeof standingView>;
