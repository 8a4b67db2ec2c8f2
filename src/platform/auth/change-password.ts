import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access.js';
import { RuleViolation, Unauthenticated } from '../../kernel/errors.js';
import { Database } from '../db/database.js';
import { Accounts } from './accounts.js';
import { AccountsRepository } from './accounts.repository.js';
import { Passwords } from './passwords.js';

/** One's own password; other devices are signed out. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly db: Database,
    private readonly accounts: Accounts,
    private readonly repository: AccountsRepository,
    private readonly passwords: Passwords,
  ) {}

  /** @throws RuleViolation PASSWORD.CURRENT_WRONG, PASSWORD.SAME, PASSWORD.TOO_SHORT, … */
  async change(actor: Actor, { current, next }: { current: string; next: string }): Promise<void> {
    const account = actor.accountId === null ? null : await this.repository.findById(actor.accountId);
    if (account === null) throw new Unauthenticated('AUTH.SESSION_ENDED');
    if (!(await this.passwords.matches(account.passwordHash, current)))
      throw new RuleViolation('PASSWORD.CURRENT_WRONG');
    if (current === next) throw new RuleViolation('PASSWORD.SAME');
    const hash = await this.accounts.hashNew(next, account.loginName);
    await this.db.transaction(actor, (tx) =>
      this.accounts.setPassword(tx, account.id, { hash, mustChange: false, keepSession: actor.sessionId }),
    );
  }
}
