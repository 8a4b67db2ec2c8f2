import { z } from 'zod';

import { flagQuery, line, pageQuery, pageResponse } from '../../../platform/http/contract.js';
import { DIFFICULTIES, QUESTION_KINDS, QUESTION_STATES, REVIEW_ACTS } from '../domain/question.js';

/* Requests. Lengths are generous here: what a question may be is said by domain/content.ts, in words. */

const longText = z.string().max(20_000);
const choiceKey = z.string().regex(/^([a-z]|T|F)$/);

const questionContent = z.strictObject({
  stem: longText,
  options: z.array(z.strictObject({ key: choiceKey, text: longText })).max(26),
  parts: z.array(longText).max(50),
});

const answerKey = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('CHOICES'), correct: z.array(choiceKey).max(26) }),
  z.strictObject({
    type: z.literal('BLANKS'),
    blanks: z.array(z.strictObject({ accepted: z.array(z.string().max(1000)).max(50) })).max(50),
    ordered: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('REFERENCE'),
    parts: z.array(z.strictObject({ reference: longText, points: z.array(z.string().max(500)).max(50) })).max(50),
  }),
]);

const kind = z.enum(QUESTION_KINDS);
const difficulty = z.literal([...DIFFICULTIES]);
const tag = line(40).min(1);
const revision = z.int().min(1);

const questionFields = {
  subjectId: z.int().min(1),
  kind,
  difficulty,
  content: questionContent,
  key: answerKey,
  explanation: z.string().trim().max(10_000).nullable().default(null),
  /** 出处: the law, document or book that it is taken from. */
  source: line(200).min(1),
  /** 法条: «第三十二条». */
  lawReference: line(300).nullable().default(null),
  tags: z.array(tag).max(20).default([]),
};

export const newQuestion = z.strictObject(questionFields);
export type NewQuestion = z.infer<typeof newQuestion>;

export const editedQuestion = z.strictObject({
  ...questionFields,
  /** The number of changes the sender has seen; another one in between means 409 QUESTION.CHANGED. */
  revision,
  /** Why the text or the key changes; needed once the question has been approved. */
  reason: line(300).nullable().default(null),
});
export type EditedQuestion = z.infer<typeof editedQuestion>;

export const reviewInput = z.strictObject({ revision, words: z.string().trim().max(500).default('') });
export type ReviewInput = z.infer<typeof reviewInput>;
export const reasonedReview = z.strictObject({ revision, words: z.string().trim().min(2).max(500) });
export const removeQuery = z.strictObject({ revision: z.coerce.number().int().min(1) });

/** One act on many questions, as they were seen in the list. */
export const reviewBatch = z.strictObject({
  act: z.enum(['SUBMIT', 'APPROVE', 'RETIRE']),
  questions: z
    .array(z.strictObject({ id: z.int().min(1), revision }))
    .min(1)
    .max(100),
  words: z.string().trim().max(500).default(''),
});
export type ReviewBatch = z.infer<typeof reviewBatch>;

const asNumber = z.coerce.number().int();
/** Also what exports take, without page, size and sort. */
export const questionFilters = {
  /** Part of the stem, the code, the source or the law reference. */
  q: z.string().trim().max(100).optional(),
  /** The subject or any below it. */
  subjectId: asNumber.min(1).optional(),
  kind: kind.optional(),
  difficulty: asNumber.min(1).max(5).optional(),
  state: z.enum(QUESTION_STATES).optional(),
  tag: z.string().trim().max(40).optional(),
  /** Only what this account wrote. */
  mine: flagQuery.optional(),
};
export const questionListQuery = pageQuery(['updatedAt', 'code', 'difficulty', 'kind'], questionFilters);
export type QuestionListQuery = z.infer<typeof questionListQuery>;
export type QuestionFilter = Pick<
  QuestionListQuery,
  'q' | 'subjectId' | 'kind' | 'difficulty' | 'state' | 'tag' | 'mine'
>;

export const duplicateListQuery = pageQuery(['count'], { subjectId: asNumber.min(1).optional() });
export type DuplicateListQuery = z.infer<typeof duplicateListQuery>;

/* Answers. */

const state = z.enum(QUESTION_STATES);
const subjectRef = z.object({
  id: z.int(),
  name: z.string(),
  /** From the top: «法律法规 / 民法典». */
  fullName: z.string(),
});

const questionListItem = z.object({
  id: z.int(),
  code: z.string(),
  kind,
  difficulty: z.int(),
  state,
  versionNo: z.int(),
  /** Beginning of the stem, one line of words. */
  stem: z.string(),
  subject: subjectRef,
  tags: z.array(z.string()),
  source: z.string(),
  lawReference: z.string().nullable(),
  author: z.string(),
  updatedAt: z.iso.datetime(),
  revision: z.int(),
});
export type QuestionListItem = z.infer<typeof questionListItem>;

/** `counts`: how many questions the same filters find in each state (the tabs above the table). */
export const questionListResponse = pageResponse(questionListItem).extend({
  counts: z.partialRecord(state, z.int()),
});
export type QuestionListResponse = z.infer<typeof questionListResponse>;

/** What this actor may do with this question now. */
export const QUESTION_ABILITIES = ['edit', 'submit', 'approve', 'return', 'retire', 'revive', 'remove'] as const;
export type QuestionAbility = (typeof QUESTION_ABILITIES)[number];

const reviewView = z.object({
  versionNo: z.int(),
  act: z.enum(REVIEW_ACTS),
  words: z.string().nullable(),
  by: z.string(),
  at: z.iso.datetime(),
});

const versionView = z.object({
  id: z.int(),
  versionNo: z.int(),
  kind,
  content: questionContent,
  key: answerKey,
  explanation: z.string().nullable(),
  source: z.string(),
  lawReference: z.string().nullable(),
  reason: z.string().nullable(),
  by: z.string(),
  at: z.iso.datetime(),
});
export type QuestionVersionView = z.infer<typeof versionView>;

export const questionView = questionListItem.extend({
  /** The newest text and key. */
  version: versionView,
  abilities: z.array(z.enum(QUESTION_ABILITIES)),
  /** The actor wrote on what waits for review, so somebody else has to look at it. */
  isOwnWork: z.boolean(),
  /** Number of the version that was approved last; `null` = never. */
  approvedVersionNo: z.int().nullable(),
  /** Papers that hold any version of it. */
  papers: z.int(),
  /** Codes of other questions with the same text after normalisation. */
  twins: z.array(z.object({ id: z.int(), code: z.string() })),
});
export type QuestionView = z.infer<typeof questionView>;

export const questionHistory = z.object({ versions: z.array(versionView), reviews: z.array(reviewView) });
export type QuestionHistory = z.infer<typeof questionHistory>;

export const batchResponse = z.object({
  done: z.int(),
  /** In the order of the request; the others were done. */
  refused: z.array(z.object({ id: z.int(), code: z.string() })),
});
export type BatchResponse = z.infer<typeof batchResponse>;

/** Questions with the same text after normalisation, largest groups first. */
export const duplicateList = pageResponse(z.object({ count: z.int(), questions: z.array(questionListItem) }));
export type DuplicateList = z.infer<typeof duplicateList>;

export const tagList = z.object({ items: z.array(z.object({ tag: z.string(), questions: z.int() })) });
export type TagList = z.infer<typeof tagList>;

/* Pictures. */

export const imageParam = z.string().regex(/^[0-9a-f]{64}$/);
export const questionImageView = z.object({
  sha256: z.string(),
  /** What goes into the text: `![](image:…)`. */
  mark: z.string(),
  width: z.int(),
  height: z.int(),
  size: z.int(),
});
export type QuestionImageView = z.infer<typeof questionImageView>;

/* Subjects. */

export const subjectInput = z.strictObject({
  name: line(60).min(1),
  parentId: z.int().min(1).nullable().default(null),
  sortOrder: z.int().min(0).max(9999).default(100),
});
export type SubjectInput = z.infer<typeof subjectInput>;

const subjectView = z.object({
  id: z.int(),
  parentId: z.int().nullable(),
  name: z.string(),
  fullName: z.string(),
  /** 1 = at the top. */
  depth: z.int(),
  sortOrder: z.int(),
  /** Here and below, in whatever state; `approved` of them may go into papers. */
  questions: z.int(),
  approved: z.int(),
});
/** The whole tree, each subject after the one above it. */
export const subjectTree = z.object({ items: z.array(subjectView) });
export type SubjectTree = z.infer<typeof subjectTree>;
export type SubjectView = z.infer<typeof subjectView>;

export const madeSubject = z.object({ id: z.int() });
