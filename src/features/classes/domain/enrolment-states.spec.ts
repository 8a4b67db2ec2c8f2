import { describe, expect, it } from '@jest/globals';
import { allowedActs, transition } from '../../../kernel/transitions.js';
import {
  acceptingAct,
  ENROLMENT_STATES,
  ENROLMENT_TRANSITIONS,
  holdsSeat,
  isLive,
  seatedState,
  type EnrolmentAct,
  type EnrolmentState,
} from './enrolment-states.js';

describe('the states of an enrolment', () => {
  it.each([
    ['APPLIED', 'nominate', 'NOMINATED'],
    ['APPLIED', 'confirm', 'CONFIRMED'],
    ['NOMINATED', 'confirm', 'CONFIRMED'],
    ['WAITING', 'nominate', 'WAITING'],
    ['WAITING', 'offer', 'OFFERED'],
    ['OFFERED', 'accept', 'CONFIRMED'],
    ['OFFERED', 'acceptAsApplied', 'APPLIED'],
    ['OFFERED', 'acceptAsNominated', 'NOMINATED'],
    ['OFFERED', 'decline', 'DECLINED'],
    ['OFFERED', 'expire', 'EXPIRED'],
    ['CONFIRMED', 'withdraw', 'WITHDRAWN'],
    ['CONFIRMED', 'reject', 'REJECTED'],
  ] as [EnrolmentState, EnrolmentAct, EnrolmentState][])('%s, %s → %s', (from, act, to) => {
    expect(transition(ENROLMENT_TRANSITIONS, from, act, 'ENROLMENT.STATE')).toBe(to);
  });

  it.each([
    ['NOMINATED', 'nominate'],
    ['CONFIRMED', 'confirm'],
    ['CONFIRMED', 'accept'],
    ['EXPIRED', 'accept'],
    ['WITHDRAWN', 'withdraw'],
    ['OFFERED', 'confirm'],
  ] as [EnrolmentState, EnrolmentAct][])('%s does not allow %s', (from, act) => {
    expect(() => transition(ENROLMENT_TRANSITIONS, from, act, 'ENROLMENT.STATE')).toThrow('ENROLMENT.STATE');
  });

  it('ends for good: what is not live allows nothing and holds no seat', () => {
    for (const state of ENROLMENT_STATES.filter((each) => !isLive(each))) {
      expect(allowedActs(ENROLMENT_TRANSITIONS, state)).toEqual([]);
      expect(holdsSeat(state)).toBe(false);
    }
  });

  it('comes in and accepts as the mode of the class asks', () => {
    expect(seatedState('OPEN', false)).toBe('CONFIRMED');
    expect(seatedState('NOMINATION', false)).toBe('APPLIED');
    expect(seatedState('DISPATCH', true)).toBe('NOMINATED');
    expect(acceptingAct('OPEN', false)).toBe('accept');
    expect(acceptingAct('NOMINATION', false)).toBe('acceptAsApplied');
    expect(acceptingAct('NOMINATION', true)).toBe('acceptAsNominated');
  });
});
