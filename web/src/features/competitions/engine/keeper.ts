import type { AnswerBook, BookRecord } from './answer-book';
import type { AnswerStore } from './answer-store';

/** Writes the book to this device after every change; changes that come while one write runs are made one. */
export class Keeper {
  private writing: Promise<void> | null = null;
  private dirty = false;
  private closed = false;
  /** This device keeps nothing: answers are safe only once the server has them. */
  storeless = false;

  constructor(
    private readonly store: AnswerStore,
    private readonly key: string,
    private readonly book: AnswerBook,
  ) {}

  read(): Promise<BookRecord | null> {
    return this.store.read(this.key).catch(() => this.cannot());
  }

  /** Another tab keeps the book from now on. */
  close(): void {
    this.closed = true;
  }

  keep(): void {
    if (this.closed) return;
    this.dirty = true;
    this.writing ??= this.write().finally(() => (this.writing = null));
  }

  /** Resolves when everything so far is on the device. */
  async kept(): Promise<void> {
    this.keep();
    while (this.writing) await this.writing;
  }

  async forget(): Promise<void> {
    await this.kept();
    await this.store.remove(this.key).catch(() => undefined);
  }

  private async write(): Promise<void> {
    while (this.dirty && !this.closed) {
      this.dirty = false;
      await this.store.write(this.key, this.book.record()).catch(() => this.cannot());
    }
  }

  private cannot(): null {
    this.storeless = true;
    return null;
  }
}
