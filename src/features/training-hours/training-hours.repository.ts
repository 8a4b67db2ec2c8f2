import { Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/errors.js';
import type { Scope } from '../../kernel/access.js';
import type { Tx } from '../../platform/db/database.js';
import { isDuplicateKey } from '../../platform/db/duplicate-key.js';
import { scopeCondition } from '../../platform/db/scope.js';
import { HourConversionRuleEntity } from './hour-conversion-rule.entity.js';
import { HourTargetEntity } from './hour-target.entity.js';
import { TrainingHourEntryEntity } from './training-hour-entry.entity.js';

export type NewEntry = Omit<TrainingHourEntryEntity, 'id'>;

const ROWS_PER_INSERT = 100;

/**
 * Adds to the ledger; nothing here changes or removes a line.
 * @unscoped entries are awarded by other features about their own events; a single one is found within a Scope by `entry`
 */
@Injectable()
export class TrainingHoursRepository {
  rules(tx: Tx): Promise<HourConversionRuleEntity[]> {
    return tx.manager.getRepository(HourConversionRuleEntity).find();
  }

  ofSource(tx: Tx, sourceType: string, sourceId: number): Promise<TrainingHourEntryEntity[]> {
    return tx.manager
      .getRepository(TrainingHourEntryEntity)
      .find({ where: { sourceType, sourceId }, order: { id: 'ASC' } });
  }

  /** @returns false when one of them stands already: somebody else wrote it a moment ago */
  async add(tx: Tx, entries: readonly NewEntry[]): Promise<boolean> {
    try {
      for (let start = 0; start < entries.length; start += ROWS_PER_INSERT)
        await tx.manager
          .getRepository(TrainingHourEntryEntity)
          .insert(entries.slice(start, start + ROWS_PER_INSERT) as NewEntry[]);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** @throws NotFound HOURS.NOT_FOUND */
  async entry(tx: Tx, scope: Scope, id: number): Promise<TrainingHourEntryEntity> {
    const reach = scopeCondition(scope, 'u.path', 'e.category');
    const [within] = await tx.manager.query<{ id: number }[]>(
      `SELECT e.id FROM training_hour_entry e JOIN unit u ON u.id = e.unit_id WHERE e.id = ? AND ${reach.sql}`,
      [id, ...reach.parameters],
    );
    if (!within) throw new NotFound('HOURS.NOT_FOUND');
    return tx.manager.getRepository(TrainingHourEntryEntity).findOneByOrFail({ id });
  }

  async addRule(tx: Tx, rule: Omit<HourConversionRuleEntity, 'id'>): Promise<number> {
    const { identifiers } = await tx.manager.getRepository(HourConversionRuleEntity).insert(rule);
    return Number(identifiers[0]?.['id']);
  }

  async addTarget(tx: Tx, target: Omit<HourTargetEntity, 'id'>): Promise<number> {
    const { identifiers } = await tx.manager.getRepository(HourTargetEntity).insert(target);
    return Number(identifiers[0]?.['id']);
  }
}
