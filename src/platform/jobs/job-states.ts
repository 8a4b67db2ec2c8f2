export const JOB_STATES = ['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Starts of one job before it counts as failed. */
export const MAX_ATTEMPTS = 5;
/** A process that has not renewed its lease for this long is believed dead, and its jobs go to another. */
export const LEASE_MS = 60_000;

/** Wait before the next attempt: 5 s, 20 s, 80 s, 320 s. */
export function backoffMs(attempts: number): number {
  return 5_000 * 4 ** (Math.max(1, attempts) - 1);
}

/** The time slot an instant falls in: the same in every process, so that a recurring job is enqueued once per slot. */
export function slotOf(now: Date, seconds: number): number {
  return Math.floor(now.getTime() / 1000 / seconds);
}
