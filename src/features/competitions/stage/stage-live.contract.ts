import { z } from 'zod';
import { QUESTION_KINDS } from '../domain/question.js';
import { SEGMENT_KINDS, STAGE_PHASES, VERDICTS } from '../domain/stage.js';

/** What the hall sees. Each event carries the whole of it, so whoever missed some needs only the next. Points are hundredths. */

export const stageCode = z.string().regex(/^[A-Za-z0-9_-]{16}$/);

const shownOption = z.object({ letter: z.string(), text: z.string() });
/** `letters`: `A`, `B` …, `T`, `F`; `texts`: of blanks and of parts. */
const shownAnswer = z.object({ letters: z.array(z.string()), texts: z.array(z.string()) });

const shownText = z.object({
  /** `null`: words of the host, not a question of the bank. */
  kind: z.enum(QUESTION_KINDS).nullable(),
  stem: z.string(),
  options: z.array(shownOption),
  parts: z.array(z.string()),
});

const stageQuestion = z.object({
  /** Names the question in a press of the buzzer. */
  calledAt: z.number().int(),
  no: z.number().int(),
  /** To whom it was put; `null`: to whom buzzes. */
  teamId: z.number().int().nullable(),
  right: z.number().int(),
  wrong: z.number().int(),
  buzzer: z.enum(['NONE', 'WAITING', 'OPEN', 'CLOSED']),
  /** Who pressed, in the order of arrival at the server. */
  line: z.array(z.number().int()),
  /** Whose answer it is now. */
  holderId: z.number().int().nullable(),
  /** Out for this question after a false start. */
  locked: z.array(z.number().int()),
  judged: z.array(z.object({ teamId: z.number().int(), verdict: z.enum(VERDICTS) })),
  /** `null` until it is shown. */
  text: shownText.nullable(),
  /** `null` until it is shown. */
  answer: shownAnswer.nullable(),
});

export const stageState = z.object({
  matchId: z.number().int(),
  revision: z.number().int(),
  seq: z.number().int(),
  serverNow: z.string(),
  competitionName: z.string(),
  roundName: z.string(),
  unitName: z.string(),
  phase: z.enum(STAGE_PHASES),
  /** The match was declared void: nothing more will come. */
  isVoid: z.boolean(),
  segments: z.array(
    z.object({
      id: z.number().int(),
      kind: z.enum(SEGMENT_KINDS),
      name: z.string(),
      status: z.enum(['DONE', 'NOW', 'COMING']),
      questionCount: z.number().int(),
      asked: z.number().int(),
      rightPoints: z.number().int(),
      wrongPoints: z.number().int(),
      /** RISK: what a team may choose from. */
      worths: z.array(z.number().int()),
      seconds: z.number().int(),
    }),
  ),
  /** By rank. */
  teams: z.array(
    z.object({
      id: z.number().int(),
      name: z.string(),
      tableNo: z.number().int(),
      rank: z.number().int(),
      total: z.number().int(),
      tieBreak: z.number().int(),
      /** Takes part in the segment that is open. */
      plays: z.boolean(),
    }),
  ),
  question: stageQuestion.nullable(),
  clock: z
    .object({ ms: z.number().int(), endsAt: z.string().nullable(), leftMs: z.number().int().nullable() })
    .nullable(),
  last: z
    .object({
      act: z.enum(['FALSE_START', 'JUDGED', 'POINTS_GIVEN']),
      teamId: z.number().int(),
      verdict: z.enum(VERDICTS).nullable(),
      points: z.number().int(),
      segmentId: z.number().int().nullable(),
      questionNo: z.number().int().nullable(),
    })
    .nullable(),
});
export type StageStateView = z.infer<typeof stageState>;

/** What the scorekeepers see besides. */
export const consoleState = stageState.extend({
  prompt: z
    .object({
      text: shownText,
      answer: shownAnswer,
      explanation: z.string().nullable(),
      source: z.string().nullable(),
    })
    .nullable(),
  /** What an undo takes back now. */
  undoable: z
    .object({
      seq: z.number().int(),
      act: z.string(),
      teamId: z.number().int().nullable(),
      verdict: z.enum(VERDICTS).nullable(),
      points: z.number().int().nullable(),
      madeByName: z.string(),
    })
    .nullable(),
  /** Who pressed for their team, in the order of arrival. */
  presses: z.array(z.object({ teamId: z.number().int(), personName: z.string(), at: z.string() })),
  /** Questions of the open segment still to come: RISK by worth. */
  ready: z.array(z.object({ worth: z.number().int().nullable(), count: z.number().int() })),
  screens: z.number().int(),
});
export type ConsoleStateView = z.infer<typeof consoleState>;

export const buzzerView = z.object({
  matchId: z.number().int(),
  team: z.object({ id: z.number().int(), name: z.string(), tableNo: z.number().int() }),
  state: stageState,
});
export type BuzzerView = z.infer<typeof buzzerView>;

/** `question`: `calledAt` of the question on the phone. */
export const pressBody = z.strictObject({ question: z.number().int().min(1) });
/** IN: counted, with its place in the line; FALSE_START: pressed before the buzzer opened. The same for the same press again. */
export const pressAnswer = z.object({
  as: z.enum(['IN', 'FALSE_START']),
  place: z.number().int().nullable(),
});
export type PressAnswer = z.infer<typeof pressAnswer>;

export const myMatches = z.object({
  items: z.array(
    z.object({
      matchId: z.number().int(),
      competitionName: z.string(),
      roundName: z.string(),
      teamName: z.string(),
      tableNo: z.number().int(),
      phase: z.enum(STAGE_PHASES),
      startsAt: z.string(),
    }),
  ),
});
export type MyMatches = z.infer<typeof myMatches>;
