import type { BusinessDate } from '../../../kernel/calendar.js';
import type { Transitions } from '../../../kernel/transitions.js';

/**
 * What is STORED about a class is only what people decided: drafted, published, enrolment closed by hand, cancelled.
 * Everything the clock and the seats decide (not open yet, enrolling, full, closed by time, running, finished) is
 * DERIVED by {@link phaseOf} at the moment of asking, so nothing has to run at midnight for the truth to be true.
 */
export const CLASS_STATUSES = ['DRAFT', 'PUBLISHED', 'CLOSED', 'CANCELLED'] as const;
export type ClassStatus = (typeof CLASS_STATUSES)[number];

export type ClassAct = 'publish' | 'close' | 'reopen' | 'cancel';

/** 草稿 → 已发布 ⇄ 停止报名; a draft is deleted, a published class is cancelled and stays on record. */
export const CLASS_TRANSITIONS: Transitions<ClassStatus, ClassAct> = {
  DRAFT: { publish: 'PUBLISHED' },
  PUBLISHED: { close: 'CLOSED', cancel: 'CANCELLED' },
  CLOSED: { reopen: 'PUBLISHED', cancel: 'CANCELLED' },
  CANCELLED: {},
};

/** What a class looks like from outside, in the order of its life. */
export const CLASS_PHASES = [
  'DRAFT', // 草稿
  'PUBLISHED', // 未到报名时间
  'ENROLLING', // 报名中
  'FULL', // 已满 (the waiting list may still be open)
  'CLOSED', // 报名截止
  'RUNNING', // 进行中
  'FINISHED', // 已结束
  'CANCELLED', // 已取消
] as const;
export type ClassPhase = (typeof CLASS_PHASES)[number];

/** The facts a phase is derived from. The window is half-open: `[opensAt, closesAt)`. */
export interface PhaseFacts {
  readonly status: ClassStatus;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate;
  readonly seats: number;
  readonly held: number;
}

export function phaseOf(facts: PhaseFacts, now: Date, today: BusinessDate): ClassPhase {
  if (facts.status === 'DRAFT' || facts.status === 'CANCELLED') return facts.status;
  if (today > facts.endsOn) return 'FINISHED';
  if (today >= facts.startsOn) return 'RUNNING';
  if (facts.status === 'CLOSED' || now >= facts.closesAt) return 'CLOSED';
  if (now < facts.opensAt) return 'PUBLISHED';
  return facts.held >= facts.seats ? 'FULL' : 'ENROLLING';
}

/** May people still come in by themselves? Being full does not close the door: the waiting list stands behind it. */
export function takesEnrolments(phase: ClassPhase): boolean {
  return phase === 'ENROLLING' || phase === 'FULL';
}

/**
 * Does the waiting list still move up when a seat comes free? Until the first day of the class, also after the window
 * has closed (that is when most people withdraw), but not for a cancelled class.
 */
export function waitingListMoves(phase: ClassPhase): boolean {
  return phase === 'PUBLISHED' || phase === 'CLOSED' || takesEnrolments(phase);
}
