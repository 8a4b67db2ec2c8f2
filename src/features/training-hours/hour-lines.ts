import type { PersonnelCategory, Scope } from '../../kernel/access.js';
import { scopeCondition } from '../../platform/db/scope.js';
import type { HoursFilter } from './training-hours.contract.js';

/** A target as it is stored; hours in hundredths. */
export interface TargetRow {
  id: number;
  category: PersonnelCategory;
  from_year: number;
  hours: number;
  basis_document: string;
  is_default: number;
}

/** Newest first. */
export const TARGETS = `SELECT id, category, from_year, hours, basis_document, is_default FROM hour_target
                         ORDER BY from_year DESC, id DESC`;

/** The last target made for the latest year up to this one. */
export function targetIn(rows: readonly TargetRow[], category: PersonnelCategory, year: number): TargetRow | undefined {
  return rows.find((row) => row.category === category && row.from_year <= year);
}

/** Hundredths as people write hours. */
export const hoursOf = (hundredths: number | string): number => Number(hundredths) / 100;
export const daysOf = (year: number): [string, string] => [`${year}-01-01`, `${year}-12-31`];

/** Joins `cu`, the community of a resident group or courtyard `lu`; to other units nothing. */
export const COMMUNITY_OF_UNIT = `LEFT JOIN unit cu ON lu.kind IN ('RESIDENT_GROUP', 'COURTYARD')
                                    AND cu.kind = 'COMMUNITY' AND SUBSTR(lu.path, 1, LENGTH(cu.path)) = cu.path`;

/**
 * The people with lines in the year that the scope and the filter reach, each once: `person_id`, `total`, `lectured`,
 * `attended` (hundredths) and `last_id`, the last line, whose unit and category are taken for the person's.
 */
export function peopleWithLines(
  scope: Scope,
  year: number,
  filter: HoursFilter,
): { sql: string; parameters: unknown[] } {
  const reach = scopeCondition(scope, 'u.path', 'e.category');
  const conditions = ['e.day BETWEEN ? AND ?', reach.sql];
  const parameters: unknown[] = [...daysOf(year), ...reach.parameters];
  if (filter.search !== undefined) {
    conditions.push("(n.name LIKE ? ESCAPE '!' OR n.pinyin LIKE ? ESCAPE '!' OR n.initials LIKE ? ESCAPE '!')");
    // `%` and `_` in what people type are letters, not wildcards
    const text = filter.search.replace(/[%_!]/g, (char) => `!${char}`);
    const latin = text.toLowerCase().replace(/\s/g, '');
    parameters.push(`%${text}%`, `${latin}%`, `${latin}%`);
  }
  if (filter.unitId !== undefined) {
    conditions.push('u.path LIKE ?');
    parameters.push(`%/${filter.unitId}/%`);
  }
  if (filter.category !== undefined) {
    conditions.push('e.category = ?');
    parameters.push(filter.category);
  }
  if (filter.kind !== undefined) {
    conditions.push('e.kind = ?');
    parameters.push(filter.kind);
  }
  const sql = `SELECT e.person_id, SUM(e.credit_hours) AS total,
                      SUM(CASE WHEN e.kind = 'LECTURE_GIVEN' THEN e.credit_hours ELSE 0 END) AS lectured,
                      SUM(CASE WHEN e.kind <> 'LECTURE_GIVEN' THEN e.credit_hours ELSE 0 END) AS attended,
                      MAX(e.id) AS last_id
                 FROM training_hour_entry e JOIN unit u ON u.id = e.unit_id JOIN person n ON n.id = e.person_id
                WHERE ${conditions.join(' AND ')} GROUP BY e.person_id`;
  return { sql, parameters };
}
