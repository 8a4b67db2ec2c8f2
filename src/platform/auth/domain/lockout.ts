/** Failures in a row after which an account is locked, and for how long (domain §7: 5 failures, 10 minutes). */
const LOCK_AFTER_FAILURES = 5;
const LOCK_MINUTES = 10;

/** The count of failures and the end of the lock after one more failure. A lock that has run out starts a new count. */
export function afterFailure(
  state: { failures: number; lockedUntil: Date | null },
  now: Date,
): { failures: number; lockedUntil: Date | null } {
  const expired = state.lockedUntil !== null && state.lockedUntil <= now;
  const failures = (expired ? 0 : state.failures) + 1;
  if (failures < LOCK_AFTER_FAILURES) return { failures, lockedUntil: null };
  return { failures, lockedUntil: new Date(now.getTime() + LOCK_MINUTES * 60_000) };
}

/** Seconds that are left of a lock; 0 = not locked. */
export function lockSecondsLeft(lockedUntil: Date | null, now: Date): number {
  if (lockedUntil === null) return 0;
  return Math.max(0, Math.ceil((lockedUntil.getTime() - now.getTime()) / 1000));
}
