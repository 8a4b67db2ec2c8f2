import { Injectable } from '@nestjs/common';
import { MoreThanOrEqual } from 'typeorm';
import type { BusinessDate } from '../../../kernel/calendar.js';
import type { Tx } from '../../../platform/db/database.js';
import { instantText } from '../../../platform/db/instants.js';
import { placeholders } from '../../../platform/db/scope.js';
import { execute } from '../../../platform/db/statements.js';
import type { Reader } from '../../people/people.public.js';
import { LectureExemptionEntity } from './lecture-exemption.entity.js';
import { LectureUnavailabilityEntity } from './lecture-unavailability.entity.js';

/**
 * Saves exemptions and own entries.
 * @unscoped of people whom the service has found within the scope, or of the actor
 */
@Injectable()
export class AbsencesRepository {
  /**
   * Locks the open seasons in whose pool somebody of this unit may be, so that acts on one pool stand in a line and no plan
   * is saved meanwhile.
   * @returns their ids
   */
  async holdSeasons(tx: Tx, unitPath: string, today: BusinessDate): Promise<number[]> {
    const hosts = unitPath.split('/').filter((part) => part !== '').map(Number); // prettier-ignore
    const rows = await tx.manager.query<{ id: number }[]>(
      `SELECT id FROM lecture_season WHERE host_unit_id IN ${placeholders(hosts.length)} AND last_month >= ? ORDER BY id`,
      [...hosts, today.slice(0, 7)],
    );
    for (const { id } of rows)
      await execute(tx.manager, 'UPDATE lecture_season SET updated_at = updated_at WHERE id = ?', [id]);
    return rows.map(({ id }) => id);
  }

  /** All of somebody, also past ones and those taken back. */
  exemptionsOf(reader: Reader, personId: number): Promise<LectureExemptionEntity[]> {
    return reader
      .getRepository(LectureExemptionEntity)
      .find({ where: { personId }, order: { fromOn: 'ASC', id: 'ASC' } });
  }

  /** Somebody's own entries that are not over before this day. */
  entriesOf(reader: Reader, personId: number, from: BusinessDate): Promise<LectureUnavailabilityEntity[]> {
    return reader
      .getRepository(LectureUnavailabilityEntity)
      .find({ where: { personId, untilOn: MoreThanOrEqual(from) }, order: { fromOn: 'ASC', id: 'ASC' } });
  }

  async addExemption(tx: Tx, row: Omit<LectureExemptionEntity, 'id' | 'endedAt'>): Promise<number> {
    const { identifiers } = await tx.manager.getRepository(LectureExemptionEntity).insert({ ...row, endedAt: null });
    return (identifiers[0] as { id: number }).id;
  }

  exemption(tx: Tx, id: number): Promise<LectureExemptionEntity | null> {
    return tx.manager.getRepository(LectureExemptionEntity).findOneBy({ id });
  }

  /** False when it was taken back already. */
  async endExemption(tx: Tx, id: number, now: Date): Promise<boolean> {
    const { affected } = await execute(
      tx.manager,
      'UPDATE lecture_exemption SET ended_at = ? WHERE id = ? AND ended_at IS NULL',
      [instantText(now), id],
    );
    return affected === 1;
  }

  async addEntry(tx: Tx, row: Omit<LectureUnavailabilityEntity, 'id'>): Promise<number> {
    const { identifiers } = await tx.manager.getRepository(LectureUnavailabilityEntity).insert(row);
    return (identifiers[0] as { id: number }).id;
  }

  entryOf(tx: Tx, personId: number, id: number): Promise<LectureUnavailabilityEntity | null> {
    return tx.manager.getRepository(LectureUnavailabilityEntity).findOneBy({ id, personId });
  }

  async removeEntry(tx: Tx, id: number): Promise<void> {
    await tx.manager.getRepository(LectureUnavailabilityEntity).delete({ id });
  }

  async shortenEntry(tx: Tx, id: number, untilOn: BusinessDate): Promise<void> {
    await tx.manager.getRepository(LectureUnavailabilityEntity).update({ id }, { untilOn });
  }
}
