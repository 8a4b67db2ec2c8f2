import { Entity } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, IntColumn, TextColumn, UniqueIndex } from '../db/columns.js';

export type AccountStatus = 'ACTIVE' | 'DISABLED';

/** What a person signs in with. Who the person is, is told by `features/people`. */
@Entity('account')
@UniqueIndex('uq_account_login', ['loginName'])
@UniqueIndex('uq_account_phone', ['phoneHash'])
@UniqueIndex('uq_account_person', ['personId'])
export class AccountEntity {
  @IdColumn()
  id: number;

  /** Lower case; unique. */
  @TextColumn(64)
  loginName: string;

  /** Keyed hash of the phone number, so that one can sign in by phone. */
  @TextColumn(64, { nullable: true })
  phoneHash: string | null;

  @IntColumn({ nullable: true })
  personId: number | null;

  @IntColumn({ nullable: true })
  unitId: number | null;

  @TextColumn(64)
  displayName: string;

  @TextColumn(128)
  passwordHash: string;

  @FlagColumn({ default: true })
  mustChangePassword: boolean;

  @TextColumn(16)
  status: AccountStatus;

  /** Accounts of the demonstration, which production refuses. */
  @FlagColumn({ default: false })
  isDemo: boolean;

  @IntColumn({ default: 0 })
  failedAttempts: number;

  @InstantColumn({ nullable: true })
  lockedUntil: Date | null;

  @InstantColumn({ nullable: true })
  lastSignInAt: Date | null;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  updatedAt: Date;
}
