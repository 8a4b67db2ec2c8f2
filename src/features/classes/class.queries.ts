import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { offsetOf, pageOf, type Page } from '../../kernel/page.js';
import { instantText } from '../../platform/db/instants.js';
import { Database } from '../../platform/db/database.js';
import { placeholders, scopeCondition, type SqlCondition } from '../../platform/db/scope.js';
import { sortOrder } from '../../platform/http/contract.js';
import type { TeachingMethod } from '../courses/courses.public.js';
import {
  PUBLIC_PHASES,
  type CLASS_SORTS,
  type ClassCard,
  type PublicClassQuery,
  type SeriesView,
  type StaffClassQuery,
} from './class.contract.js';
import type { ClassReach } from './class.policy.js';
import {
  CARD_COLUMNS,
  classCardOf,
  sumByMethod,
  type ClassCardRow,
  type MethodHours,
  type Moment,
} from './class.rows.js';
import type { ClassPhase } from './domain/class-phase.js';

const SORT_COLUMNS: Readonly<Record<(typeof CLASS_SORTS)[number], string>> = {
  startsOn: 'c.starts_on',
  closesAt: 'c.closes_at',
  name: 'c.name',
  free: '(c.seats - c.held_count)',
};

const FROM = `FROM training_class c JOIN class_series s ON s.id = c.series_id JOIN unit h ON h.id = c.host_unit_id`;

/**
 * Read models of classes: cards for lists, the series.
 * @unscoped the staff's list takes a ClassReach, which holds the scope; the rest is public
 */
@Injectable()
export class ClassQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  moment(): Moment {
    return { now: this.clock.now(), today: this.clock.today() };
  }

  /** What everybody may see: published classes. */
  publicPage(query: PublicClassQuery): Promise<Page<ClassCard>> {
    return this.page({ ...query, phase: query.phase ?? [...PUBLIC_PHASES] }, { sql: '1=1', parameters: [] });
  }

  staffPage(reach: ClassReach, query: StaffClassQuery): Promise<Page<ClassCard>> {
    return this.page(query, reachCondition(reach));
  }

  /** Cards of these classes, in no particular order. */
  async cards(ids: readonly number[]): Promise<Map<number, ClassCard>> {
    if (ids.length === 0) return new Map();
    const rows = (await this.db.reads.query(
      `SELECT ${CARD_COLUMNS} FROM training_class c JOIN class_series s ON s.id = c.series_id
        WHERE c.id IN ${placeholders(ids.length)}`,
      [...ids],
    )) as ClassCardRow[];
    const cards = await this.withMethods(rows);
    return new Map(cards.map((card) => [card.id, card]));
  }

  async series(): Promise<SeriesView[]> {
    const rows = (await this.db.reads.query(
      'SELECT id, theme, kind, last_session_no FROM class_series ORDER BY theme, kind, id',
    )) as { id: number; theme: string; kind: SeriesView['kind']; last_session_no: number }[];
    return rows.map((row) => ({ id: row.id, theme: row.theme, kind: row.kind, lastSessionNo: row.last_session_no }));
  }

  private async page(query: StaffClassQuery, reach: SqlCondition): Promise<Page<ClassCard>> {
    const moment = this.moment();
    const conditions = [reach, ...filterConditions(query, moment)];
    const where = conditions.map((condition) => condition.sql).join(' AND ');
    const parameters = conditions.flatMap((condition) => condition.parameters);
    const [count] = (await this.db.reads.query(`SELECT COUNT(*) AS total ${FROM} WHERE ${where}`, parameters)) as [
      { total: number },
    ];
    const order = orderBy(query.sort, moment);
    const rows = (await this.db.reads.query(
      `SELECT ${CARD_COLUMNS} ${FROM} WHERE ${where} ORDER BY ${order.sql}, c.id LIMIT ? OFFSET ?`,
      [...parameters, ...order.parameters, query.size, offsetOf(query)],
    )) as ClassCardRow[];
    return pageOf(query, await this.withMethods(rows), Number(count.total));
  }

  private async withMethods(rows: readonly ClassCardRow[]): Promise<ClassCard[]> {
    const moment = this.moment();
    if (rows.length === 0) return [];
    const hours = (await this.db.reads.query(
      `SELECT class_id, method, SUM(credit_hours) AS credit_hours FROM class_course
        WHERE class_id IN ${placeholders(rows.length)} GROUP BY class_id, method`,
      rows.map((row) => row.id),
    )) as { class_id: number; method: TeachingMethod; credit_hours: number }[];
    return rows.map((row) => {
      const own: MethodHours[] = hours
        .filter((each) => each.class_id === row.id)
        .map((each) => ({ method: each.method, creditHours: Number(each.credit_hours) / 100 }));
      return classCardOf(row, sumByMethod(own), moment);
    });
  }
}

/** The reach as SQL over `c` (class) and `h` (host unit). */
export function reachCondition(reach: ClassReach): SqlCondition {
  const hosts = scopeCondition(reach.hosts, 'h.path');
  if (reach.teacherId === null) return hosts;
  return { sql: `(${hosts.sql} OR c.class_teacher_id = ?)`, parameters: [...hosts.parameters, reach.teacherId] };
}

function filterConditions(query: StaffClassQuery, moment: Moment): SqlCondition[] {
  const conditions: SqlCondition[] = [];
  if (query.q !== undefined) {
    conditions.push({ sql: `c.name LIKE ? ESCAPE '!'`, parameters: [`%${query.q.replace(/[!%_]/g, '!$&')}%`] });
  }
  if (query.year !== undefined) {
    conditions.push({
      sql: 'c.starts_on >= ? AND c.starts_on <= ?',
      parameters: [`${query.year}-01-01`, `${query.year}-12-31`],
    });
  }
  if (query.seriesId !== undefined) conditions.push({ sql: 'c.series_id = ?', parameters: [query.seriesId] });
  if (query.method !== undefined) {
    conditions.push({
      sql: 'EXISTS (SELECT 1 FROM class_course m WHERE m.class_id = c.id AND m.method = ?)',
      parameters: [query.method],
    });
  }
  if (query.phase !== undefined) {
    const phases = query.phase.map((phase) => phaseCondition(phase, moment));
    conditions.push({
      sql: `(${phases.map((each) => each.sql).join(' OR ')})`,
      parameters: phases.flatMap((each) => each.parameters),
    });
  }
  return conditions;
}

/** `phaseOf` as SQL; a test holds the two against each other. */
function phaseCondition(phase: ClassPhase, { now, today }: Moment): SqlCondition {
  const instant = instantText(now);
  const open = `(c.status = 'PUBLISHED' AND c.starts_on > ? AND c.opens_at <= ? AND c.closes_at > ?`;
  switch (phase) {
    case 'DRAFT':
    case 'CANCELLED':
      return { sql: 'c.status = ?', parameters: [phase] };
    case 'FINISHED':
      return { sql: `(c.status IN ('PUBLISHED', 'CLOSED') AND c.ends_on < ?)`, parameters: [today] };
    case 'RUNNING':
      return {
        sql: `(c.status IN ('PUBLISHED', 'CLOSED') AND c.starts_on <= ? AND c.ends_on >= ?)`,
        parameters: [today, today],
      };
    case 'CLOSED':
      return {
        sql: `(c.starts_on > ? AND (c.status = 'CLOSED' OR (c.status = 'PUBLISHED' AND c.closes_at <= ?)))`,
        parameters: [today, instant],
      };
    case 'PUBLISHED':
      return { sql: `(c.status = 'PUBLISHED' AND c.starts_on > ? AND c.opens_at > ?)`, parameters: [today, instant] };
    case 'FULL':
      return { sql: `${open} AND c.held_count >= c.seats)`, parameters: [today, instant, instant] };
    case 'ENROLLING':
      return { sql: `${open} AND c.held_count < c.seats)`, parameters: [today, instant, instant] };
  }
}

/** Without a wish: what is to come, next first; then what is over, latest first. */
function orderBy(sort: StaffClassQuery['sort'], { today }: Moment): SqlCondition {
  if (sort === undefined) {
    return {
      sql: `CASE WHEN c.ends_on < ? THEN 1 ELSE 0 END, CASE WHEN c.ends_on < ? THEN NULL ELSE c.starts_on END, c.starts_on DESC`,
      parameters: [today, today],
    };
  }
  const { field, direction } = sortOrder(sort, { field: 'startsOn', direction: 'ASC' });
  return { sql: `${SORT_COLUMNS[field]} ${direction}`, parameters: [] };
}
