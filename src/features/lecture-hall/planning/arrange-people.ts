import type { Highs } from 'highs';
import type { UnitRota } from './arrange-units.js';
import { turnCost } from './level.js';
import { LinearModel } from './linear-model.js';
import { PersonTurns } from './person-turns.js';
import { heldTurns } from './unit-turns.js';
import type { Problem } from './problem.js';
import { Walk, type Rota } from './walk.js';

const NOISE = 1e-6;

/** date → speaker of one unit, for the dates on which it has an open place */
type UnitSpeakers = ReadonlyMap<number, number>;

/** On each date whoever of the unit has waited longest and can come. */
function inOrder(
  problem: Problem,
  unit: number,
  dates: ReadonlySet<number>,
  prefix: UnitSpeakers = new Map(),
): Map<number, number> {
  const walk = new Walk(problem);
  const speakers = new Map<number, number>();
  problem.dates.forEach((_, date) => {
    const held = (problem.heldOn[date] ?? []).map(({ person }) => person);
    const chosen = dates.has(date) ? (prefix.get(date) ?? walk.peopleInOrder(unit, date)[0]) : undefined;
    if (chosen !== undefined) speakers.set(date, chosen);
    walk.pass(date, [...held, ...(chosen === undefined ? [] : [chosen])]);
  });
  return speakers;
}

/** Σ turnCost of the unit's people, held ones included. */
function costOf(problem: Problem, unit: number, speakers: UnitSpeakers): number {
  const counts = new Map<number, number>();
  let cost = 0;
  problem.dates.forEach((_, date) => {
    const held = (problem.heldOn[date] ?? []).map(({ person }) => person);
    const chosen = speakers.get(date);
    for (const person of chosen === undefined ? held : [...held, chosen]) {
      if (problem.unitOf[person] !== unit) continue;
      const count = counts.get(person) ?? problem.personBase[person] ?? 0;
      cost += turnCost(count, problem.personFloor[date] ?? 0);
      counts.set(person, count + 1);
    }
  });
  return cost;
}

/** What as many turns would cost if everybody of the unit could always come: no order of them costs less. */
function leastByCounting(problem: Problem, unit: number, dates: ReadonlySet<number>): number {
  const members = problem.peopleOf[unit] ?? [];
  const counts = new Map(members.map((person) => [person, problem.personBase[person] ?? 0]));
  let cost = 0;
  problem.dates.forEach((_, date) => {
    const turns = dates.has(date) ? 1 : heldTurns(problem, unit, date);
    for (let turn = 0; turn < turns; turn += 1) {
      let fewest: number | undefined;
      for (const [person, count] of counts) {
        if ((problem.personEntry[person] ?? 0) > date) continue;
        if (fewest === undefined || count < (counts.get(fewest) ?? 0)) fewest = person;
      }
      const count = fewest === undefined ? 0 : (counts.get(fewest) ?? 0);
      cost += turnCost(count, problem.personFloor[date] ?? 0);
      if (fewest !== undefined) counts.set(fewest, count + 1);
    }
  });
  return cost;
}

/**
 * The aims PERSONS and PERSON_WAIT inside one unit whose dates are settled: an assignment of turns to dates. First the least
 * cost, then, date by date, whoever has waited longest among those with whom that cost can still be reached.
 */
function arrangeUnit(problem: Problem, highs: Highs, unit: number, dates: ReadonlySet<number>): UnitSpeakers {
  const simple = inOrder(problem, unit, dates);
  if (dates.size === 0 || costOf(problem, unit, simple) === leastByCounting(problem, unit, dates)) return simple;
  const model = new LinearModel(highs, problem.seed);
  const walk = new Walk(problem);
  const people = new PersonTurns(
    problem,
    model,
    [unit],
    (_, date) => ({ settled: dates.has(date) ? 1 : 0 }),
    (_, date) => walk.peopleInOrder(unit, date),
  );
  try {
    let solved = people.relax();
    const least = Math.round(solved.objective);
    const chosen = new Map<number, number>();
    let speakers = people.speakers(solved.values);
    for (const date of [...dates].sort((a, b) => a - b)) {
      const trial = inOrder(problem, unit, dates, chosen);
      if (costOf(problem, unit, trial) === least) return trial;
      const standing = standingBefore(problem, chosen, date);
      for (const person of standing.peopleInOrder(unit, date)) {
        people.only(date, person);
        if (!speakers[date]?.includes(person)) {
          const other = model.solve();
          if (!other || other.objective > least + NOISE) {
            people.deny(date, person);
            continue;
          }
          solved = other;
          speakers = people.speakers(solved.values);
        }
        chosen.set(date, person);
        break;
      }
    }
    return chosen.size === dates.size ? chosen : simple;
  } finally {
    model.dispose();
  }
}

function standingBefore(problem: Problem, chosen: UnitSpeakers, before: number): Walk {
  const walk = new Walk(problem);
  for (let date = 0; date < before; date += 1) {
    const held = (problem.heldOn[date] ?? []).map(({ person }) => person);
    const speaker = chosen.get(date);
    walk.pass(date, speaker === undefined ? held : [...held, speaker]);
  }
  return walk;
}

/**
 * Speakers for units whose dates are settled. Units do not touch each other here, so each is solved for itself, and only
 * where the simple order is not the best already.
 */
export function arrangePeople(problem: Problem, highs: Highs, units: UnitRota): Rota {
  const datesOf = problem.units.map(() => new Set<number>());
  units.forEach((chosen, date) => chosen.forEach((unit) => datesOf[unit]?.add(date)));
  const speakersOf = datesOf.map((dates, unit) => arrangeUnit(problem, highs, unit, dates));
  return problem.dates.map((_, date) => [
    ...(problem.heldOn[date] ?? []).map(({ person }) => person),
    ...speakersOf.flatMap((speakers) => speakers.get(date) ?? []),
  ]);
}
