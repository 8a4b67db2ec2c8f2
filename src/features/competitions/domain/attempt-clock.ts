/** 交卷的钟: where an answer falls, in half-open intervals of the server's clock. Pure. */

/** IN_TIME counts · LATE is kept apart until the organiser decides · OVER is refused. */
export type Arrival = 'IN_TIME' | 'LATE' | 'OVER';

export interface Deadline {
  /** The end (exclusive). */
  readonly dueAt: Date;
  /** How long after it answers given before it may still arrive. */
  readonly graceSeconds: number;
}

/**
 * In time before `dueAt`. In `[dueAt, dueAt + grace)` late, if the browser says that it was given before the end; that is a claim,
 * which is why a person decides. Everything else is over. The claim alone never makes an answer count.
 */
export function arrivalOf({ dueAt, graceSeconds }: Deadline, receivedAt: Date, givenAt: Date): Arrival {
  const due = dueAt.getTime();
  const received = receivedAt.getTime();
  if (received < due) return 'IN_TIME';
  return received < due + graceSeconds * 1000 && givenAt.getTime() < due ? 'LATE' : 'OVER';
}

/** The grace is over as well: nothing more can come in. */
export function isSettled({ dueAt, graceSeconds }: Deadline, now: Date): boolean {
  return now.getTime() >= dueAt.getTime() + graceSeconds * 1000;
}

export type AttemptPhase = 'OPEN' | 'SUBMITTED' | 'OVER';

export function phaseOf(attempt: { readonly dueAt: Date; readonly submittedAt: Date | null }, now: Date): AttemptPhase {
  if (attempt.submittedAt !== null) return 'SUBMITTED';
  return now.getTime() < attempt.dueAt.getTime() ? 'OPEN' : 'OVER';
}

const DAY_MS = 86_400_000;

/** A claim worth keeping; a browser whose clock is a day or more off says nothing about when. */
export function believableClaim(givenAt: Date, receivedAt: Date): Date | null {
  return Math.abs(givenAt.getTime() - receivedAt.getTime()) < DAY_MS ? givenAt : null;
}
