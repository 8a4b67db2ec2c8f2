import { Conflict, RuleViolation, type DomainError } from '../../../kernel/errors.js';
import { arrivalOf, believableClaim } from './attempt-clock.js';
import type { JournalEntry, SubmitKind } from './attempt.js';
import { MAX_ENTRIES } from './check-response.js';
import type { Response } from './question.js';

/** Whether one answer goes into the journal, and how. Pure: everything it asks for is read before. */

/** An attempt as it stands under its lock. */
export interface AnsweringAttempt {
  readonly dueAt: Date;
  readonly graceSeconds: number;
  readonly submittedAt: Date | null;
  readonly submitKind: SubmitKind | null;
  /** The organiser has decided about its answers of the grace: what counts is settled. */
  readonly isDecided: boolean;
  /** Rows of its journal so far. */
  readonly entries: number;
}

export interface Arriving {
  readonly seq: number;
  readonly sittingNo: number;
  readonly itemNo: number;
  /** As {@link import('./check-response.js').checkResponse} has passed it. */
  readonly response: Response;
  readonly givenAt: Date;
  readonly receivedAt: Date;
}

export interface TakenEntry extends JournalEntry {
  /** `null`: the browser's claim is not to be believed. */
  readonly givenAt: Date | null;
  readonly receivedAt: Date;
}

/** What the journal already holds under the same (attempt, seq, sitting), as text of its columns. */
export interface KnownEntry {
  readonly itemNo: number;
  readonly response: string;
}

/** Is it the same answer once more? */
export function isSameEntry(known: KnownEntry, itemNo: number, response: Response): boolean {
  return known.itemNo === itemNo && known.response === JSON.stringify(response);
}

/**
 * The row of the journal, or the refusal: ATTEMPT.SUBMITTED, ATTEMPT.OVER, ANSWER.TOO_MANY.
 *
 * Handed in by the person or closed by the organiser: nothing more goes in. Closed by the clock: the grace runs all the same, and
 * what had arrived before the end but was still waiting for its turn is kept apart as well, because the answers are sealed already.
 */
export function takeAnswer(attempt: AnsweringAttempt, arriving: Arriving): TakenEntry | DomainError {
  const { submittedAt, submitKind, dueAt } = attempt;
  const isSealed = submittedAt !== null;
  if (isSealed && submitKind !== 'TIME')
    return new Conflict('ATTEMPT.SUBMITTED', { submittedAt: submittedAt.toISOString() });
  const { receivedAt, givenAt, seq, sittingNo, itemNo, response } = arriving;
  const arrival = arrivalOf(attempt, receivedAt, givenAt);
  if (arrival === 'OVER' || attempt.isDecided) return new RuleViolation('ATTEMPT.OVER', { dueAt: dueAt.toISOString() });
  if (attempt.entries >= MAX_ENTRIES) return new RuleViolation('ANSWER.TOO_MANY', { max: MAX_ENTRIES });
  const late = isSealed || arrival === 'LATE';
  return { seq, sittingNo, itemNo, response, late, givenAt: believableClaim(givenAt, receivedAt), receivedAt };
}
