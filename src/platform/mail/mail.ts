import { Injectable } from '@nestjs/common';
import type { Tx } from '../db/database.js';
import { MailDelivery } from './mail-delivery.js';
import { MailRepository } from './mail.repository.js';
import { Mailer, type Letter } from './mailer.js';

/** E-mail, written in the caller's transaction and sent after it has committed. */
@Injectable()
export class Mail {
  constructor(
    private readonly mailer: Mailer,
    private readonly repository: MailRepository,
    private readonly delivery: MailDelivery,
  ) {}

  /** False without a mail server: callers need not even look up addresses. */
  get enabled(): boolean {
    return this.mailer.enabled;
  }

  async post(tx: Tx, letters: readonly Omit<Letter, 'messageKey'>[]): Promise<void> {
    if (!this.enabled || letters.length === 0) return;
    await this.repository.insert(tx, letters);
    tx.afterCommit(() => this.delivery.wake());
  }
}
