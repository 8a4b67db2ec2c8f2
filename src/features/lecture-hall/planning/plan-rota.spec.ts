import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { poolOf, randomInput } from '../../../../test/support/rota-input.js';
import { DomainError } from '../../../kernel/errors.js';
import { checkPlan } from './check-plan.js';
import { greedyRota } from './greedy.js';
import { compareMeasures, measure } from './measure.js';
import type { PlanInput, PlanResult } from './model.js';
import { planRota } from './plan-rota.js';
import { readProblem } from './problem.js';

const RANGES = { units: [3, 7], people: [1, 5], dates: [3, 12], slots: [2, 3], away: 0.3 } as const;

async function planned(input: PlanInput): Promise<PlanResult | undefined> {
  try {
    return await planRota(input);
  } catch (error) {
    if (error instanceof DomainError) return undefined; // a month that nobody can fill
    throw error;
  }
}

function forEachPlan(runs: number, look: (input: PlanInput, plan: PlanResult) => Promise<void> | void): Promise<void> {
  let seen = 0;
  return fc
    .assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000 }), async (seed) => {
        const input = randomInput(seed, RANGES);
        const plan = await planned(input);
        if (!plan) return;
        seen += 1;
        await look(input, plan);
      }),
      { numRuns: runs, seed: 2027 },
    )
    .then(() => expect(seen).toBeGreaterThan(runs / 3));
}

/** The same input in another order. */
function shuffled(input: PlanInput): PlanInput {
  const turned = <T>(items: readonly T[]): T[] => [...items.slice(2), ...items.slice(0, 2)].reverse();
  return {
    ...input,
    dates: turned(input.dates),
    units: turned(input.units),
    people: turned(input.people),
    unavailable: turned(input.unavailable),
    fixed: turned(input.fixed),
  };
}

describe('planRota', () => {
  it('keeps the hard rules, and its values are what the assignments say', () =>
    forEachPlan(40, (input, { assignments, evidence, reasons }) => {
      const { broken, measure: worth } = checkPlan(input, assignments);
      expect(broken).toEqual([]);
      expect(evidence.map(({ value }) => value)).toEqual([
        worth.units,
        worth.persons,
        worth.unitsPassedOver,
        worth.peoplePassedOver,
      ]);
      expect(evidence.every(({ value, bound, provedBy }) => value === bound && provedBy !== 'UNPROVED')).toBe(true);
      expect(reasons.map(({ personId }) => personId)).toEqual(assignments.map(({ personId }) => personId));
      for (const date of input.dates) {
        const positions = assignments.filter(({ dateId }) => dateId === date.id).map(({ position }) => position);
        expect(positions).toEqual(Array.from({ length: date.slots }, (_, index) => index + 1));
      }
    }));

  it('is nowhere worse than going date by date', () =>
    forEachPlan(30, (input, { assignments }) => {
      const problem = readProblem(input);
      const simple = measure(problem, greedyRota(problem));
      expect(compareMeasures(checkPlan(input, assignments).measure, simple)).toBeLessThanOrEqual(0);
    }));

  it('gives the same rota again, in whatever order the input comes', () =>
    forEachPlan(15, async (input, plan) => {
      expect(await planRota(input)).toEqual(plan);
      expect(await planRota(shuffled(input))).toEqual(plan);
    }));

  it('leaves what is pinned where it is, and changes nothing when all of it is', () =>
    forEachPlan(20, async (input, { assignments }) => {
      for (const { dateId, personId } of input.fixed) {
        expect(assignments).toContainEqual(expect.objectContaining({ dateId, personId, fixed: true }));
      }
      const fixed = assignments.map(({ dateId, personId, position }) => ({
        dateId,
        personId,
        position,
        by: 'LOCKED' as const,
      }));
      const again = await planRota({ ...input, fixed });
      const plain = (plan: readonly (typeof assignments)[number][]): unknown =>
        plan.map((one) => ({ ...one, fixed: true }));
      expect(again.assignments).toEqual(plain(assignments));
    }));

  it('fills the months around those that are locked', async () => {
    const input = poolOf({ units: [2, 2, 2, 2], dates: 4, slots: 2 });
    const locked = { dateId: 2, personId: 1, by: 'LOCKED' as const, position: 2 };
    const { assignments, evidence } = await planRota({ ...input, fixed: [locked] });
    expect(assignments.find(({ dateId, position }) => dateId === 2 && position === 2)?.personId).toBe(1);
    expect(evidence.map(({ value }) => value)).toEqual([0, 0, expect.any(Number), 1]); // 1 is kept for the locked date
    const units = assignments.map(({ unitId }) => unitId);
    expect(new Set(units.slice(0, 4)).size).toBe(4); // the first cycle of four units, the locked one in the second
  });

  it('lets nobody of a newcomer’s kind speak before they enter, and asks nothing of closed cycles of them', async () => {
    const input = poolOf({ units: [1, 1, 1], dates: 6, slots: 1 });
    const enters = input.dates[3]?.on ?? '';
    const people = input.people.map((person) => (person.id === 3 ? { ...person, eligibleFrom: enters } : person));
    const { assignments, evidence } = await planRota({ ...input, people });
    const turnsOf = (personId: number): number[] =>
      assignments.flatMap((one) => (one.personId === personId ? [one.dateId] : []));
    expect(turnsOf(3)).toEqual([3]); // the first cycle was closed before they came: one turn, not two
    expect(evidence[0]?.value).toBe(0);
  });

  describe('what cannot be planned', () => {
    const refusal = async (input: PlanInput): Promise<unknown> => {
      try {
        await planRota(input);
      } catch (error) {
        if (error instanceof DomainError) return { kind: error.kind, code: error.code, params: error.params };
      }
      return undefined;
    };

    it.each([
      ['no dates', poolOf({ units: [2, 2], dates: 0, slots: 2 }), 'ROTA.NO_DATES', {}],
      [
        'fewer units than speakers',
        poolOf({ units: [4, 3], dates: 2, slots: 3 }),
        'ROTA.POOL_TOO_SMALL',
        { month: '2027-01', date: '2027-01-05', slots: 3, units: 2, people: 7 },
      ],
      [
        'a month in which too few can come',
        poolOf({
          units: [1, 2, 1],
          dates: 3,
          slots: 2,
          unavailable: [
            [1, 1, 'LEAVE'],
            [4, 1, 'EXEMPT'],
            [2, 1, 'LEAVE'],
          ],
        }),
        'ROTA.MONTH_UNFILLED',
        {
          month: '2027-02',
          date: '2027-02-05',
          slots: 2,
          found: 1,
          missing: 1,
          months: ['2027-02'],
          reasons: ['EXEMPT:1', 'LEAVE:2'],
        },
      ],
      [
        'more speakers fixed than places',
        poolOf({
          units: [2, 2],
          dates: 1,
          slots: 1,
          fixed: [
            { dateId: 0, personId: 1, by: 'PINNED' },
            { dateId: 0, personId: 3, by: 'PINNED' },
          ],
        }),
        'ROTA.TOO_MANY_FIXED',
        { month: '2027-01', date: '2027-01-05', slots: 1, fixed: 2 },
      ],
      [
        'a stranger fixed',
        poolOf({ units: [2, 2], dates: 1, slots: 1, fixed: [{ dateId: 0, personId: 99, by: 'PINNED' }] }),
        'ROTA.FIXED_UNKNOWN',
        { month: '2027-01', date: '2027-01-05', personId: 99 },
      ],
    ] as const)('%s', async (_, input, code, params) => {
      expect(await refusal(input)).toEqual({ kind: 'rule', code, params });
    });
  });
});
