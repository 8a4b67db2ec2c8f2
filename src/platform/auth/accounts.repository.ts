import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { RoleGrant } from '../../kernel/access.js';
import { Database, type Tx } from '../db/database.js';
import { AccountEntity } from './account.entity.js';
import { RoleGrantEntity } from './role-grant.entity.js';

export type NewAccount = Pick<
  AccountEntity,
  'loginName' | 'phoneHash' | 'personId' | 'unitId' | 'displayName' | 'passwordHash' | 'mustChangePassword' | 'isDemo'
>;

export type GrantTarget = Pick<RoleGrant, 'role' | 'unitId' | 'unitPath' | 'categories'>;

const sameGrant = (accountId: number, grant: Pick<RoleGrant, 'role' | 'unitId'>) => ({
  accountId,
  role: grant.role,
  unitId: grant.unitId === null ? IsNull() : grant.unitId,
});

/** Accounts and their role grants. Which accounts an administrator may see is the scope of `features/people`. */
@Injectable()
export class AccountsRepository {
  constructor(private readonly db: Database) {}

  /** By login name, else by the hash of a phone number. */
  async findForSignIn(loginName: string, phoneHash: string | null): Promise<AccountEntity | null> {
    const accounts = this.db.reads.getRepository(AccountEntity);
    const byLogin = await accounts.findOneBy({ loginName });
    if (byLogin !== null || phoneHash === null) return byLogin;
    return accounts.findOneBy({ phoneHash });
  }

  findById(id: number, manager: EntityManager = this.db.reads): Promise<AccountEntity | null> {
    return manager.getRepository(AccountEntity).findOneBy({ id });
  }

  /** The account, locked for the rest of the transaction. */
  async lock(tx: Tx, id: number): Promise<AccountEntity | null> {
    return tx.manager.getRepository(AccountEntity).findOne({
      where: { id },
      ...(this.db.dialect === 'sqlite' ? {} : { lock: { mode: 'pessimistic_write' as const } }),
    });
  }

  async count(): Promise<number> {
    return this.db.reads.getRepository(AccountEntity).count();
  }

  async hasDemoAccounts(): Promise<boolean> {
    return this.db.reads.getRepository(AccountEntity).existsBy({ isDemo: true });
  }

  async insertMany(tx: Tx, accounts: readonly NewAccount[], now: Date): Promise<AccountEntity[]> {
    const repository = tx.manager.getRepository(AccountEntity);
    const rows = accounts.map((account) =>
      repository.create({ ...account, status: 'ACTIVE', failedAttempts: 0, createdAt: now, updatedAt: now }),
    );
    return repository.save(rows, { chunk: 500 });
  }

  async update(tx: Tx, id: number, changes: Partial<Omit<AccountEntity, 'id'>>): Promise<void> {
    await tx.manager.getRepository(AccountEntity).update({ id }, changes);
  }

  async grantsOf(accountId: number, manager: EntityManager = this.db.reads): Promise<RoleGrantEntity[]> {
    return manager.getRepository(RoleGrantEntity).find({ where: { accountId }, order: { id: 'ASC' } });
  }

  async grantsOfMany(accountIds: readonly number[]): Promise<RoleGrantEntity[]> {
    if (accountIds.length === 0) return [];
    return this.db.reads
      .getRepository(RoleGrantEntity)
      .find({ where: { accountId: In([...accountIds]) }, order: { id: 'ASC' } });
  }

  async insertGrants(tx: Tx, grants: readonly (GrantTarget & { accountId: number })[], now: Date): Promise<void> {
    const repository = tx.manager.getRepository(RoleGrantEntity);
    const rows = grants.map((grant) =>
      repository.create({ ...grant, categories: grant.categories?.join(',') ?? null, grantedAt: now }),
    );
    await repository.save(rows, { chunk: 500 });
  }

  /** @returns how many grants were there */
  async deleteGrant(tx: Tx, accountId: number, grant: Pick<RoleGrant, 'role' | 'unitId'>): Promise<number> {
    const result = await tx.manager.getRepository(RoleGrantEntity).delete(sameGrant(accountId, grant));
    return result.affected ?? 0;
  }

  /** After a unit moved in the tree: grants for it and everything below follow. */
  async rebase(tx: Tx, from: string, to: string): Promise<void> {
    await tx.manager.query('UPDATE role_grant SET unit_path = REPLACE(unit_path, ?, ?) WHERE unit_path LIKE ?', [
      from,
      to,
      `${from}%`,
    ]);
  }
}
