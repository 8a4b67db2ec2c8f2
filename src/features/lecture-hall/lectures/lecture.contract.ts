import { z } from 'zod';
import { isBusinessDate } from '../../../kernel/calendar.js';
import { idParam, line } from '../../../platform/http/contract.js';
import { COURSEWARE_VERDICTS, LECTURE_ACTS, FILING_ITEMS, JOURNAL_ACTS } from '../domain/lecture-states.js';
import { STEP_STATUSES } from '../domain/due.js';
import { DATE_STATUSES, LECTURE_KINDS, LECTURE_OUTCOMES, LECTURE_STATES, STEPS } from '../domain/season.js';

const businessDate = z.string().refine(isBusinessDate, 'not a calendar day');
const text = (length: number) => z.string().trim().max(length);

export const lectureId = idParam;
export const lectureDateId = idParam;
export const coursewareVersion = z.coerce.number().int().min(1).max(10_000);

// ── what comes in ──────────────────────────────────────────────────────────────────────────────────────────────────

/** 选题: a title and an outline. */
export const topicBody = z.strictObject({ topic: line(120).min(1), outline: text(2000).min(1) });
export const REVIEW_VERDICTS = ['APPROVE', 'RETURN'] as const;
/** `revision`: of the lecture as it was read; another one answers 409 LECTURE.CHANGED. A return needs words. */
export const topicReviewBody = z
  .strictObject({ verdict: z.enum(REVIEW_VERDICTS), words: text(500).default(''), revision: z.number().int().min(1) })
  .refine((body) => body.verdict === 'APPROVE' || body.words !== '', {
    path: ['words'],
    message: 'say what is missing',
  });
/** `version`: the courseware that was looked at; a newer one answers 409 COURSEWARE.NEWER. */
export const coursewareReviewBody = z
  .strictObject({ verdict: z.enum(REVIEW_VERDICTS), words: text(500).default(''), version: z.number().int().min(1) })
  .refine((body) => body.verdict === 'APPROVE' || body.words !== '', {
    path: ['words'],
    message: 'say what is missing',
  });
/** 集体备课. `wholeDate`: also for the other lectures of the day whose courseware has been approved. */
export const preparationBody = z.strictObject({
  on: businessDate,
  personIds: z.array(idParam).min(1).max(60),
  notes: text(2000).default(''),
  wholeDate: z.boolean().default(false),
});
export const REHEARSAL_VERDICTS = ['PASS', 'REVISE', 'REPLACE'] as const;
/** 试讲. REVISE goes back to the courseware, REPLACE asks staff for a substitute; both need words. */
export const rehearsalBody = z
  .strictObject({ on: businessDate, verdict: z.enum(REHEARSAL_VERDICTS), words: text(500).default('') })
  .refine((body) => body.verdict === 'PASS' || body.words !== '', { path: ['words'], message: 'say why' });
/** 归档: what is missing may be waived one by one with a reason, except a title. */
export const fileBody = z.strictObject({
  waive: z
    .array(z.strictObject({ item: z.enum(FILING_ITEMS), reason: text(200).min(1) }))
    .max(FILING_ITEMS.length)
    .default([]),
});
export type TopicBody = z.infer<typeof topicBody>;
export type TopicReviewBody = z.infer<typeof topicReviewBody>;
export type CoursewareReviewBody = z.infer<typeof coursewareReviewBody>;
export type PreparationBody = z.infer<typeof preparationBody>;
export type RehearsalBody = z.infer<typeof rehearsalBody>;
export type FileBody = z.infer<typeof fileBody>;

// ── what goes out ──────────────────────────────────────────────────────────────────────────────────────────────────

export const speakerView = z.object({ name: z.string(), unitId: z.number().int(), unitName: z.string() });

/** One of the seven steps of one lecture. `overdueDays` > 0 only when OVERDUE; `doneOn` when DONE (null if not recorded). */
export const stepView = z.object({
  step: z.enum(STEPS),
  due: z.string(),
  status: z.enum(STEP_STATUSES),
  doneOn: z.string().nullable(),
  /** Handed in and not yet decided on, also when that is overdue by now. */
  handedIn: z.boolean(),
  overdueDays: z.number().int(),
});

export const coursewareView = z.object({
  version: z.number().int(),
  name: z.string(),
  type: z.string(),
  /** Bytes. */
  size: z.number().int(),
  uploadedAt: z.iso.datetime(),
  uploadedBy: z.string(),
  verdict: z.enum(COURSEWARE_VERDICTS),
  /** Of a speaker before a change of speakers. */
  former: z.boolean(),
});

const missingView = z.object({ item: z.enum(FILING_ITEMS), waivable: z.boolean() });

/** A lecture's day, as every view of a lecture carries it. */
const dayShape = {
  dateId: z.number().int(),
  seasonId: z.number().int(),
  seasonName: z.string(),
  /** 第4讲 of the season. */
  sessionNo: z.number().int(),
  month: z.string(),
  heldOn: z.string(),
  startTime: z.string(),
  endTime: z.string(),
  place: z.string(),
  dateStatus: z.enum(DATE_STATUSES),
};

/**
 * A lecture's page. What only those who work on it may see (speaker, reviewers, staff) is empty or null for others, and
 * `insider` is false; topic and outline are null for others until approved.
 */
export const lectureDetail = z.object({
  id: z.number().int(),
  ...dayShape,
  /** 1, 2, 3 … on its day. */
  position: z.number().int(),
  kind: z.enum(LECTURE_KINDS),
  state: z.enum(LECTURE_STATES),
  outcome: z.enum(LECTURE_OUTCOMES).nullable(),
  speaker: speakerView,
  /** Who was planned, when somebody else speaks. */
  plannedSpeaker: speakerView.nullable(),
  topic: z.string().nullable(),
  outline: z.string().nullable(),
  isMine: z.boolean(),
  insider: z.boolean(),
  steps: z.array(stepView),
  courseware: z.array(coursewareView),
  preparation: z
    .object({
      on: z.string(),
      people: z.array(z.object({ id: z.number().int(), name: z.string() })),
      notes: z.string(),
    })
    .nullable(),
  rehearsal: z.object({ on: z.string(), verdict: z.enum(REHEARSAL_VERDICTS), words: z.string() }).nullable(),
  /** Who did what when, oldest first. */
  journal: z.array(
    z.object({
      id: z.number().int(),
      step: z.enum(STEPS),
      act: z.enum(JOURNAL_ACTS),
      at: z.iso.datetime(),
      /** `null`: the system itself. */
      by: z.string().nullable(),
      words: z.string().nullable(),
    }),
  ),
  /** For staff, once held: what filing still lacks. */
  missing: z.array(missingView),
  /** First and last day on which those present may rate; null before it was held. */
  ratingUntil: z.string().nullable(),
  revision: z.number().int(),
  can: z.array(z.enum(LECTURE_ACTS)),
});

/** Filing a lecture: the day is filed with its last lecture, and the audience gets its hours. */
export const filedView = z.object({
  lecture: lectureDetail,
  dateFiled: z.boolean(),
  audienceAwarded: z.number().int(),
});
export const coursewareReceipt = z.object({ version: z.number().int(), lecture: lectureDetail });

export type LectureDetail = z.infer<typeof lectureDetail>;
export type SpeakerView = z.infer<typeof speakerView>;
export type CoursewareView = z.infer<typeof coursewareView>;

// ── own lectures ───────────────────────────────────────────────────────────────────────────────────────────────────

export const MY_LECTURE_ROLES = ['SPEAKER', 'REPLACED'] as const;
/** One's own lectures that were published, soonest first. REPLACED: planned for oneself, spoken by somebody else. */
export const myLectures = z.object({
  items: z.array(
    z.object({
      id: z.number().int(),
      ...dayShape,
      kind: z.enum(LECTURE_KINDS),
      state: z.enum(LECTURE_STATES),
      outcome: z.enum(LECTURE_OUTCOMES).nullable(),
      role: z.enum(MY_LECTURE_ROLES),
      topic: z.string().nullable(),
      /** Days until it, negative afterwards. */
      daysLeft: z.number().int(),
      /** Last day on which a swap may be confirmed. */
      swapUntil: z.string(),
      steps: z.array(stepView),
    }),
  ),
});
export type MyLectures = z.infer<typeof myLectures>;
