import { z } from 'zod';

import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../../kernel/page.js';
import { AUDIENCES } from '../domain/audience.js';
import { AVAILABILITIES } from '../domain/availability.js';
import { subjectCode } from '../domain/course-content.js';
import { FIELD_SITE_KINDS } from '../domain/field-site.js';
import { HOURS_BANDS } from '../domain/hours-band.js';
import { LECTURER_KINDS } from '../domain/lecturer.js';
import { publicMethodDetail } from '../domain/method-detail.js';
import { LEARNING_MODES, TEACHING_METHODS } from '../domain/teaching-method.js';

/** `sort`: 最近开课 (default without words), relevance (default with words), newest, call number, title by pinyin, hours. */
export const CATALOGUE_SORTS = [
  'nextDate',
  'relevance',
  '-publishedAt',
  'code',
  'title',
  'creditHours',
  '-creditHours',
] as const;
export type CatalogueSort = (typeof CATALOGUE_SORTS)[number];

/** Several values of one filter are joined by commas and mean "or"; different filters mean "and". */
const oneOrMore = <Item extends z.ZodType>(item: Item) => {
  const values = z.array(item).max(40);
  return z
    .string()
    .max(400)
    .transform((joined, context): z.output<Item>[] => {
      const parsed = values.safeParse(joined.split(',').filter((part) => part !== ''));
      if (parsed.success) return parsed.data;
      for (const { message } of parsed.error.issues) context.issues.push({ code: 'custom', message, input: joined });
      return z.NEVER;
    });
};

export const catalogueQuery = z.strictObject({
  /** Words: characters, pinyin, initials, call number. */
  q: z.string().trim().max(60).optional(),
  method: oneOrMore(z.enum(TEACHING_METHODS)).optional(),
  subject: oneOrMore(subjectCode).optional(),
  audience: oneOrMore(z.enum(AUDIENCES)).optional(),
  hours: oneOrMore(z.enum(HOURS_BANDS)).optional(),
  mode: oneOrMore(z.enum(LEARNING_MODES)).optional(),
  /** Ids of lecturers. */
  lecturer: oneOrMore(z.coerce.number().int().min(1)).optional(),
  sort: z.enum(CATALOGUE_SORTS).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
});
export type CatalogueQuery = z.infer<typeof catalogueQuery>;

export const courseCard = z.object({
  id: z.int(),
  code: z.string(),
  title: z.string(),
  summary: z.string(),
  method: z.enum(TEACHING_METHODS),
  subject: z.object({ code: z.string(), name: z.string() }),
  audience: z.array(z.enum(AUDIENCES)),
  creditHours: z.number(),
  minutes: z.int(),
  modes: z.array(z.enum(LEARNING_MODES)),
  lecturers: z.array(z.object({ id: z.int(), name: z.string() })),
  /** `null`: the web draws a cover from method and call number. */
  coverUrl: z.string().nullable(),
  availability: z.enum(AVAILABILITIES),
  /** First day of the next class that teaches it. */
  nextDate: z.string().nullable(),
  /** `YYYY-MM`, when a month is planned and no class has it yet. */
  plannedMonth: z.string().nullable(),
  /** Business date of the published version. */
  publishedOn: z.string(),
});
export type CourseCard = z.infer<typeof courseCard>;

const facet = <Value extends z.ZodType>(value: Value) => z.array(z.object({ value, count: z.int() }));
const namedFacet = <Value extends z.ZodType>(value: Value) =>
  z.array(z.object({ value, name: z.string(), count: z.int() }));

/** Each facet counts what would be found with the other filters as they are, without its own. */
const catalogueFacets = z.object({
  method: facet(z.enum(TEACHING_METHODS)),
  subject: namedFacet(z.string()),
  audience: facet(z.enum(AUDIENCES)),
  hours: facet(z.enum(HOURS_BANDS)),
  mode: facet(z.enum(LEARNING_MODES)),
  /** The thirty with most courses, and those asked for. */
  lecturer: namedFacet(z.int()),
});

export const catalogueAnswer = z.object({
  items: z.array(courseCard),
  total: z.int(),
  page: z.int(),
  size: z.int(),
  sort: z.enum(CATALOGUE_SORTS),
  /** How many courses are published at all (课程库现有88门课). */
  catalogueTotal: z.int(),
  /** What to mark in titles and summaries, longest first; empty when the words were pinyin. */
  marks: z.array(z.string()),
  /** True when few courses had the words whole, so that parts of long words counted too (含相近结果). */
  widened: z.boolean(),
  facets: catalogueFacets,
});
export type CatalogueAnswer = z.infer<typeof catalogueAnswer>;

export const publicFieldSite = z.object({
  id: z.int(),
  name: z.string(),
  kind: z.enum(FIELD_SITE_KINDS),
  address: z.string(),
  longitude: z.number(),
  latitude: z.number(),
  coordinateSystem: z.string(),
  summary: z.string(),
  commentary: z.string(),
  capacity: z.int(),
  visitMinutes: z.int(),
  openHours: z.string(),
  photoUrl: z.string().nullable(),
});
export type PublicFieldSite = z.infer<typeof publicFieldSite>;
export const publicFieldSites = z.object({ items: z.array(publicFieldSite), total: z.int() });
export const publicFieldSiteDetail = publicFieldSite.extend({ courses: z.array(courseCard) });

export const publicLecturer = z.object({
  id: z.int(),
  name: z.string(),
  kind: z.enum(LECTURER_KINDS),
  post: z.string(),
  organisation: z.string(),
  introduction: z.string(),
  topics: z.array(z.string()),
  photoUrl: z.string().nullable(),
  courseCount: z.int(),
});
export type PublicLecturer = z.infer<typeof publicLecturer>;
export const publicLecturers = z.object({ items: z.array(publicLecturer), total: z.int() });
export const publicLecturerDetail = publicLecturer.extend({ courses: z.array(courseCard) });

export const coursePage = courseCard.extend({
  description: z.string(),
  keywords: z.array(z.string()),
  versionNo: z.int(),
  detail: publicMethodDetail,
  /** The lecturers with more than their names. */
  lecturerProfiles: z.array(publicLecturer),
  /** The stops of an on-site course, in route order. */
  fieldSites: z.array(publicFieldSite),
  /** Up to four of the same subject or method. */
  related: z.array(courseCard),
});
export type CoursePage = z.infer<typeof coursePage>;

/** What the home page shows of the catalogue: counts for the seven spines, and the first four of each. */
export const catalogueSummary = z.object({
  total: z.int(),
  methods: z.array(z.object({ method: z.enum(TEACHING_METHODS), count: z.int(), courses: z.array(courseCard) })),
});

export const courseCodeParam = z.string().regex(/^[A-Z]{2}-\d{2,6}$/);
