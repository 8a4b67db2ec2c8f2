import { describe, expect, it } from '@jest/globals';
import { systemActor, type Actor } from '../../../kernel/access.js';
import {
  awaitsUnit,
  checkNotOwn,
  checkWithdrawal,
  mayRemind,
  myActs,
  staffActs,
  type EnrolmentSubject,
} from './enrolment.policy.js';

const now = new Date('2026-11-23T02:00:00Z');
const subject: EnrolmentSubject = {
  personId: 4,
  filedBy: 4,
  state: 'APPLIED',
  nominatedAt: null,
  mode: 'NOMINATION',
  closesAt: new Date('2026-11-30T16:00:00Z'),
  offerExpiresAt: null,
  remindedAt: null,
};
const staff: Actor = { ...systemActor('教务'), personId: 9, permissions: new Set(['enrolment.manage']) };

describe('what a trainee may do', () => {
  it.each([
    [{}, ['withdraw', 'remind']],
    [{ remindedAt: new Date('2026-11-22T02:00:00.001Z') }, ['withdraw']],
    [{ remindedAt: new Date('2026-11-22T02:00:00Z') }, ['withdraw', 'remind']],
    [{ state: 'NOMINATED' as const, nominatedAt: now }, ['withdraw']],
    [{ state: 'CONFIRMED' as const, nominatedAt: now, closesAt: now }, []],
    [{ state: 'WAITING' as const, mode: 'OPEN' as const, closesAt: now }, ['withdraw']],
    [{ state: 'OFFERED' as const, offerExpiresAt: new Date('2026-11-23T02:00:00.001Z') }, ['accept', 'decline']],
    [{ state: 'OFFERED' as const, offerExpiresAt: now }, []],
    [{ state: 'WITHDRAWN' as const }, []],
  ])('%o → %o', (change, acts) => {
    expect(myActs({ ...subject, ...change }, now)).toEqual(acts);
  });

  it('is to withdraw by themselves until the window closes', () => {
    expect(() => {
      checkWithdrawal({ ...subject, state: 'CONFIRMED', closesAt: now }, now);
    }).toThrow('ENROLMENT.WITHDRAW_CLOSED');
    expect(() => {
      checkWithdrawal({ ...subject, state: 'WAITING', closesAt: now }, now);
    }).not.toThrow();
  });
});

describe('what the unit and the centre may do', () => {
  it('is to nominate who has not been nominated, where a nomination is asked for', () => {
    expect(awaitsUnit(subject)).toBe(true);
    expect(awaitsUnit({ ...subject, mode: 'OPEN' })).toBe(false);
    expect(awaitsUnit({ ...subject, nominatedAt: now })).toBe(false);
    expect(mayRemind({ ...subject, mode: 'OPEN', state: 'WAITING' }, now)).toBe(false);
  });

  it('is never to decide on oneself', () => {
    expect(staffActs(staff, subject)).toEqual(['confirm', 'reject']);
    expect(staffActs({ ...staff, personId: 4 }, subject)).toEqual([]);
    expect(staffActs(systemActor('x'), subject)).toEqual([]);
    expect(() => {
      checkNotOwn({ ...staff, personId: 4 }, 4);
    }).toThrow('ENROLMENT.OWN');
  });
});
