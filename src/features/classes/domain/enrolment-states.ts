import type { Transitions } from '../../../kernel/transitions.js';

/** The states of an enrolment (报名), in the order of its life. */
export const ENROLMENT_STATES = [
  'APPLIED', // 等单位推荐
  'NOMINATED', // 待中心确认
  'CONFIRMED', // 已确认
  'WAITING', // 候补
  'OFFERED', // 候补到位, must be accepted before it expires
  'WITHDRAWN', // 已撤回, by the trainee
  'DECLINED', // 放弃候补名额
  'EXPIRED', // 候补名额逾期
  'REJECTED', // 未通过, by the unit or the centre, with a reason
] as const;
export type EnrolmentState = (typeof ENROLMENT_STATES)[number];

/** What a class asks of somebody who wants in. */
export const ENROLMENT_MODES = [
  'OPEN', // 自主报名: a seat is confirmed at once
  'NOMINATION', // 单位推荐: the unit nominates, the centre confirms
  'DISPATCH', // 调训: only units put people forward, the centre confirms
] as const;
export type EnrolmentMode = (typeof ENROLMENT_MODES)[number];

export type EnrolmentAct =
  | 'nominate'
  | 'confirm'
  | 'offer'
  | 'accept' // of an offer, where a seat is confirmed at once
  | 'acceptAsNominated' // of an offer, when the unit has nominated already
  | 'acceptAsApplied' // of an offer, when the unit has still to nominate
  | 'decline'
  | 'expire'
  | 'withdraw'
  | 'reject';

/**
 * The table of what may follow what. `confirm` from APPLIED is the centre taking somebody without a nomination (the
 * secretary's own application has nobody to nominate it); it is warned of. `nominate` from WAITING keeps the place.
 */
export const ENROLMENT_TRANSITIONS: Transitions<EnrolmentState, EnrolmentAct> = {
  APPLIED: { nominate: 'NOMINATED', confirm: 'CONFIRMED', withdraw: 'WITHDRAWN', reject: 'REJECTED' },
  NOMINATED: { confirm: 'CONFIRMED', withdraw: 'WITHDRAWN', reject: 'REJECTED' },
  CONFIRMED: { withdraw: 'WITHDRAWN', reject: 'REJECTED' },
  WAITING: { nominate: 'WAITING', offer: 'OFFERED', withdraw: 'WITHDRAWN', reject: 'REJECTED' },
  OFFERED: {
    accept: 'CONFIRMED',
    acceptAsNominated: 'NOMINATED',
    acceptAsApplied: 'APPLIED',
    decline: 'DECLINED',
    expire: 'EXPIRED',
    withdraw: 'WITHDRAWN', // asked for while waiting; the offer was a moment faster
    reject: 'REJECTED',
  },
  WITHDRAWN: {},
  DECLINED: {},
  EXPIRED: {},
  REJECTED: {},
};

/** Sure of a seat or holding one while others decide. An open offer holds its seat too. */
export const SEAT_STATES: readonly EnrolmentState[] = ['APPLIED', 'NOMINATED', 'CONFIRMED', 'OFFERED'];
/** Still under way: one person has at most one such enrolment in one class. */
export const LIVE_STATES: readonly EnrolmentState[] = [...SEAT_STATES, 'WAITING'];

export function holdsSeat(state: EnrolmentState): boolean {
  return SEAT_STATES.includes(state);
}

export function isLive(state: EnrolmentState): boolean {
  return LIVE_STATES.includes(state);
}

/** The state in which somebody comes in who gets a seat. `byUnit`: put forward by the unit itself. */
export function seatedState(mode: EnrolmentMode, byUnit: boolean): EnrolmentState {
  if (mode === 'OPEN') return 'CONFIRMED';
  return byUnit ? 'NOMINATED' : 'APPLIED';
}

/** Which act accepting an offer is: where nobody has to agree, the seat is confirmed at once. */
export function acceptingAct(mode: EnrolmentMode, nominated: boolean): EnrolmentAct {
  if (mode === 'OPEN') return 'accept';
  return nominated ? 'acceptAsNominated' : 'acceptAsApplied';
}
