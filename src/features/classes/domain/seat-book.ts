import { Conflict, DomainError } from '../../../kernel/errors.js';
import type { BusinessDate } from '../../../kernel/calendar.js';
import { transition } from '../../../kernel/transitions.js';
import { startOfDay } from './class-plan.js';
import { phaseOf, waitingListMoves } from './class-phase.js';
import { admit, type Applicant, type ClassTerms } from './enrol.js';
import {
  acceptingAct,
  ENROLMENT_TRANSITIONS,
  isLive,
  type EnrolmentAct,
  type EnrolmentState,
} from './enrolment-states.js';
import { moved, type SeatCounts, type SeatPlan } from './seats.js';
import { nextOffers, offerEnd } from './waiting-list.js';

/** One class as it stands under its lock. */
export interface BookFacts {
  readonly classId: number;
  readonly terms: ClassTerms;
  readonly plan: SeatPlan;
  readonly counts: SeatCounts;
  readonly lastArrivalNo: number;
  readonly offerHours: number;
}

/** An enrolment as far as its next step depends on it. */
export interface EnrolmentFacts {
  readonly id: number;
  readonly personId: number;
  readonly unitId: number;
  readonly groupId: number | null;
  readonly state: EnrolmentState;
  readonly nominatedAt: Date | null;
  readonly offerExpiresAt: Date | null;
}

export interface NewEnrolment {
  readonly personId: number;
  readonly groupId: number | null;
  readonly state: EnrolmentState;
  readonly arrivalNo: number;
}

/** What one act changes in one row; fields left out stay as they are. */
export interface EnrolmentChange {
  readonly row: EnrolmentFacts;
  readonly act: EnrolmentAct;
  readonly to: EnrolmentState;
  readonly set: {
    readonly nominatedAt?: Date;
    readonly confirmedAt?: Date;
    readonly offeredAt?: Date;
    readonly offerExpiresAt?: Date;
    readonly endedAt?: Date;
    readonly reason?: string;
  };
}

/**
 * The book of one class (名册) during one transaction: people come in, states change, the waiting list moves up; the book
 * keeps the counts and what has to be written. It reads and writes nothing itself.
 */
export class SeatBook {
  private standing: SeatCounts;
  private arrivalNo: number;
  private readonly taken = new Set<number>();

  constructor(
    readonly facts: BookFacts,
    private readonly now: Date,
    private readonly today: BusinessDate,
  ) {
    this.standing = facts.counts;
    this.arrivalNo = facts.lastArrivalNo;
  }

  get counts(): SeatCounts {
    return this.standing;
  }

  get lastArrivalNo(): number {
    return this.arrivalNo;
  }

  /** The next one in the line: a seat, a place on the waiting list, or why not. Numbers are given in order of asking. */
  admit(personId: number, applicant: Applicant): NewEnrolment | DomainError {
    const already = applicant.already || this.taken.has(personId);
    const { terms, plan } = this.facts;
    const answer = admit(terms, plan, this.standing, { ...applicant, already }, this.now, this.today);
    if (answer instanceof DomainError) return answer;
    this.standing = answer.counts;
    this.taken.add(personId);
    this.arrivalNo += 1;
    return { personId, groupId: answer.groupId, state: answer.state, arrivalNo: this.arrivalNo };
  }

  /**
   * One act on one enrolment.
   * @throws Conflict ENROLMENT.STATE when the table does not allow it (somebody was faster)
   */
  act(row: EnrolmentFacts, act: EnrolmentAct, reason?: string): EnrolmentChange {
    const to = transition(ENROLMENT_TRANSITIONS, row.state, act, 'ENROLMENT.STATE');
    this.standing = moved(this.standing, row.groupId, row.state, to);
    return {
      row,
      act,
      to,
      set: {
        ...(act === 'nominate' ? { nominatedAt: this.now } : {}),
        ...(to === 'CONFIRMED' ? { confirmedAt: this.now } : {}),
        ...(isLive(to) ? {} : { endedAt: this.now }),
        ...(reason === undefined ? {} : { reason }),
      },
    };
  }

  /**
   * Accepts an offered seat.
   * @throws Conflict ENROLMENT.OFFER_EXPIRED from the instant of expiry on, whether or not the job has been there
   */
  accept(row: EnrolmentFacts): EnrolmentChange {
    if (row.state === 'EXPIRED' || (row.state === 'OFFERED' && row.offerExpiresAt && this.now >= row.offerExpiresAt)) {
      throw new Conflict('ENROLMENT.OFFER_EXPIRED', { expiredAt: row.offerExpiresAt?.toISOString() ?? null });
    }
    return this.act(row, acceptingAct(this.facts.terms.mode, row.nominatedAt !== null));
  }

  /** Could anybody of the waiting list be offered a seat now? Saves reading the list when not. */
  get mayMoveUp(): boolean {
    const { terms, plan } = this.facts;
    const phase = phaseOf({ ...terms, seats: plan.seats, held: this.standing.held }, this.now, this.today);
    return this.standing.waiting > 0 && this.standing.held < plan.seats && waitingListMoves(phase);
  }

  /** Offers the free seats to those who wait, in order of arrival. */
  moveUp(waiting: readonly EnrolmentFacts[]): EnrolmentChange[] {
    if (!this.mayMoveUp) return [];
    const expiresAt = offerEnd(this.now, this.facts.offerHours, startOfDay(this.facts.terms.startsOn));
    const { offered, counts } = nextOffers(this.facts.plan, this.standing, waiting);
    this.standing = counts;
    return offered.map((row) => ({
      row,
      act: 'offer',
      to: 'OFFERED',
      set: { offeredAt: this.now, offerExpiresAt: expiresAt },
    }));
  }
}
