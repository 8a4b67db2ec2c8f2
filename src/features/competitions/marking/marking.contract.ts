import { z } from 'zod';
import { idParam, line, pageQuery, pageResponse } from '../../../platform/http/contract.js';
import { QUESTION_KINDS } from '../domain/question.js';
import { ROUND_STATES } from '../domain/round.js';

/** 阅卷: who marks, the marker's desk, and how far the marking is. Points are hundredths everywhere. */

export const markedRoundId = idParam;
export const markingTaskId = idParam;
const instant = z.iso.datetime();

// ── markers ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** All of them: who is not named is no marker any more, and what they hold goes back. Their marks stay. */
export const markersBody = z.strictObject({ personIds: z.array(idParam).max(100) });
export type MarkersBody = z.infer<typeof markersBody>;

const markerView = z.object({
  personId: z.number().int(),
  name: z.string(),
  unitName: z.string(),
  /** Is on the list of the round too: never gets the own paper. */
  isContestant: z.boolean(),
  /** Marks given that stand, and tasks held now. */
  marked: z.number().int(),
  held: z.number().int(),
  lastMarkedAt: instant.nullable(),
  /** Mean of the marks given, in hundredths of a percent of the items' points; `null` without marks. */
  meanShare: z.number().int().nullable(),
  /** Items on which the other of the two has marked as well, and those of them that went to a third. */
  compared: z.number().int(),
  toThird: z.number().int(),
});
export type MarkerView = z.infer<typeof markerView>;
export const markersView = z.object({ items: z.array(markerView) });

// ── the marker's desk: blind ───────────────────────────────────────────────────────────────────────────────────────

const deskRound = z.object({
  roundId: z.number().int(),
  roundName: z.string(),
  competitionName: z.string(),
  state: z.enum(ROUND_STATES),
  /** Marks may be given now. */
  isOpen: z.boolean(),
  /** What I could still take, what I hold, what I have marked. */
  waiting: z.number().int(),
  held: z.number().int(),
  marked: z.number().int(),
});
export const myMarking = z.object({ items: z.array(deskRound) });
export type MyMarking = z.infer<typeof myMarking>;

const markingTask = z.object({
  id: z.number().int(),
  kind: z.enum(QUESTION_KINDS),
  /** 1 and 2 are blind; 3 is the third marking, which sees no marks either. */
  isThird: z.boolean(),
  stem: z.string(),
  /** CASE: the question of each part; SHORT_ANSWER: none. */
  parts: z.array(z.string()),
  /** What was written: one text, or one for each part. */
  answers: z.array(z.string()),
  reference: z.array(z.object({ reference: z.string(), points: z.array(z.string()) })),
  maxPoints: z.number().int(),
  /** Until when it is mine alone. */
  heldUntil: instant,
});
export type MarkingTask = z.infer<typeof markingTask>;
const counts = z.object({ waiting: z.number().int(), marked: z.number().int() });
/** `task: null`: there is nothing (more) for this marker now. */
export const nextTask = z.object({ task: markingTask.nullable(), counts });
export type NextTask = z.infer<typeof nextTask>;

export const markBody = z.strictObject({
  points: z.number().int().min(0).max(100_000),
  words: line(500).default(''),
});
export type MarkBody = z.infer<typeof markBody>;
/** `isSettled`: the other one has marked too, so that it cannot be changed any more. */
export const markedTask = z.object({ id: z.number().int(), points: z.number().int(), isSettled: z.boolean() });
export type MarkedTask = z.infer<typeof markedTask>;

export const myMarksQuery = pageQuery(['markedAt'], {});
export type MyMarksQuery = z.infer<typeof myMarksQuery>;
/** Marks I gave, latest first; those that may still be changed can be opened again. */
export const myMarksPage = pageResponse(
  z.object({
    task: markingTask,
    points: z.number().int(),
    words: z.string().nullable(),
    markedAt: instant,
    isSettled: z.boolean(),
  }),
);
export type MyMarksPage = z.infer<typeof myMarksPage>;

// ── how far it is ──────────────────────────────────────────────────────────────────────────────────────────────────

/** Why a round is not ready for its results. */
export const READINESS_PROBLEMS = [
  'NO_PAPERS',
  'NOT_CLOSED',
  'ATTEMPTS_OPEN',
  'LATE_UNDECIDED',
  'TASKS_PENDING',
  'NO_RUN',
  'RUN_OUTDATED',
] as const;
export type ReadinessProblem = (typeof READINESS_PROBLEMS)[number];

const itemProgress = z.object({
  versionId: z.number().int(),
  kind: z.enum(QUESTION_KINDS),
  stem: z.string(),
  maxPoints: z.number().int(),
  /** Answers to mark; those of them decided; those that went to a third. */
  answers: z.number().int(),
  decided: z.number().int(),
  thirds: z.number().int(),
  /** Pairs of first and second marks, how many are the same, and the mean difference in hundredths (half up). */
  pairs: z.number().int(),
  same: z.number().int(),
  meanDifference: z.number().int().nullable(),
});
export const markingProgress = z.object({
  roundId: z.number().int(),
  state: z.enum(ROUND_STATES),
  thirdMarkerPercent: z.number().int(),
  tasks: z.object({
    total: z.number().int(),
    marked: z.number().int(),
    held: z.number().int(),
    /** Waiting tasks that no marker of the round could take. */
    stuck: z.number().int(),
  }),
  items: z.array(itemProgress),
  /** Differences of first and second marks in tenths of the item's points: 0, (0,10], (10,20] … (90,100] percent. */
  spread: z.array(z.number().int()).length(11),
  problems: z.array(z.object({ code: z.enum(READINESS_PROBLEMS), count: z.number().int() })),
});
export type MarkingProgress = z.infer<typeof markingProgress>;

export const disagreementsQuery = pageQuery(['difference', 'id'], {
  versionId: idParam.optional(),
});
export type DisagreementsQuery = z.infer<typeof disagreementsQuery>;
const slotView = z.object({ markerName: z.string(), points: z.number().int(), words: z.string().nullable() });
/** Answers that went to a third marker; largest difference first. Without the contestant's name. */
export const disagreementsPage = pageResponse(
  z.object({
    attemptId: z.number().int(),
    itemNo: z.number().int(),
    versionId: z.number().int(),
    stem: z.string(),
    maxPoints: z.number().int(),
    first: slotView,
    second: slotView,
    third: slotView.nullable(),
    /** What counts; `null` before the third has marked. */
    points: z.number().int().nullable(),
  }),
);
export type DisagreementsPage = z.infer<typeof disagreementsPage>;
