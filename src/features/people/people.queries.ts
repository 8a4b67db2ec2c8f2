import { Injectable } from '@nestjs/common';
import type { PersonnelCategory, Scope } from '../../kernel/access.js';
import { offsetOf, pageOf, type Page } from '../../kernel/page.js';
import { Database, type Tx } from '../../platform/db/database.js';
import { placeholders, scopeCondition } from '../../platform/db/scope.js';
import { nameQuery } from './domain/person-name.js';
import { personReach } from './persons/person-reach.js';
import type { NominationFilter, PersonSummary, Reachability, TraineeFacts, UnitSummary } from './people.types.js';
import { nameCondition } from './search.queries.js';

type Reader = Tx['manager'];

interface PersonRow {
  id: number;
  name: string;
  category: PersonnelCategory;
  unit_id: number;
  unit_name: string;
  path: string;
  seconded_path: string | null;
  city_id: number | null;
  position: string | null;
  status: string;
  party_member: number;
  phone_masked: string | null;
}

const PERSON = `SELECT p.id, p.name, p.category, p.unit_id, u.name AS unit_name, u.path, s.path AS seconded_path, u.city_id,
                       p.position, p.status, p.party_member, p.phone_masked
                  FROM person p JOIN unit u ON u.id = p.unit_id LEFT JOIN unit s ON s.id = p.seconded_unit_id`;

const factsOf = (row: PersonRow): TraineeFacts => ({
  personId: row.id,
  name: row.name,
  category: row.category,
  unitId: row.unit_id,
  unitName: row.unit_name,
  unitPath: row.path,
  secondedPath: row.seconded_path,
  cityId: row.city_id,
});

const summaryOf = (row: PersonRow): PersonSummary => ({
  ...factsOf(row),
  position: row.position,
  active: row.status === 'ACTIVE',
  partyMember: row.party_member === 1,
  phoneMasked: row.phone_masked,
});

/** Read models behind `people.public.ts`. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly db: Database) {}

  /** @unscoped asked by classes with ids of their own enrolments, or checked against the scope by the caller */
  async trainees(reader: Reader, ids: readonly number[]): Promise<ReadonlyMap<number, TraineeFacts>> {
    const rows = await inChunks<PersonRow>(
      reader,
      ids,
      (marks) => `${PERSON} WHERE p.status = 'ACTIVE' AND p.id IN ${marks}`,
    );
    return new Map(rows.map((row) => [row.id, factsOf(row)]));
  }

  /** @unscoped of people whom the caller has found within its own reach */
  async summaries(ids: readonly number[]): Promise<ReadonlyMap<number, PersonSummary>> {
    const rows = await inChunks<PersonRow>(this.db.reads, ids, (marks) => `${PERSON} WHERE p.id IN ${marks}`);
    return new Map(rows.map((row) => [row.id, summaryOf(row)]));
  }

  async names(reader: Reader, scope: Scope, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const reach = scopeCondition(scope, 'u.path', 'p.category');
    const rows = await inChunks<{ id: number; name: string }>(
      reader,
      ids,
      (marks) =>
        `SELECT p.id, p.name FROM person p JOIN unit u ON u.id = p.unit_id WHERE p.id IN ${marks} AND ${reach.sql}`,
      reach.parameters,
    );
    return new Map(rows.map((row) => [row.id, row.name]));
  }

  async inScope(scope: Scope, filter: NominationFilter): Promise<Page<PersonSummary>> {
    const reach = personReach(scope);
    const conditions = [reach.sql, "p.status = 'ACTIVE'"];
    const parameters = [...reach.parameters];
    if (filter.search !== undefined) {
      const name = nameCondition(nameQuery(filter.search), 'p');
      conditions.push(name.sql);
      parameters.push(...name.parameters);
    }
    if (filter.categories !== undefined) {
      conditions.push(`p.category IN ${placeholders(filter.categories.length)}`);
      parameters.push(...filter.categories);
    }
    if (filter.unitId !== undefined) {
      conditions.push('u.path LIKE ?');
      parameters.push(`%/${filter.unitId}/%`);
    }
    const where = conditions.join(' AND ');
    const [{ total } = { total: 0 }] = await this.db.reads.query<{ total: number }[]>(
      `SELECT COUNT(*) AS total FROM person p JOIN unit u ON u.id = p.unit_id WHERE ${where}`,
      parameters,
    );
    const rows = await this.db.reads.query<PersonRow[]>(
      `${PERSON} WHERE ${where} ORDER BY p.pinyin, p.id LIMIT ? OFFSET ?`,
      [...parameters, filter.size, offsetOf(filter)],
    );
    return pageOf(filter, rows.map(summaryOf), total);
  }

  /** @unscoped names of organisations are no secret; the caller names the ids */
  async units(ids: readonly number[], reader: Reader = this.db.reads): Promise<ReadonlyMap<number, UnitSummary>> {
    const rows = await inChunks<{
      id: number;
      parent_id: number | null;
      name: string;
      path: string;
      city_id: number | null;
    }>(reader, ids, (marks) => `SELECT id, parent_id, name, path, city_id FROM unit WHERE id IN ${marks}`);
    const names = await this.pathNames(
      rows.map((row) => row.path),
      reader,
    );
    return new Map(
      rows.map((row) => [
        row.id,
        {
          id: row.id,
          parentId: row.parent_id,
          name: row.name,
          pathNames: names.get(row.path) ?? [row.name],
          path: row.path,
          cityId: row.city_id,
        },
      ]),
    );
  }

  /**
   * Names along each path, from the top; one statement for all of them.
   * @unscoped names above units that the caller has found
   */
  async pathNames(paths: readonly string[], reader: Reader = this.db.reads): Promise<ReadonlyMap<string, string[]>> {
    const ids = new Set(paths.flatMap(idsOfPath));
    const rows = await inChunks<{ id: number; name: string }>(
      reader,
      [...ids],
      (marks) => `SELECT id, name FROM unit WHERE id IN ${marks}`,
    );
    const names = new Map(rows.map((row) => [row.id, row.name]));
    return new Map(paths.map((path) => [path, idsOfPath(path).map((id) => names.get(id) ?? '')]));
  }

  /** @unscoped for sending notices, never for showing */
  async reach(ids: readonly number[], reader: Reader = this.db.reads): Promise<ReadonlyMap<number, Reachability>> {
    const rows = await inChunks<{ id: number; name: string; email: string | null; account_id: number | null }>(
      reader,
      ids,
      (marks) => `SELECT p.id, p.name, p.email, a.id AS account_id
                    FROM person p LEFT JOIN account a ON a.person_id = p.id AND a.status = 'ACTIVE'
                   WHERE p.id IN ${marks}`,
    );
    return new Map(
      rows.map((row) => [row.id, { personId: row.id, name: row.name, accountId: row.account_id, email: row.email }]),
    );
  }

  /** @unscoped whom to tell when something of a unit waits; never shown */
  async holdersOf(role: string, unitPath: string, reader: Reader = this.db.reads): Promise<number[]> {
    const paths = idsOfPath(unitPath).map((_, index, all) => `/${all.slice(0, index + 1).join('/')}/`);
    const rows = await reader.query<{ person_id: number }[]>(
      `SELECT DISTINCT a.person_id FROM role_grant g JOIN account a ON a.id = g.account_id
        WHERE g.role = ? AND a.status = 'ACTIVE' AND a.person_id IS NOT NULL
          AND (g.unit_path IS NULL OR g.unit_path IN ${placeholders(paths.length)})`,
      [role, ...paths],
    );
    return rows.map((row) => row.person_id);
  }
}

/** `/1/5/` → [1, 5] */
export function idsOfPath(path: string): number[] {
  return path
    .split('/')
    .filter((part) => part !== '')
    .map(Number);
}

/** Asks for many ids, 1,000 at a time; for none without asking. */
async function inChunks<Row>(
  reader: Reader,
  ids: readonly number[],
  sql: (marks: string) => string,
  more: readonly unknown[] = [],
): Promise<Row[]> {
  const distinct = [...new Set(ids)];
  const rows: Row[] = [];
  for (let start = 0; start < distinct.length; start += 1_000) {
    const part = distinct.slice(start, start + 1_000);
    rows.push(...(await reader.query<Row[]>(sql(placeholders(part.length)), [...part, ...more])));
  }
  return rows;
}
