import { Entity, Index } from 'typeorm';
import { IntColumn, LongTextColumn, TextColumn } from '../db/columns.js';

/** One sealed entry of the audit log. Written in plain SQL by the repository beside it; never changed. */
@Entity('audit_entry')
@Index(['subject', 'subjectId'])
@Index(['at'])
export class AuditEntryEntity {
  /** Place in the chain, from 1, without gaps. */
  @IntColumn({ primary: true })
  position: number;

  /** ISO-8601 text: the hash covers it to the letter. */
  @TextColumn(24)
  at: string;

  @IntColumn({ nullable: true })
  accountId: number | null;

  @TextColumn(64)
  actorName: string;

  @TextColumn(64, { nullable: true })
  address: string | null;

  @TextColumn(64)
  act: string;

  @TextColumn(64)
  subject: string;

  @TextColumn(64, { nullable: true })
  subjectId: string | null;

  @IntColumn({ nullable: true })
  unitId: number | null;

  @TextColumn(16)
  outcome: 'success' | 'failure';

  @LongTextColumn({ nullable: true })
  beforeJson: string | null;

  @LongTextColumn({ nullable: true })
  afterJson: string | null;

  @TextColumn(64)
  hash: string;
}

/** The end of the chain: one row, locked while entries are added. */
@Entity('audit_head')
export class AuditHeadEntity {
  @IntColumn({ primary: true })
  id: number;

  @IntColumn()
  position: number;

  @TextColumn(64)
  hash: string;
}
