import { can, type Actor } from '../../../kernel/access.js';
import { Forbidden, RuleViolation } from '../../../kernel/errors.js';
import type { MY_ACTS, STAFF_ACTS } from './enrolment.contract.js';
import { holdsSeat, type EnrolmentMode, type EnrolmentState } from '../domain/enrolment-states.js';

/** What the policies ask of an enrolment and its class. */
export interface EnrolmentSubject {
  readonly personId: number;
  readonly filedBy: number | null;
  readonly state: EnrolmentState;
  readonly nominatedAt: unknown;
  readonly mode: EnrolmentMode;
  readonly closesAt: Date;
  readonly offerExpiresAt: Date | null;
  readonly remindedAt: Date | null;
}

/** Between two reminders to one's unit. */
export const REMINDER_PAUSE_HOURS = 24;

/**
 * May the trainee still go by themselves? With a seat until the window closes (此前可随时撤回), afterwards through the centre;
 * a place on the waiting list, or the offer that has just followed it, may be left at any time.
 * @throws RuleViolation ENROLMENT.WITHDRAW_CLOSED
 */
export function checkWithdrawal(subject: Pick<EnrolmentSubject, 'state' | 'closesAt'>, now: Date): void {
  if (subject.state !== 'OFFERED' && holdsSeat(subject.state) && now >= subject.closesAt) {
    throw new RuleViolation('ENROLMENT.WITHDRAW_CLOSED', { closesAt: subject.closesAt.toISOString() });
  }
}

/** May the unit be reminded now: it has something to do, and was not reminded within the last day. */
export function mayRemind(
  subject: Pick<EnrolmentSubject, 'state' | 'nominatedAt' | 'mode' | 'remindedAt'>,
  now: Date,
): boolean {
  const waitsForUnit = subject.state === 'APPLIED' || (subject.state === 'WAITING' && subject.mode !== 'OPEN');
  if (!waitsForUnit || subject.nominatedAt !== null) return false;
  return (
    subject.remindedAt === null || now.getTime() - subject.remindedAt.getTime() >= REMINDER_PAUSE_HOURS * 3_600_000
  );
}

/** The acts that work now for the trainee, for the buttons. */
export function myActs(subject: EnrolmentSubject, now: Date): (typeof MY_ACTS)[number][] {
  const acts: (typeof MY_ACTS)[number][] = [];
  const { state } = subject;
  if (state === 'OFFERED' && subject.offerExpiresAt && now < subject.offerExpiresAt) acts.push('accept', 'decline');
  if (
    state === 'WAITING' ||
    ((state === 'APPLIED' || state === 'NOMINATED' || state === 'CONFIRMED') && now < subject.closesAt)
  ) {
    acts.push('withdraw');
  }
  if (mayRemind(subject, now)) acts.push('remind');
  return acts;
}

/** Does this wait for a word of the unit? */
export function awaitsUnit(subject: Pick<EnrolmentSubject, 'state' | 'nominatedAt' | 'mode'>): boolean {
  if (subject.mode === 'OPEN' || subject.nominatedAt !== null) return false;
  return subject.state === 'APPLIED' || subject.state === 'WAITING';
}

/**
 * Nobody nominates or confirms themselves.
 * @throws Forbidden ENROLMENT.OWN
 */
export function checkNotOwn(actor: Actor, personId: number): void {
  if (actor.personId !== null && actor.personId === personId) throw new Forbidden('ENROLMENT.OWN');
}

/** The acts that work now for the centre. */
export function staffActs(
  actor: Actor,
  subject: Pick<EnrolmentSubject, 'state' | 'personId'>,
): (typeof STAFF_ACTS)[number][] {
  if (!can(actor, 'enrolment.manage') || actor.personId === subject.personId) return [];
  const acts: (typeof STAFF_ACTS)[number][] = [];
  if (subject.state === 'APPLIED' || subject.state === 'NOMINATED') acts.push('confirm');
  if (holdsSeat(subject.state) || subject.state === 'WAITING') acts.push('reject');
  return acts;
}
