import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, IntColumn, TextColumn } from '../db/columns.js';
import { AccountEntity } from './account.entity.js';

/** One signed-in device. Only hashes of its refresh tokens are kept. */
@Entity('login_session')
@Index('ix_login_session_account', ['accountId', 'revokedAt'])
export class LoginSessionEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IntColumn()
  @ForeignKey(() => AccountEntity, { name: 'fk_login_session_account', onDelete: 'CASCADE', onUpdate: 'NO ACTION' })
  accountId: number;

  @TextColumn(64)
  currentHash: string;

  @TextColumn(64, { nullable: true })
  previousHash: string | null;

  /** Browser and system, in words. */
  @TextColumn(128)
  device: string;

  @TextColumn(64, { nullable: true })
  address: string | null;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  rotatedAt: Date;

  @InstantColumn()
  lastUsedAt: Date;

  @InstantColumn()
  expiresAt: Date;

  @InstantColumn({ nullable: true })
  revokedAt: Date | null;
}
