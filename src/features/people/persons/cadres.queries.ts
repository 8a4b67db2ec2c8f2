import { Injectable } from '@nestjs/common';
import type { PersonnelCategory } from '../../../kernel/access.js';
import type { BusinessDate } from '../../../kernel/calendar.js';
import { placeholders } from '../../../platform/db/scope.js';
import { nameQuery } from '../domain/person-name.js';
import type { Cadre, CadreFilter, Reader, UnitFacts, UnitsFilter } from '../people.types.js';
import { nameCondition } from '../search.queries.js';
import type { UnitKind } from '../domain/unit-kinds.js';
import { serviceStart, type ServicePeriod } from './service-start.js';

interface CadreRow {
  id: number;
  name: string;
  pinyin: string;
  category: PersonnelCategory;
  position: string | null;
  unit_id: number;
  unit_name: string;
  path: string;
  joined_on: BusinessDate | null;
}

interface UnitRow {
  id: number;
  parent_id: number | null;
  name: string;
  kind: UnitKind;
  path: string;
  sort_order: number;
}

const FROM = 'FROM person p JOIN unit w ON w.id = COALESCE(p.seconded_unit_id, p.unit_id)';

/**
 * Cadres by where they work, and units below a unit, for features that plan with whole organisations.
 * @unscoped the caller names the unit at the head of the tree, which it has found within the actor's scope
 */
@Injectable()
export class CadresQueries {
  async cadres(reader: Reader, filter: CadreFilter): Promise<Cadre[]> {
    const conditions = ["p.status = 'ACTIVE'", 'w.path LIKE ?'];
    const parameters: unknown[] = [`${filter.unitPath}%`];
    if (filter.categories !== undefined) {
      conditions.push(`p.category IN ${placeholders(filter.categories.length)}`);
      parameters.push(...filter.categories);
    }
    if (filter.search !== undefined) {
      const name = nameCondition(nameQuery(filter.search), 'p');
      conditions.push(name.sql);
      parameters.push(...name.parameters);
    }
    if (filter.personIds !== undefined) {
      conditions.push(`p.id IN ${placeholders(filter.personIds.length)}`);
      parameters.push(...filter.personIds);
    }
    const where = conditions.join(' AND ');
    const rows = await reader.query<CadreRow[]>(
      `SELECT p.id, p.name, p.pinyin, p.category, p.position, w.id AS unit_id, w.name AS unit_name, w.path, p.joined_on
         ${FROM} WHERE ${where} ORDER BY w.path, p.pinyin, p.id`,
      parameters,
    );
    const periods = await reader.query<{ person_id: number; from_on: string; until_on: string | null }[]>(
      `SELECT a.person_id, a.from_on, a.until_on
         ${FROM} JOIN assignment a ON a.person_id = p.id AND a.kind = 'MAIN' WHERE ${where}`,
      parameters,
    );
    const served = new Map<number, ServicePeriod[]>();
    for (const { person_id, from_on, until_on } of periods) {
      const list = served.get(person_id) ?? [];
      list.push({ from: from_on, until: until_on });
      served.set(person_id, list);
    }
    return rows.map((row) => ({
      personId: row.id,
      name: row.name,
      pinyin: row.pinyin,
      category: row.category,
      position: row.position,
      unitId: row.unit_id,
      unitName: row.unit_name,
      unitPath: row.path,
      serviceFrom: serviceStart(served.get(row.id) ?? [], row.joined_on),
    }));
  }

  async unitsBelow(reader: Reader, filter: UnitsFilter): Promise<UnitFacts[]> {
    const ids = filter.orIds ?? [];
    const rows = await reader.query<UnitRow[]>(
      `SELECT id, parent_id, name, kind, path, sort_order FROM unit
        WHERE path LIKE ? AND ((status <> 'CLOSED' AND kind IN ${placeholders(filter.kinds.length)}) OR id IN ${placeholders(ids.length)})
        ORDER BY depth, sort_order, id`,
      [`${filter.path}%`, ...filter.kinds, ...ids],
    );
    return rows.map((row) => ({
      id: row.id,
      parentId: row.parent_id,
      name: row.name,
      kind: row.kind,
      path: row.path,
      sortOrder: row.sort_order,
    }));
  }

  /** False when there is no such person. */
  async hold(reader: Reader, personId: number): Promise<boolean> {
    const rows = await reader.query<{ id: number }[]>('SELECT id FROM person WHERE id = ?', [personId]);
    if (rows.length === 0) return false;
    await reader.query('UPDATE person SET updated_at = updated_at WHERE id = ?', [personId]);
    return true;
  }
}
