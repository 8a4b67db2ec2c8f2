import type { Highs } from 'highs';
import { arrangePeople } from './arrange-people.js';
import { arrangeUnits, turnColumns, wholeTurns, type UnitRota } from './arrange-units.js';
import { greedyRota } from './greedy.js';
import type { Solved } from './linear-model.js';
import { measure, type Measure } from './measure.js';
import type { LevelEvidence } from './model.js';
import { PersonTurns } from './person-turns.js';
import type { Problem } from './problem.js';
import { solveUnitTurns, type UnitTurns } from './unit-turns.js';
import type { Rota } from './walk.js';

const NOISE = 1e-6;

export interface Optimum {
  readonly rota: Rota;
  readonly measure: Measure;
  readonly evidence: readonly LevelEvidence[];
}

/** The value of the aim PERSONS, how it is known, and a rota of units that reaches it. */
interface PersonsSolved {
  readonly units: UnitRota;
  readonly value: number;
  readonly bound: number;
}

/** Units of a rota on their open places. */
function openUnits(problem: Problem, rota: Rota): UnitRota {
  return rota.map((speakers, date) => {
    const held = new Set(problem.heldOn[date]?.map(({ person }) => person));
    return speakers.filter((person) => !held.has(person)).map((person) => problem.unitOf[person] ?? 0);
  });
}

/**
 * The people of a unit that matter on a date. A unit with `most` turns in the whole plan always has, among the `most` people
 * with the fewest turns who can come, one who is free: putting them in a later one's place never costs more.
 */
function candidates(problem: Problem, unit: number, date: number, most: number): number[] {
  return (problem.peopleOf[unit] ?? [])
    .filter((person) => problem.reasonAgainst(person, date) === undefined)
    .sort((a, b) => (problem.personBase[a] ?? 0) - (problem.personBase[b] ?? 0) || a - b)
    .slice(0, Math.max(1, most));
}

/** The aim PERSONS among the optima of UNITS; afterwards only its optima remain in the model. */
function solvePersons(problem: Problem, turns: UnitTurns, known: UnitRota | undefined, worth: number): PersonsSolved {
  const { model } = turns;
  const people = new PersonTurns(
    problem,
    model,
    problem.units.map((_, unit) => unit),
    (unit, date) => {
      const column = turns.turns[date]?.[unit];
      return column === undefined ? { settled: 0 } : { column };
    },
    (unit, date) => candidates(problem, unit, date, turns.most[unit] ?? 0),
  );
  const relaxed = people.relax();
  const least = Math.ceil(relaxed.objective - NOISE);
  let units = wholeTurns(turns, relaxed.values) ?? (known && worth === least ? known : undefined);
  let value = least;
  let bound = least;
  if (!units) {
    for (;;) {
      const solved = model.solveWhole(turnColumns(turns));
      const found = solved && wholeTurns(turns, solved.values);
      if (!solved || !found) break;
      units = found;
      value = Math.round(solved.objective);
      bound = solved.proved ? value : Math.max(least, Math.ceil(solved.bound - NOISE));
      if (!people.widen(relaxed, value - relaxed.objective)) break;
    }
    if (!units && known) {
      units = known;
      value = worth;
    }
    if (!units) throw new Error('The solver reached its limit without any rota.');
  }
  keepOptima(turns, people, relaxed, value);
  return { units, value, bound };
}

function keepOptima({ model }: UnitTurns, people: PersonTurns, relaxed: Solved, value: number): void {
  if (value - relaxed.objective > NOISE) {
    people.widen(relaxed, value - relaxed.objective);
    model.dispose();
    const budget = model.row(-Infinity, value);
    for (const { column } of people.columns) model.put(budget, column, model.costOf(column));
  } else {
    relaxed.reducedCosts.forEach((price, column) => {
      if (Math.abs(price) <= NOISE || model.lowerOf(column) === model.upperOf(column)) return;
      const stands = Math.round(relaxed.values[column] ?? 0);
      model.bound(column, stands, stands);
    });
    // a row whose bound has a price is met in every optimum; those with two bounds are equations anyway
    relaxed.rowPrices.forEach((price, row) => Math.abs(price) > NOISE && model.tighten(row));
  }
  for (let column = 0; column < model.columns; column += 1) model.price(column, 0);
}

/** A wish beside the aims, so that solutions look like the order of waiting from the start and need less mending. */
function wishForOrder(problem: Problem, { model, turns }: UnitTurns): void {
  const waiting = problem.units
    .map((_, unit) => unit)
    .sort(
      (a, b) =>
        (problem.unitBase[a] ?? 0) - (problem.unitBase[b] ?? 0) ||
        (problem.units[a]?.lastOn ?? '').localeCompare(problem.units[b]?.lastOn ?? '') ||
        a - b,
    );
  turns.forEach((row, date) =>
    row.forEach((column, unit) => {
      if (column !== undefined) model.price(column, waiting.indexOf(unit) * (problem.dates.length - date));
    }),
  );
}

/**
 * The best rota, aim by aim. Where going through the dates in order meets what counting alone says is the least, that is the
 * optimum of every aim and no solver is asked.
 *
 * @param solver starts the solver; a fresh one for each plan, since its memory never shrinks
 */
export async function optimise(problem: Problem, solver: () => Promise<Highs>): Promise<Optimum> {
  const simple = greedyRota(problem);
  const simpleWorth = measure(problem, simple);
  if (simpleWorth.units === 0 && simpleWorth.persons === 0) {
    return { rota: simple, measure: simpleWorth, evidence: evidenceOf(simpleWorth, simpleWorth, false, true) };
  }
  const highs = await solver();
  if (simpleWorth.units === 0) {
    // the units in the order of waiting are ideal already: it may be enough to choose their people well
    const rota = arrangePeople(problem, highs, openUnits(problem, simple));
    const worth = measure(problem, rota);
    if (worth.persons === 0) return { rota, measure: worth, evidence: evidenceOf(worth, worth, true, true) };
  }
  const turns = solveUnitTurns(problem, highs);
  try {
    const known = simpleWorth.units === turns.optimum ? openUnits(problem, simple) : undefined;
    const persons = solvePersons(problem, turns, known, simpleWorth.persons + problem.personIdeal);
    const optimum = { units: turns.optimum, persons: persons.value - problem.personIdeal };
    wishForOrder(problem, turns);
    const units = arrangeUnits(problem, turns, persons.units, optimum);
    const rota = arrangePeople(problem, highs, units);
    const worth = measure(problem, rota);
    if (worth.units !== optimum.units || worth.persons > optimum.persons) {
      throw new Error(`The rota is worth ${worth.units}/${worth.persons}, not ${optimum.units}/${optimum.persons}.`);
    }
    const bounds = { units: turns.optimum, persons: persons.bound - problem.personIdeal };
    return { rota, measure: worth, evidence: evidenceOf(worth, bounds, true, !turns.model.gaveUp) };
  } finally {
    turns.model.dispose();
  }
}

function evidenceOf(
  worth: Measure,
  bounds: Pick<Measure, 'units' | 'persons'>,
  solver: boolean,
  proved: boolean,
): LevelEvidence[] {
  const of = (level: LevelEvidence['level'], value: number, bound: number, known: boolean): LevelEvidence => ({
    level,
    value,
    bound,
    provedBy: value === 0 ? 'COUNTING' : !known || value > bound ? 'UNPROVED' : solver ? 'SOLVER' : 'COUNTING',
  });
  const { unitsPassedOver, peoplePassedOver } = worth;
  return [
    of('UNITS', worth.units, bounds.units, true),
    of('PERSONS', worth.persons, bounds.persons, true),
    of('UNIT_WAIT', unitsPassedOver, proved ? unitsPassedOver : 0, proved),
    of('PERSON_WAIT', peoplePassedOver, proved ? peoplePassedOver : 0, proved),
  ];
}
