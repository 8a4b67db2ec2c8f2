import type { Highs } from 'highs';
import { LinearModel } from './linear-model.js';
import type { Problem } from './problem.js';

/** Anything smaller is noise: all costs are whole numbers, and so are the prices of a network. */
const NOISE = 1e-6;

/** Which column says whether a unit speaks on a date (a whole date × unit table; undefined where it is settled). */
export interface UnitTurns {
  readonly model: LinearModel;
  readonly turns: readonly (readonly (number | undefined)[])[];
  /** most turns of the plan that a unit can have, held ones included */
  readonly most: readonly number[];
}

/** Speakers of a unit held on a date. */
export function heldTurns(problem: Problem, unit: number, date: number): number {
  return (problem.heldOn[date] ?? []).filter(({ person }) => problem.unitOf[person] === unit).length;
}

interface Steps {
  readonly columns: number[];
  /** turns above (+1) or below (−1) the level that each of the columns stands for */
  readonly signs: number[];
}

/** The standing of a unit after a date as steps away from the level, each costing more than the one before. */
function standingSteps(model: LinearModel, depth: number): Steps {
  const columns = [model.column(0, 0, 1)];
  const signs = [1];
  for (let step = 1; step <= depth; step += 1) {
    const upper = step === depth ? Infinity : 1;
    columns.push(model.column(step, 0, upper), model.column(step, 0, upper));
    signs.push(1, -1);
  }
  return { columns, signs };
}

/**
 * The turns of the units as a flow: each date sends its places to units, each unit carries its turns from date to date, and
 * being off the level costs by the date. A pure network, so the linear optimum is whole.
 *
 * @param depth steps away from the level that are told apart; beyond, the cost grows too slowly
 */
function buildUnitTurns(
  problem: Problem,
  highs: Highs,
  depth: number,
): Omit<UnitTurns, 'most'> & { readonly steps: readonly Steps[][] } {
  const model = new LinearModel(highs, problem.seed);
  const turns = problem.dates.map((day, date) => {
    const open = day.slots - (problem.heldOn[date]?.length ?? 0);
    const filled = model.row(open, open);
    return problem.units.map((_, unit) => {
      if (!problem.canTake[date]?.[unit] || open === 0) return undefined;
      const column = model.column(0, 0, 1);
      model.put(filled, column, 1);
      return column;
    });
  });
  const steps = problem.units.map((_, unit) => {
    const ofUnit: Steps[] = [];
    const entry = problem.unitEntry[unit] ?? 0;
    for (let date = entry; date < problem.dates.length; date += 1) {
      const floor = problem.unitFloor[date] ?? 0;
      const before = date === entry ? (problem.unitBase[unit] ?? 0) : (problem.unitFloor[date - 1] ?? 0);
      // floor + Σ steps = before (+ Σ its steps) + held + turn
      const known = before + heldTurns(problem, unit, date) - floor;
      const carried = model.row(known, known);
      const now = standingSteps(model, depth);
      now.columns.forEach((column, at) => model.put(carried, column, now.signs[at] ?? 0));
      const last = ofUnit.at(-1);
      last?.columns.forEach((column, at) => model.put(carried, column, -(last.signs[at] ?? 0)));
      const turn = turns[date]?.[unit];
      if (turn !== undefined) model.put(carried, turn, -1);
      ofUnit.push(now);
    }
    return ofUnit;
  });
  return { model, turns, steps };
}

/**
 * Solves the aim UNITS and leaves a model in which exactly its optima remain: by the prices of the optimum, whatever would
 * cost anything is tied to where it stands (complementary slackness).
 */
export function solveUnitTurns(problem: Problem, highs: Highs): UnitTurns & { readonly optimum: number } {
  const spread = Math.max(0, ...problem.unitBase) - Math.min(...problem.unitBase, ...problem.unitFloor);
  for (let depth = Math.max(3, spread + 2); ; depth *= 2) {
    const built = buildUnitTurns(problem, highs, depth);
    const { model } = built;
    const solved = model.solve();
    if (!solved) throw new Error('The units’ turns have no solution although every date can be filled.');
    const cut = built.steps.some((ofUnit) =>
      ofUnit.some(({ columns }) => columns.slice(-2).some((column) => (solved.values[column] ?? 0) > 1 + NOISE)),
    );
    if (cut) {
      model.dispose(); // somebody stands further off than was told apart: look again, finer
      continue;
    }
    model.dispose();
    for (let column = 0; column < model.columns; column += 1) {
      model.price(column, 0);
      if (Math.abs(solved.reducedCosts[column] ?? 0) <= NOISE) continue;
      const value = Math.round(solved.values[column] ?? 0);
      model.bound(column, value, value);
    }
    const most = problem.units.map((_, unit) => mostTurns(problem, built, unit));
    return { model, turns: built.turns, most, optimum: Math.round(solved.objective) - problem.unitIdeal };
  }
}

function mostTurns(
  problem: Problem,
  built: { readonly model: LinearModel; readonly steps: readonly Steps[][] },
  unit: number,
): number {
  const dates = problem.dates.length;
  const last = built.steps[unit]?.at(-1);
  if (!last) return 0;
  const standing = last.columns.reduce(
    (sum, column, at) => {
      const sign = last.signs[at] ?? 0;
      return sum + sign * (sign > 0 ? built.model.upperOf(column) : built.model.lowerOf(column));
    },
    problem.unitFloor[dates - 1] ?? 0,
  );
  return Math.min(dates * 2, standing - (problem.unitBase[unit] ?? 0));
}
