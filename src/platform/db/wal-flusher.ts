import { close, fdatasync, openSync } from 'node:fs';

/**
 * Brings what has been committed to the disk, off the event loop: SQLite itself would stop the whole process for the time the
 * disk takes. Who commits while a flush is under way waits for the next one, together with all the others.
 */
export class WalFlusher {
  private descriptor: number | undefined;
  private running: Promise<void> | undefined;
  private next: Promise<void> | undefined;

  /** @param file the write-ahead log; it exists as long as a connection is open */
  constructor(private readonly file: string) {}

  /** Resolves when everything committed before this call would survive a power cut. */
  flush(): Promise<void> {
    if (!this.running) {
      this.running = this.sync().finally(() => {
        this.running = undefined;
      });
      return this.running;
    }
    const again = (): Promise<void> => {
      this.next = undefined;
      return this.flush();
    };
    this.next ??= this.running.then(again, again);
    return this.next;
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.running, this.next]);
    const { descriptor } = this;
    this.descriptor = undefined;
    if (descriptor !== undefined) await new Promise<void>((resolve) => close(descriptor, () => resolve()));
  }

  private sync(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.descriptor ??= openSync(this.file, 'r+');
      fdatasync(this.descriptor, (error) => (error ? reject(error) : resolve()));
    });
  }
}
