import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, Not } from 'typeorm';
import { Database, type Tx } from '../db/database.js';
import { LoginSessionEntity } from './login-session.entity.js';

@Injectable()
export class SessionsRepository {
  constructor(private readonly db: Database) {}

  async insert(tx: Tx, session: LoginSessionEntity): Promise<void> {
    await tx.manager.getRepository(LoginSessionEntity).insert(session);
  }

  /** The session, locked for the rest of the transaction. */
  lock(tx: Tx, id: string): Promise<LoginSessionEntity | null> {
    return tx.manager.getRepository(LoginSessionEntity).findOne({
      where: { id },
      ...(this.db.dialect === 'sqlite' ? {} : { lock: { mode: 'pessimistic_write' as const } }),
    });
  }

  async update(tx: Tx, id: string, changes: Partial<Omit<LoginSessionEntity, 'id'>>): Promise<void> {
    await tx.manager.getRepository(LoginSessionEntity).update({ id }, changes);
  }

  /** The live sessions of an account, the one used last first. */
  liveOf(accountId: number, now: Date): Promise<LoginSessionEntity[]> {
    return this.db.reads.getRepository(LoginSessionEntity).find({
      where: { accountId, revokedAt: IsNull(), expiresAt: MoreThan(now) },
      order: { lastUsedAt: 'DESC', id: 'ASC' },
      take: 100,
    });
  }

  /** Revokes the live sessions of an account but for one. @returns how many there were */
  async revokeAll(tx: Tx, accountId: number, now: Date, except: string | null): Promise<number> {
    const result = await tx.manager
      .getRepository(LoginSessionEntity)
      .update({ accountId, revokedAt: IsNull(), ...(except === null ? {} : { id: Not(except) }) }, { revokedAt: now });
    return result.affected ?? 0;
  }
}
