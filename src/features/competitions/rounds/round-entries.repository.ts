import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { NotFound } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/db/database.js';
import { placeholders } from '../../../platform/db/scope.js';
import { execute } from '../../../platform/db/statements.js';
import { RoundEntryEntity } from './round-entry.entity.js';

export type NewEntry = Omit<RoundEntryEntity, 'id'>;

/** Rows of one INSERT; each has 11 values. */
const CHUNK = 500;

/**
 * The list of a round.
 * @unscoped works on the list of one round that a scoped read has found
 */
@Injectable()
export class RoundEntriesRepository {
  all(reader: Tx['manager'], roundId: number): Promise<RoundEntryEntity[]> {
    return reader.getRepository(RoundEntryEntity).findBy({ roundId });
  }

  /** Those on the list now. */
  count(reader: Tx['manager'], roundId: number): Promise<number> {
    return reader.getRepository(RoundEntryEntity).countBy({ roundId, removedAt: IsNull() });
  }

  async clear(tx: Tx, roundId: number): Promise<void> {
    await execute(tx.manager, 'DELETE FROM round_entry WHERE round_id = ?', [roundId]);
  }

  /** Many at once: 20,000 rows are 40 statements. */
  async insert(tx: Tx, rows: readonly NewEntry[]): Promise<void> {
    for (let start = 0; start < rows.length; start += CHUNK) {
      const part = rows.slice(start, start + CHUNK);
      await execute(
        tx.manager,
        `INSERT INTO round_entry (round_id, person_id, person_name, unit_id, unit_name, category, extra_minutes,
                                  extra_reason, added_reason, removed_at, removed_reason, made_at)
         VALUES ${part.map(() => placeholders(12)).join(',')}`,
        part.flatMap((row) => [
          row.roundId,
          row.personId,
          row.personName,
          row.unitId,
          row.unitName,
          row.category,
          row.extraMinutes,
          row.extraReason,
          row.addedReason,
          row.removedAt,
          row.removedReason,
          row.madeAt,
        ]),
      );
    }
  }

  /** @throws NotFound ENTRY.NOT_FOUND */
  async one(tx: Tx, roundId: number, id: number): Promise<RoundEntryEntity> {
    const found = await tx.manager.getRepository(RoundEntryEntity).findOneBy({ id, roundId });
    if (!found) throw new NotFound('ENTRY.NOT_FOUND');
    return found;
  }

  async ofPersons(tx: Tx, roundId: number, personIds: readonly number[]): Promise<Map<number, RoundEntryEntity>> {
    const rows = await tx.manager
      .getRepository(RoundEntryEntity)
      .createQueryBuilder('e')
      .where('e.round_id = :roundId AND e.person_id IN (:...personIds)', { roundId, personIds })
      .getMany();
    return new Map(rows.map((row) => [row.personId, row]));
  }

  async update(tx: Tx, id: number, columns: Partial<NewEntry>): Promise<void> {
    await tx.manager.getRepository(RoundEntryEntity).update({ id }, columns);
  }

  /** A part of the people to be told something, by rising id of their entry. */
  async told(
    tx: Tx,
    roundId: number,
    audience: 'LIST' | 'STARTED',
    afterId: number,
    count: number,
  ): Promise<{ id: number; personId: number }[]> {
    const started =
      audience === 'STARTED'
        ? 'AND EXISTS (SELECT 1 FROM attempt a WHERE a.round_id = e.round_id AND a.person_id = e.person_id)'
        : '';
    const rows = await tx.manager.query<{ id: number; person_id: number }[]>(
      `SELECT e.id, e.person_id FROM round_entry e
        WHERE e.round_id = ? AND e.removed_at IS NULL AND e.id > ? ${started} ORDER BY e.id LIMIT ?`,
      [roundId, afterId, count],
    );
    return rows.map((row) => ({ id: row.id, personId: row.person_id }));
  }
}
