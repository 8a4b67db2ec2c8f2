import { addDays, type BusinessDate } from '../../../kernel/calendar.js';
import type { Transitions } from '../../../kernel/transitions.js';

/**
 * 换讲: the speaker of a published lecture offers it; somebody with a lecture on another day takes it and gives theirs. Both
 * consents, then the word of staff.
 *
 * OPEN 待接 · ACCEPTED 待教务确认 · CONFIRMED 已换 · REFUSED 教务未同意 · DECLINED 对方谢绝 · WITHDRAWN 已撤回 · EXPIRED 过了截止日 ·
 * ENDED: one of the two lectures changed meanwhile.
 */
export const SWAP_STATES = [
  'OPEN',
  'ACCEPTED',
  'CONFIRMED',
  'REFUSED',
  'DECLINED',
  'WITHDRAWN',
  'EXPIRED',
  'ENDED',
] as const;
export type SwapState = (typeof SWAP_STATES)[number];

export type SwapStep = 'accept' | 'decline' | 'withdraw' | 'confirm' | 'refuse' | 'expire' | 'end';

/** Until staff have confirmed, either side may step back (`withdraw`). */
export const SWAP_TRANSITIONS: Transitions<SwapState, SwapStep> = {
  OPEN: { accept: 'ACCEPTED', decline: 'DECLINED', withdraw: 'WITHDRAWN', expire: 'EXPIRED', end: 'ENDED' },
  ACCEPTED: { confirm: 'CONFIRMED', refuse: 'REFUSED', withdraw: 'WITHDRAWN', expire: 'EXPIRED', end: 'ENDED' },
  CONFIRMED: {},
  REFUSED: {},
  DECLINED: {},
  WITHDRAWN: {},
  EXPIRED: {},
  ENDED: {},
};

/** Still going on: its lectures stand in no other swap. */
export const isLive = (state: SwapState): boolean => state === 'OPEN' || state === 'ACCEPTED';

/** 换讲截止日: the last day on which a swap of this lecture may be offered, accepted and confirmed. */
export function swapUntil(heldOn: BusinessDate, cutoffDays: number): BusinessDate {
  return addDays(heldOn, -cutoffDays);
}

/** Of two lectures: the earlier of both days. */
export function swapUntilBoth(one: BusinessDate, other: BusinessDate): BusinessDate {
  return one < other ? one : other;
}

/** What people may do with a swap. */
export const SWAP_ACTS = ['accept', 'decline', 'withdraw', 'confirm', 'refuse'] as const;
export type SwapAct = (typeof SWAP_ACTS)[number];

/** Somebody's relation to a swap. */
export interface SwapReader {
  readonly personId: number | null;
  /** May confirm swaps of this hall (`hall.plan` where it is held). */
  readonly staff: boolean;
}

export interface SwapParties {
  readonly state: SwapState;
  readonly offeredBy: number;
  /** Whom it is offered to; null: to everybody. */
  readonly targetId: number | null;
  readonly acceptedBy: number | null;
  readonly until: BusinessDate;
}

/** Whether somebody is one of the two, or the one who was asked. */
export function isParty(personId: number | null, swap: SwapParties): boolean {
  return personId !== null && [swap.offeredBy, swap.targetId, swap.acceptedBy].includes(personId);
}

/**
 * The acts that work now. Nobody decides on a swap of their own; after the cut-off nothing works any more, except stepping back.
 * Whether the accepter's lecture fits is another question: see {@link exchangeProblems}.
 */
export function swapActs(reader: SwapReader, swap: SwapParties, today: BusinessDate): SwapAct[] {
  const { personId, staff } = reader;
  const inTime = today <= swap.until;
  const acts: SwapAct[] = [];
  if (swap.state === 'OPEN' && personId !== null) {
    const asked = swap.targetId === personId;
    if (inTime && personId !== swap.offeredBy && (swap.targetId === null || asked)) acts.push('accept');
    if (asked) acts.push('decline');
    if (personId === swap.offeredBy) acts.push('withdraw');
  }
  if (swap.state === 'ACCEPTED') {
    if (personId !== null && (personId === swap.offeredBy || personId === swap.acceptedBy)) acts.push('withdraw');
    if (staff && !isParty(personId, swap))
      acts.push(...(inTime ? (['confirm', 'refuse'] as const) : (['refuse'] as const)));
  }
  return acts;
}

/** Why a lecture cannot be exchanged for another. */
export const SWAP_PROBLEMS = [
  'SAME_DATE',
  'NOT_UPCOMING',
  'MAKE_UP',
  'IN_ANOTHER_SWAP',
  'TWICE_ON_DATE',
  'UNIT_TWICE_ON_DATE',
  'UNAVAILABLE',
  'NOT_IN_POOL',
] as const;
export type SwapProblem = (typeof SWAP_PROBLEMS)[number];

/** One of the two lectures of an exchange, with its speaker and the day. */
export interface SwapSide {
  readonly lectureId: number;
  readonly dateId: number;
  readonly personId: number;
  /** Rotation unit of the speaker. */
  readonly unitKey: string;
  /** Published, not yet held, nothing decided: it may still change its speaker. */
  readonly upcoming: boolean;
  readonly makeUp: boolean;
  readonly inSwap: boolean;
  /** The lectures that stand on this day besides this one. */
  readonly others: readonly { readonly personId: number; readonly unitKey: string }[];
}

/** May this person speak on this date, as far as pool and absences go? */
export type CanSpeak = (personId: number, dateId: number) => 'YES' | 'UNAVAILABLE' | 'NOT_IN_POOL';

export interface ProblemOf {
  readonly problem: SwapProblem;
  /** Whom it concerns; null when it concerns the lecture itself. */
  readonly personId: number | null;
  readonly dateId: number;
}

/**
 * The hard rules of an exchange: both can come on the other's day, nobody speaks twice on one date, no two of one unit
 * on one date. Empty: it works.
 */
export function exchangeProblems(one: SwapSide, other: SwapSide, canSpeak: CanSpeak): ProblemOf[] {
  if (one.dateId === other.dateId) return [{ problem: 'SAME_DATE', personId: null, dateId: one.dateId }];
  const problems: ProblemOf[] = [];
  for (const side of [one, other]) {
    const add = (problem: SwapProblem): number => problems.push({ problem, personId: null, dateId: side.dateId });
    if (!side.upcoming) add('NOT_UPCOMING');
    if (side.makeUp) add('MAKE_UP');
    if (side.inSwap) add('IN_ANOTHER_SWAP');
  }
  return [...problems, ...comingTo(one, other, canSpeak), ...comingTo(other, one, canSpeak)];
}

/** What speaks against the speaker of `other` coming to the day of `side`. */
function comingTo(side: SwapSide, other: SwapSide, canSpeak: CanSpeak): ProblemOf[] {
  const { personId, unitKey } = other;
  const problems: ProblemOf[] = [];
  const add = (problem: SwapProblem): number => problems.push({ problem, personId, dateId: side.dateId });
  const answer = canSpeak(personId, side.dateId);
  if (answer !== 'YES') add(answer);
  if (side.others.some((one) => one.personId === personId)) add('TWICE_ON_DATE');
  else if (side.others.some((one) => one.unitKey === unitKey)) add('UNIT_TWICE_ON_DATE');
  return problems;
}
