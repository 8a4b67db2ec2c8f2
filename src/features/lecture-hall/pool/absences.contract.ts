import { z } from 'zod';
import { flagQuery, idParam, pageQuery, pageResponse } from '../../../platform/http/contract.js';
import { isHallDay } from '../domain/day-rule.js';
import { DATE_STATUSES, EXEMPTION_KINDS } from '../domain/season.js';
import { namedPerson } from './pool.contract.js';

const int = z.number().int();
const day = z.iso.date();
const dayInput = z.string().refine(isHallDay, { message: 'not a day of the calendar (YYYY-MM-DD)' });
const reasonInput = z.string().trim().min(2).max(200);

export const absenceId = idParam;

/** A lecture that lies on days somebody is away; it stays as it is until staff act. */
export const touchedLecture = z.object({
  lectureId: int,
  dateId: int,
  seasonId: int,
  month: z.string(),
  heldOn: day,
  status: z.enum(DATE_STATUSES),
});
export type TouchedLecture = z.infer<typeof touchedLecture>;

/** A date for which fewer rotation units have somebody than it has speakers. */
const shortMonth = z.object({ dateId: int, month: z.string(), heldOn: day, units: int, slots: int });

const unitOf = z.object({ id: int, name: z.string() });

// ── exemptions (免排) ──────────────────────────────────────────────────────────────────────────────────────────────

export const EXEMPTION_STATES = ['COMING', 'NOW', 'OVER', 'TAKEN_BACK'] as const;

export const exemptionQuery = pageQuery(['fromOn', 'untilOn', 'name'], {
  personId: idParam.optional(),
  q: z.string().trim().min(1).max(60).optional(),
  /** Only those in force now or later (or only the others). */
  live: flagQuery.optional(),
});
export type ExemptionQuery = z.infer<typeof exemptionQuery>;

export const exemption = z.object({
  id: int,
  person: namedPerson,
  unit: unitOf,
  /** Null, like `reason`, for readers who do not plan: personal. */
  kind: z.enum(EXEMPTION_KINDS).nullable(),
  reason: z.string().nullable(),
  fromOn: day,
  untilOn: day,
  state: z.enum(EXEMPTION_STATES),
  endedAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  /** Lectures still to come on those days. */
  touched: z.array(touchedLecture),
  can: z.array(z.enum(['end'])),
});
export type ExemptionView = z.infer<typeof exemption>;
export const exemptionPage = pageResponse(exemption);

/** `fromOn` left out: today. */
export const createExemptionBody = z.strictObject({
  personId: idParam,
  kind: z.enum(EXEMPTION_KINDS),
  reason: reasonInput,
  fromOn: dayInput.optional(),
  untilOn: dayInput,
});
export type CreateExemption = z.infer<typeof createExemptionBody>;

export const exemptionMade = z.object({
  id: int,
  /** Lectures on those days: the rota is not changed by itself. */
  touched: z.array(touchedLecture),
  /** Unpublished months that can no longer be filled. */
  shortMonths: z.array(shortMonth),
});
export type ExemptionMade = z.infer<typeof exemptionMade>;

// ── days people cannot come (不便日期) ─────────────────────────────────────────────────────────────────────────────

export const createUnavailabilityBody = z.strictObject({ fromOn: dayInput, untilOn: dayInput, reason: reasonInput });
export type CreateUnavailability = z.infer<typeof createUnavailabilityBody>;

const ownEntry = z.object({
  id: int,
  fromOn: day,
  untilOn: day,
  reason: z.string(),
  createdAt: z.iso.datetime(),
  /** Published lecture dates on these days. */
  months: z.array(z.object({ month: z.string(), heldOn: day })),
  /** False once it is over; of one that has begun, the days from today on are taken back. */
  removable: z.boolean(),
});

export const myUnavailability = z.object({
  /** Present and coming ones. */
  items: z.array(ownEntry),
  /** Longest entry, in days. */
  maxDays: int,
  /** Coming lecture dates of the hall, so that people see which of their days matter. */
  dates: z.array(z.object({ dateId: int, month: z.string(), heldOn: day, mine: z.boolean() })),
});
export type MyUnavailability = z.infer<typeof myUnavailability>;

export const unavailabilityMade = z.object({ id: int });

export const unavailabilityQuery = pageQuery(['fromOn', 'untilOn', 'name'], {
  personId: idParam.optional(),
  q: z.string().trim().min(1).max(60).optional(),
  /** Only those that are not over (default), or only those that are. */
  live: flagQuery.default(true),
});
export type UnavailabilityQuery = z.infer<typeof unavailabilityQuery>;

export const unavailability = z.object({
  id: int,
  person: namedPerson,
  unit: unitOf,
  /** Null for readers who do not plan: personal. */
  reason: z.string().nullable(),
  fromOn: day,
  untilOn: day,
  createdAt: z.iso.datetime(),
  touched: z.array(touchedLecture),
});
export type UnavailabilityView = z.infer<typeof unavailability>;
export const unavailabilityPage = pageResponse(unavailability);
