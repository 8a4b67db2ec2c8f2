import type { Scope } from '../../kernel/access.js';

/** A piece of SQL and the values of its `?`, in order. */
export interface SqlCondition {
  readonly sql: string;
  readonly parameters: unknown[];
}

/**
 * The scope as SQL, the same question as `inScope`: the unit's materialised path lies under one of the areas (and the
 * category is among the area's). Always in brackets, ready for `AND`.
 * @param pathColumn e.g. `unit.path`
 * @param categoryColumn e.g. `person.category`; without it an area's categories are not asked
 */
export function scopeCondition(scope: Scope, pathColumn: string, categoryColumn?: string): SqlCondition {
  if (scope.everywhere) return { sql: '1=1', parameters: [] };
  if (scope.areas.length === 0) return { sql: '1=0', parameters: [] };
  const parameters: unknown[] = [];
  const areas = scope.areas.map((area) => {
    parameters.push(`${area.path}%`);
    const inside = `${pathColumn} LIKE ?`;
    if (area.categories === null || categoryColumn === undefined) return inside;
    if (area.categories.length === 0) return `(${inside} AND 1=0)`;
    parameters.push(...area.categories);
    return `(${inside} AND ${categoryColumn} IN ${placeholders(area.categories.length)})`;
  });
  return { sql: `(${areas.join(' OR ')})`, parameters };
}

/** `(?,?,?)` for an `IN`; of nothing: `(NULL)`, which matches nothing. */
export function placeholders(count: number): string {
  return count === 0 ? '(NULL)' : `(${'?,'.repeat(count).slice(0, -1)})`;
}
