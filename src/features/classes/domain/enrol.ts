import type { PersonnelCategory } from '../../../kernel/access.js';
import type { BusinessDate } from '../../../kernel/calendar.js';
import { Conflict, NotFound, RuleViolation, type DomainError } from '../../../kernel/errors.js';
import { phaseOf, type PhaseFacts } from './class-phase.js';
import { seatedState, type EnrolmentMode, type EnrolmentState } from './enrolment-states.js';
import { groupOf, hasRoom, moved, poolSeats, type SeatCounts, type SeatPlan } from './seats.js';

/** What the decision needs to know of the class. Seats and counts travel apart, because they change with every applicant. */
export interface ClassTerms extends Omit<PhaseFacts, 'seats' | 'held'> {
  readonly name: string;
  readonly mode: EnrolmentMode;
  /** `null`: every category of personnel. */
  readonly eligibleCategories: readonly PersonnelCategory[] | null;
  /** How many may stand on the waiting list; 0: there is none. */
  readonly waitingSize: number;
}

export interface Applicant {
  readonly category: PersonnelCategory;
  readonly unitPath: string;
  /** Put forward by the unit (推荐, 调训), not by themselves. */
  readonly byUnit: boolean;
  /** A live enrolment of theirs in this class stands already. */
  readonly already: boolean;
  /** Name of another class on the same days in which they hold a seat; `null`: none. */
  readonly overlapsWith: string | null;
}

export interface Admission {
  readonly state: EnrolmentState;
  readonly groupId: number | null;
  readonly counts: SeatCounts;
}

/**
 * One applicant before the desk: a seat, a place on the waiting list, or the reason why not.
 * Seats go strictly by arrival: a free seat here means that nobody of the waiting list could have taken it, because
 * the list moves up in the same transaction in which a seat comes free.
 */
export function admit(
  terms: ClassTerms,
  plan: SeatPlan,
  counts: SeatCounts,
  applicant: Applicant,
  now: Date,
  today: BusinessDate,
): Admission | DomainError {
  const shut = whyShut(terms, now, today);
  if (shut) return shut;
  if (applicant.already) return new Conflict('ENROLMENT.ALREADY', { className: terms.name });
  const groupId = groupOf(plan.groups, applicant.unitPath);
  const barred = whyBarred(terms, plan, groupId, applicant);
  if (barred) return barred;
  if (hasRoom(plan, counts, groupId)) {
    const state = seatedState(terms.mode, applicant.byUnit);
    return { state, groupId, counts: moved(counts, groupId, null, state) };
  }
  if (counts.waiting < terms.waitingSize) {
    return { state: 'WAITING', groupId, counts: moved(counts, groupId, null, 'WAITING') };
  }
  return counts.held < plan.seats
    ? new Conflict('CLASS.QUOTA_FULL', { className: terms.name })
    : new Conflict('CLASS.FULL', { className: terms.name, seats: plan.seats });
}

/** Is enrolment shut for everybody, and why? The phase is asked without seats: a full class is not shut. */
function whyShut(terms: ClassTerms, now: Date, today: BusinessDate): DomainError | null {
  const phase = phaseOf({ ...terms, seats: 1, held: 0 }, now, today);
  switch (phase) {
    case 'DRAFT':
      return new NotFound('CLASS.NOT_FOUND');
    case 'CANCELLED':
      return new RuleViolation('CLASS.CANCELLED', { className: terms.name });
    case 'PUBLISHED':
      return new RuleViolation('CLASS.NOT_OPEN_YET', { opensAt: terms.opensAt.toISOString() });
    case 'CLOSED':
    case 'RUNNING':
    case 'FINISHED':
      return new RuleViolation('CLASS.WINDOW_CLOSED', { closesAt: terms.closesAt.toISOString() });
    case 'ENROLLING':
    case 'FULL':
      return null;
  }
}

/** Is it this person who may not come in? */
function whyBarred(
  terms: ClassTerms,
  plan: SeatPlan,
  groupId: number | null,
  applicant: Pick<Applicant, 'category' | 'byUnit' | 'overlapsWith'>,
): DomainError | null {
  if (terms.mode === 'DISPATCH' && !applicant.byUnit) return new RuleViolation('CLASS.DISPATCH_ONLY');
  if (terms.eligibleCategories && !terms.eligibleCategories.includes(applicant.category)) {
    return new RuleViolation('CLASS.NOT_ELIGIBLE', { reason: 'category', categories: terms.eligibleCategories });
  }
  if (groupId === null && poolSeats(plan) <= 0) return new RuleViolation('CLASS.NOT_ELIGIBLE', { reason: 'unit' });
  if (applicant.overlapsWith !== null) {
    return new RuleViolation('ENROLMENT.OVERLAP', { className: applicant.overlapsWith });
  }
  return null;
}
