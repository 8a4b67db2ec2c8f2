const FIRST_MS = 1_000;
const MOST_MS = 15_000;

/** Waits that double from 1 s to 15 s, each scattered by a quarter, so that a county does not knock in step. */
export class BackOff {
  private tries = 0;

  constructor(private readonly random: () => number = Math.random) {}

  reset(): void {
    this.tries = 0;
  }

  /** @param atLeastSeconds what the server asked for (`Retry-After`) */
  next(atLeastSeconds: unknown = 0): number {
    const wait = Math.min(MOST_MS, FIRST_MS * 2 ** this.tries);
    this.tries += 1;
    const asked = typeof atLeastSeconds === 'number' && atLeastSeconds > 0 ? atLeastSeconds * 1_000 : 0;
    return Math.max(asked, 0) + Math.round(wait * (0.75 + this.random() * 0.5));
  }
}
