import { z } from 'zod';
import { PERSONNEL_CATEGORIES } from '../../../kernel/access.js';
import { flagQuery, idParam, pageQuery, pageResponse } from '../../../platform/http/contract.js';
import { EXEMPTION_KINDS } from '../domain/season.js';
import { OBSTACLES } from './availability.js';

const int = z.number().int();
const day = z.iso.date();

/** `unit:12`, `group:3`. */
export const rotationKey = z.string().regex(/^(?:unit|group):\d{1,10}$/);
export const namedPerson = z.object({ id: int, name: z.string() });

export const POOL_SORTS = ['unit', 'name', 'held', 'planned', 'lastOn', 'serviceFrom'] as const;

const poolFilters = {
  /** The season by whose rules and dates people are judged; left out: the one that is under way, else the next, else the last. */
  seasonId: idParam.optional(),
  /** Characters, pinyin or initials of a name. */
  q: z.string().trim().min(1).max(60).optional(),
  unit: rotationKey.optional(),
  category: z.enum(PERSONNEL_CATEGORIES).optional(),
  /** Can (or cannot) speak on at least one of the season's coming dates. */
  eligible: flagQuery.optional(),
} as const;

export const poolQuery = pageQuery(POOL_SORTS, poolFilters);
export type PoolQuery = z.infer<typeof poolQuery>;

export const poolExportQuery = z.strictObject(poolFilters);
export type PoolExportQuery = z.infer<typeof poolExportQuery>;

/** FREE: on every coming date · PARTLY: on some · NEVER: on none. */
export const POOL_STATES = ['FREE', 'PARTLY', 'NEVER'] as const;

/** Why somebody cannot speak for a time. */
const obstacle = z.object({
  code: z.enum(OBSTACLES),
  /** Of an exemption; null where it is personal and the reader does not plan. */
  kind: z.enum(EXEMPTION_KINDS).nullable(),
  /** As it was entered; null like `kind`. */
  reason: z.string().nullable(),
  /** First and last day, both inside; `fromOn` is null for somebody who has not served long enough. */
  fromOn: day.nullable(),
  untilOn: day,
  /** Months of the season whose date it takes away. */
  months: z.array(z.string()),
});

export const poolRow = z.object({
  personId: int,
  name: z.string(),
  category: z.enum(PERSONNEL_CATEGORIES),
  position: z.string().nullable(),
  /** Where they work now (下沉: the community they serve). */
  unit: z.object({ id: int, name: z.string() }),
  rotation: z.object({ key: z.string(), name: z.string() }),
  serviceFrom: day.nullable(),
  /** First day with enough months of service. */
  eligibleFrom: day.nullable(),
  state: z.enum(POOL_STATES),
  /** Coming dates of the season on which they can speak, of `dates`. */
  freeDates: int,
  dates: int,
  obstacles: z.array(obstacle),
  /** Lectures given, ever. */
  held: int,
  /** Lectures still to give, unpublished ones included. */
  planned: int,
  lastOn: day.nullable(),
  nextOn: day.nullable(),
  /** 欠讲: a lecture owed. */
  debt: z.boolean(),
});
export type PoolRow = z.infer<typeof poolRow>;

/** Counts of the whole pool, whatever the filter. */
const poolTotals = z.object({ people: int, free: int, partly: int, never: int, debts: int, units: int });

export const poolPage = pageResponse(poolRow).extend({
  /** Null while there is no season: then nobody is listed. */
  season: z
    .object({
      id: int,
      name: z.string(),
      categories: z.array(z.enum(PERSONNEL_CATEGORIES)),
      minServiceMonths: int,
      /** Days still to come. */
      dates: z.array(z.object({ dateId: int, month: z.string(), heldOn: day })),
    })
    .nullable(),
  totals: poolTotals,
  /** For the filter by unit. */
  units: z.array(z.object({ key: z.string(), name: z.string(), people: int })),
});
export type PoolPage = z.infer<typeof poolPage>;
