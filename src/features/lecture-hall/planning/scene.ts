import { standingCost } from './level.js';
import type { CompromiseCause, ReasonCount, SoftRule } from './model.js';
import type { Problem } from './problem.js';
import { Walk, type Rota } from './walk.js';

/** One date of a finished rota as it stood before anybody had spoken on it. */
export interface Scene {
  readonly date: number;
  readonly walk: Walk;
  readonly speakers: readonly number[];
  readonly speakingUnits: ReadonlySet<number>;
  /** units of the pool on this date, the longest waiting first, whether they could come or not */
  readonly order: readonly number[];
  /** fewest turns that any of them has in the cycle */
  readonly floor: number;
}

/** What is known of a rota as a whole, to tell why one date is as it is. */
export interface Story {
  readonly problem: Problem;
  readonly rota: Rota;
  /** unit, person → dates on which they speak */
  readonly unitDates: readonly (readonly number[])[];
  readonly personDates: readonly (readonly number[])[];
  readonly unitStanding: number;
}

/** Σ standingCost of a rota that names only the units of each date. */
function standingOf(problem: Problem, units: readonly (readonly number[])[]): number {
  const counts = [...problem.unitBase];
  let cost = 0;
  units.forEach((speaking, date) => {
    for (const unit of speaking) counts[unit] = (counts[unit] ?? 0) + 1;
    counts.forEach((count, unit) => {
      if ((problem.unitEntry[unit] ?? 0) <= date) cost += standingCost(count, problem.unitFloor[date] ?? 0);
    });
  });
  return cost;
}

const unitsOf = (problem: Problem, rota: Rota): number[][] =>
  rota.map((speakers) => speakers.map((person) => problem.unitOf[person] ?? 0));

export function storyOf(problem: Problem, rota: Rota): Story {
  const unitDates: number[][] = problem.units.map(() => []);
  const personDates: number[][] = problem.people.map(() => []);
  rota.forEach((speakers, date) =>
    speakers.forEach((person) => {
      personDates[person]?.push(date);
      unitDates[problem.unitOf[person] ?? 0]?.push(date);
    }),
  );
  return { problem, rota, unitDates, personDates, unitStanding: standingOf(problem, unitsOf(problem, rota)) };
}

export function* scenesOf({ problem, rota }: Story): Generator<Scene> {
  const walk = new Walk(problem);
  for (const [date, speakers] of rota.entries()) {
    const order = problem.units
      .map((_, unit) => unit)
      .filter((unit) => (problem.unitEntry[unit] ?? 0) <= date)
      .sort((a, b) => walk.compareUnits(a, b));
    const floor = Math.min(...order.map((unit) => walk.unitCount[unit] ?? 0));
    const speakingUnits = new Set(speakers.map((person) => problem.unitOf[person] ?? 0));
    yield { date, walk, speakers, speakingUnits, order, floor };
    walk.pass(date, speakers);
  }
}

/** Why these people cannot come on this date, counted by reason. */
export function reasonsAgainst(problem: Problem, people: readonly number[], date: number): ReasonCount[] {
  const counts = new Map<string, number>();
  for (const person of people) {
    const reason = problem.reasonAgainst(person, date);
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => (a.reason < b.reason ? -1 : 1));
}

/** Why a unit that stood before `instead` does not speak on this date. */
export function whyPassedOver(story: Story, { date }: Scene, unit: number, instead: number): CompromiseCause {
  const { problem, unitDates } = story;
  const key = (index: number): string => problem.units[index]?.id ?? '';
  const members = problem.peopleOf[unit] ?? [];
  if (members.every((person) => problem.reasonAgainst(person, date) !== undefined)) {
    return { code: 'NOBODY_AVAILABLE', unitIds: [key(unit)], reasons: reasonsAgainst(problem, members, date) };
  }
  const next = unitDates[unit]?.find((later) => later > date);
  const dateIds = next === undefined ? [] : [problem.dates[next]?.id ?? 0];
  return { code: 'KEEPS_RULE', rule: ruleBehind(story, date, unit, instead, next), dateIds };
}

/** Had the two changed places: would the cycle of the units suffer? If not, it is the cycle of the persons that would. */
function ruleBehind(story: Story, date: number, unit: number, instead: number, next: number | undefined): SoftRule {
  const { problem, rota } = story;
  if (next !== undefined && !problem.canTake[next]?.[instead]) return 'UNIT_CYCLE';
  const units = unitsOf(problem, rota);
  units[date] = (units[date] ?? []).map((speaking) => (speaking === instead ? unit : speaking));
  if (next !== undefined) units[next] = (units[next] ?? []).map((speaking) => (speaking === unit ? instead : speaking));
  return standingOf(problem, units) > story.unitStanding ? 'UNIT_CYCLE' : 'PERSON_CYCLE';
}
