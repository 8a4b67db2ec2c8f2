import { z } from 'zod';

import type { BusinessDate } from '../../../kernel/calendar.js';
import { AUDIENCES } from './audience.js';
import { name, optionalReference, reference, text } from './fields.js';
import { detailProblems, methodDetail, publicationProblems } from './method-detail.js';
import { problem, requireFilled, under, type Problem } from './problem.js';
import { LEARNING_MODES, type LearningMode, type TeachingMethod } from './teaching-method.js';

/** Longest stored detail, in bytes of its JSON. */
const MAX_DETAIL_BYTES = 60_000;

/** The code of a subject (主题): capital letters, digits and underscores. */
export const subjectCode = z.string().regex(/^[A-Z][A-Z0-9_]{1,29}$/);

/**
 * What one version of a course says: the input of the form, of demo content and of imports. `creditHours` is 学时 as
 * people write it (3.5), in steps of a quarter; `minutes` is the whole length, breaks included.
 */
export const courseContent = z.strictObject({
  title: name(60),
  summary: text(160),
  description: text(8000),
  subject: subjectCode,
  audience: z.array(z.enum(AUDIENCES)).max(AUDIENCES.length).default([]),
  creditHours: z.number().min(0).max(100).multipleOf(0.25),
  minutes: z.int().min(1).max(2880),
  modes: z.array(z.enum(LEARNING_MODES)).max(LEARNING_MODES.length).default([]),
  /** 主讲, in order. */
  lecturerIds: z.array(reference).max(10).default([]),
  coverImageId: optionalReference,
  keywords: z.array(name(20)).max(12).default([]),
  detail: methodDetail,
});
export type CourseContent = z.infer<typeof courseContent>;
export type CourseContentInput = z.input<typeof courseContent>;

/** How each method may be taken at all: a ceremony or a visit cannot be watched online. */
const POSSIBLE_MODES: Readonly<Record<TeachingMethod, readonly LearningMode[]>> = {
  CLASSROOM: ['IN_PERSON', 'ONLINE'],
  CEREMONY: ['IN_PERSON'],
  AUDIOVISUAL: ['IN_PERSON', 'ONLINE'],
  INTERVIEW: ['IN_PERSON', 'ONLINE'],
  SCENARIO: ['IN_PERSON'],
  ON_SITE: ['IN_PERSON'],
  EXTENSION: ['ASSIGNMENT', 'IN_PERSON'],
};

/** Everything that keeps a version from being submitted for review, each with the path of its field. */
export function contentProblems(content: CourseContent, today: BusinessDate): Problem[] {
  const { detail, minutes, modes } = content;
  const bytes = Buffer.byteLength(JSON.stringify(detail));
  return [
    ...requireFilled({
      summary: content.summary,
      description: content.description,
      audience: content.audience,
      modes,
    }),
    ...duplicates('audience', content.audience),
    ...duplicates('modes', modes),
    ...duplicates('keywords', content.keywords),
    ...duplicates('lecturerIds', content.lecturerIds),
    ...modes
      .filter((mode) => !POSSIBLE_MODES[detail.method].includes(mode))
      .map((mode) => problem('modes', 'MODE_NOT_FOR_METHOD', { mode, method: detail.method })),
    ...(bytes > MAX_DETAIL_BYTES ? [problem('detail', 'TOO_LARGE', { max: MAX_DETAIL_BYTES, actual: bytes })] : []),
    ...under('detail', detailProblems(detail, { minutes, modes, today })),
  ];
}

/** Everything that keeps a version from the public: the above, and rights, consents and courseware reviews. */
export function contentPublicationProblems(content: CourseContent, today: BusinessDate): Problem[] {
  return [...contentProblems(content, today), ...under('detail', publicationProblems(content.detail, today))];
}

function duplicates(path: string, values: readonly (string | number)[]): Problem[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index ? [problem(`${path}.${index}`, 'DUPLICATE', { value })] : [],
  );
}
