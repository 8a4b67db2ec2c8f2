import { z } from 'zod';

import { lines, name, reference, text } from '../fields.js';
import { problem, requireFilled, type Problem } from '../problem.js';
import type { DetailContext } from './context.js';

const DELIVERABLES = [
  'ACTION_PLAN', // 行动计划
  'REPORT', // 调研报告
  'MICRO_LECTURE', // 微党课
  'CASE_STUDY', // 案例
] as const;
const MENTOR_PAIRINGS = ['ONE_TO_ONE', 'ONE_TO_GROUP', 'BY_UNIT'] as const;
const FOLLOW_UP_FORMS = ['VISIT', 'CALL', 'MEETING', 'WRITTEN'] as const;

/** 延伸: task sheet, mentor pairs, topic list, follow-up after 1, 3 and 6 months; hours only after acceptance. */
export const extensionDetail = z.strictObject({
  method: z.literal('EXTENSION'),
  /** 任务单 */
  taskSheet: z
    .strictObject({
      background: text(1000),
      steps: lines(15, 300),
      deliverables: z.array(z.enum(DELIVERABLES)).max(DELIVERABLES.length).default([]),
      requirements: text(1000),
      minCharacters: z.int().min(0).max(20_000).default(0),
    })
    .prefault({}),
  topics: z
    .array(z.strictObject({ title: name(), note: text(300) }))
    .max(40)
    .default([]),
  /** 导师结对 */
  mentors: z
    .strictObject({
      pairing: z.enum(MENTOR_PAIRINGS).default('ONE_TO_GROUP'),
      maxTraineesPerMentor: z.int().min(1).max(50).default(5),
      lecturerIds: z.array(reference).max(30).default([]),
    })
    .prefault({}),
  followUps: z
    .array(
      z.strictObject({
        month: z.union([z.literal(1), z.literal(3), z.literal(6)]),
        form: z.enum(FOLLOW_UP_FORMS),
        content: text(500),
      }),
    )
    .max(3)
    .default([]),
  /** 验收: both must accept before hours count. */
  acceptance: z
    .strictObject({
      byMentor: z.boolean().default(true),
      byUnit: z.boolean().default(true),
      criteria: text(1000),
    })
    .prefault({}),
});
export type ExtensionDetail = z.infer<typeof extensionDetail>;

/** What keeps an extension task from review. */
export function extensionProblems(detail: ExtensionDetail, context: DetailContext): Problem[] {
  const { taskSheet, mentors, followUps, acceptance } = detail;
  return [
    ...requireFilled({
      'taskSheet.background': taskSheet.background,
      'taskSheet.steps': taskSheet.steps,
      'taskSheet.deliverables': taskSheet.deliverables,
      topics: detail.topics,
      'mentors.lecturerIds': mentors.lecturerIds,
      followUps,
      'acceptance.criteria': acceptance.criteria,
    }),
    ...followUps.flatMap((followUp, index) => {
      const before = followUps[index - 1];
      return before !== undefined && before.month >= followUp.month
        ? [problem(`followUps.${index}.month`, 'FOLLOW_UP_ORDER', { earlier: before.month, later: followUp.month })]
        : [];
    }),
    ...(acceptance.byMentor && acceptance.byUnit ? [] : [problem('acceptance', 'ACCEPTANCE_INCOMPLETE')]),
    ...(context.modes.includes('ASSIGNMENT') ? [] : [problem('method', 'MODE_MISMATCH', { mode: 'ASSIGNMENT' })]),
  ];
}

export const extensionPublic = z.strictObject({
  method: z.literal('EXTENSION'),
  taskSheet: z.strictObject({
    background: z.string(),
    steps: z.array(z.string()),
    deliverables: z.array(z.enum(DELIVERABLES)),
    requirements: z.string(),
    minCharacters: z.int(),
  }),
  topics: z.array(z.strictObject({ title: z.string(), note: z.string() })),
  followUps: z.array(z.strictObject({ month: z.int(), form: z.enum(FOLLOW_UP_FORMS), content: z.string() })),
  acceptanceCriteria: z.string(),
});

export function extensionForPublic(detail: ExtensionDetail): z.infer<typeof extensionPublic> {
  return {
    method: 'EXTENSION',
    taskSheet: detail.taskSheet,
    topics: detail.topics,
    followUps: detail.followUps,
    acceptanceCriteria: detail.acceptance.criteria,
  };
}
