import { Injectable } from '@nestjs/common';
import type { PersonnelCategory, Scope } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { NotFound } from '../../../kernel/errors.js';
import { offsetOf, pageOf } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import { scopeCondition } from '../../../platform/db/scope.js';
import { sortOrder } from '../../../platform/http/contract.js';
import { PeopleQueries } from '../people.queries.js';
import { likeText } from '../search.queries.js';
import { listItemOf, UNIT_COLUMNS, unitViewOf, type UnitRow } from './unit.views.js';
import type { UnitFacts } from './unit-change.entity.js';
import type { UnitChangeKind, UnitChangeState } from './unit.types.js';
import type { UnitListQuery, UnitTreeQuery, UnitView } from './units.contract.js';

const SORT_COLUMNS = { sortOrder: 'u.sort_order', name: 'u.search_text', path: 'u.path' } as const;

interface Counted {
  people: number;
  peopleBelow: number;
}

/** Read models of the organisation. Every one asks for a scope, except what is public anyway. */
@Injectable()
export class UnitsQueries {
  constructor(
    private readonly db: Database,
    private readonly people: PeopleQueries,
    private readonly clock: Clock,
  ) {}

  /** Flat, parents before children; three statements however large the tree. */
  async tree(scope: Scope, query: UnitTreeQuery): Promise<UnitView[]> {
    const reach = scopeCondition(scope, 'u.path');
    const conditions = [reach.sql, 'u.tree = ?'];
    const parameters: unknown[] = [...reach.parameters, query.tree];
    let rootDepth = 0;
    if (query.rootId !== undefined) {
      const root = await this.find(scope, query.rootId);
      conditions.push('u.path LIKE ?');
      parameters.push(`${root.path}%`);
      rootDepth = root.depth;
    }
    if (query.depth !== undefined) {
      conditions.push('u.depth <= ?');
      parameters.push(rootDepth + query.depth);
    }
    if (query.includeClosed !== true) conditions.push("u.status <> 'CLOSED'");
    const rows = await this.db.reads.query<UnitRow[]>(
      `SELECT ${UNIT_COLUMNS} FROM unit u WHERE ${conditions.join(' AND ')} ORDER BY u.depth, u.parent_id, u.sort_order, u.id`,
      parameters,
    );
    const counts = await this.counts();
    return rows.map((row) => unitViewOf(row, counts.get(row.id)));
  }

  async list(scope: Scope, query: UnitListQuery) {
    const reach = scopeCondition(scope, 'u.path');
    const conditions = [reach.sql];
    const parameters: unknown[] = [...reach.parameters];
    const add = (sql: string, value: unknown): void => {
      if (value === undefined) return;
      conditions.push(sql);
      parameters.push(value);
    };
    add(
      "u.search_text LIKE ? ESCAPE '!'",
      query.search === undefined ? undefined : `%${likeText(query.search.toLowerCase())}%`,
    );
    add('u.tree = ?', query.tree);
    add('u.kind = ?', query.kind);
    add('u.status = ?', query.status);
    add('u.parent_id = ?', query.parentId);
    if (query.status === undefined) conditions.push("u.status <> 'CLOSED'");
    const where = conditions.join(' AND ');
    const { field, direction } = sortOrder(query.sort, { field: 'path' as const, direction: 'ASC' as const });
    const [{ total } = { total: 0 }] = await this.db.reads.query<{ total: number }[]>(
      `SELECT COUNT(*) AS total FROM unit u WHERE ${where}`,
      parameters,
    );
    const rows = await this.db.reads.query<UnitRow[]>(
      `SELECT ${UNIT_COLUMNS} FROM unit u WHERE ${where} ORDER BY ${SORT_COLUMNS[field]} ${direction}, u.id LIMIT ? OFFSET ?`,
      [...parameters, query.size, offsetOf(query)],
    );
    const names = await this.people.pathNames(rows.map((row) => row.path));
    return pageOf(
      query,
      rows.map((row) => listItemOf(row, names.get(row.path) ?? [])),
      total,
    );
  }

  /** @throws NotFound UNIT.NOT_FOUND also outside the scope */
  async find(scope: Scope, id: number): Promise<UnitRow> {
    const reach = scopeCondition(scope, 'u.path');
    const [row] = await this.db.reads.query<UnitRow[]>(
      `SELECT ${UNIT_COLUMNS} FROM unit u WHERE u.id = ? AND ${reach.sql}`,
      [id, ...reach.parameters],
    );
    if (row === undefined) throw new NotFound('UNIT.NOT_FOUND');
    return row;
  }

  async detail(scope: Scope, id: number, manage: { unit: boolean; people: boolean }) {
    const row = await this.find(scope, id);
    const counts = await this.counts();
    const names = (await this.people.pathNames([row.path])).get(row.path) ?? [];
    const ids = row.path.split('/').filter((part) => part !== '');
    const pending = await this.db.reads.query<{ id: number; kind: UnitChangeKind; effective_on: string }[]>(
      `SELECT id, kind, effective_on FROM unit_change WHERE unit_id = ? AND state = 'PENDING' ORDER BY effective_on, id`,
      [id],
    );
    return {
      ...unitViewOf(row, counts.get(row.id)),
      ancestors: names.slice(0, -1).map((name, index) => ({ id: Number(ids[index]), name })),
      pending: pending.map((change) => ({ id: change.id, kind: change.kind, effectiveOn: change.effective_on })),
      abilities: {
        manage: manage.unit && row.status !== 'CLOSED',
        addPerson: manage.people && row.status !== 'CLOSED',
      },
    };
  }

  async history(scope: Scope, id: number) {
    await this.find(scope, id);
    const rows = await this.db.reads.query<
      {
        id: number;
        kind: UnitChangeKind;
        state: UnitChangeState;
        effective_on: string;
        basis_document: string | null;
        before_state: string;
        after_state: string;
        actor_name: string;
        created_at: string;
      }[]
    >('SELECT * FROM unit_change WHERE unit_id = ? ORDER BY effective_on DESC, id DESC LIMIT 500', [id]);
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      state: row.state,
      effectiveOn: row.effective_on,
      basisDocument: row.basis_document,
      before: JSON.parse(row.before_state) as UnitFacts,
      after: JSON.parse(row.after_state) as UnitFacts,
      actorName: row.actor_name,
      at: isoInstant(row.created_at),
    }));
  }

  /** People per unit, own and with everything below; from one grouped read. */
  private async counts(): Promise<ReadonlyMap<number, Counted>> {
    const rows = await this.db.reads.query<{ path: string; id: number; people: number }[]>(
      `SELECT u.id, u.path, COUNT(*) AS people FROM person p JOIN unit u ON u.id = p.unit_id
        WHERE p.status = 'ACTIVE' GROUP BY u.id, u.path`,
    );
    const counts = new Map<number, Counted>();
    for (const row of rows) {
      for (const id of row.path
        .split('/')
        .filter((part) => part !== '')
        .map(Number)) {
        const count = counts.get(id) ?? { people: 0, peopleBelow: 0 };
        count.peopleBelow += row.people;
        if (id === row.id) count.people += row.people;
        counts.set(id, count);
      }
    }
    return counts;
  }

  /**
   * Establishment quotas in force today: unit → category → the latest.
   * @unscoped for sums over a tree; shown only of units found within the scope
   */
  async quotasInForce(): Promise<
    {
      unit_id: number;
      category: PersonnelCategory;
      quota: number;
      effective_on: string;
      basis_document: string | null;
    }[]
  > {
    return this.db.reads.query(
      `SELECT q.unit_id, q.category, q.quota, q.effective_on, q.basis_document FROM post_quota q
        WHERE q.effective_on = (SELECT MAX(r.effective_on) FROM post_quota r
                                 WHERE r.unit_id = q.unit_id AND r.category = q.category AND r.effective_on <= ?)`,
      [this.clock.today()],
    );
  }
}
