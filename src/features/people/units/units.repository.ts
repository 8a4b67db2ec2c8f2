import { Injectable } from '@nestjs/common';
import type { Scope } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, NotFound } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { isDuplicateKey } from '../../../platform/db/duplicate-key.js';
import { scopeCondition } from '../../../platform/db/scope.js';
import { PostQuotaEntity } from './post-quota.entity.js';
import { UnitChangeEntity } from './unit-change.entity.js';
import { UnitEntity } from './unit.entity.js';

export type NewUnit = Omit<UnitEntity, 'id' | 'path' | 'createdAt' | 'updatedAt' | 'cityId'> & {
  cityId: number | null;
};
type NewChange = Omit<UnitChangeEntity, 'id' | 'actorName' | 'createdAt'>;

/**
 * Loads (within a scope), locks and saves units, their history and quotas.
 * @unscoped `load` asks for the scope; the others work on a unit that it has found, on a new one, or for the daily job
 */
@Injectable()
export class UnitsRepository {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** One structure change at a time: two moves at once could make a ring. SQLite has one writer anyway. */
  async lockTrees(tx: Tx): Promise<void> {
    if (this.db.dialect !== 'sqlite') await tx.manager.query('SELECT id FROM unit WHERE parent_id IS NULL FOR UPDATE');
  }

  /** @throws NotFound UNIT.NOT_FOUND also for a unit outside the scope */
  async load(tx: Tx, scope: Scope, id: number): Promise<UnitEntity> {
    const reach = scopeCondition(scope, 'path');
    const [row] = await tx.manager.query<{ id: number }[]>(`SELECT id FROM unit WHERE id = ? AND ${reach.sql}`, [
      id,
      ...reach.parameters,
    ]);
    const unit = row === undefined ? null : await tx.manager.getRepository(UnitEntity).findOneBy({ id });
    if (unit === null) throw new NotFound('UNIT.NOT_FOUND');
    return unit;
  }

  /** Sets path and, for a city, its own id as the city. @throws Conflict UNIT.NAME_TAKEN */
  async insert(tx: Tx, unit: NewUnit, parentPath: string): Promise<UnitEntity> {
    const now = this.clock.now();
    const units = tx.manager.getRepository(UnitEntity);
    const row = await nameGuard(
      units.save(units.create({ ...unit, path: '', createdAt: now, updatedAt: now })),
      unit.name,
    );
    row.path = `${parentPath}${row.id}/`;
    if (row.kind === 'CITY') row.cityId = row.id;
    await units.update({ id: row.id }, { path: row.path, cityId: row.cityId });
    return row;
  }

  /** @throws Conflict UNIT.NAME_TAKEN */
  async update(tx: Tx, id: number, changes: Partial<Omit<UnitEntity, 'id'>>): Promise<void> {
    const update = tx.manager.getRepository(UnitEntity).update({ id }, { ...changes, updatedAt: this.clock.now() });
    await nameGuard(update, changes.name ?? '');
  }

  /** After a move: paths, depths and cities of the whole subtree follow. */
  async rebase(tx: Tx, from: string, to: string, depthBy: number, cityId: number | null): Promise<void> {
    await tx.manager.query('UPDATE unit SET path = REPLACE(path, ?, ?), depth = depth + ? WHERE path LIKE ?', [
      from,
      to,
      depthBy,
      `${from}%`,
    ]);
    await tx.manager.query('UPDATE unit SET city_id = ? WHERE path LIKE ?', [cityId, `${to}%`]);
  }

  async findByClaim(tx: Tx, claim: string): Promise<UnitEntity | null> {
    return tx.manager.getRepository(UnitEntity).findOneBy({ nameClaim: claim });
  }

  async recordChange(tx: Tx, change: NewChange): Promise<number> {
    const changes = tx.manager.getRepository(UnitChangeEntity);
    const row = await changes.save(
      changes.create({ ...change, actorName: tx.actor.name, createdAt: this.clock.now() }),
    );
    return row.id;
  }

  /** @returns false when somebody else has settled it meanwhile */
  async settleChange(tx: Tx, id: number, unitId: number, state: UnitChangeEntity['state']): Promise<boolean> {
    const result = await tx.manager.getRepository(UnitChangeEntity).update({ id, unitId, state: 'PENDING' }, { state });
    return result.affected === 1;
  }

  async findChange(tx: Tx, id: number): Promise<UnitChangeEntity | null> {
    return tx.manager.getRepository(UnitChangeEntity).findOneBy({ id });
  }

  /** Changes agreed for this day or earlier that have not come to pass, in order. */
  async dueChanges(today: string): Promise<{ id: number; unit_id: number }[]> {
    return this.db.reads.query(
      `SELECT id, unit_id FROM unit_change WHERE state = 'PENDING' AND effective_on <= ? ORDER BY effective_on, id`,
      [today],
    );
  }

  /** What still hangs on a unit: open units below it and active people in its subtree. */
  async contents(tx: Tx, unit: UnitEntity): Promise<{ units: number; people: number }> {
    const [units = { n: 0 }] = await tx.manager.query<{ n: number }[]>(
      `SELECT COUNT(*) AS n FROM unit WHERE path LIKE ? AND id <> ? AND status <> 'CLOSED'`,
      [`${unit.path}%`, unit.id],
    );
    const [people = { n: 0 }] = await tx.manager.query<{ n: number }[]>(
      `SELECT COUNT(*) AS n FROM person p JOIN unit u ON u.id = p.unit_id OR u.id = p.seconded_unit_id
        WHERE u.path LIKE ? AND p.status = 'ACTIVE'`,
      [`${unit.path}%`],
    );
    return { units: units.n, people: people.n };
  }

  async setQuota(tx: Tx, quota: Omit<PostQuotaEntity, 'id' | 'createdAt'>): Promise<void> {
    const quotas = tx.manager.getRepository(PostQuotaEntity);
    const { unitId, category, effectiveOn } = quota;
    const present = await quotas.findOneBy({ unitId, category, effectiveOn });
    if (present === null) await quotas.insert({ ...quota, createdAt: this.clock.now() });
    else await quotas.update({ id: present.id }, { quota: quota.quota, basisDocument: quota.basisDocument });
  }

  /** Everybody and everything of one unit goes to another (merging a unit that was typed in by mistake). */
  async handOver(tx: Tx, from: UnitEntity, to: UnitEntity, unitName: string): Promise<number> {
    const moved = await tx.manager.query<{ id: number }[]>('SELECT id FROM person WHERE unit_id = ?', [from.id]);
    await tx.manager.query('UPDATE person SET unit_id = ? WHERE unit_id = ?', [to.id, from.id]);
    await tx.manager.query('UPDATE assignment SET unit_id = ?, unit_name = ? WHERE unit_id = ? AND until_on IS NULL', [
      to.id,
      unitName,
      from.id,
    ]);
    await tx.manager.query('UPDATE account SET unit_id = ? WHERE unit_id = ?', [to.id, from.id]);
    return moved.length;
  }
}

async function nameGuard<T>(work: Promise<T>, name: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isDuplicateKey(error, 'uq_unit_name_claim')) throw new Conflict('UNIT.NAME_TAKEN', { name });
    throw error;
  }
}
