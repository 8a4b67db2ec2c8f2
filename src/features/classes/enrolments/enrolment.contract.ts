import { z } from 'zod';
import { PERSONNEL_CATEGORIES } from '../../../kernel/access.js';
import { flagQuery, idParam, pageQuery, pageResponse } from '../../../platform/http/contract.js';
import { TEACHING_METHODS } from '../../courses/courses.public.js';
import { classCard } from '../class.contract.js';
import { ENROLMENT_STATES } from '../domain/enrolment-states.js';
import { WARNING_KINDS } from '../domain/warnings.js';

const reason = z.string().trim().max(200);

export const enrolmentId = idParam;

// ── the trainee ────────────────────────────────────────────────────────────────────────────────────────────────────

export const MY_ACTS = ['withdraw', 'accept', 'decline', 'remind'] as const;

/** One's own enrolment (我的报名), with the dates its steps are drawn from. */
export const myEnrolment = z.object({
  id: z.number().int(),
  classId: z.number().int(),
  state: z.enum(ENROLMENT_STATES),
  /** Place on the waiting list from 1, over all groups; `null` when not waiting. */
  waitingPosition: z.number().int().nullable(),
  /** The unit that nominates: the one at the time of enrolling. */
  unitName: z.string(),
  quotaName: z.string().nullable(),
  appliedAt: z.iso.datetime(),
  nominatedAt: z.iso.datetime().nullable(),
  confirmedAt: z.iso.datetime().nullable(),
  offeredAt: z.iso.datetime().nullable(),
  offerExpiresAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
  remindedCount: z.number().int(),
  remindedAt: z.iso.datetime().nullable(),
  can: z.array(z.enum(MY_ACTS)),
});

/**
 * The answer to enrolling: small, because five hundred may ask for it in the same second. The page then reads
 * `GET /api/classes/:id/my-enrolment`.
 */
export const enrolmentReceipt = z.object({
  id: z.number().int(),
  classId: z.number().int(),
  state: z.enum(ENROLMENT_STATES),
  /** Place on the waiting list at this moment; `null` with a seat. */
  waitingPosition: z.number().int().nullable(),
});
export type EnrolmentReceipt = z.infer<typeof enrolmentReceipt>;

const repeatedNote = z.object({ className: z.string(), startsOn: z.string() });

/** The box beside a class: my enrolment if there is one, else whether I may enrol and why not. */
export const myStanding = z.object({
  enrolment: myEnrolment.nullable(),
  /** The act of the button: `null` when enrolling is impossible; then `refusal` says why. */
  offer: z.enum(['ENROL', 'APPLY', 'WAIT']).nullable(),
  refusal: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
  /** Seats that are free for me: those of my group and of the pool. */
  freeForMe: z.number().int(),
  /** My group and pool, in words of the class; `null` when I belong to no group. */
  quotaName: z.string().nullable(),
  unitName: z.string().nullable(),
  /** Earlier classes of the series that I was confirmed in (重复参训). */
  repeated: z.array(repeatedNote),
});

export const declineBody = z.strictObject({ reason: reason.default('') });
export type DeclineBody = z.infer<typeof declineBody>;

export const myLearningQuery = z.strictObject({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
});

export type MyLearningQuery = z.infer<typeof myLearningQuery>;

export const myLearning = z.object({
  year: z.number().int(),
  /** Enrolments of the year's classes and live ones of classes still to come, next to begin first, then the past ones. */
  items: z.array(z.object({ enrolment: myEnrolment, class: classCard })),
  /** Hours of the year's classes in which a seat is confirmed. Hours are awarded only when attendance is known. */
  confirmedHours: z.number(),
  /** Of these, of classes that are over. */
  finishedHours: z.number(),
  byMethod: z.array(z.object({ method: z.enum(TEACHING_METHODS), creditHours: z.number() })),
});

// ── the unit ───────────────────────────────────────────────────────────────────────────────────────────────────────

const warning = z.object({
  kind: z.enum(WARNING_KINDS),
  className: z.string().nullable(),
  startsOn: z.string().nullable(),
});

export const ENROLMENT_SORTS = ['arrivalNo', 'name', 'unit', 'state', 'appliedAt'] as const;
const statesFilter = z
  .preprocess(
    (value) => (typeof value === 'string' ? value.split(',') : value),
    z.array(z.enum(ENROLMENT_STATES)).min(1),
  )
  .optional();

export const nominationQuery = pageQuery(['appliedAt', 'name', 'unit', 'startsOn'] as const, {
  classId: idParam.optional(),
  /** Defaults to those that wait for a nomination. */
  state: statesFilter,
});
export type NominationQuery = z.infer<typeof nominationQuery>;

/** A line of the unit's list: what it needs to nominate, nothing more of the person. */
export const nominationRow = z.object({
  id: z.number().int(),
  classId: z.number().int(),
  className: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  personId: z.number().int(),
  name: z.string(),
  unitName: z.string(),
  category: z.enum(PERSONNEL_CATEGORIES),
  state: z.enum(ENROLMENT_STATES),
  appliedAt: z.iso.datetime(),
  nominatedAt: z.iso.datetime().nullable(),
  remindedCount: z.number().int(),
  can: z.array(z.enum(['nominate', 'refuse'])),
});
export const nominationPage = pageResponse(nominationRow);

export const refuseBody = z.strictObject({ reason: reason.min(1) });
export type RefuseBody = z.infer<typeof refuseBody>;
export const nominatePeopleBody = z.strictObject({ personIds: z.array(idParam).min(1).max(100) });
export type NominatePeople = z.infer<typeof nominatePeopleBody>;

/** One answer per person or enrolment, in the order asked; a refusal of one does not touch the others. */
export const memberResult = z.object({
  personId: z.number().int().nullable(),
  enrolmentId: z.number().int().nullable(),
  state: z.enum(ENROLMENT_STATES).nullable(),
  waitingPosition: z.number().int().nullable(),
  error: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
  warnings: z.array(warning),
});
export const memberResults = z.object({ results: z.array(memberResult) });
export type MemberResult = z.infer<typeof memberResult>;

// ── the centre ─────────────────────────────────────────────────────────────────────────────────────────────────────

export const enrolmentListQuery = pageQuery(ENROLMENT_SORTS, {
  q: z.string().trim().min(1).max(60).optional(),
  state: statesFilter,
  quotaId: idParam.optional(),
  /** Only those under way (or only those that ended). */
  live: flagQuery.optional(),
});
export type EnrolmentListQuery = z.infer<typeof enrolmentListQuery>;

export const STAFF_ACTS = ['confirm', 'reject'] as const;
export const enrolmentRow = z.object({
  id: z.number().int(),
  arrivalNo: z.number().int(),
  personId: z.number().int(),
  name: z.string(),
  unitName: z.string(),
  category: z.enum(PERSONNEL_CATEGORIES),
  quotaId: z.number().int().nullable(),
  quotaName: z.string().nullable(),
  state: z.enum(ENROLMENT_STATES),
  waitingPosition: z.number().int().nullable(),
  appliedAt: z.iso.datetime(),
  nominatedAt: z.iso.datetime().nullable(),
  confirmedAt: z.iso.datetime().nullable(),
  offerExpiresAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
  warnings: z.array(warning),
  can: z.array(z.enum(STAFF_ACTS)),
});
/** `states` counts all enrolments of the class that the actor sees, for the tabs above the list. */
export const enrolmentPage = pageResponse(enrolmentRow).extend({
  states: z.array(z.object({ state: z.enum(ENROLMENT_STATES), count: z.number().int() })),
});

export const confirmBody = z.strictObject({
  /** With warnings and without this, the answer is 422 ENROLMENT.WARNINGS. */
  acceptWarnings: z.boolean().default(false),
});
export const bulkConfirmBody = z.strictObject({
  enrolmentIds: z.array(idParam).min(1).max(200),
  acceptWarnings: z.boolean().default(false),
});
export const rejectBody = z.strictObject({ reason: reason.min(1) });
export type ConfirmBody = z.infer<typeof confirmBody>;
export type BulkConfirm = z.infer<typeof bulkConfirmBody>;
export type RejectBody = z.infer<typeof rejectBody>;

export type MyEnrolment = z.infer<typeof myEnrolment>;
export type MyStanding = z.infer<typeof myStanding>;
export type MyLearning = z.infer<typeof myLearning>;
export type NominationRow = z.infer<typeof nominationRow>;
export type EnrolmentRow = z.infer<typeof enrolmentRow>;
