import { z } from 'zod';

import { businessDate, lines, minutes, name, optionalReference, text } from '../fields.js';
import { problem, requireFilled, requireMinutes, sum, type Problem } from '../problem.js';
import { EQUIPMENT, ROOM_KINDS } from '../room.js';
import type { DetailContext } from './context.js';

const LESSON_PARTS = ['LECTURE', 'QUESTIONS', 'DISCUSSION', 'CASE', 'TEST', 'BREAK', 'SUMMARY'] as const;
const COURSEWARE_KINDS = ['SLIDES', 'HANDOUT', 'VIDEO', 'CASE', 'TEST_PAPER'] as const;
const REVIEW_STATES = ['PENDING', 'APPROVED', 'REJECTED'] as const;
const ROOM_LAYOUTS = ['ROWS', 'ISLANDS', 'U_SHAPE', 'ROUND'] as const;
const DISCUSSION_FORMS = ['NONE', 'PLENARY', 'GROUPS', 'WORLD_CAFE'] as const;

const coursewareReview = z.strictObject({
  state: z.enum(REVIEW_STATES).default('PENDING'),
  reviewer: text(40),
  on: businessDate.nullable().default(null),
  comment: text(500),
});

/** 课堂: lesson plan (教案), reviewed courseware (课件), room, structured discussion, test. */
export const classroomDetail = z.strictObject({
  method: z.literal('CLASSROOM'),
  objectives: lines(10),
  /** 教案: the sections in order; their minutes make up the course. */
  lessonPlan: z
    .array(z.strictObject({ title: name(), part: z.enum(LESSON_PARTS), minutes, content: text(2000) }))
    .max(40)
    .default([]),
  courseware: z
    .array(
      z.strictObject({
        title: name(),
        kind: z.enum(COURSEWARE_KINDS),
        version: name(20),
        review: coursewareReview.prefault({}),
      }),
    )
    .max(20)
    .default([]),
  room: z
    .strictObject({
      kind: z.enum(ROOM_KINDS).default('CLASSROOM'),
      seats: z.int().min(1).max(2000).default(40),
      layout: z.enum(ROOM_LAYOUTS).default('ROWS'),
      equipment: z.array(z.enum(EQUIPMENT)).max(EQUIPMENT.length).default([]),
      venueId: optionalReference,
    })
    .prefault({}),
  discussion: z
    .strictObject({
      form: z.enum(DISCUSSION_FORMS).default('NONE'),
      questions: lines(10, 300),
      groupSize: z.int().min(2).max(30).nullable().default(null),
    })
    .prefault({}),
  /** 结课测试; `null` = none. The pass mark is out of 100. */
  test: z
    .strictObject({
      questionCount: z.int().min(1).max(200),
      minutes: z.int().min(1).max(240),
      passScore: z.int().min(1).max(100),
      scope: text(500),
    })
    .nullable()
    .default(null),
});
export type ClassroomDetail = z.infer<typeof classroomDetail>;

/** What keeps a classroom course from review. */
export function classroomProblems(detail: ClassroomDetail, context: DetailContext): Problem[] {
  const { discussion, test, lessonPlan } = detail;
  const testPart = lessonPlan.findIndex((section) => section.part === 'TEST');
  return [
    ...requireFilled({ objectives: detail.objectives, lessonPlan, courseware: detail.courseware }),
    ...(lessonPlan.length === 0
      ? []
      : requireMinutes('lessonPlan', sum(lessonPlan.map((section) => section.minutes)), context.minutes)),
    ...(discussion.form !== 'NONE' && discussion.questions.length === 0
      ? [problem('discussion.questions', 'REQUIRED')]
      : []),
    ...(discussion.form === 'GROUPS' && discussion.groupSize === null
      ? [problem('discussion.groupSize', 'REQUIRED')]
      : []),
    ...(testPart >= 0 && test === null ? [problem('test', 'REQUIRED')] : []),
    ...(test !== null && testPart < 0 ? [problem('lessonPlan', 'PHASE_MISSING', { phase: 'TEST' })] : []),
    ...(test !== null && testPart >= 0
      ? requireMinutes(
          'test.minutes',
          test.minutes,
          sum(lessonPlan.filter((section) => section.part === 'TEST').map((section) => section.minutes)),
        )
      : []),
  ];
}

/** 课件审核: every courseware must have passed its own review before the course is published. */
export function classroomPublicationProblems(detail: ClassroomDetail): Problem[] {
  return detail.courseware.flatMap((item, index) =>
    item.review.state === 'APPROVED' && item.review.on !== null && item.review.reviewer !== ''
      ? []
      : [problem(`courseware.${index}.review.state`, 'COURSEWARE_NOT_REVIEWED', { title: item.title })],
  );
}

/** What visitors see: the plan and the tasks, not the courseware's review. */
export const classroomPublic = z.strictObject({
  method: z.literal('CLASSROOM'),
  objectives: z.array(z.string()),
  lessonPlan: z.array(z.strictObject({ title: z.string(), part: z.enum(LESSON_PARTS), minutes: z.int() })),
  discussionQuestions: z.array(z.string()),
  test: z.strictObject({ questionCount: z.int(), minutes: z.int(), passScore: z.int() }).nullable(),
});

export function classroomForPublic(detail: ClassroomDetail): z.infer<typeof classroomPublic> {
  const { test } = detail;
  return {
    method: 'CLASSROOM',
    objectives: detail.objectives,
    lessonPlan: detail.lessonPlan.map(({ title, part, minutes: length }) => ({ title, part, minutes: length })),
    discussionQuestions: detail.discussion.questions,
    test: test && { questionCount: test.questionCount, minutes: test.minutes, passScore: test.passScore },
  };
}
