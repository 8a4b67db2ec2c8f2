import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { AppConfig } from '../../config/config.js';
import { systemActor } from '../../kernel/access.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../db/database.js';
import type { MailMessageEntity } from './mail-message.entity.js';
import { MailRepository } from './mail.repository.js';
import { LetterRefused, Mailer } from './mailer.js';

/** Minutes before each further attempt; after the last the letter counts as failed. */
const RETRY_MINUTES = [1, 5, 30, 120, 720];
const BATCH = 20;

/** Empties the outbox. Each letter is taken by one process only; a crash while sending is tried again after 5 minutes. */
@Injectable()
export class MailDelivery implements BeforeApplicationShutdown {
  private readonly actor = systemActor('mail');
  private readonly logger = new Logger(MailDelivery.name);
  private running: Promise<void> | undefined;
  private again = false;
  private stopping = false;

  constructor(
    private readonly config: AppConfig,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly repository: MailRepository,
    private readonly mailer: Mailer,
  ) {}

  /** Starts sending in the background, where this process runs jobs. */
  wake(): void {
    if (this.config.jobs === 'embedded') void this.deliver();
  }

  /** Sends all that is due; resolves when nothing is left to do. */
  deliver(): Promise<void> {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.deliverAll()
      .catch((error: unknown) => this.logger.error(`Sending mail: ${String(error)}`))
      .finally(() => {
        this.running = undefined;
      });
    return this.running;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.running;
    this.mailer.close();
  }

  private async deliverAll(): Promise<void> {
    do {
      this.again = false;
      for (let due = await this.repository.due(BATCH); due.length > 0; due = await this.repository.due(BATCH)) {
        for (const id of due) {
          if (this.stopping) return;
          await this.send(id);
        }
      }
    } while (this.again);
  }

  private async send(id: number): Promise<void> {
    const letter = await this.db.transaction(this.actor, (tx) => this.repository.claim(tx, id));
    if (!letter) return;
    try {
      await this.mailer.send(letter);
    } catch (error) {
      await this.failed(letter, error);
      return;
    }
    await this.db.transaction(this.actor, (tx) => this.repository.settle(tx, id, 'SENT'));
  }

  private async failed(letter: MailMessageEntity, error: unknown): Promise<void> {
    const said = (error instanceof Error ? error.message : String(error)).replaceAll(letter.recipient, '…');
    const minutes = RETRY_MINUTES[letter.attempts - 1];
    const over = error instanceof LetterRefused || minutes === undefined;
    this.logger.warn(`Letter ${letter.id}, attempt ${letter.attempts}: ${said}`);
    await this.db.transaction(this.actor, (tx) =>
      over
        ? this.repository.settle(tx, letter.id, 'FAILED', { error: said })
        : this.repository.settle(tx, letter.id, 'QUEUED', {
            nextAt: new Date(this.clock.now().getTime() + minutes * 60_000),
            error: said,
          }),
    );
  }
}
