import { z } from 'zod';
import { idParam } from '../../../platform/http/contract.js';
import { QUESTION_KINDS } from '../domain/question.js';
import { ROUND_KINDS } from '../domain/round.js';

/** What contestants send and see. Nothing here names a question, a version, a key, a source or an explanation. */

export const contestRoundId = idParam;
export const attemptId = idParam;

/** Answers in one request; a browser that was offline sends its queue in several. */
const MOST_ANSWERS = 60;
const MOST_EVENTS = 20;

/** `choices`: letters of the paper (`T`, `F` for 判断), none = cleared; `texts`: one for each blank or part, all empty = cleared. */
const response = z.union([
  z.strictObject({ choices: z.array(z.string().max(4)).max(26) }),
  z.strictObject({ texts: z.array(z.string()).max(40) }),
]);

const sitting = z.number().int().min(1).max(1_000_000);

const answer = z.strictObject({
  /** Lamport clock: one more than the highest this browser has used or was told (`lastSeq`). */
  seq: z.number().int().min(1).max(1_000_000),
  itemNo: z.number().int().min(1).max(1_000_000),
  response,
  /** When it was given, in the server's time as the browser reckons it. */
  givenAt: z.iso.datetime(),
});
export type GivenAnswer = z.infer<typeof answer>;

const answers = z.array(answer).min(1).max(MOST_ANSWERS);

export const startBody = z.strictObject({
  /** Words by which the contestant and the organiser know the device again; evidence only. */
  device: z.string().trim().min(1).max(200),
});
export type StartBody = z.infer<typeof startBody>;

export const answersBody = z.strictObject({ sitting, answers });
export type AnswersBody = z.infer<typeof answersBody>;

export const submitBody = z.strictObject({ sitting, answers: answers.optional() });
export type SubmitBody = z.infer<typeof submitBody>;

/** What a browser notices by itself; a second device and a changed address are noticed by the server. */
const NOTICED_BY_BROWSER = ['LEFT_PAGE', 'CAME_BACK', 'WENT_OFFLINE'] as const;
export const eventsBody = z.strictObject({
  sitting,
  events: z
    .array(z.strictObject({ kind: z.enum(NOTICED_BY_BROWSER), at: z.iso.datetime() }))
    .min(1)
    .max(MOST_EVENTS),
});
export type EventsBody = z.infer<typeof eventsBody>;

/** OPEN: the clock runs · SUBMITTED: handed in or closed · OVER: time is up, about to be closed by the server. */
export const ATTEMPT_PHASES = ['OPEN', 'SUBMITTED', 'OVER'] as const;

const instant = z.iso.datetime();

export const paperItem = z.object({
  no: z.number().int(),
  kind: z.enum(QUESTION_KINDS),
  /** Hundredths. */
  points: z.number().int(),
  stem: z.string(),
  options: z.array(z.object({ letter: z.string(), text: z.string() })),
  parts: z.array(z.string()),
  /** BLANK: how many texts are asked for. */
  blanks: z.number().int(),
});

/** The frozen paper and where it stands. Once it is not OPEN any more, `items` and `answers` are empty. */
export const startedAttempt = z.object({
  attemptId: z.number().int(),
  /** Number of this sitting: goes with every save. */
  sitting: z.number().int(),
  lastSeq: z.number().int(),
  serverNow: instant,
  startedAt: instant,
  dueAt: instant,
  graceSeconds: z.number().int(),
  state: z.enum(ATTEMPT_PHASES),
  round: z.object({
    id: z.number().int(),
    name: z.string(),
    competitionName: z.string(),
    kind: z.enum(ROUND_KINDS),
  }),
  paper: z.object({
    itemCount: z.number().int(),
    /** Hundredths. */
    totalPoints: z.number().int(),
    items: z.array(paperItem),
  }),
  answers: z.array(z.object({ itemNo: z.number().int(), response, seq: z.number().int() })),
});

/** SAVED: counts · LATE: came in the grace, kept apart until the organiser decides · KNOWN: was here already. */
export const SAVED_AS = ['SAVED', 'LATE', 'KNOWN'] as const;
export type SavedAs = (typeof SAVED_AS)[number];

const saved = z.array(z.object({ seq: z.number().int(), as: z.enum(SAVED_AS) }));
const refused = z.array(
  z.object({
    seq: z.number().int(),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
);

/** Everything in `saved` is durable. */
export const savedAnswers = z.object({
  serverNow: instant,
  dueAt: instant,
  lastSeq: z.number().int(),
  /** Above one's own: somebody went on in another place (device, tab), and what is shown here may be out of date. */
  lastSitting: z.number().int(),
  saved,
  refused,
});

export const submittedAttempt = z.object({
  submittedAt: instant,
  answered: z.number().int(),
  unanswered: z.number().int(),
  /** Of the answers sent along; refused ones here came after the end, anything else refuses the whole request. */
  saved,
  refused,
});

export const attemptStanding = z.object({
  state: z.enum(ATTEMPT_PHASES),
  serverNow: instant,
  dueAt: instant,
  lastSitting: z.number().int(),
  submittedAt: instant.nullable(),
  answered: z.number().int(),
  itemCount: z.number().int(),
});
