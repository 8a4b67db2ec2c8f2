import { z } from 'zod';
import { idParam, pageQuery, pageResponse } from '../../../platform/http/contract.js';
import { namedPerson, rotationKey } from './pool.contract.js';

const int = z.number().int();
const day = z.iso.date();

/** Progress of a cycle (本轮): `done` of `of` have spoken since it began. */
const cycle = z.object({ no: int, began: day, done: int, of: int, percent: int });

const account = z.object({
  /** Max − min of lectures held and planned (极差). */
  spread: int,
  spreadHeld: int,
  spreadPlanned: int,
  cycle,
  /** The same cycle once the planned lectures are held. */
  cycleWithPlan: cycle,
});

export const fairnessView = z.object({
  season: z.object({ id: int, name: z.string(), cycleStart: day }),
  /** Until this day lectures count as held or missed; later ones are planned. */
  asOf: day,
  units: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      people: int,
      /** Since the beginning of the count (计轮起点). */
      held: int,
      planned: int,
      /** People of the unit who have spoken since then, of `people`; with the planned ones in `spokenWithPlan`. */
      spoken: int,
      spokenWithPlan: int,
      percent: int,
      /** Lectures for each ten people, held and planned. */
      perTen: z.number(),
      lastOn: day.nullable(),
      nextOn: day.nullable(),
      /** False for a rotation unit that is no more: its lectures stay on record. */
      current: z.boolean(),
    }),
  ),
  forUnits: account,
  forPeople: account,
  people: z.object({
    total: int,
    held: int,
    never: int,
    /** How many people have 0, 1, 2 … lectures, held and planned. */
    byCount: z.array(z.object({ lectures: int, people: int, withPlan: int })),
  }),
  /** Lectures held and planned by season, oldest first. */
  seasons: z.array(z.object({ id: int, name: z.string(), held: int, planned: int })),
});
export type FairnessView = z.infer<typeof fairnessView>;

export const FAIRNESS_SORTS = ['unit', 'name', 'held', 'planned', 'total', 'lastOn'] as const;
export const fairnessPeopleQuery = pageQuery(FAIRNESS_SORTS, {
  q: z.string().trim().min(1).max(60).optional(),
  unit: rotationKey.optional(),
});
export type FairnessPeopleQuery = z.infer<typeof fairnessPeopleQuery>;

export const fairnessPerson = z.object({
  personId: int,
  name: z.string(),
  rotation: z.object({ key: z.string(), name: z.string() }),
  held: int,
  planned: int,
  total: int,
  lastOn: day.nullable(),
  nextOn: day.nullable(),
  /** Has spoken in the cycle that is open. */
  spokenInCycle: z.boolean(),
});
export type FairnessPerson = z.infer<typeof fairnessPerson>;
export const fairnessPeoplePage = pageResponse(fairnessPerson);

// ── what if ────────────────────────────────────────────────────────────────────────────────────────────────────────

export const whatIfBody = z.strictObject({ exemptPersonId: idParam });
export type WhatIf = z.infer<typeof whatIfBody>;

const spreads = z.object({ units: int, people: int });
const speaker = namedPerson.extend({ unit: z.object({ key: z.string(), name: z.string() }) });

export const whatIfView = z.object({
  person: namedPerson,
  /** Unpublished dates that would have other speakers. */
  changes: z.array(
    z.object({
      dateId: int,
      month: z.string(),
      heldOn: day,
      out: z.array(speaker),
      in: z.array(speaker),
    }),
  ),
  /** Dates on which the person speaks all the same: public, or pinned by staff. */
  stays: z.array(z.object({ dateId: int, month: z.string(), heldOn: day })),
  /** Dates looked at: those that are not published. */
  dates: int,
  before: spreads,
  after: spreads,
  /** Rules that give way, before and after. */
  compromisesBefore: int,
  compromisesAfter: int,
});
export type WhatIfView = z.infer<typeof whatIfView>;
