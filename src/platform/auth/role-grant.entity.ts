import { Entity } from 'typeorm';
import type { Role } from '../../kernel/access.js';
import { FkColumn, IdColumn, InstantColumn, IntColumn, TextColumn } from '../db/columns.js';

/** One role of an account, held for one subtree of the organisation. */
@Entity('role_grant')
export class RoleGrantEntity {
  @IdColumn()
  id: number;

  @FkColumn('account', { onDelete: 'CASCADE' })
  accountId: number;

  @TextColumn(32)
  role: Role;

  /** Null = everywhere. */
  @IntColumn({ nullable: true })
  unitId: number | null;

  /** Materialised path of the unit, kept in step by `Accounts.rebase` when a unit moves. */
  @TextColumn(255, { nullable: true })
  unitPath: string | null;

  /** Comma-separated categories of personnel; null = every one. */
  @TextColumn(255, { nullable: true })
  categories: string | null;

  @InstantColumn()
  grantedAt: Date;
}
