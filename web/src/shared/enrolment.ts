import type { Answer } from '../api/types';
import type { IconName } from './icons/icon-names';
import type { EnrolmentMode } from './training-class';

/** One's own enrolment (我的报名), with the instants its steps are drawn from. */
export type MyEnrolment = NonNullable<Answer<'/api/classes/{id}/my-enrolment'>['enrolment']>;
export type EnrolmentState = MyEnrolment['state'];
export type MyAct = MyEnrolment['can'][number];

type Tone = 'ok' | 'info' | 'idle' | 'warn' | 'danger';
const LOOKS: Record<EnrolmentState, { tone: Tone; icon?: IconName }> = {
  APPLIED: { tone: 'warn', icon: 'clock' },
  NOMINATED: { tone: 'info', icon: 'clock' },
  CONFIRMED: { tone: 'ok' },
  WAITING: { tone: 'idle' },
  OFFERED: { tone: 'warn', icon: 'bell' },
  WITHDRAWN: { tone: 'idle', icon: 'close' },
  DECLINED: { tone: 'idle', icon: 'close' },
  EXPIRED: { tone: 'idle', icon: 'close' },
  REJECTED: { tone: 'danger' },
};

/** Tone and icon of a state's tag. */
export function enrolmentLook(state: EnrolmentState): { tone: Tone; icon?: IconName } {
  return LOOKS[state];
}

/** Under way: a seat, an offer, or a place on the waiting list. */
export function isLive(state: EnrolmentState): boolean {
  return ['APPLIED', 'NOMINATED', 'CONFIRMED', 'WAITING', 'OFFERED'].includes(state);
}

export type StepKey = 'apply' | 'nominate' | 'wait' | 'offer' | 'confirm' | 'arrive' | 'end';
export interface EnrolmentStep {
  readonly key: StepKey;
  readonly state: 'done' | 'now' | 'bad' | 'todo';
  /** When it was done; for an offer, when it runs out. */
  readonly at: string | null;
}

/** The way of an enrolment: what was done, where it stands, what follows; which steps there are depends on the mode. */
export function enrolmentSteps(enrolment: MyEnrolment, mode: EnrolmentMode): EnrolmentStep[] {
  const { state } = enrolment;
  const done = (key: StepKey, at: string | null): EnrolmentStep => ({ key, state: 'done', at });
  const now = (key: StepKey, at: string | null = null): EnrolmentStep => ({ key, state: 'now', at });
  const todo = (key: StepKey): EnrolmentStep => ({ key, state: 'todo', at: null });
  const steps: EnrolmentStep[] = [done('apply', enrolment.appliedAt)];

  if (!isLive(state)) {
    if (enrolment.nominatedAt) steps.push(done('nominate', enrolment.nominatedAt));
    if (enrolment.confirmedAt) steps.push(done('confirm', enrolment.confirmedAt));
    return [...steps, { key: 'end', state: 'bad', at: enrolment.endedAt }];
  }
  if (state === 'WAITING') steps.push(now('wait'));
  else if (state === 'OFFERED') steps.push(now('offer', enrolment.offerExpiresAt));
  else if (enrolment.offeredAt) steps.push(done('offer', enrolment.offeredAt));

  if (mode !== 'OPEN') {
    if (enrolment.nominatedAt) steps.push(done('nominate', enrolment.nominatedAt));
    else if (state === 'APPLIED') steps.push(now('nominate'));
    else if (state !== 'CONFIRMED') steps.push(todo('nominate'));
  }
  if (state === 'CONFIRMED') steps.push(done('confirm', enrolment.confirmedAt), now('arrive'));
  else steps.push(state === 'NOMINATED' ? now('confirm') : todo('confirm'), todo('arrive'));
  return steps;
}
