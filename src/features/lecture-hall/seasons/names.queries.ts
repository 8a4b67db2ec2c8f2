import { Injectable } from '@nestjs/common';
import { placeholders } from '../../../platform/db/scope.js';
import type { Reader } from '../../people/people.public.js';
import { Names } from './names.js';

/** Names for what a plan says in ids. */
@Injectable()
export class NamesQueries {
  /**
   * All of them in one statement.
   * @param keys rotation keys, `unit:12` and `group:3`
   * @unscoped names of people and units that stand in a rota which the caller has found within the scope
   */
  async of(reader: Reader, personIds: readonly number[], keys: readonly string[]): Promise<Names> {
    const people = [...new Set(personIds)];
    const units = idsOf(keys, 'unit:');
    const groups = idsOf(keys, 'group:');
    if (people.length + units.length + groups.length === 0) return new Names(new Map());
    const rows = await reader.query<{ kind: string; id: number; name: string }[]>(
      `SELECT 'person' AS kind, id, name FROM person WHERE id IN ${placeholders(people.length)}
       UNION ALL SELECT 'unit', id, name FROM unit WHERE id IN ${placeholders(units.length)}
       UNION ALL SELECT 'group', id, name FROM rotation_unit WHERE id IN ${placeholders(groups.length)}`,
      [...people, ...units, ...groups],
    );
    return new Names(new Map(rows.map((row) => [`${row.kind}:${row.id}`, row.name])));
  }
}

function idsOf(keys: readonly string[], prefix: string): number[] {
  return [...new Set(keys)].filter((key) => key.startsWith(prefix)).map((key) => Number(key.slice(prefix.length)));
}
