import type { Solved } from './linear-model.js';
import { measure, type Measure } from './measure.js';
import type { Problem } from './problem.js';
import type { UnitTurns } from './unit-turns.js';
import { Walk, type Rota } from './walk.js';

/** The solver takes a number for whole that is this near to one. */
const NOISE = 1e-5;

/** date → units with an open place on it; held speakers not counted */
export type UnitRota = readonly (readonly number[])[];

/** The turns of a solution, if they are whole. */
export function wholeTurns({ turns }: UnitTurns, values: Float64Array): UnitRota | undefined {
  let whole = true;
  const rota = turns.map((row) =>
    row.flatMap((column, unit) => {
      const value = column === undefined ? 0 : (values[column] ?? 0);
      if (Math.abs(value - Math.round(value)) > NOISE) whole = false;
      return value > 0.5 ? [unit] : [];
    }),
  );
  return whole ? rota : undefined;
}

export function turnColumns({ turns }: UnitTurns): number[] {
  return turns.flatMap((row) => row.filter((column) => column !== undefined));
}

/** A plan of the first dates, gone on with in the simplest way. */
function continued(problem: Problem, prefix: UnitRota): { rota: Rota; units: UnitRota } {
  const walk = new Walk(problem);
  const units: number[][] = [];
  const rota = problem.dates.map((day, date) => {
    const held = (problem.heldOn[date] ?? []).map(({ person }) => person);
    const chosen = prefix[date] ?? walk.unitsInOrder(date).slice(0, day.slots - held.length);
    units.push([...chosen]);
    const speakers = [...held, ...chosen.flatMap((unit) => walk.peopleInOrder(unit, date).slice(0, 1))];
    walk.pass(date, speakers);
    return speakers;
  });
  return { rota, units };
}

/**
 * The aim UNIT_WAIT: goes through the dates in order and gives each place to the unit that has waited longest, unless the
 * model (in which only optima of the aims before remain) says that this cannot be completed.
 *
 * @param model its turns are tied step by step
 * @param known some optimum of the aims before
 * @param optimum values of the aims before
 */
export function arrangeUnits(
  problem: Problem,
  model: UnitTurns,
  known: UnitRota,
  optimum: Pick<Measure, 'units' | 'persons'>,
): UnitRota {
  const walk = new Walk(problem);
  const done: (readonly number[])[] = [];
  let incumbent = known;
  for (let date = 0; date < problem.dates.length; date += 1) {
    const simple = continued(problem, done);
    const worth = measure(problem, simple.rota);
    if (worth.units === optimum.units && worth.persons === optimum.persons) return simple.units;
    const open = incumbent[date]?.length ?? 0;
    const chosen: number[] = [];
    for (const unit of walk.unitsInOrder(date)) {
      if (chosen.length === open) {
        tie(model, date, unit, 0);
      } else if (incumbent[date]?.includes(unit)) {
        tie(model, date, unit, 1);
        chosen.push(unit);
      } else {
        const other = completed(model, date, unit);
        if (other) {
          incumbent = other;
          chosen.push(unit);
        }
      }
    }
    done.push(chosen);
    const held = (problem.heldOn[date] ?? []).map(({ person }) => person);
    walk.pass(date, [...held, ...chosen.map((unit) => problem.peopleOf[unit]?.[0] ?? 0)]); // only the units' standing is read
  }
  return done;
}

function tie({ model, turns }: UnitTurns, date: number, unit: number, value: 0 | 1): void {
  const column = turns[date]?.[unit];
  if (column !== undefined && model.lowerOf(column) !== model.upperOf(column)) model.bound(column, value, value);
}

/** An optimum of the aims before in which this unit speaks on this date, if there is one; tied so, or else to the contrary. */
function completed(unitTurns: UnitTurns, date: number, unit: number): UnitRota | undefined {
  const { model, turns } = unitTurns;
  const column = turns[date]?.[unit];
  if (column === undefined || model.upperOf(column) === 0) return undefined;
  model.bound(column, 1, 1);
  let solved: Solved | undefined = model.solve();
  let rota = solved && wholeTurns(unitTurns, solved.values);
  if (solved && !rota) {
    solved = model.solveWhole(turnColumns(unitTurns));
    rota = solved && wholeTurns(unitTurns, solved.values);
  }
  if (!rota) model.bound(column, 0, 0);
  return rota;
}
