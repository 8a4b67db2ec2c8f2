import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/database.js';
import { readInstant } from '../../../platform/db/instants.js';

/**
 * What stands in the way of a round's next step.
 * @unscoped works on one round that a scoped read has found and locked
 */
@Injectable()
export class RoundFactsQueries {
  /** Attempts that nobody has handed in or closed yet. */
  openAttempts(tx: Tx, roundId: number): Promise<number> {
    return count(tx, 'SELECT COUNT(*) AS total FROM attempt WHERE round_id = ? AND submitted_at IS NULL', roundId);
  }

  /** When the last of all attempts ended or ends; `null`: nobody has begun. */
  async lastDue(tx: Tx, roundId: number): Promise<Date | null> {
    const [row] = await tx.manager.query<{ last: string | null }[]>(
      'SELECT MAX(due_at) AS last FROM attempt WHERE round_id = ?',
      [roundId],
    );
    return readInstant(row?.last ?? null);
  }

  openAppeals(tx: Tx, roundId: number): Promise<number> {
    return count(
      tx,
      "SELECT COUNT(*) AS total FROM competition_appeal WHERE round_id = ? AND state = 'FILED'",
      roundId,
    );
  }
}

async function count(tx: Tx, sql: string, roundId: number): Promise<number> {
  const [row] = await tx.manager.query<{ total: number }[]>(sql, [roundId]);
  return Number(row?.total ?? 0);
}
