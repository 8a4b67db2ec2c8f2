import { Injectable } from '@nestjs/common';
import { inScope, scopeOf, SEPARATED_ROLES, type Actor, type Role } from '../../../kernel/access.js';
import { Conflict, Forbidden, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Accounts } from '../../../platform/auth/accounts.js';
import { Passwords } from '../../../platform/auth/passwords.js';
import { Sessions } from '../../../platform/auth/sessions.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { AccountMakersRepository, type AccountFacts, type PersonForAccount } from './account-makers.repository.js';
import type { CreateAccountBody, GrantRoleBody } from './accounts.contract.js';
import { loginBase, takeLoginName } from '../domain/login-name.js';
import { UnitsRepository } from '../units/units.repository.js';

export interface CreatedAccount {
  readonly id: number;
  readonly personId: number;
  readonly name: string;
  readonly loginName: string;
  readonly initialPassword: string;
}

/** Roles that mean nothing without a unit. */
const NEED_UNIT: readonly Role[] = ['UNIT_CONTACT', 'COMMUNITY_SECRETARY'];

/**
 * The administration of accounts. The system administrator makes and keeps them, the security administrator grants
 * roles; neither can do the other's work, and neither can take over the account of another administrator.
 */
@Injectable()
export class AccountsService {
  constructor(
    private readonly db: Database,
    private readonly makers: AccountMakersRepository,
    private readonly units: UnitsRepository,
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly audit: AuditLog,
  ) {}

  async create(actor: Actor, body: CreateAccountBody): Promise<CreatedAccount> {
    const [created] = await this.createMany(actor, [body.personId], body.loginName);
    if (created === undefined) throw new Error('no account was made');
    return created;
  }

  /** First passwords are given back once and kept nowhere. @throws Conflict ACCOUNT.EXISTS */
  async createMany(actor: Actor, personIds: readonly number[], loginName?: string): Promise<CreatedAccount[]> {
    const distinct = [...new Set(personIds)];
    const secrets = await Promise.all(
      distinct.map(async () => {
        const initialPassword = this.passwords.initial();
        return { initialPassword, passwordHash: await this.passwords.hash(initialPassword) };
      }),
    );
    return this.db.transaction(actor, async (tx) => {
      const found = await this.makers.people(tx, scopeOf(actor, 'account.manage'), distinct);
      // in the order asked for: the names are taken in that order too
      const people = found.sort((a, b) => distinct.indexOf(a.id) - distinct.indexOf(b.id));
      for (const person of people) checkPerson(person);
      const drafts = await this.drafts(tx, people, loginName);
      const ids = await this.accounts.createMany(
        tx,
        drafts.map((draft, index) => ({
          ...draft,
          passwordHash: secrets[index]?.passwordHash ?? '',
          mustChangePassword: true,
        })),
      );
      return people.map((person, index) => ({
        id: ids[index] ?? 0,
        personId: person.id,
        name: person.name,
        loginName: drafts[index]?.loginName ?? '',
        initialPassword: secrets[index]?.initialPassword ?? '',
      }));
    });
  }

  async resetPassword(actor: Actor, id: number): Promise<string> {
    const password = this.passwords.initial();
    const hash = await this.passwords.hash(password);
    await this.managed(actor, id, (tx) =>
      this.accounts.setPassword(tx, id, { hash, mustChange: true, keepSession: null }),
    );
    return password;
  }

  unlock(actor: Actor, id: number): Promise<void> {
    return this.managed(actor, id, (tx) => this.accounts.unlock(tx, id));
  }

  disable(actor: Actor, id: number, reason: string): Promise<void> {
    return this.managed(actor, id, async (tx) => {
      await this.accounts.setStatus(tx, id, 'DISABLED');
      this.audit.record(tx, { act: 'account.disable.reason', subject: 'account', subjectId: id, after: { reason } });
    });
  }

  enable(actor: Actor, id: number): Promise<void> {
    return this.managed(actor, id, (tx) => this.accounts.setStatus(tx, id, 'ACTIVE'));
  }

  async endSession(actor: Actor, id: number, sessionId: string): Promise<void> {
    await this.db.transaction(actor, async (tx) => {
      const account = await this.makers.account(tx, scopeOf(actor, 'account.manage'), id);
      if (account.id !== actor.accountId) checkTarget(actor, account);
    });
    await this.sessions.revoke(actor, sessionId, id);
  }

  /** @throws RuleViolation ROLE.SEPARATION, ROLE.ADMIN_WITH_BUSINESS, ROLE.OWN_ACCOUNT, ROLE.NEEDS_UNIT · Conflict ROLE.HELD */
  grant(actor: Actor, id: number, body: GrantRoleBody): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const scope = scopeOf(actor, 'role.grant');
      await this.makers.account(tx, scope, id);
      if (body.unitId === null) {
        if (NEED_UNIT.includes(body.role)) throw new RuleViolation('ROLE.NEEDS_UNIT', { role: body.role });
        if (!scope.everywhere) throw new Forbidden('ROLE.TOO_WIDE', { role: body.role });
      }
      const unit = body.unitId === null ? null : await this.units.load(tx, scope, body.unitId);
      await this.accounts.grant(tx, id, {
        role: body.role,
        unitId: unit?.id ?? null,
        unitPath: unit?.path ?? null,
        categories: body.categories,
      });
    });
  }

  revoke(actor: Actor, id: number, grantId: number): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const scope = scopeOf(actor, 'role.grant');
      await this.makers.account(tx, scope, id);
      const grant = await this.makers.grant(tx, id, grantId);
      if (grant.role === 'TRAINEE') throw new RuleViolation('ROLE.BASIC', { role: grant.role });
      if (!inScope(scope, grant.unitPath ?? '/')) throw new Forbidden('ROLE.TOO_WIDE', { role: grant.role });
      await this.accounts.revoke(tx, id, grant);
    });
  }

  private managed(actor: Actor, id: number, work: (tx: Tx) => Promise<void>): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      checkTarget(actor, await this.makers.account(tx, scopeOf(actor, 'account.manage'), id));
      await work(tx);
    });
  }

  private async drafts(tx: Tx, people: readonly PersonForAccount[], loginName: string | undefined) {
    const bases = people.map((person) => loginBase(person.pinyin));
    const taken = await this.makers.loginNames(tx, bases);
    const phones = await this.makers.phonesInUse(
      tx,
      people.flatMap((person) => person.phoneHash ?? []),
    );
    return people.map((person, index) => {
      const free = person.phoneHash !== null && !phones.has(person.phoneHash);
      if (free && person.phoneHash !== null) phones.add(person.phoneHash);
      return {
        loginName: loginName ?? takeLoginName(bases[index] ?? 'user', taken),
        displayName: person.name,
        personId: person.id,
        unitId: person.unitId,
        // two people may share a phone; only one of them signs in with it
        phoneHash: free ? person.phoneHash : null,
      };
    });
  }
}

function checkPerson(person: PersonForAccount): void {
  if (person.accountId !== null) throw new Conflict('ACCOUNT.EXISTS', { name: person.name });
  if (person.status !== 'ACTIVE') throw new Conflict('PERSON.HAS_LEFT', { name: person.name });
}

/**
 * The three administrators are out of each other's reach: whoever could reset another's password could act as them.
 * The security administrator takes the role away first.
 * @throws RuleViolation ACCOUNT.OF_ADMINISTRATOR, ACCOUNT.OWN_ACCOUNT
 */
function checkTarget(actor: Actor, account: AccountFacts): void {
  if (actor.accountId === account.id) throw new RuleViolation('ACCOUNT.OWN_ACCOUNT');
  const own = actor.grants.map((grant) => grant.role);
  const foreign = account.roles.find((role) => SEPARATED_ROLES.includes(role) && !own.includes(role));
  if (foreign !== undefined) throw new RuleViolation('ACCOUNT.OF_ADMINISTRATOR', { role: foreign });
}
