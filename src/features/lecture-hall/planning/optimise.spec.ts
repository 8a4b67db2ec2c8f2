import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { greedyRota } from './greedy.js';
import { compareMeasures, measure, type Measure } from './measure.js';
import type { PlanInput } from './model.js';
import { optimise } from './optimise.js';
import { readProblem, type Problem } from './problem.js';
import { poolOf, randomInput } from '../../../../test/support/rota-input.js';
import { startSolver } from './solver.js';
import type { Rota } from './walk.js';

/** Every rota that keeps the hard rules, one after the other. */
function* allRotas(problem: Problem, date = 0): Generator<number[][]> {
  const day = problem.dates[date];
  if (!day) {
    yield [];
    return;
  }
  const held = (problem.heldOn[date] ?? []).map(({ person }) => person);
  for (const speakers of choices(problem, date, day.slots - held.length, 0)) {
    for (const rest of allRotas(problem, date + 1)) yield [[...held, ...speakers], ...rest];
  }
}

function* choices(problem: Problem, date: number, places: number, fromUnit: number): Generator<number[]> {
  if (places === 0) {
    yield [];
    return;
  }
  for (let unit = fromUnit; unit < problem.units.length; unit += 1) {
    if (!problem.canTake[date]?.[unit]) continue;
    for (const person of problem.peopleOf[unit] ?? []) {
      if (problem.reasonAgainst(person, date) !== undefined) continue;
      for (const rest of choices(problem, date, places - 1, unit + 1)) yield [person, ...rest];
    }
  }
}

function best(problem: Problem): Measure {
  let found: Measure | undefined;
  for (const rota of allRotas(problem)) {
    const worth = measure(problem, rota as Rota);
    if (!found || compareMeasures(worth, found) < 0) found = worth;
  }
  if (!found) throw new Error('no rota');
  return found;
}

const aims = ({ units, persons, unitWait, personWait }: Measure): unknown => ({ units, persons, unitWait, personWait });

async function optimumOf(input: PlanInput): Promise<{ problem: Problem; worth: Measure; rota: Rota }> {
  const problem = readProblem(input);
  const { rota, measure: worth } = await optimise(problem, startSolver);
  return { problem, worth, rota };
}

describe('optimise', () => {
  it('finds the turns of people that going date by date misses', async () => {
    // 甲 can come on both days, 乙 only on the first: in order of waiting 甲 goes first and would have to come again
    const input = poolOf({ units: [2], dates: 2, slots: 1, unavailable: [[2, 1, 'LEAVE']] });
    const { problem, worth, rota } = await optimumOf(input);
    expect(measure(problem, greedyRota(problem)).persons).toBe(2);
    expect(worth.persons).toBe(0);
    expect(rota.map((speakers) => speakers.map((person) => problem.people[person]?.id))).toEqual([[2], [1]]);
  });

  it('finds the turns of units that going date by date misses', async () => {
    // the first in order can come on both days, the second only on the first
    const input = poolOf({
      units: [1, 1],
      dates: 2,
      slots: 1,
      unavailable: [[2, 1, 'LEAVE']],
    });
    const { problem, worth } = await optimumOf(input);
    expect(measure(problem, greedyRota(problem)).units).toBe(1);
    expect(worth.units).toBe(0);
  });

  it('equals the best of all rotas on small cases, at every aim', async () => {
    let harder = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000 }), async (seed) => {
        const input = randomInput(seed, { units: [2, 3], people: [1, 3], dates: [2, 4], slots: [1, 2], away: 0.35 });
        let problem: Problem;
        try {
          problem = readProblem(input);
        } catch {
          return; // a month that nobody can fill
        }
        const { measure: worth, evidence } = await optimise(problem, startSolver);
        const ideal = best(problem);
        expect(aims(worth)).toEqual(aims(ideal));
        expect(evidence.every(({ provedBy }) => provedBy !== 'UNPROVED')).toBe(true);
        if (evidence.some(({ provedBy }) => provedBy === 'SOLVER')) harder += 1;
      }),
      { numRuns: 100, seed: 20261123 },
    );
    expect(harder).toBeGreaterThan(20);
  }, 120_000);
});
