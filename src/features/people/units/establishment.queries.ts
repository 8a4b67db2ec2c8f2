import { Injectable } from '@nestjs/common';
import type { PersonnelCategory } from '../../../kernel/access.js';
import { Database } from '../../../platform/db/database.js';
import { ESTABLISHED_CATEGORIES, subtreeQuota } from '../domain/establishment.js';
import { UnitsQueries } from './units.queries.js';

/**
 * 编制数 against the people there are.
 * @unscoped of one unit and what is below it, found before within the scope of the actor
 */
@Injectable()
export class EstablishmentQueries {
  constructor(
    private readonly db: Database,
    private readonly units: UnitsQueries,
  ) {}

  /** Quota and actual number of each category in a unit and everything below. */
  async ofUnit(unitId: number, path: string) {
    const quotas = await this.units.quotasInForce();
    const children = await this.children(path);
    const actual = await this.db.reads.query<{ category: PersonnelCategory; n: number }[]>(
      `SELECT p.category, COUNT(*) AS n FROM person p JOIN unit u ON u.id = p.unit_id
        WHERE p.status = 'ACTIVE' AND u.path LIKE ? GROUP BY p.category`,
      [`${path}%`],
    );
    return ESTABLISHED_CATEGORIES.map((category) => {
      const ofCategory = quotas.filter((quota) => quota.category === category);
      const own = ofCategory.find((quota) => quota.unit_id === unitId);
      const total = subtreeQuota(unitId, children, new Map(ofCategory.map((quota) => [quota.unit_id, quota.quota])));
      return {
        category,
        ...total,
        actual: actual.find((row) => row.category === category)?.n ?? 0,
        effectiveOn: own?.effective_on ?? null,
        basisDocument: own?.basis_document ?? null,
      };
    });
  }

  /** Category → quota of a subtree. */
  async expected(unitId: number, path: string): Promise<ReadonlyMap<PersonnelCategory, number>> {
    return new Map((await this.ofUnit(unitId, path)).map((line) => [line.category, line.quota]));
  }

  private async children(path: string): Promise<ReadonlyMap<number, number[]>> {
    const rows = await this.db.reads.query<{ id: number; parent_id: number | null }[]>(
      `SELECT id, parent_id FROM unit WHERE path LIKE ? AND status <> 'CLOSED'`,
      [`${path}%`],
    );
    const children = new Map<number, number[]>();
    for (const row of rows) {
      if (row.parent_id === null) continue;
      const list = children.get(row.parent_id);
      if (list === undefined) children.set(row.parent_id, [row.id]);
      else list.push(row.id);
    }
    return children;
  }
}
