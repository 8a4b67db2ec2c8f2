import { describe, expect, it } from '@jest/globals';
import { checkClass, type AuditedClass, type AuditedEnrolment } from './enrolment-audit.js';

const facts: AuditedClass = {
  movesWaitingList: true,
  seats: 3,
  poolSeats: 1,
  held: 3,
  confirmed: 3,
  poolHeld: 1,
  waiting: 1,
  lastArrivalNo: 5,
  quotas: [{ id: 7, name: '本县社区', quota: 2, held: 2, confirmed: 2 }],
};
const row = (arrivalNo: number, change: Partial<AuditedEnrolment> = {}): AuditedEnrolment => ({
  id: 100 + arrivalNo,
  personId: arrivalNo,
  livePersonId: arrivalNo,
  groupId: 7,
  state: 'CONFIRMED',
  arrivalNo,
  isAudited: true,
  ...change,
});
const sound = [
  row(1),
  row(2, { state: 'WITHDRAWN', livePersonId: null }),
  row(3),
  row(4, { groupId: null }),
  row(5, { state: 'WAITING' }),
];
const kinds = (change: Partial<AuditedClass>, rows: readonly AuditedEnrolment[] = sound): string[] => [
  ...new Set(checkClass({ ...facts, ...change }, rows).map((fault) => fault.kind)),
];
const instead = (arrivalNo: number, change: Partial<AuditedEnrolment>): AuditedEnrolment[] =>
  sound.map((each) => (each.arrivalNo === arrivalNo ? { ...each, ...change } : each));

describe('checkClass', () => {
  it('finds nothing in a sound class', () => {
    expect(checkClass(facts, sound)).toEqual([]);
  });

  it.each([
    ['a seat too many', { seats: 2 }, sound, ['SEATS', 'IDLE_SEAT']],
    ['a group in seats of others', { poolSeats: 0 }, sound, ['QUOTA']],
    ['somebody overtaken', {}, instead(5, { arrivalNo: 0 }), ['ORDER', 'ARRIVAL']],
    ['a live row after the end', {}, instead(2, { livePersonId: 2 }), ['LIVE_KEY']],
    ['one person twice', {}, instead(3, { personId: 1, livePersonId: 1 }), ['DOUBLE']],
    ['a number beyond the last', { lastArrivalNo: 4 }, sound, ['ARRIVAL']],
    ['a counter that drifted', { confirmed: 2 }, sound, ['COUNTER']],
    ['a quota counter that drifted', { quotas: [{ ...facts.quotas[0]!, held: 1 }] }, sound, ['COUNTER']],
    ['a row nobody recorded', {}, instead(4, { isAudited: false }), ['AUDIT']],
  ] as [string, Partial<AuditedClass>, AuditedEnrolment[], string[]][])('%s', (_, change, rows, expected) => {
    const found = kinds(change, rows);
    expect(found).toEqual(expect.arrayContaining(expected.filter((kind) => kind !== 'IDLE_SEAT')));
  });

  it('finds an idle seat, but not once the class has begun', () => {
    const withdrawn = instead(3, { state: 'WITHDRAWN', livePersonId: null });
    const change = { held: 2, confirmed: 2, quotas: [{ ...facts.quotas[0]!, held: 1, confirmed: 1 }] };
    expect(kinds(change, withdrawn)).toEqual(['IDLE_SEAT']);
    expect(kinds({ ...change, movesWaitingList: false }, withdrawn)).toEqual([]);
  });
});
