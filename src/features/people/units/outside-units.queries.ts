import { Injectable } from '@nestjs/common';
import type { Scope } from '../../../kernel/access.js';
import { offsetOf, pageOf } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import { placeholders, scopeCondition } from '../../../platform/db/scope.js';
import { sortOrder } from '../../../platform/http/contract.js';
import { PeopleQueries } from '../people.queries.js';
import { likeText } from '../search.queries.js';
import { UNIT_COLUMNS, type UnitRow } from './unit.views.js';
import type { AwaitingUnitsQuery, OutsideUnitsQuery } from './units.contract.js';

/** Read models of the tree outside the county: what visitors choose from, and what waits for the centre. */
@Injectable()
export class OutsideUnitsQueries {
  constructor(
    private readonly db: Database,
    private readonly people: PeopleQueries,
  ) {}

  async awaiting(scope: Scope, query: AwaitingUnitsQuery) {
    const reach = scopeCondition(scope, 'u.path');
    const where = `${reach.sql} AND u.status = 'AWAITING'`;
    const [{ total } = { total: 0 }] = await this.db.reads.query<{ total: number }[]>(
      `SELECT COUNT(*) AS total FROM unit u WHERE ${where}`,
      reach.parameters,
    );
    const { field, direction } = sortOrder(query.sort, { field: 'createdAt' as const, direction: 'ASC' as const });
    const rows = await this.db.reads.query<(UnitRow & { created_at: string; people: number })[]>(
      `SELECT ${UNIT_COLUMNS}, u.created_at, (SELECT COUNT(*) FROM person p WHERE p.unit_id = u.id) AS people FROM unit u
        WHERE ${where} ORDER BY ${field === 'name' ? 'u.name' : 'u.created_at'} ${direction}, u.id LIMIT ? OFFSET ?`,
      [...reach.parameters, query.size, offsetOf(query)],
    );
    const names = await this.people.pathNames(rows.map((row) => row.path));
    const siblings = await this.siblings(rows);
    const items = rows.map((row) => ({
      id: row.id,
      name: row.name,
      pathNames: (names.get(row.path) ?? []).slice(0, -1),
      people: row.people,
      createdAt: isoInstant(row.created_at),
      similar: similarTo(row.name, siblings.get(row.parent_id ?? 0) ?? []),
    }));
    return pageOf(query, items, total);
  }

  /**
   * What a visitor may choose from when registering. Public: names of organisations, nothing of people.
   * @unscoped public: names of organisations, nothing of people
   */
  async outside(query: OutsideUnitsQuery) {
    const conditions = ["u.tree = 'OUTSIDE'", "u.status = 'ACTIVE'"];
    const parameters: unknown[] = [];
    if (query.search !== undefined) {
      conditions.push("u.search_text LIKE ? ESCAPE '!'");
      parameters.push(`%${likeText(query.search.toLowerCase())}%`);
    }
    if (query.parentId !== undefined) {
      conditions.push(query.search === undefined ? 'u.parent_id = ?' : 'u.path LIKE ?');
      parameters.push(query.search === undefined ? query.parentId : `%/${query.parentId}/%`);
    } else if (query.search === undefined) conditions.push('u.parent_id IS NULL');
    const rows = await this.db.reads.query<(UnitRow & { child_count: number })[]>(
      `SELECT ${UNIT_COLUMNS}, (SELECT COUNT(*) FROM unit c WHERE c.parent_id = u.id AND c.status = 'ACTIVE') AS child_count
         FROM unit u WHERE ${conditions.join(' AND ')} ORDER BY u.sort_order, u.search_text, u.id LIMIT 500`,
      parameters,
    );
    const names = await this.people.pathNames(rows.map((row) => row.path));
    return rows.map((row) => ({
      id: row.id,
      parentId: row.parent_id,
      kind: row.kind,
      name: row.name,
      hasChildren: row.child_count > 0,
      pathNames: names.get(row.path) ?? [],
    }));
  }

  private async siblings(rows: readonly UnitRow[]): Promise<ReadonlyMap<number, { id: number; name: string }[]>> {
    const parents = [...new Set(rows.map((row) => row.parent_id ?? 0))];
    const found = new Map<number, { id: number; name: string }[]>(parents.map((id) => [id, []]));
    if (parents.length === 0) return found;
    const units = await this.db.reads.query<{ id: number; name: string; parent_id: number }[]>(
      `SELECT id, name, parent_id FROM unit WHERE parent_id IN ${placeholders(parents.length)} AND status = 'ACTIVE' ORDER BY id`,
      parents,
    );
    for (const unit of units) found.get(unit.parent_id)?.push({ id: unit.id, name: unit.name });
    return found;
  }
}

/** The units sharing most characters with a name; at least half of its own. */
function similarTo(name: string, units: readonly { id: number; name: string }[]): { id: number; name: string }[] {
  const shared = (other: string): number => [...new Set(name)].filter((char) => other.includes(char)).length;
  return units
    .map((unit) => ({ unit, score: shared(unit.name) }))
    .filter(({ score }) => score * 2 >= new Set(name).size)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ unit }) => unit);
}
