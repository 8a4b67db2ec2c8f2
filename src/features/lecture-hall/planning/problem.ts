import { RuleViolation } from '../../../kernel/errors.js';
import { randomNumbers } from '../../../kernel/seeded-random.js';
import { standingLevels } from './level.js';
import type { PlanDate, PlanInput, PlanPerson, PlanUnit } from './model.js';

/** A fixed speaker, by index. */
export interface Held {
  readonly date: number;
  readonly person: number;
  readonly by: 'PINNED' | 'LOCKED';
  readonly position: number | null;
}

/**
 * The input in canonical order, by index: dates by day, units and people by their drawn order. Whatever order the input came
 * in, the same problem stands here, so the same plan comes out.
 */
export interface Problem {
  readonly seed: number;
  readonly unitCycleNo: number;
  readonly personCycleNo: number;
  readonly dates: readonly PlanDate[];
  readonly units: readonly PlanUnit[];
  readonly people: readonly PlanPerson[];
  /** person → unit */
  readonly unitOf: readonly number[];
  /** unit → its people */
  readonly peopleOf: readonly (readonly number[])[];
  /** why this person cannot speak on this date; undefined when they can */
  reasonAgainst(person: number, date: number): string | undefined;
  readonly held: readonly Held[];
  /** date → held on it */
  readonly heldOn: readonly (readonly Held[])[];
  /** date → unit → somebody could speak, and nobody of it is held there */
  readonly canTake: readonly (readonly boolean[])[];
  /** turns in the cycle before the first date (or on entering, whichever is more) */
  readonly unitBase: readonly number[];
  readonly personBase: readonly number[];
  /** first date on which they belong to the pool; equal to the number of dates for "never" */
  readonly unitEntry: readonly number[];
  readonly personEntry: readonly number[];
  /** date → the level (turns everybody has) that ideal turns would have reached after it */
  readonly unitFloor: readonly number[];
  /** date → the level that ideal turns would have reached before it */
  readonly personFloor: readonly number[];
  /** what even ideal turns cost: subtracted, so that 0 means ideal */
  readonly unitIdeal: number;
  readonly personIdeal: number;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By draw number; equal numbers by a lot from the seed, then by key: nothing depends on the order of the input. */
function byDraw<T extends { readonly id: string | number; readonly draw: number }>(
  items: readonly T[],
  seed: number,
): T[] {
  const keyed = [...new Map(items.map((item) => [item.id, item])).values()].sort((a, b) =>
    typeof a.id === 'number' && typeof b.id === 'number' ? a.id - b.id : byText(String(a.id), String(b.id)),
  );
  const next = randomNumbers(seed);
  const lots = new Map(keyed.map((item) => [item, next()]));
  return keyed.sort((a, b) => a.draw - b.draw || (lots.get(a) ?? 0) - (lots.get(b) ?? 0));
}

function reject(code: string, date: PlanDate, params: Record<string, string | number | (string | number)[]>): never {
  throw new RuleViolation(code, { month: date.month, date: date.on, ...params });
}

/**
 * Sorts, indexes and checks the input.
 *
 * @throws RuleViolation ROTA.NO_DATES, ROTA.POOL_TOO_SMALL, ROTA.MONTH_UNFILLED, ROTA.TOO_MANY_FIXED, ROTA.FIXED_UNKNOWN
 */
export function readProblem(input: PlanInput): Problem {
  const problem = indexInput(input);
  checkFilled(problem);
  return problem;
}

/** As `readProblem`, for a rota that exists already: whether its dates could be filled otherwise is not asked. */
export function indexInput(input: PlanInput): Problem {
  const dates = [...input.dates].sort((a, b) => byText(a.on, b.on) || a.id - b.id);
  if (dates.length === 0) throw new RuleViolation('ROTA.NO_DATES');
  const units = byDraw(input.units, input.seed);
  const unitIndex = new Map(units.map((unit, index) => [unit.id, index]));
  const people = byDraw(input.people, input.seed).filter(({ unitId }) => unitIndex.has(unitId));
  const personIndex = new Map(people.map((person, index) => [person.id, index]));
  const dateIndex = new Map(dates.map((date, index) => [date.id, index]));
  const unitOf = people.map(({ unitId }) => unitIndex.get(unitId) ?? 0);
  const peopleOf: number[][] = units.map(() => []);
  unitOf.forEach((unit, person) => peopleOf[unit]?.push(person));

  const against = new Map<number, string>();
  for (const { personId, dateId, reason } of [...input.unavailable].sort((a, b) => byText(a.reason, b.reason))) {
    const person = personIndex.get(personId);
    const date = dateIndex.get(dateId);
    if (person !== undefined && date !== undefined) against.set(person * dates.length + date, reason);
  }
  const reasonAgainst = (person: number, date: number): string | undefined => {
    const from = people[person]?.eligibleFrom;
    if (from && (dates[date]?.on ?? '') < from) return against.get(person * dates.length + date) ?? 'NOT_YET_ELIGIBLE';
    return against.get(person * dates.length + date);
  };

  const held = readHeld(input, dates, dateIndex, personIndex);
  const heldOn: Held[][] = dates.map(() => []);
  for (const one of held) heldOn[one.date]?.push(one);
  const canTake = dates.map((_, date) => {
    const taken = new Set(heldOn[date]?.map(({ person }) => unitOf[person]));
    return units.map(
      (_unit, unit) =>
        !taken.has(unit) && (peopleOf[unit] ?? []).some((person) => reasonAgainst(person, date) === undefined),
    );
  });
  const problem = { dates, units, people, unitOf, peopleOf, reasonAgainst, held, heldOn, canTake };
  const entry = people.map(({ eligibleFrom }, person) => {
    const heldAt = held.find((one) => one.person === person)?.date ?? dates.length;
    const able = dates.findIndex((_, date) => reasonAgainst(person, date) === undefined);
    if (able < 0 && heldAt === dates.length) return dates.length; // cannot speak at all: nobody waits for them
    if (!eligibleFrom) return 0;
    const from = dates.findIndex(({ on }) => on >= eligibleFrom);
    return Math.min(from < 0 ? dates.length : from, heldAt);
  });
  const unitEntry = peopleOf.map((members) =>
    Math.min(dates.length, ...members.map((person) => entry[person] ?? dates.length)),
  );
  const slots = dates.map(({ slots: wanted }) => wanted);
  const unitLevels = standingLevels(
    units.map(({ spokenInCycle }) => spokenInCycle),
    unitEntry,
    slots,
  );
  const personLevels = standingLevels(
    people.map(({ spokenInCycle }) => spokenInCycle),
    entry,
    slots,
  );
  return {
    ...problem,
    seed: input.seed,
    unitCycleNo: input.unitCycleNo ?? 1,
    personCycleNo: input.personCycleNo ?? 1,
    unitBase: unitLevels.base,
    personBase: personLevels.base,
    unitEntry,
    personEntry: entry,
    unitFloor: unitLevels.after,
    personFloor: personLevels.before,
    unitIdeal: unitLevels.idealStanding,
    personIdeal: personLevels.idealTurns,
  };
}

function readHeld(
  input: PlanInput,
  dates: readonly PlanDate[],
  dateIndex: ReadonlyMap<number, number>,
  personIndex: ReadonlyMap<number, number>,
): Held[] {
  const seen = new Set<string>();
  const held: Held[] = [];
  for (const { dateId, personId, by, position } of input.fixed) {
    const date = dateIndex.get(dateId);
    if (date === undefined || seen.has(`${dateId}:${personId}`)) continue;
    seen.add(`${dateId}:${personId}`);
    const person = personIndex.get(personId);
    if (person === undefined) reject('ROTA.FIXED_UNKNOWN', dates[date] as PlanDate, { personId });
    held.push({ date, person, by, position: position ?? null });
  }
  return held.sort((a, b) => a.date - b.date || a.person - b.person);
}

type Unchecked = Pick<Problem, 'dates' | 'units' | 'people' | 'peopleOf' | 'heldOn' | 'canTake' | 'reasonAgainst'>;

/** Every date for itself: the hard rules never tie two dates together. */
function checkFilled(problem: Unchecked): void {
  const { dates, units, people, peopleOf, heldOn, canTake, reasonAgainst } = problem;
  dates.forEach((day, date) => {
    const fixed = heldOn[date]?.length ?? 0;
    if (fixed > day.slots) reject('ROTA.TOO_MANY_FIXED', day, { slots: day.slots, fixed });
  });
  const manned = units.filter((_, unit) => (peopleOf[unit] ?? []).length > 0).length;
  const short = dates.flatMap((day, date) => {
    const found = (heldOn[date]?.length ?? 0) + (canTake[date] ?? []).filter(Boolean).length;
    return found < day.slots ? [{ day, date, found }] : [];
  });
  const first = short[0];
  if (!first) return;
  const { day, date, found } = first;
  if (manned < day.slots) {
    reject('ROTA.POOL_TOO_SMALL', day, { slots: day.slots, units: manned, people: people.length });
  }
  const counts = new Map<string, number>();
  people.forEach((_, person) => {
    const reason = reasonAgainst(person, date);
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  });
  reject('ROTA.MONTH_UNFILLED', day, {
    slots: day.slots,
    found,
    missing: day.slots - found,
    months: short.map((one) => one.day.month),
    reasons: [...counts].sort((a, b) => byText(a[0], b[0])).map(([reason, count]) => `${reason}:${count}`),
  });
}
