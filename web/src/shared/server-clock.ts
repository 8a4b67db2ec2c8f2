/**
 * The server's time, reckoned by the browser's monotonic clock, so that setting the device's clock does nothing. Each
 * answer of the server tells its time at some moment between sending and receiving: that bounds the difference from
 * both sides, and bounds are narrowed from answer to answer. Milliseconds since 1970.
 */
export class ServerClock {
  private low = Number.NEGATIVE_INFINITY;
  private high = Number.POSITIVE_INFINITY;

  constructor(private readonly monotonic: () => number = () => performance.now()) {}

  get known(): boolean {
    return this.low > Number.NEGATIVE_INFINITY;
  }

  /** @param grainMs how coarse the server told its time (1 for milliseconds, 1000 for the `Date` of an answer's head) */
  measure(serverNow: string | number, sentAt: number, receivedAt: number, grainMs = 1): void {
    const told = typeof serverNow === 'number' ? serverNow : Date.parse(serverNow);
    if (Number.isNaN(told)) return;
    const low = told - receivedAt;
    const high = told + grainMs - sentAt;
    const fits = low <= this.high && high >= this.low;
    // The monotonic clock stood still (the device slept) or has drifted: only the new measure holds.
    this.low = fits ? Math.max(this.low, low) : low;
    this.high = fits ? Math.min(this.high, high) : high;
  }

  now(): number {
    return this.monotonic() + (this.low + this.high) / 2;
  }

  /** ISO 8601 in UTC. */
  instant(): string {
    return new Date(this.now()).toISOString();
  }
}
