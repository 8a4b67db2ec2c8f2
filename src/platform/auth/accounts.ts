import { Injectable } from '@nestjs/common';
import type { Role } from '../../kernel/access.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict, NotFound, RuleViolation } from '../../kernel/errors.js';
import { AuditLog } from '../audit/audit-log.js';
import type { Tx } from '../db/database.js';
import { isDuplicateKey } from '../db/duplicate-key.js';
import type { AccountEntity } from './account.entity.js';
import { AccountsRepository, type GrantTarget } from './accounts.repository.js';
import { Actors } from './actors.js';
import { passwordFault } from './domain/password-policy.js';
import { grantFault } from './domain/role-rules.js';
import { Passwords } from './passwords.js';
import { SessionsRepository } from './sessions.repository.js';

export interface AccountDraft {
  readonly loginName: string;
  readonly displayName: string;
  readonly phoneHash?: string | null;
  readonly personId?: number | null;
  readonly unitId?: number | null;
  /** Already hashed with {@link Passwords}: hashing is slow and has no place inside a transaction. */
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly isDemo?: boolean;
  /** TRAINEE is added to every account. */
  readonly grants?: readonly GrantTarget[];
}

const everywhere = (role: Role): GrantTarget => ({ role, unitId: null, unitPath: null, categories: null });

const normalisedLogin = (login: string): string => login.trim().toLowerCase();

/** What can be done to accounts. Who may do it, and to which, is decided by the features that call this. */
@Injectable()
export class Accounts {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly actors: Actors,
    private readonly passwords: Passwords,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Conflict ACCOUNT.EXISTS when login name, phone or person has an account already */
  async create(tx: Tx, draft: AccountDraft): Promise<number> {
    const [id] = await this.createMany(tx, [draft]);
    if (id === undefined) throw new Error('an account that was created has no id');
    return id;
  }

  /** Many at once, in the same order; all or none. @throws Conflict ACCOUNT.EXISTS (`taken: 'login'` when it is the name) */
  async createMany(tx: Tx, drafts: readonly AccountDraft[]): Promise<number[]> {
    const now = this.clock.now();
    let rows: AccountEntity[];
    try {
      rows = await this.accounts.insertMany(
        tx,
        drafts.map((draft) => ({
          loginName: normalisedLogin(draft.loginName),
          displayName: draft.displayName,
          phoneHash: draft.phoneHash ?? null,
          personId: draft.personId ?? null,
          unitId: draft.unitId ?? null,
          passwordHash: draft.passwordHash,
          mustChangePassword: draft.mustChangePassword,
          isDemo: draft.isDemo ?? false,
        })),
        now,
      );
    } catch (error) {
      if (isDuplicateKey(error, 'uq_account_login')) throw new Conflict('ACCOUNT.EXISTS', { taken: 'login' });
      if (isDuplicateKey(error)) throw new Conflict('ACCOUNT.EXISTS');
      throw error;
    }
    const grants = rows.flatMap((row, index) =>
      [everywhere('TRAINEE'), ...(drafts[index]?.grants ?? [])].map((grant) => ({ ...grant, accountId: row.id })),
    );
    await this.accounts.insertGrants(tx, grants, now);
    for (const [index, row] of rows.entries()) {
      this.audit.record(tx, {
        act: 'account.create',
        subject: 'account',
        subjectId: row.id,
        unitId: row.unitId,
        after: {
          loginName: row.loginName,
          displayName: row.displayName,
          roles: ['TRAINEE', ...(drafts[index]?.grants ?? []).map((grant) => grant.role)],
        },
      });
    }
    return rows.map((row) => row.id);
  }

  /** @throws RuleViolation PASSWORD.TOO_SHORT, PASSWORD.TOO_FEW_CLASSES, … */
  async hashNew(password: string, loginName: string): Promise<string> {
    const fault = passwordFault(password, loginName);
    if (fault) throw new RuleViolation(`PASSWORD.${fault}`);
    return this.passwords.hash(password);
  }

  /**
   * Replaces a password by one hashed with {@link hashNew} (or {@link Passwords} for a first one), ends the lock and
   * every session but `keepSession`.
   */
  async setPassword(
    tx: Tx,
    accountId: number,
    password: { hash: string; mustChange: boolean; keepSession: string | null },
  ): Promise<void> {
    const now = this.clock.now();
    await this.locked(tx, accountId);
    await this.accounts.update(tx, accountId, {
      passwordHash: password.hash,
      mustChangePassword: password.mustChange,
      failedAttempts: 0,
      lockedUntil: null,
      updatedAt: now,
    });
    const ended = await this.sessions.revokeAll(tx, accountId, now, password.keepSession);
    this.audit.record(tx, {
      act: 'account.password',
      subject: 'account',
      subjectId: accountId,
      after: { mustChange: password.mustChange, sessionsEnded: ended },
    });
    this.forgetAfterCommit(tx, accountId);
  }

  /** @throws RuleViolation ROLE.SEPARATION, ROLE.ADMIN_WITH_BUSINESS, ROLE.OWN_ACCOUNT · Conflict ROLE.HELD */
  async grant(tx: Tx, accountId: number, grant: GrantTarget): Promise<void> {
    await this.locked(tx, accountId);
    const held = await this.accounts.grantsOf(accountId, tx.manager);
    if (held.some((one) => one.role === grant.role && one.unitId === grant.unitId)) throw new Conflict('ROLE.HELD');
    const fault = grantFault(
      held.map((one) => one.role),
      grant.role,
      tx.actor.accountId === accountId,
    );
    if (fault) throw new RuleViolation(`ROLE.${fault}`, { role: grant.role });
    await this.accounts.insertGrants(tx, [{ ...grant, accountId }], this.clock.now());
    this.audit.record(tx, { act: 'role.grant', subject: 'account', subjectId: accountId, after: grant });
    this.forgetAfterCommit(tx, accountId);
  }

  /** @throws NotFound ROLE.NOT_HELD · RuleViolation ROLE.OWN_ACCOUNT */
  async revoke(tx: Tx, accountId: number, grant: Pick<GrantTarget, 'role' | 'unitId'>): Promise<void> {
    await this.locked(tx, accountId);
    if (tx.actor.accountId === accountId) throw new RuleViolation('ROLE.OWN_ACCOUNT', { role: grant.role });
    const removed = await this.accounts.deleteGrant(tx, accountId, grant);
    if (removed === 0) throw new NotFound('ROLE.NOT_HELD');
    this.audit.record(tx, { act: 'role.revoke', subject: 'account', subjectId: accountId, before: grant });
    this.forgetAfterCommit(tx, accountId);
  }

  /** Disables (and signs out everywhere) or enables an account. @throws RuleViolation ACCOUNT.OWN_ACCOUNT */
  async setStatus(tx: Tx, accountId: number, status: AccountEntity['status']): Promise<void> {
    const now = this.clock.now();
    const account = await this.locked(tx, accountId);
    if (tx.actor.accountId === accountId) throw new RuleViolation('ACCOUNT.OWN_ACCOUNT');
    await this.accounts.update(tx, accountId, { status, updatedAt: now });
    if (status === 'DISABLED') await this.sessions.revokeAll(tx, accountId, now, null);
    this.audit.record(tx, {
      act: status === 'DISABLED' ? 'account.disable' : 'account.enable',
      subject: 'account',
      subjectId: accountId,
      before: { status: account.status },
      after: { status },
    });
    this.forgetAfterCommit(tx, accountId);
  }

  /** Ends the lock that failed attempts have brought. */
  async unlock(tx: Tx, accountId: number): Promise<void> {
    await this.locked(tx, accountId);
    await this.accounts.update(tx, accountId, { failedAttempts: 0, lockedUntil: null, updatedAt: this.clock.now() });
    this.audit.record(tx, { act: 'account.unlock', subject: 'account', subjectId: accountId });
  }

  /** Keeps name, unit and phone of an account in step with the person it belongs to. */
  async follow(
    tx: Tx,
    accountId: number,
    person: Partial<Pick<AccountEntity, 'displayName' | 'unitId' | 'phoneHash'>>,
  ): Promise<void> {
    try {
      await this.accounts.update(tx, accountId, { ...person, updatedAt: this.clock.now() });
    } catch (error) {
      if (isDuplicateKey(error)) throw new Conflict('ACCOUNT.EXISTS');
      throw error;
    }
    this.forgetAfterCommit(tx, accountId);
  }

  /** After a unit moved in the tree: the grants for it and below follow. Paths as `/1/5/`. */
  async rebase(tx: Tx, from: string, to: string): Promise<void> {
    await this.accounts.rebase(tx, from, to);
  }

  private async locked(tx: Tx, accountId: number): Promise<AccountEntity> {
    const account = await this.accounts.lock(tx, accountId);
    if (account === null) throw new NotFound('ACCOUNT.NOT_FOUND');
    return account;
  }

  private forgetAfterCommit(tx: Tx, accountId: number): void {
    tx.afterCommit(() => this.actors.forgetAccount(accountId));
  }
}
