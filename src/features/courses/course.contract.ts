import { z } from 'zod';

import { pageQuery, pageResponse } from '../../platform/http/contract.js';
import { courseContent, subjectCode } from './domain/course-content.js';
import { PROBLEM_CODES } from './domain/problem.js';
import { TEACHING_METHODS } from './domain/teaching-method.js';
import { VERSION_STATES } from './domain/version-state.js';

/* Requests of the staff's catalogue. */

/** The number of changes the sender has seen; another one in between means 409 COURSE.CHANGED. */
const revision = z.int().min(1);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

export const courseListQuery = pageQuery(['updatedAt', 'code', 'title', 'creditHours'], {
  /** Part of the title or call number. */
  q: z.string().trim().max(60).optional(),
  state: z.enum(VERSION_STATES).optional(),
  method: z.enum(TEACHING_METHODS).optional(),
  subject: subjectCode.optional(),
});
export type CourseListQuery = z.infer<typeof courseListQuery>;

export const newCourse = z.strictObject({ content: courseContent, changeNote: z.string().trim().max(300).default('') });
export type NewCourse = z.infer<typeof newCourse>;

export const editedCourse = z.strictObject({
  revision,
  content: courseContent,
  /** Why this version exists (修订说明). */
  changeNote: z.string().trim().max(300).default(''),
});
export type EditedCourse = z.infer<typeof editedCourse>;

/** An act on what was seen, with a comment where there is something to say. */
export const courseAct = z.strictObject({ revision, comment: z.string().trim().max(500).default('') });
export type CourseAct = z.infer<typeof courseAct>;

/** An act that must say why (退回, 下架, 新版本). */
export const reasonedAct = z.strictObject({ revision, comment: z.string().trim().min(2).max(500) });

export const plannedMonth = z.strictObject({ revision, plannedMonth: month.nullable() });
export type PlannedMonth = z.infer<typeof plannedMonth>;

/** A DELETE has no body: the revision seen stands in the query. */
export const discardQuery = z.strictObject({ revision: z.coerce.number().int().min(1) });

export const versionParam = z.coerce.number().int().min(1).max(10_000);

/* Answers. */

const problemView = z.object({
  path: z.string(),
  code: z.enum(PROBLEM_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

const subjectView = z.object({ code: z.string(), name: z.string() });
const named = z.object({ id: z.int(), name: z.string() });

const versionSummary = z.object({
  versionNo: z.int(),
  state: z.enum(VERSION_STATES),
  title: z.string(),
  changeNote: z.string(),
  /** Who wrote it first. */
  author: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
});

export const versionView = versionSummary.extend({
  content: courseContent,
  subject: subjectView,
  lecturers: z.array(named),
  coverUrl: z.string().nullable(),
  /** What keeps it from review: shown beside the fields. */
  problems: z.array(problemView),
  /** What would still keep it from the public. */
  publicationProblems: z.array(problemView),
});
export type VersionView = z.infer<typeof versionView>;

/** What this actor may do with this course now: the web shows these buttons and no others. */
export const COURSE_ABILITIES = [
  'edit',
  'submit',
  'recall',
  'return',
  'approve',
  'reopen',
  'publish',
  'withdraw',
  'discard',
  'startVersion',
  'plan',
] as const;
export type CourseAbility = (typeof COURSE_ABILITIES)[number];

export const courseView = z.object({
  id: z.int(),
  /** Call number; `null` until it is first published. */
  code: z.string().nullable(),
  method: z.enum(TEACHING_METHODS),
  revision: z.int(),
  ownerUnitId: z.int().nullable(),
  owner: z.string(),
  plannedMonth: z.string().nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** What visitors see now. */
  published: versionView.nullable(),
  /** What is being worked on: draft, in review or approved. */
  working: versionView.nullable(),
  /** The newest version when neither of the two is there (withdrawn). */
  latest: versionView.nullable(),
  abilities: z.array(z.enum(COURSE_ABILITIES)),
});
export type CourseView = z.infer<typeof courseView>;

export const courseListItem = z.object({
  id: z.int(),
  code: z.string().nullable(),
  title: z.string(),
  method: z.enum(TEACHING_METHODS),
  subject: subjectView,
  creditHours: z.number(),
  minutes: z.int(),
  lecturers: z.array(named),
  owner: z.string(),
  /** State of the version whose title is shown: the working one, else the published one. */
  state: z.enum(VERSION_STATES),
  versionNo: z.int(),
  /** Number of the version that visitors see; `null` = none. */
  publishedVersionNo: z.int().nullable(),
  plannedMonth: z.string().nullable(),
  updatedAt: z.iso.datetime(),
});
export type CourseListItem = z.infer<typeof courseListItem>;

/** `counts`: how many courses the same filters find in each state (the tabs above the table). */
export const courseListResponse = pageResponse(courseListItem).extend({
  counts: z.partialRecord(z.enum(VERSION_STATES), z.int()),
});
export type CourseListResponse = z.infer<typeof courseListResponse>;

const historyEvent = z.object({
  versionNo: z.int(),
  act: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
  comment: z.string(),
});
export const courseHistory = z.object({ versions: z.array(versionSummary), events: z.array(historyEvent) });
export type CourseHistory = z.infer<typeof courseHistory>;

export const subjectInput = z.strictObject({
  code: subjectCode,
  name: z.string().trim().min(1).max(20),
  sortOrder: z.int().min(0).max(9999).default(100),
  isActive: z.boolean().default(true),
});
export type SubjectInput = z.infer<typeof subjectInput>;
export const subjectParam = subjectCode;
const subjectRow = subjectView.extend({
  sortOrder: z.int(),
  isActive: z.boolean(),
  /** Courses under it within the actor's scope, in whatever state: what the staff's list shows under this filter. */
  courses: z.int(),
});
export const subjectList = z.object({ items: z.array(subjectRow) });
export type SubjectList = z.infer<typeof subjectList>;

/** `17-0f3a9c21b4de`: the id and the beginning of the hash. */
export const imageNameParam = z.string().regex(/^\d{1,9}-[0-9a-f]{12}$/);
export const imageView = z.object({
  id: z.int(),
  url: z.string(),
  width: z.int(),
  height: z.int(),
  mimeType: z.string(),
  size: z.int(),
});
export type ImageView = z.infer<typeof imageView>;
