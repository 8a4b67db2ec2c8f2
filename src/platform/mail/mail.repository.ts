import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Database, type Tx } from '../db/database.js';
import { instantText } from '../db/instants.js';
import { execute } from '../db/statements.js';
import type { Letter } from './mailer.js';
import { MailMessageEntity, type MailState } from './mail-message.entity.js';

/** A sender that has not reported back for this long is believed gone; longer than any SMTP timeout. */
const SENDING_MS = 5 * 60_000;
/** Rows of one INSERT. */
const CHUNK = 200;
const FREE = "state IN ('QUEUED', 'SENDING') AND next_at <= ?";

@Injectable()
export class MailRepository {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async insert(tx: Tx, letters: readonly Omit<Letter, 'messageKey'>[]): Promise<void> {
    const now = this.clock.now();
    const rows = letters.map((letter) => ({
      ...letter,
      messageKey: randomUUID(),
      state: 'QUEUED' as const,
      nextAt: now,
      createdAt: now,
    }));
    for (let start = 0; start < rows.length; start += CHUNK) {
      await tx.manager.insert(MailMessageEntity, rows.slice(start, start + CHUNK));
    }
  }

  async due(limit: number): Promise<number[]> {
    const rows = await this.db.reads.query<{ id: number }[]>(
      `SELECT id FROM mail_message WHERE ${FREE} ORDER BY next_at, id LIMIT ${limit}`,
      [instantText(this.clock.now())],
    );
    return rows.map((row) => row.id);
  }

  /** @returns null when another process is sending it */
  async claim(tx: Tx, id: number): Promise<MailMessageEntity | null> {
    const now = this.clock.now();
    const { affected } = await execute(
      tx.manager,
      `UPDATE mail_message SET state = 'SENDING', attempts = attempts + 1, next_at = ? WHERE id = ? AND ${FREE}`,
      [new Date(now.getTime() + SENDING_MS), id, instantText(now)],
    );
    return affected === 0 ? null : tx.manager.findOneByOrFail(MailMessageEntity, { id });
  }

  async settle(
    tx: Tx,
    id: number,
    state: Exclude<MailState, 'SENDING'>,
    rest: { nextAt?: Date; error?: string } = {},
  ): Promise<void> {
    const now = this.clock.now();
    await tx.manager.update(
      MailMessageEntity,
      { id },
      {
        state,
        error: rest.error?.slice(0, 200) ?? null,
        ...(rest.nextAt ? { nextAt: rest.nextAt } : {}),
        ...(state === 'SENT' ? { sentAt: now } : {}),
      },
    );
  }

  /** Letters are personal data: sent ones go after 30 days, refused ones after 90. */
  async purge(tx: Tx): Promise<void> {
    const before = (days: number): Date => new Date(this.clock.now().getTime() - days * 86_400_000);
    await execute(tx.manager, "DELETE FROM mail_message WHERE state = 'SENT' AND sent_at < ?", [before(30)]);
    await execute(tx.manager, "DELETE FROM mail_message WHERE state = 'FAILED' AND created_at < ?", [before(90)]);
  }
}
