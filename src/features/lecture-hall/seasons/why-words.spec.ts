import { describe, expect, it } from '@jest/globals';
import type { AssignmentReason, Candidate } from '../planning/model.js';
import { Names } from './names.js';
import { whyIds, whyOf } from './why-words.js';

const candidate = (personId: number, verdict: Candidate['verdict'], more: Partial<Candidate> = {}): Candidate => ({
  personId,
  spokenInCycle: 0,
  lastOn: null,
  draw: personId,
  hasDebt: false,
  verdict,
  ...more,
});
const WHY: AssignmentReason = {
  dateId: 4,
  personId: 1,
  unitId: 'unit:7',
  choice: 'FIRST_CHOICE',
  rule: null,
  unit: {
    cycleNo: 3,
    spokenInCycle: 0,
    lastOn: '2026-06-05',
    draw: 2,
    order: 2,
    unitsToSpeak: 6,
    unitCount: 15,
    passedOver: [
      {
        unitId: 'group:2',
        lastOn: null,
        spokenInCycle: 0,
        why: { code: 'NOBODY_AVAILABLE', unitIds: ['group:2'], reasons: [{ reason: 'EXEMPT', count: 2 }] },
      },
    ],
  },
  candidates: [
    candidate(1, { code: 'CHOSEN' }, { hasDebt: true }),
    candidate(2, { code: 'LATER_IN_ORDER' }),
    candidate(3, { code: 'UNAVAILABLE', reason: 'EXEMPT' }),
    candidate(4, { code: 'UNAVAILABLE', reason: 'NOT_YET_ELIGIBLE' }),
    candidate(5, { code: 'SPOKEN_IN_CYCLE' }),
    candidate(6, { code: 'PLANNED_ELSEWHERE', dateId: 9 }),
  ],
};
const names = new Names(
  new Map([
    ['person:1', '周敏'],
    ['person:3', '单雪梅'],
    ['unit:7', '华林社区'],
    ['group:2', '机关'],
  ]),
);
const MONTHS = new Map([[9, '2027-09']]);

describe('why me', () => {
  it('names everybody and every reason to staff', () => {
    const why = whyOf(WHY, names, MONTHS, true);
    expect(why.unit).toMatchObject({ name: '华林社区', order: 2, unitsToSpeak: 6 });
    expect(why.unit.passedOver[0]).toMatchObject({ name: '机关', why: { reasons: [{ reason: 'EXEMPT', count: 2 }] } });
    expect(why.people).toEqual({
      total: 6,
      unavailable: [
        { reason: 'EXEMPT', count: 1 },
        { reason: 'NOT_YET_ELIGIBLE', count: 1 },
      ],
      spoken: 1,
      elsewhere: 1,
      left: 2,
    });
    expect(why.candidates.map((one) => one.order)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(why.candidates[5]).toMatchObject({ verdict: 'PLANNED_ELSEWHERE', month: '2027-09' });
  });

  it('tells others how many were away, not who, nor why, nor who owes a lecture', () => {
    const why = whyOf(WHY, names, MONTHS, false);
    expect(why.people.unavailable).toEqual([{ reason: null, count: 2 }]);
    expect(why.candidates.map((one) => one.personId)).toEqual([1, 2, 5, 6]);
    expect(why.candidates.some((one) => one.hasDebt)).toBe(false);
    expect(JSON.stringify(why)).not.toMatch(/EXEMPT|NOT_YET_ELIGIBLE|单雪梅/);
  });

  it('asks for all names at once', () => {
    expect(whyIds(WHY)).toEqual({ people: [1, 2, 3, 4, 5, 6], units: ['unit:7', 'group:2', 'group:2'] });
  });
});
