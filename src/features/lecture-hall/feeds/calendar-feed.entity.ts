import { Entity } from 'typeorm';
import { FkColumn, IdColumn, InstantColumn, TextColumn, UniqueIndex } from '../../../platform/db/columns.js';
import type { FeedKind } from '../domain/feed.js';

/** 日历订阅: a secret link under which a calendar program fetches dates. */
@Entity('calendar_feed')
@UniqueIndex('uq_calendar_feed_token', ['tokenHash'])
export class CalendarFeedEntity {
  @IdColumn()
  id: number;

  @FkColumn('person')
  personId: number;

  @TextColumn(16)
  kind: FeedKind;

  /** SHA-256 of the secret, in hex. */
  @TextColumn(64)
  tokenHash: string;

  /** Days before on which the calendar reminds, comma-separated. */
  @TextColumn(40)
  reminderDays: string;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn({ nullable: true })
  lastUsedAt: Date | null;

  @InstantColumn({ nullable: true })
  revokedAt: Date | null;
}
