import { describe, expect, it } from '@jest/globals';
import { poolOf } from '../../../../test/support/rota-input.js';
import { RuleViolation } from '../../../kernel/errors.js';
import { applyMove, checkMove, checkPlan } from './check-plan.js';

/** Three units of two (1 2 · 3 4 · 5 6), two speakers a month. */
const input = poolOf({ units: [2, 2, 2], dates: 3, slots: 2, unavailable: [[4, 2, 'SICK']] });
const good = [
  { dateId: 0, personId: 1 },
  { dateId: 0, personId: 3 },
  { dateId: 1, personId: 5 },
  { dateId: 1, personId: 2 },
  { dateId: 2, personId: 6 },
  { dateId: 2, personId: 4 },
];
const rules = (
  broken: readonly { rule: string; severity: string; dateId: number; personId: number | null }[],
): unknown => broken.map(({ rule, severity, dateId, personId }) => [rule, severity, dateId, personId]);

describe('checkPlan', () => {
  it.each([
    ['an unavailable speaker', good, [['UNAVAILABLE', 'hard', 2, 4]]],
    ['somebody not in the pool', [...good.slice(0, 5), { dateId: 2, personId: 77 }], [['NOT_IN_POOL', 'hard', 2, 77]]],
    ['the same person twice', [...good.slice(0, 5), { dateId: 2, personId: 6 }], [['TWICE_ON_DATE', 'hard', 2, 6]]],
    ['two of one unit', [...good.slice(0, 5), { dateId: 2, personId: 5 }], [['UNIT_TWICE_ON_DATE', 'hard', 2, 5]]],
    ['a place left open', good.slice(0, 5), [['SLOTS', 'soft', 2, null]]],
    ['nothing', [...good.slice(0, 5), { dateId: 2, personId: 3 }], []],
  ])('finds %s', (_, assignments, expected) => {
    expect(rules(checkPlan(input, assignments).broken)).toEqual(expected);
  });

  it('misses a pinned speaker who has gone', () => {
    const pinned = { ...input, fixed: [{ dateId: 0, personId: 2, by: 'PINNED' as const }] };
    expect(rules(checkPlan(pinned, [...good.slice(0, 5), { dateId: 2, personId: 3 }]).broken)).toEqual([
      ['FIXED', 'hard', 0, 2],
    ]);
  });
});

describe('checkMove', () => {
  const plan = [...good.slice(0, 5), { dateId: 2, personId: 3 }];

  it('finds an exchange that breaks nothing harmless', () => {
    const move = { kind: 'EXCHANGE', first: { dateId: 1, personId: 5 }, second: { dateId: 2, personId: 6 } } as const;
    expect(rules(checkMove(input, plan, move))).toEqual([['PERSON_WAIT', 'soft', 1, 5]]);
    expect(plan[2]).toEqual({ dateId: 1, personId: 5 });
  });

  it('finds two of one unit, and the unit whose turn is skipped', () => {
    const move = { kind: 'EXCHANGE', first: { dateId: 1, personId: 5 }, second: { dateId: 2, personId: 3 } } as const;
    const broken = rules(checkMove(input, plan, move));
    expect(broken).toContainEqual(['UNIT_TWICE_ON_DATE', 'hard', 2, 5]);
    expect(broken).toContainEqual(['UNIT_CYCLE', 'soft', 1, 3]);
  });

  it('finds the unavailable date, and the places left over and short', () => {
    const move = { kind: 'MOVE', personId: 4, fromDateId: 0, toDateId: 2 } as const;
    const other = [
      { dateId: 0, personId: 4 },
      ...plan.filter(({ dateId, personId }) => dateId !== 0 || personId !== 3),
    ];
    const broken = rules(checkMove(input, other, move));
    expect(broken).toContainEqual(['UNAVAILABLE', 'hard', 2, 4]);
    expect(broken).toContainEqual(['SLOTS', 'soft', 0, null]);
    expect(broken).toContainEqual(['SLOTS', 'soft', 2, null]);
  });

  it('does not move what is pinned, nor what is not there', () => {
    const pinned = { ...input, fixed: [{ dateId: 0, personId: 1, by: 'PINNED' as const }] };
    const move = { kind: 'MOVE', personId: 1, fromDateId: 0, toDateId: 1 } as const;
    expect(rules(checkMove(pinned, plan, move))).toContainEqual(['FIXED', 'hard', 0, 1]);
    expect(() => applyMove(plan, { ...move, personId: 99 })).toThrow(RuleViolation);
  });
});
