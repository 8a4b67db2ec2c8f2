import type { Transitions } from '../../../kernel/transitions.js';
import type { RoundState } from './round.js';

/** 轮次的生命周期: the states of a round as a table, and what the clock says of one that is published. */

/** What leads from state to state. `open` is the clock's; `close` the clock's or, early, the organiser's. */
export const ROUND_ACTS = [
  'publish', // 发布
  'withdraw', // 撤回
  'open', // 开考
  'close', // 截止
  'startMarking', // 开始阅卷
  'announce', // 成绩初布
  'openAppeals', // 受理申诉
  'finalise', // 成绩确定
  'archive', // 归档
] as const;
export type RoundAct = (typeof ROUND_ACTS)[number];

/** Acts that stand in the history of a round: the arrows, and those that leave the state as it is. */
export const STEP_ACTS = [...ROUND_ACTS, 'extend'] as const;
export type StepAct = (typeof STEP_ACTS)[number];

export const ROUND_LIFE: Transitions<RoundState, RoundAct> = {
  DRAFT: { publish: 'PUBLISHED' },
  PUBLISHED: { withdraw: 'DRAFT', open: 'OPEN' },
  OPEN: { close: 'CLOSED' },
  CLOSED: { startMarking: 'MARKING' },
  MARKING: { announce: 'PROVISIONAL' },
  PROVISIONAL: { openAppeals: 'APPEALS' },
  APPEALS: { finalise: 'FINAL' },
  FINAL: { archive: 'ARCHIVED' },
  ARCHIVED: {},
};

export interface RoundWindow {
  readonly state: RoundState;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** States in which the clock still decides; in the others people do. */
const BY_THE_CLOCK: readonly RoundState[] = ['PUBLISHED', 'OPEN'];

/**
 * The state a round is in at this moment, whether or not the recurring job has written it down: half-open, to the
 * millisecond. Open while `startsAt ≤ now < endsAt`.
 */
export function effectiveState(round: RoundWindow, now: Date): RoundState {
  if (!BY_THE_CLOCK.includes(round.state)) return round.state;
  if (now.getTime() >= round.endsAt.getTime()) return 'CLOSED';
  return now.getTime() >= round.startsAt.getTime() ? 'OPEN' : 'PUBLISHED';
}

/** What the clock has decided and nobody has written down yet, in order, each with the instant at which it came to be. */
export function clockSteps(round: RoundWindow, now: Date): { act: 'open' | 'close'; at: Date }[] {
  const steps: { act: 'open' | 'close'; at: Date }[] = [];
  if (round.state === 'PUBLISHED' && now.getTime() >= round.startsAt.getTime())
    steps.push({ act: 'open', at: round.startsAt });
  if (BY_THE_CLOCK.includes(round.state) && now.getTime() >= round.endsAt.getTime())
    steps.push({ act: 'close', at: round.endsAt });
  return steps;
}

export interface StartWindow extends RoundWindow {
  /** `null`: to the end of the window. */
  readonly lateEntryMinutes: number | null;
}

/** Until when somebody may begin (exclusive): the end of the window, or earlier by the rule of late entry. */
export function lastStart(round: Omit<StartWindow, 'state'>): Date {
  if (round.lateEntryMinutes === null) return round.endsAt;
  return new Date(Math.min(round.endsAt.getTime(), round.startsAt.getTime() + round.lateEntryMinutes * 60_000));
}

/** May somebody on the list begin now? */
export function mayStart(round: StartWindow, now: Date): boolean {
  return effectiveState(round, now) === 'OPEN' && now.getTime() < lastStart(round).getTime();
}

/** When an attempt ends (exclusive): after its duration, at the end of the window at the latest, and extra time on top. */
export function dueAtOf(
  round: { readonly endsAt: Date; readonly durationMinutes: number },
  startedAt: Date,
  extraMinutes: number,
): Date {
  const end = Math.min(startedAt.getTime() + round.durationMinutes * 60_000, round.endsAt.getTime());
  return new Date(end + extraMinutes * 60_000);
}

/** Everything the public may see of a round begins with its publication. */
export const isPublic = (state: RoundState): boolean => state !== 'DRAFT';

/** The awards are public. */
export const isFinal = (state: RoundState): boolean => state === 'FINAL' || state === 'ARCHIVED';

const ANNOUNCED: readonly RoundState[] = ['PROVISIONAL', 'APPEALS', 'FINAL', 'ARCHIVED'];

/** Everybody may see their own result, and leaders those of the units. */
export const isAnnounced = (state: RoundState): boolean => ANNOUNCED.includes(state);
