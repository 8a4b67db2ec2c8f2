import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database, type Tx } from '../../../platform/db/database.js';
import { instantText } from '../../../platform/db/instants.js';
import { execute } from '../../../platform/db/statements.js';
import { CalendarFeedEntity } from './calendar-feed.entity.js';

export type NewFeed = Pick<CalendarFeedEntity, 'personId' | 'kind' | 'tokenHash' | 'reminderDays' | 'createdAt'>;

/**
 * Calendar links.
 * @unscoped one's own links; and the one whose secret somebody holds
 */
@Injectable()
export class FeedsRepository {
  constructor(private readonly db: Database) {}

  live(personId: number): Promise<CalendarFeedEntity[]> {
    return this.db.reads
      .getRepository(CalendarFeedEntity)
      .find({ where: { personId, revokedAt: IsNull() }, order: { id: 'DESC' } });
  }

  countLive(tx: Tx, personId: number): Promise<number> {
    return tx.manager.getRepository(CalendarFeedEntity).countBy({ personId, revokedAt: IsNull() });
  }

  async insert(tx: Tx, row: NewFeed): Promise<number> {
    const { identifiers } = await tx.manager
      .getRepository(CalendarFeedEntity)
      .insert({ ...row, lastUsedAt: null, revokedAt: null });
    return (identifiers[0] as { id: number }).id;
  }

  /** `false` when it is not theirs, or revoked already. */
  async revoke(tx: Tx, personId: number, id: number, now: Date): Promise<boolean> {
    const { affected } = await tx.manager
      .getRepository(CalendarFeedEntity)
      .update({ id, personId, revokedAt: IsNull() }, { revokedAt: now });
    return affected === 1;
  }

  /** The live link of an active person under this hash. */
  async byHash(tokenHash: string): Promise<(CalendarFeedEntity & { unitPath: string }) | null> {
    const feed = await this.db.reads.getRepository(CalendarFeedEntity).findOneBy({ tokenHash, revokedAt: IsNull() });
    if (!feed) return null;
    const [person] = await this.db.reads.query<{ path: string }[]>(
      `SELECT COALESCE(w.path, u.path) AS path FROM person p JOIN unit u ON u.id = p.unit_id
         LEFT JOIN unit w ON w.id = p.seconded_unit_id WHERE p.id = ? AND p.status = 'ACTIVE'`,
      [feed.personId],
    );
    return person ? { ...feed, unitPath: person.path } : null;
  }

  /** Notes that it was fetched, unless that was noted since `notSince`. */
  async noteUse(tx: Tx, id: number, now: Date, notSince: Date): Promise<void> {
    await execute(
      tx.manager,
      'UPDATE calendar_feed SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at < ?)',
      [instantText(now), id, instantText(notSince)],
    );
  }
}
