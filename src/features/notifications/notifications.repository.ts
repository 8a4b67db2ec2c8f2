import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { offsetOf, type PageRequest } from '../../kernel/page.js';
import { Database, type Tx } from '../../platform/db/database.js';
import { isDuplicateKey } from '../../platform/db/duplicate-key.js';
import { execute } from '../../platform/db/statements.js';
import { NotificationEntity } from './notification.entity.js';

export type NewNotification = Omit<NotificationEntity, 'id' | 'readAt'>;

/** Rows of one INSERT. */
const CHUNK = 200;

/** @unscoped rows of the person they are addressed to, whose id is part of every question */
@Injectable()
export class NotificationsRepository {
  constructor(private readonly db: Database) {}

  /** @returns those that were new: of a person who has one under the same key, no second is kept */
  async insert(tx: Tx, rows: readonly NewNotification[]): Promise<NewNotification[]> {
    const fresh = await this.withoutEarlier(tx, rows);
    const kept: NewNotification[] = [];
    for (let start = 0; start < fresh.length; start += CHUNK) {
      kept.push(...(await this.insertChunk(tx, fresh.slice(start, start + CHUNK))));
    }
    return kept;
  }

  private async withoutEarlier(tx: Tx, rows: readonly NewNotification[]): Promise<readonly NewNotification[]> {
    const key = rows[0]?.dedupeKey;
    if (key === null || key === undefined) return rows;
    const earlier = await tx.manager.find(NotificationEntity, {
      select: { id: true, personId: true },
      where: { dedupeKey: key, personId: In(rows.map((row) => row.personId)) },
    });
    const told = new Set(earlier.map((row) => row.personId));
    return rows.filter((row) => !told.has(row.personId));
  }

  private async insertChunk(tx: Tx, rows: NewNotification[]): Promise<NewNotification[]> {
    try {
      await tx.manager.insert(NotificationEntity, rows);
      return rows;
    } catch (error) {
      if (!isDuplicateKey(error, 'uq_notification_once')) throw error;
      if (rows.length === 1) return [];
    }
    // somebody else told one of them since we looked
    const kept: NewNotification[] = [];
    for (const row of rows) kept.push(...(await this.insertChunk(tx, [row])));
    return kept;
  }

  async page(
    personId: number,
    unreadOnly: boolean,
    request: PageRequest,
  ): Promise<{ items: NotificationEntity[]; total: number }> {
    const unread = unreadOnly ? ' AND n.read_at IS NULL' : '';
    const query = this.db.reads
      .createQueryBuilder(NotificationEntity, 'n')
      .where(`n.person_id = :personId${unread}`, { personId })
      .orderBy('n.id', 'DESC')
      .offset(offsetOf(request))
      .limit(request.size);
    const [items, total] = await query.getManyAndCount();
    return { items, total };
  }

  async unread(personId: number): Promise<number> {
    const [row] = await this.db.reads.query<{ n: number }[]>(
      'SELECT COUNT(*) AS n FROM notification WHERE person_id = ? AND read_at IS NULL',
      [personId],
    );
    return row?.n ?? 0;
  }

  /** @returns false when this person has no such notification */
  async markRead(tx: Tx, personId: number, id: number, at: Date): Promise<boolean> {
    const { affected } = await execute(
      tx.manager,
      'UPDATE notification SET read_at = COALESCE(read_at, ?) WHERE id = ? AND person_id = ?',
      [at, id, personId],
    );
    return affected > 0;
  }

  async markAllRead(tx: Tx, personId: number, at: Date): Promise<void> {
    await execute(tx.manager, 'UPDATE notification SET read_at = ? WHERE person_id = ? AND read_at IS NULL', [
      at,
      personId,
    ]);
  }
}
