import { describe, expect, it } from '@jest/globals';
import { poolOf } from '../../../../test/support/rota-input.js';
import { planRota } from './plan-rota.js';

describe('why me', () => {
  it('tells the first choice: the unit’s turn, and who of the unit comes after', async () => {
    const { reasons } = await planRota(poolOf({ units: [2, 2, 2], dates: 2, slots: 2 }));
    expect(reasons[0]).toEqual({
      dateId: 0,
      personId: 1,
      unitId: 'unit:1',
      choice: 'FIRST_CHOICE',
      rule: null,
      unit: {
        cycleNo: 1,
        spokenInCycle: 0,
        lastOn: null,
        draw: 1,
        order: 1,
        unitsToSpeak: 3,
        unitCount: 3,
        passedOver: [],
      },
      candidates: [
        { personId: 1, spokenInCycle: 0, lastOn: null, draw: 1, hasDebt: false, verdict: { code: 'CHOSEN' } },
        { personId: 2, spokenInCycle: 0, lastOn: null, draw: 2, hasDebt: false, verdict: { code: 'LATER_IN_ORDER' } },
      ],
    });
    // the second date closes the first cycle and opens the next
    expect(reasons.slice(2).map(({ unitId, unit }) => [unitId, unit.cycleNo])).toEqual([
      ['unit:3', 1],
      ['unit:1', 2],
    ]);
    expect(reasons[3]?.candidates).toEqual([
      expect.objectContaining({ personId: 2, verdict: { code: 'CHOSEN' } }),
      expect.objectContaining({ personId: 1, verdict: { code: 'PLANNED_ELSEWHERE', dateId: 0 } }),
    ]);
  });

  it('tells who could not come, and why', async () => {
    const input = poolOf({
      units: [2, 1, 1],
      dates: 2,
      slots: 1,
      unavailable: [
        [1, 0, 'SICK'],
        [2, 0, 'LEAVE'],
      ],
    });
    const { reasons, compromises } = await planRota(input);
    expect(reasons[0]).toMatchObject({
      unitId: 'unit:2',
      choice: 'FIRST_CHOICE',
      unit: {
        order: 2,
        passedOver: [
          {
            unitId: 'unit:1',
            why: {
              code: 'NOBODY_AVAILABLE',
              unitIds: ['unit:1'],
              reasons: [
                { reason: 'LEAVE', count: 1 },
                { reason: 'SICK', count: 1 },
              ],
            },
          },
        ],
      },
    });
    expect(compromises).toEqual([]);
  });

  it('tells who is kept for another date', async () => {
    const input = poolOf({ units: [2], dates: 2, slots: 1, unavailable: [[2, 1, 'LEAVE']] });
    const { reasons, compromises } = await planRota(input);
    expect(reasons[0]).toMatchObject({ personId: 2, choice: 'PUSHED', rule: 'PERSON_CYCLE' });
    expect(reasons[0]?.candidates[0]?.verdict).toEqual({ code: 'PLANNED_ELSEWHERE', dateId: 1 });
    expect(compromises).toEqual([
      {
        rule: 'PERSON_WAIT',
        dateId: 0,
        unitId: 'unit:1',
        personId: 1,
        because: { code: 'KEEPS_RULE', rule: 'PERSON_CYCLE', dateIds: [1] },
      },
    ]);
  });

  it('tells which unit could not come when another speaks before its turn', async () => {
    const away = [1, 2].map((date): [number, number, string] => [2, date, 'LEAVE']);
    const input = poolOf({ units: [1, 1], dates: 3, slots: 1, unavailable: [...away, [2, 0, 'LEAVE']] });
    const spoken = input.people.map((person) => ({ ...person, eligibleFrom: null }));
    const pinned = await planRota({ ...input, people: spoken, fixed: [{ dateId: 2, personId: 2, by: 'PINNED' }] });
    expect(pinned.compromises).toContainEqual({
      rule: 'UNIT_CYCLE',
      dateId: 1,
      unitId: 'unit:1',
      personId: 1,
      because: { code: 'NOBODY_AVAILABLE', unitIds: ['unit:2'], reasons: [{ reason: 'LEAVE', count: 1 }] },
    });
    expect(pinned.compromises).toContainEqual({
      rule: 'UNAVAILABLE',
      dateId: 2,
      unitId: 'unit:2',
      personId: 2,
      because: { code: 'FIXED_BY_STAFF', by: 'PINNED' },
    });
  });

  it('tells what unit first costs: a small unit has nobody left who has not spoken', async () => {
    const { compromises } = await planRota(poolOf({ units: [1, 4], dates: 4, slots: 1 }));
    expect(compromises).toContainEqual({
      rule: 'PERSON_CYCLE',
      dateId: 2,
      unitId: 'unit:1',
      personId: 1,
      because: { code: 'UNIT_EXHAUSTED', peopleInUnit: 1 },
    });
  });
});
