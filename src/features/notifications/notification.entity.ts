import { Entity, Index } from 'typeorm';
import { FkColumn, IdColumn, InstantColumn, JsonColumn, TextColumn, UniqueIndex } from '../../platform/db/columns.js';
import type { NotificationKind, Params } from './domain/words.js';

/** One message in one person's inbox. */
@Entity('notification')
@UniqueIndex('uq_notification_once', ['personId', 'dedupeKey'])
@Index(['personId', 'readAt'])
export class NotificationEntity {
  @IdColumn()
  id: number;

  @FkColumn('person', { index: false, onDelete: 'CASCADE' })
  personId: number;

  @TextColumn(60)
  kind: NotificationKind;

  @JsonColumn()
  params: Params;

  /** Path of the page it is about, on the web site. */
  @TextColumn(300)
  link: string;

  /** A person gets only one notification under the same key. */
  @TextColumn(190, { nullable: true })
  dedupeKey: string | null;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn({ nullable: true })
  readAt: Date | null;
}
