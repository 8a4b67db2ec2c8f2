import { Injectable } from '@nestjs/common';
import { systemActor, type Role } from '../../kernel/access.js';
import { Conflict } from '../../kernel/errors.js';
import { Database } from '../db/database.js';
import { Accounts } from './accounts.js';
import { AccountsRepository } from './accounts.repository.js';
import { Passwords } from './passwords.js';

export interface FirstAdministrator {
  readonly loginName: string;
  readonly displayName: string;
  readonly password: string;
}

/** Login and first password of somebody who is to begin, shown once. */
export interface HandedOut {
  readonly role: Role;
  readonly loginName: string;
  readonly initialPassword: string;
}

const OTHERS: readonly { role: Role; loginName: string; displayName: string }[] = [
  { role: 'SECURITY_ADMIN', loginName: 'security', displayName: '安全管理员' },
  { role: 'AUDIT_ADMIN', loginName: 'auditor', displayName: '审计管理员' },
  { role: 'PERSONNEL', loginName: 'personnel', displayName: '人秘' },
];

/**
 * The first minute of an empty installation. The three administrators are three people without business rights (domain
 * §1), so the first one gets the accounts of the other two to hand out, and that of 人秘, who brings in organisation and
 * roster: accounts belong to people, and without this one nobody could enter the first. Each password has to be changed
 * at first use.
 */
@Injectable()
export class Setup {
  constructor(
    private readonly db: Database,
    private readonly accounts: Accounts,
    private readonly repository: AccountsRepository,
    private readonly passwords: Passwords,
  ) {}

  async needed(): Promise<boolean> {
    return (await this.repository.count()) === 0;
  }

  /** @throws Conflict SETUP.DONE when there are accounts already, ACCOUNT.EXISTS when two did this at once */
  async run(first: FirstAdministrator): Promise<HandedOut[]> {
    if (!(await this.needed())) throw new Conflict('SETUP.DONE');
    const passwordHash = await this.accounts.hashNew(first.password, first.loginName);
    const others = await Promise.all(
      OTHERS.map(async (other) => {
        const initialPassword = this.passwords.initial();
        return { ...other, initialPassword, passwordHash: await this.passwords.hash(initialPassword) };
      }),
    );
    const everywhere = { unitId: null, unitPath: null, categories: null };
    await this.db.transaction(systemActor('setup'), (tx) =>
      this.accounts.createMany(tx, [
        {
          loginName: first.loginName,
          displayName: first.displayName,
          passwordHash,
          mustChangePassword: false,
          grants: [{ role: 'SYSTEM_ADMIN', ...everywhere }],
        },
        ...others.map((other) => ({
          loginName: other.loginName,
          displayName: other.displayName,
          passwordHash: other.passwordHash,
          mustChangePassword: true,
          grants: [{ role: other.role, ...everywhere }],
        })),
      ]),
    );
    return others.map(({ role, loginName, initialPassword }) => ({ role, loginName, initialPassword }));
  }
}
