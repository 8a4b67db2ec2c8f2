import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { visitor, type Actor } from '../../kernel/access.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound, Unauthenticated } from '../../kernel/errors.js';
import { AppConfig } from '../../config/config.js';
import { AuditLog } from '../audit/audit-log.js';
import { Database, type Tx } from '../db/database.js';
import { AccessTokens } from './access-tokens.js';
import { Actors } from './actors.js';
import { deviceName } from './domain/device-name.js';
import { judgeRefresh, type RefreshVerdict } from './domain/session-rules.js';
import type { LoginSessionEntity } from './login-session.entity.js';
import { SessionsRepository } from './sessions.repository.js';

export interface OpenedSession {
  readonly sessionId: string;
  readonly accessToken: string;
  readonly expiresAt: Date;
  /** Null when the browser holds a newer one already. */
  readonly refreshToken: string | null;
  readonly refreshExpiresAt: Date;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** `<session id>.<random>`: the id finds the row, the hash of the whole proves it. */
const newToken = (sessionId: string): string => `${sessionId}.${randomBytes(32).toString('base64url')}`;

/** Signed-in devices: short access tokens, rotating refresh tokens, and a list that the owner can revoke. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: Database,
    private readonly sessions: SessionsRepository,
    private readonly tokens: AccessTokens,
    private readonly actors: Actors,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async open(
    tx: Tx,
    accountId: number,
    from: { userAgent: string | undefined; address: string },
  ): Promise<OpenedSession> {
    const now = this.clock.now();
    const id = randomUUID();
    const refreshToken = newToken(id);
    const expiresAt = new Date(now.getTime() + this.config.sessionHours * 3_600_000);
    await this.sessions.insert(tx, {
      id,
      accountId,
      currentHash: hashOf(refreshToken),
      previousHash: null,
      device: deviceName(from.userAgent),
      address: from.address,
      createdAt: now,
      rotatedAt: now,
      lastUsedAt: now,
      expiresAt,
      revokedAt: null,
    });
    return { sessionId: id, ...this.tokens.issue(id), refreshToken, refreshExpiresAt: expiresAt };
  }

  /**
   * A new access token for a refresh token, which is replaced at the same time.
   * @throws Unauthenticated AUTH.SESSION_IDLE, AUTH.SESSION_ENDED, AUTH.SESSION_REUSED
   */
  async refresh(token: string, address: string): Promise<OpenedSession> {
    const [sessionId = ''] = token.split('.', 1);
    const outcome = await this.db.transaction(visitor(address), async (tx) => {
      const session = await this.sessions.lock(tx, sessionId);
      const verdict = judgeRefresh(session, hashOf(token), this.clock.now(), this.config.idleMinutes);
      if (session === null || (verdict !== 'ROTATE' && verdict !== 'HONOUR')) {
        if (session !== null && verdict !== 'REVOKED') await this.end(tx, session, verdict);
        return { verdict, opened: null };
      }
      return { verdict, opened: await this.renew(tx, session, verdict) };
    });
    if (outcome.opened !== null) return outcome.opened;
    if (outcome.verdict === 'IDLE') {
      throw new Unauthenticated('AUTH.SESSION_IDLE', { minutes: this.config.idleMinutes });
    }
    throw new Unauthenticated(outcome.verdict === 'REUSED' ? 'AUTH.SESSION_REUSED' : 'AUTH.SESSION_ENDED');
  }

  list(actor: Actor): Promise<LoginSessionEntity[]> {
    return this.sessions.liveOf(actor.accountId ?? 0, this.clock.now());
  }

  /**
   * Ends a session of the actor, or of another account for an administrator who may.
   * @throws NotFound SESSION.NOT_FOUND also for a session of somebody else
   */
  async revoke(actor: Actor, sessionId: string, accountId: number | null = actor.accountId): Promise<void> {
    await this.db.transaction(actor, async (tx) => {
      const session = await this.sessions.lock(tx, sessionId);
      if (session === null || session.accountId !== accountId || session.revokedAt !== null) {
        throw new NotFound('SESSION.NOT_FOUND');
      }
      await this.sessions.update(tx, sessionId, { revokedAt: this.clock.now() });
      this.audit.record(tx, { act: 'auth.sign-out', subject: 'session', subjectId: sessionId });
      tx.afterCommit(() => this.actors.forget(sessionId));
    });
  }

  private async renew(tx: Tx, session: LoginSessionEntity, verdict: 'ROTATE' | 'HONOUR'): Promise<OpenedSession> {
    const now = this.clock.now();
    const refreshToken = verdict === 'ROTATE' ? newToken(session.id) : null;
    await this.sessions.update(tx, session.id, {
      lastUsedAt: now,
      ...(refreshToken && { currentHash: hashOf(refreshToken), previousHash: session.currentHash, rotatedAt: now }),
    });
    return {
      sessionId: session.id,
      ...this.tokens.issue(session.id),
      refreshToken,
      refreshExpiresAt: session.expiresAt,
    };
  }

  private async end(tx: Tx, session: LoginSessionEntity, verdict: RefreshVerdict): Promise<void> {
    await this.sessions.update(tx, session.id, { revokedAt: this.clock.now() });
    this.audit.record(tx, {
      act: 'auth.session-end',
      subject: 'session',
      subjectId: session.id,
      after: { accountId: session.accountId, reason: verdict },
      outcome: verdict === 'REUSED' ? 'failure' : 'success',
    });
    tx.afterCommit(() => this.actors.forget(session.id));
  }
}
