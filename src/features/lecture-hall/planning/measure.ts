import { standingCost, turnCost } from './level.js';
import type { Problem } from './problem.js';
import { Walk, type Rota } from './walk.js';

/** What a rota is worth at each aim; all are to be small. Computed from the assignments alone. */
export interface Measure {
  /** above what even ideal turns would cost, as `persons` */
  readonly units: number;
  readonly persons: number;
  /** date by date: the places in the waiting order of the units that speak, ascending */
  readonly unitWait: readonly number[];
  /** date by date, in the order of the units: the place of the speaker in the waiting order of those of the unit who can come */
  readonly personWait: readonly number[];
  readonly unitsPassedOver: number;
  readonly peoplePassedOver: number;
}

export function measure(problem: Problem, rota: Rota): Measure {
  const walk = new Walk(problem);
  let units = -problem.unitIdeal;
  let persons = -problem.personIdeal;
  const unitWait: number[] = [];
  const personWait: number[] = [];
  let unitsPassedOver = 0;
  let peoplePassedOver = 0;
  rota.forEach((speakers, date) => {
    const held = new Set(problem.heldOn[date]?.map(({ person }) => person));
    const order = walk.unitsInOrder(date);
    const places: number[] = [];
    const chosen = speakers.filter((person) => !held.has(person));
    const byUnit = [...chosen].sort((a, b) => walk.compareUnits(problem.unitOf[a] ?? 0, problem.unitOf[b] ?? 0));
    byUnit.forEach((person, taken) => {
      const unit = problem.unitOf[person] ?? 0;
      const place = order.indexOf(unit);
      places.push(place);
      if (taken === byUnit.length - 1) unitsPassedOver += Math.max(0, place - taken);
      const behind = walk.peopleInOrder(unit, date).indexOf(person);
      personWait.push(behind);
      peoplePassedOver += Math.max(0, behind);
    });
    unitWait.push(...places);
    for (const person of speakers) persons += turnCost(walk.personCount[person] ?? 0, problem.personFloor[date] ?? 0);
    walk.pass(date, speakers);
    walk.unitCount.forEach((count, unit) => {
      if ((problem.unitEntry[unit] ?? 0) <= date) units += standingCost(count, problem.unitFloor[date] ?? 0);
    });
  });
  return { units, persons, unitWait, personWait, unitsPassedOver, peoplePassedOver };
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Negative when `a` is better: at the weightiest aim where they differ; the waits date by date. */
export function compareMeasures(a: Measure, b: Measure): number {
  return (
    a.units - b.units ||
    a.persons - b.persons ||
    compareLists(a.unitWait, b.unitWait) ||
    compareLists(a.personWait, b.personWait)
  );
}
