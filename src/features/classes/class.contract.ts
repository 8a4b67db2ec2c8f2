import { z } from 'zod';
import { PERSONNEL_CATEGORIES } from '../../kernel/access.js';
import { isBusinessDate } from '../../kernel/calendar.js';
import { idParam, pageQuery, pageResponse } from '../../platform/http/contract.js';
import { CLASS_KINDS } from './domain/class-name.js';
import { CLASS_PHASES, CLASS_STATUSES } from './domain/class-phase.js';
import { ENROLMENT_MODES } from './domain/enrolment-states.js';
import { TEACHING_METHODS } from '../courses/courses.public.js';

const businessDate = z.string().refine(isBusinessDate, 'not a calendar day');
/** 学时 as people write them: at most two decimals. */
const creditHours = z.number().min(0).max(1000).multipleOf(0.01);
const text = (length: number) => z.string().trim().max(length);

export const classId = idParam;

// ── what comes in ──────────────────────────────────────────────────────────────────────────────────────────────────

const quotaInput = z.strictObject({
  /** Keep the id of a group that exists; leave it out for a new one. */
  id: idParam.optional(),
  name: text(60).min(1),
  quota: z.number().int().min(1).max(10_000),
  unitIds: z.array(idParam).min(1).max(100),
});

const courseInput = z.strictObject({
  courseId: idParam,
  hours: z
    .array(z.strictObject({ method: z.enum(TEACHING_METHODS), creditHours: creditHours.gt(0) }))
    .min(1)
    .max(TEACHING_METHODS.length),
});

const planShape = {
  startsOn: businessDate,
  endsOn: businessDate,
  creditHours: creditHours.gt(0),
  /** 面向谁, one short phrase: 面向全省社区干部. */
  audience: text(100).min(1),
  summary: text(500).default(''),
  place: text(100).min(1),
  /** 提供食宿，19日下午报到. */
  placeNote: text(200).default(''),
  classTeacherId: idParam.nullable().default(null),
  /** Half-open window of enrolment `[opensAt, closesAt)`. */
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  mode: z.enum(ENROLMENT_MODES),
  seats: z.number().int().min(1).max(10_000),
  /** Places on the waiting list; 0 = none. */
  waitingSize: z.number().int().min(0).max(10_000).default(0),
  /** Hours somebody has to accept a seat that came free. */
  offerHours: z.number().int().min(1).max(720).default(24),
  /** `null` = every category of personnel. */
  eligibleCategories: z
    .array(z.enum(PERSONNEL_CATEGORIES))
    .min(1)
    .max(PERSONNEL_CATEGORIES.length)
    .nullable()
    .default(null),
  /** Notes for those who enrol (报到须知). */
  notice: text(2000).default(''),
  /** 结业后: what follows after the class. */
  afterwards: text(1000).default(''),
  quotas: z.array(quotaInput).max(40).default([]),
  courses: z.array(courseInput).max(100).default([]),
} as const;

export const createClassBody = z.strictObject({
  seriesId: idParam,
  /** The unit that runs it (主办); left out: the unit of whoever creates it. */
  hostUnitId: idParam.optional(),
  ...planShape,
});
export const updateClassBody = z.strictObject({
  ...planShape,
  /** The revision that was edited; another one in the database answers 409 CLASS.CHANGED. */
  revision: z.number().int().min(1),
});
export const cancelClassBody = z.strictObject({ reason: text(200).min(1) });
export const createSeriesBody = z.strictObject({ theme: text(60).min(1), kind: z.enum(CLASS_KINDS) });
export type CreateClass = z.infer<typeof createClassBody>;
export type UpdateClass = z.infer<typeof updateClassBody>;
export type CreateSeries = z.infer<typeof createSeriesBody>;
export type CancelClass = z.infer<typeof cancelClassBody>;

export const CLASS_SORTS = ['startsOn', 'closesAt', 'name', 'free'] as const;
const classFilters = {
  q: text(60).min(1).optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  seriesId: idParam.optional(),
  method: z.enum(TEACHING_METHODS).optional(),
};
/** `phase` may be repeated. Drafts and cancelled classes are never public. */
export const PUBLIC_PHASES = ['PUBLISHED', 'ENROLLING', 'FULL', 'CLOSED', 'RUNNING', 'FINISHED'] as const;
const many = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (typeof value === 'string' ? value.split(',') : value), z.array(item).min(1));
export const publicClassQuery = pageQuery(CLASS_SORTS, {
  ...classFilters,
  phase: many(z.enum(PUBLIC_PHASES)).optional(),
});
export const staffClassQuery = pageQuery(CLASS_SORTS, {
  ...classFilters,
  phase: many(z.enum(CLASS_PHASES)).optional(),
});
export type PublicClassQuery = z.infer<typeof publicClassQuery>;
export type StaffClassQuery = z.infer<typeof staffClassQuery>;

// ── what goes out ──────────────────────────────────────────────────────────────────────────────────────────────────

const methodHours = z.object({ method: z.enum(TEACHING_METHODS), creditHours: z.number() });

/** 余16席，共60席: `free = seats − held`, `pending = held − confirmed` (applied, nominated, offered). */
const seatNumbers = {
  seats: z.number().int(),
  held: z.number().int(),
  confirmed: z.number().int(),
  pending: z.number().int(),
  free: z.number().int(),
};

const classCardShape = {
  id: z.number().int(),
  name: z.string(),
  seriesId: z.number().int(),
  theme: z.string(),
  kind: z.enum(CLASS_KINDS),
  year: z.number().int(),
  sessionNo: z.number().int(),
  startsOn: z.string(),
  endsOn: z.string(),
  days: z.number().int(),
  creditHours: z.number(),
  audience: z.string(),
  place: z.string(),
  mode: z.enum(ENROLMENT_MODES),
  phase: z.enum(CLASS_PHASES),
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  ...seatNumbers,
  waiting: z.number().int(),
  waitingSize: z.number().int(),
  /** Planned hours by method, most hours first; the methods of the card's tiles. */
  methods: z.array(methodHours),
};
export const classCard = z.object(classCardShape);
export const classCardPage = pageResponse(classCard);

const quotaView = z.object({
  id: z.number().int(),
  name: z.string(),
  quota: z.number().int(),
  held: z.number().int(),
  confirmed: z.number().int(),
  pending: z.number().int(),
  /** Seats of this group still free (the shared pool not counted). */
  free: z.number().int(),
});

const classDetailShape = {
  ...classCardShape,
  summary: z.string(),
  placeNote: z.string(),
  notice: z.string(),
  afterwards: z.string(),
  classTeacher: z.object({ name: z.string() }).nullable(),
  eligibleCategories: z.array(z.enum(PERSONNEL_CATEGORIES)).nullable(),
  offerHours: z.number().int(),
  /** More than so many hours of leave (1/7 of the class) put completion in question. */
  leaveLimitHours: z.number(),
  quotas: z.array(quotaView),
  /** Seats that no group keeps, and how many of them are free. */
  pool: z.object({ seats: z.number().int(), free: z.number().int() }),
  courses: z.array(
    z.object({
      courseId: z.number().int(),
      title: z.string(),
      code: z.string().nullable(),
      hours: z.array(methodHours),
    }),
  ),
};
/** Public: no personal data but the name of the class teacher. */
export const classDetail = z.object(classDetailShape);

export const CLASS_ACTS = ['edit', 'delete', 'publish', 'close', 'reopen', 'cancel'] as const;
/** For staff: what is stored, to be edited, and the acts that work now. */
export const staffClassDetail = z.object({
  ...classDetailShape,
  status: z.enum(CLASS_STATUSES),
  revision: z.number().int(),
  classTeacherId: z.number().int().nullable(),
  hostUnit: z.object({ id: z.number().int(), name: z.string() }),
  quotas: z.array(quotaView.extend({ units: z.array(z.object({ id: z.number().int(), name: z.string() })) })),
  cancelReason: z.string().nullable(),
  can: z.array(z.enum(CLASS_ACTS)),
});

export const seriesView = z.object({
  id: z.number().int(),
  theme: z.string(),
  kind: z.enum(CLASS_KINDS),
  lastSessionNo: z.number().int(),
});
export const seriesList = z.object({ items: z.array(seriesView) });

export type ClassCard = z.infer<typeof classCard>;
export type ClassDetail = z.infer<typeof classDetail>;
export type StaffClassDetail = z.infer<typeof staffClassDetail>;
export type SeriesView = z.infer<typeof seriesView>;
