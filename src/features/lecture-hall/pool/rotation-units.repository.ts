import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Conflict, RuleViolation } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/db/database.js';
import { isDuplicateKey } from '../../../platform/db/duplicate-key.js';
import { RotationUnitMemberEntity } from './rotation-unit-member.entity.js';
import { RotationUnitEntity } from './rotation-unit.entity.js';

interface GroupToSave {
  readonly id?: number;
  readonly name: string;
  readonly unitIds: readonly number[];
}

/**
 * Saves splits and merges. A dissolved one keeps its row, and with it its name, as long as a lecture names it; one of the same
 * name made later is the same again.
 * @unscoped of a host that the service has found within the scope
 */
@Injectable()
export class RotationUnitsRepository {
  /** @throws RuleViolation ROTATION.GROUP_UNKNOWN · Conflict ROTATION.CHANGED */
  async save(tx: Tx, hostUnitId: number, groups: readonly GroupToSave[], now: Date): Promise<void> {
    const rows = tx.manager.getRepository(RotationUnitEntity);
    const members = tx.manager.getRepository(RotationUnitMemberEntity);
    const stored = await rows.findBy({ hostUnitId });
    for (const { id, name } of groups)
      if (id !== undefined && !stored.some((row) => row.id === id))
        throw new RuleViolation('ROTATION.GROUP_UNKNOWN', { group: name });
    if (stored.length > 0) await members.delete({ rotationUnitId: In(stored.map(({ id }) => id)) });
    const named = new Set(groups.flatMap(({ id }) => id ?? []));
    const kept = groups.map(
      (group) => group.id ?? stored.find((row) => row.name === group.name && !named.has(row.id))?.id,
    );
    await this.dissolve(
      tx,
      stored.filter(({ id }) => !kept.includes(id)),
    );
    // two may exchange their names: nobody holds one meanwhile
    for (const id of kept) if (id !== undefined) await rows.update({ id }, { name: `#${id}` });
    try {
      for (const [sortOrder, { name, unitIds }] of groups.entries()) {
        let id = kept[sortOrder];
        if (id === undefined) {
          const { identifiers } = await rows.insert({ hostUnitId, name, sortOrder, createdAt: now });
          id = (identifiers[0] as { id: number }).id;
        } else await rows.update({ id }, { name, sortOrder });
        const rotationUnitId = id;
        await members.insert(unitIds.map((unitId) => ({ rotationUnitId, unitId })));
      }
    } catch (error) {
      // the unit stands in a group of another host, or the name belongs to a group that lectures still name
      if (isDuplicateKey(error)) throw new Conflict('ROTATION.CHANGED');
      throw error;
    }
  }

  /** Without members it is no rotation unit any more; one that no lecture names goes for good. */
  private async dissolve(tx: Tx, gone: readonly RotationUnitEntity[]): Promise<void> {
    for (const { id } of gone) {
      const key = `group:${id}`;
      const [used] = await tx.manager.query<unknown[]>(
        'SELECT id FROM lecture WHERE planned_rotation = ? OR speaker_rotation = ? LIMIT 1',
        [key, key],
      );
      if (used === undefined) await tx.manager.getRepository(RotationUnitEntity).delete({ id });
    }
  }
}
