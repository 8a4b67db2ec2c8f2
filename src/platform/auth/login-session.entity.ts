import { Entity } from 'typeorm';
import { FkColumn, InstantColumn, TextColumn } from '../db/columns.js';

/** One signed-in device. Only hashes of its refresh tokens are kept. */
@Entity('login_session')
export class LoginSessionEntity {
  @TextColumn(36, { primary: true })
  id: string;

  @FkColumn('account', { onDelete: 'CASCADE' })
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
