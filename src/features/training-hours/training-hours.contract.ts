import { z } from 'zod';
import { PERSONNEL_CATEGORIES } from '../../kernel/access.js';
import { isBusinessDate } from '../../kernel/calendar.js';
import { idParam, pageQuery, pageResponse } from '../../platform/http/contract.js';
import { TEACHING_METHODS } from '../courses/courses.public.js';
import { HOUR_KINDS } from './domain/hour-conversion.js';

const businessDate = z.string().refine(isBusinessDate, 'not a calendar day');
const year = z.coerce.number().int().min(2000).max(2100);
const hours = z.number().min(0).max(1000).multipleOf(0.01);
const text = (length: number) => z.string().trim().max(length);

// ── what comes in ──────────────────────────────────────────────────────────────────────────────────────────────────

export const myHoursQuery = z.strictObject({ year: year.optional() });
export type MyHoursQuery = z.infer<typeof myHoursQuery>;
export const hourEntryId = idParam;
export const hoursPersonId = idParam;

export const HOUR_SORTS = ['name', 'unit', 'total', 'lectured', 'attended'] as const;
const hoursFilter = {
  year: year.optional(),
  /** Characters, pinyin or initials. */
  search: text(40).min(1).optional(),
  unitId: idParam.optional(),
  category: z.enum(PERSONNEL_CATEGORIES).optional(),
  /** Counts the hours of this kind alone; targets are left out, for they are for all kinds. */
  kind: z.enum(HOUR_KINDS).optional(),
};
/** People with hours in the year, within the scope by the unit that they had then. */
export const hoursQuery = pageQuery(HOUR_SORTS, hoursFilter);
export const hoursSummaryQuery = z.strictObject(hoursFilter);
export type HoursFilter = z.infer<typeof hoursSummaryQuery>;
export type HoursQuery = z.infer<typeof hoursQuery>;

/** A new version of the conversion; older entries keep what they were awarded. */
export const newRuleBody = z.strictObject({
  effectiveOn: businessDate,
  basisDocument: text(200).min(1),
  halfDayHours: hours.gt(0).max(12),
  halfDayMinutes: z.number().int().min(30).max(480),
  minutesPerHour: z.number().int().min(10).max(120),
  lectureFactor: hours.min(1).max(20),
  onlineMinutes: z.number().int().min(1).max(480),
  onlineHours: hours.max(12),
});
export type NewRuleBody = z.infer<typeof newRuleBody>;

export const newTargetBody = z.strictObject({
  category: z.enum(PERSONNEL_CATEGORIES),
  /** Holds from this year until the next target of the category. */
  fromYear: z.number().int().min(2000).max(2100),
  hours: hours.max(1000),
  basisDocument: text(200).min(1),
});
export type NewTargetBody = z.infer<typeof newTargetBody>;

export const reverseBody = z.strictObject({ reason: text(200).min(1) });
export type ReverseBody = z.infer<typeof reverseBody>;

// ── what goes out ──────────────────────────────────────────────────────────────────────────────────────────────────

/** One line of the ledger. A reversal has negative hours and names the entry it takes back. */
export const hourEntry = z.object({
  id: z.number().int(),
  day: z.string(),
  kind: z.enum(HOUR_KINDS),
  method: z.enum(TEACHING_METHODS),
  title: z.string(),
  minutes: z.number().int(),
  creditHours: z.number(),
  unitName: z.string(),
  /** How the hours were found, as it was said then. */
  basis: z.string(),
  sourceType: z.string(),
  sourceId: z.number().int(),
  reversalOf: z.number().int().nullable(),
  reversed: z.boolean(),
  /** Why a reversal takes hours back. */
  reason: z.string().nullable(),
});

const byKind = z.array(z.object({ kind: z.enum(HOUR_KINDS), creditHours: z.number() }));
const byMethod = z.array(z.object({ method: z.enum(TEACHING_METHODS), creditHours: z.number() }));
const target = z.object({ hours: z.number(), basisDocument: z.string(), isDefault: z.boolean() }).nullable();

export const myHours = z.object({
  year: z.number().int(),
  total: z.number(),
  target,
  byKind,
  byMethod,
  entries: z.array(hourEntry),
});
export type MyHours = z.infer<typeof myHours>;

/** One person's year for staff, as far as their scope reaches. */
export const hoursOfPerson = myHours.extend({ name: z.string() });

export const personHours = z.object({
  personId: z.number().int(),
  name: z.string(),
  /** As of the last entry of the year. */
  unitName: z.string(),
  /** The community that the unit is a resident group or courtyard of. */
  communityName: z.string().nullable(),
  category: z.enum(PERSONNEL_CATEGORIES),
  lectured: z.number(),
  attended: z.number(),
  total: z.number(),
  target: z.number().nullable(),
});
export const personHoursPage = pageResponse(personHours);
export type PersonHours = z.infer<typeof personHours>;

const reach = {
  people: z.number().int(),
  total: z.number(),
  lectured: z.number(),
  attended: z.number(),
  perPerson: z.number(),
  /** Mean target of those who have one. */
  target: z.number().nullable(),
  withTarget: z.number().int(),
  /** Mean of one of those, to be held against it. */
  perPersonWithTarget: z.number().nullable(),
  reached: z.number().int(),
};
/**
 * How far the people with hours in the year have come. Unit and category are those of each one's last entry; resident groups and
 * courtyards count for their community.
 */
export const hoursSummary = z.object({
  year: z.number().int(),
  ...reach,
  byUnit: z.array(z.object({ unitId: z.number().int(), unitName: z.string(), ...reach })),
  byCategory: z.array(z.object({ category: z.enum(PERSONNEL_CATEGORIES), ...reach })),
});
export type HoursSummary = z.infer<typeof hoursSummary>;

const rule = z.object({
  id: z.number().int(),
  effectiveOn: z.string(),
  basisDocument: z.string(),
  isDefault: z.boolean(),
  halfDayHours: z.number(),
  halfDayMinutes: z.number().int(),
  minutesPerHour: z.number().int(),
  lectureFactor: z.number(),
  onlineMinutes: z.number().int(),
  onlineHours: z.number(),
});
const targetRow = z.object({
  id: z.number().int(),
  category: z.enum(PERSONNEL_CATEGORIES),
  fromYear: z.number().int(),
  hours: z.number(),
  basisDocument: z.string(),
  isDefault: z.boolean(),
});
/** Newest first. */
export const hourRules = z.object({ rules: z.array(rule), targets: z.array(targetRow), canManage: z.boolean() });
export type HourRules = z.infer<typeof hourRules>;
