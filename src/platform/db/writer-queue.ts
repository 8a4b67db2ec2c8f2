/** Gives the writing turn back. Calling it twice is harmless. */
export type Release = () => void;

/** A writer that waits longer than this has most likely opened a transaction inside another one. */
const LONGEST_WAIT_MS = 60_000;

interface Waiting {
  readonly go: (release: Release) => void;
  readonly timer: NodeJS.Timeout;
}

/** First in, first out: SQLite has one writer, and this says whose turn it is, without blocking the event loop. */
export class WriterQueue {
  private busy = false;
  private readonly waiting: Waiting[] = [];

  /** @throws Error after {@link LONGEST_WAIT_MS} */
  acquire(): Promise<Release> {
    if (!this.busy) {
      this.busy = true;
      return Promise.resolve(this.ticket());
    }
    return new Promise((resolve, reject) => {
      const entry: Waiting = {
        go: resolve,
        timer: setTimeout(() => {
          this.waiting.splice(this.waiting.indexOf(entry), 1);
          reject(new Error('The database was busy for too long (is a transaction opened inside another one?)'));
        }, LONGEST_WAIT_MS),
      };
      this.waiting.push(entry);
    });
  }

  private ticket(): Release {
    let done = false;
    return () => {
      if (done) return;
      done = true;
      const next = this.waiting.shift();
      if (!next) {
        this.busy = false;
        return;
      }
      clearTimeout(next.timer);
      next.go(this.ticket());
    };
  }
}
