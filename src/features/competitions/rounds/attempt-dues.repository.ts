import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/db/database.js';
import { instantText, readInstant } from '../../../platform/db/instants.js';
import { placeholders } from '../../../platform/db/scope.js';
import { execute } from '../../../platform/db/statements.js';
import { dueAtOf } from '../domain/round-states.js';

interface OpenAttemptRow {
  id: number;
  started_at: string;
  due_at: string;
  extra_minutes: number | null;
}

/** Attempts of one UPDATE. */
const CHUNK = 300;

/**
 * When the attempts that are being written end. It follows from the round and the list (`dueAtOf`), so whoever moves either
 * holds the round and reckons anew here, in the same transaction.
 * @unscoped works on one round that a scoped read has found and locked
 */
@Injectable()
export class AttemptDuesRepository {
  constructor(private readonly db: Database) {}

  /** Reckons anew for everybody who has not handed in, or for one person. @returns how many ends have moved */
  async reckon(
    tx: Tx,
    round: { id: number; endsAt: Date; durationMinutes: number },
    personId: number | null = null,
  ): Promise<number> {
    const lock = this.db.dialect === 'sqlite' ? '' : ' FOR UPDATE';
    const rows = await tx.manager.query<OpenAttemptRow[]>(
      `SELECT a.id, a.started_at, a.due_at, e.extra_minutes
         FROM attempt a LEFT JOIN round_entry e ON e.round_id = a.round_id AND e.person_id = a.person_id
        WHERE a.round_id = ? AND a.submitted_at IS NULL ${personId === null ? '' : 'AND a.person_id = ?'}${lock}`,
      personId === null ? [round.id] : [round.id, personId],
    );
    const moved = rows
      .map((row) => ({
        id: row.id,
        before: instantText(readInstant(row.due_at)),
        due: instantText(dueAtOf(round, readInstant(row.started_at), row.extra_minutes ?? 0)),
      }))
      .filter((one) => one.due !== one.before);
    for (let start = 0; start < moved.length; start += CHUNK) {
      const part = moved.slice(start, start + CHUNK);
      await execute(
        tx.manager,
        `UPDATE attempt SET due_at = CASE id ${part.map(() => 'WHEN ? THEN ?').join(' ')} END
          WHERE id IN ${placeholders(part.length)} AND submitted_at IS NULL`,
        [...part.flatMap((one) => [one.id, one.due]), ...part.map((one) => one.id)],
      );
    }
    return moved.length;
  }

  /**
   * How one person's attempt stands; `undefined`: not begun. It stays so to the end of the transaction: the clock may be about
   * to hand it in.
   */
  async attemptOf(tx: Tx, roundId: number, personId: number): Promise<{ submitted: boolean } | undefined> {
    const lock = this.db.dialect === 'sqlite' ? '' : ' FOR UPDATE';
    const [row] = await tx.manager.query<{ submitted_at: string | null }[]>(
      `SELECT submitted_at FROM attempt WHERE round_id = ? AND person_id = ?${lock}`,
      [roundId, personId],
    );
    return row && { submitted: row.submitted_at !== null };
  }
}
