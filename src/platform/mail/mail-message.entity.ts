import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, LongTextColumn, TextColumn, UniqueIndex } from '../db/columns.js';

export type MailState = 'QUEUED' | 'SENDING' | 'SENT' | 'FAILED';

/** The outbox: a letter is written in the transaction that causes it and sent afterwards. */
@Entity('mail_message')
@UniqueIndex('uq_mail_message_key', ['messageKey'])
@Index(['state', 'nextAt'])
export class MailMessageEntity {
  @IdColumn()
  id: number;

  @TextColumn(254)
  recipient: string;

  @TextColumn(200)
  subject: string;

  @LongTextColumn()
  body: string;

  /** Part of the Message-ID: the same at every attempt, so that a mail server may drop a second copy. */
  @TextColumn(36)
  messageKey: string;

  @TextColumn(10)
  state: MailState;

  @IntColumn({ default: 0 })
  attempts: number;

  /** Not before this; while SENDING, when the sender is believed to be gone. */
  @InstantColumn()
  nextAt: Date;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn({ nullable: true })
  sentAt: Date | null;

  /** What the mail server said last; no address in it. */
  @TextColumn(200, { nullable: true })
  error: string | null;
}
