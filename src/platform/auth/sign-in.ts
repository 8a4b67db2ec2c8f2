import { Injectable } from '@nestjs/common';
import { visitor } from '../../kernel/access.js';
import { Clock } from '../../kernel/clock.js';
import { Forbidden, Throttled, Unauthenticated } from '../../kernel/errors.js';
import { AuditLog } from '../audit/audit-log.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import { Database } from '../db/database.js';
import type { AccountEntity } from './account.entity.js';
import { AccountsRepository } from './accounts.repository.js';
import { afterFailure, lockSecondsLeft } from './domain/lockout.js';
import { Passwords } from './passwords.js';
import { Sessions, type OpenedSession } from './sessions.js';

export interface SignInAttempt {
  /** Login name or mobile number. */
  readonly login: string;
  readonly password: string;
  readonly userAgent: string | undefined;
  readonly address: string;
}

const MOBILE = /^(?:\+?86)?(1[3-9]\d{9})$/;

/** `+86 138-1234-5678` → `13812345678`; null when the text is no mobile number. */
function mobileOf(login: string): string | null {
  return MOBILE.exec(login.replace(/[\s-]/g, ''))?.[1] ?? null;
}

/** Sign-in by account or phone, with the lock of domain §7 (5 failures, 10 minutes). */
@Injectable()
export class SignIn {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly cipher: FieldCipher,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws Unauthenticated AUTH.WRONG_PASSWORD (the same for an unknown account) · Throttled AUTH.LOCKED ·
   *   Forbidden AUTH.DISABLED (told only to somebody who knows the password)
   */
  async signIn(attempt: SignInAttempt): Promise<OpenedSession> {
    const login = attempt.login.trim().toLowerCase();
    const mobile = mobileOf(login);
    const account = await this.accounts.findForSignIn(login, mobile && this.cipher.lookupHash('phone', mobile));
    if (account !== null) this.refuseWhileLocked(account);
    const right = await this.passwords.matches(account?.passwordHash ?? null, attempt.password);
    if (account === null || !right) {
      const current = await this.recordFailure(account, attempt);
      // Guesses sent all at once: those behind the lock hear of the lock, right or wrong.
      if (current !== null) this.refuseWhileLocked(current);
      throw new Unauthenticated('AUTH.WRONG_PASSWORD');
    }
    return this.open(account, attempt);
  }

  private refuseWhileLocked(account: AccountEntity): void {
    const seconds = lockSecondsLeft(account.lockedUntil, this.clock.now());
    if (seconds > 0) {
      throw new Throttled('AUTH.LOCKED', { retryAfterSeconds: seconds, minutes: Math.ceil(seconds / 60) });
    }
  }

  /** @returns the account as it stood before this failure was counted; behind a lock nothing is counted */
  private async recordFailure(account: AccountEntity | null, attempt: SignInAttempt): Promise<AccountEntity | null> {
    return this.db.transaction(visitor(attempt.address), async (tx) => {
      const current = account && (await this.accounts.lock(tx, account.id));
      if (current && lockSecondsLeft(current.lockedUntil, this.clock.now()) === 0) {
        const next = afterFailure(
          { failures: current.failedAttempts, lockedUntil: current.lockedUntil },
          this.clock.now(),
        );
        await this.accounts.update(tx, current.id, { failedAttempts: next.failures, lockedUntil: next.lockedUntil });
      }
      this.audit.record(tx, {
        act: 'auth.sign-in',
        subject: 'account',
        subjectId: account?.id ?? null,
        unitId: account?.unitId ?? null,
        outcome: 'failure',
      });
      return current;
    });
  }

  private async open(account: AccountEntity, attempt: SignInAttempt): Promise<OpenedSession> {
    return this.db.transaction(visitor(attempt.address), async (tx) => {
      // Guesses sent all at once have passed the first look at the lock together: this one counts.
      const current = await this.accounts.lock(tx, account.id);
      this.refuseWhileLocked(current ?? account);
      if (current?.passwordHash !== account.passwordHash) throw new Unauthenticated('AUTH.WRONG_PASSWORD');
      if (current.status === 'DISABLED') throw new Forbidden('AUTH.DISABLED');
      const now = this.clock.now();
      await this.accounts.update(tx, account.id, { failedAttempts: 0, lockedUntil: null, lastSignInAt: now });
      const opened = await this.sessions.open(tx, account.id, attempt);
      this.audit.record(tx, {
        act: 'auth.sign-in',
        subject: 'account',
        subjectId: account.id,
        unitId: account.unitId,
        actor: { ...tx.actor, accountId: account.id, name: account.displayName },
      });
      return opened;
    });
  }
}
