import { Injectable } from '@nestjs/common';
import type { Actor, PersonnelCategory } from '../../../kernel/access.js';
import { offsetOf, pageOf, type Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import { placeholders, type SqlCondition } from '../../../platform/db/scope.js';
import { sortOrder } from '../../../platform/http/contract.js';
import { enrolmentReach, nominatedUnits } from '../class.policy.js';
import { EnrolmentWarnings } from './enrolment-warnings.js';
import type {
  ENROLMENT_SORTS,
  EnrolmentListQuery,
  EnrolmentRow,
  NominationQuery,
  NominationRow,
} from './enrolment.contract.js';
import { awaitsUnit, staffActs } from './enrolment.policy.js';
import { whoseCondition } from './enrolments.repository.js';
import type { EnrolmentMode, EnrolmentState } from '../domain/enrolment-states.js';
import type { EnrolmentWarning } from '../domain/warnings.js';

const FROM = `FROM enrolment e JOIN training_class c ON c.id = e.class_id JOIN unit h ON h.id = c.host_unit_id
  JOIN unit u ON u.id = e.unit_id JOIN person p ON p.id = e.person_id LEFT JOIN class_quota q ON q.id = e.quota_id`;

const COLUMNS = `e.id, e.class_id, e.arrival_no, e.person_id, p.name, u.name AS unit_name, e.category, e.quota_id,
  q.name AS quota_name, e.state, e.applied_at, e.nominated_at, e.confirmed_at, e.offer_expires_at, e.ended_at, e.reason,
  e.reminded_count, c.name AS class_name, c.starts_on, c.ends_on, c.mode,
  CASE WHEN e.state = 'WAITING' THEN (SELECT COUNT(*) FROM enrolment w
    WHERE w.class_id = e.class_id AND w.state = 'WAITING' AND w.arrival_no <= e.arrival_no) END AS place`;

interface ListRow {
  id: number;
  class_id: number;
  arrival_no: number;
  person_id: number;
  name: string;
  unit_name: string;
  category: PersonnelCategory;
  quota_id: number | null;
  quota_name: string | null;
  state: EnrolmentState;
  applied_at: string;
  nominated_at: string | null;
  confirmed_at: string | null;
  offer_expires_at: string | null;
  ended_at: string | null;
  reason: string | null;
  reminded_count: number;
  class_name: string;
  starts_on: string;
  ends_on: string;
  mode: EnrolmentMode;
  place: number | null;
}

const SORTS: Readonly<Record<(typeof ENROLMENT_SORTS)[number] | 'startsOn', string>> = {
  arrivalNo: 'e.arrival_no',
  appliedAt: 'e.applied_at',
  name: 'p.pinyin',
  unit: 'u.path',
  state: 'e.state',
  startsOn: 'c.starts_on',
};

export interface StateCount {
  readonly state: EnrolmentState;
  readonly count: number;
}

/**
 * Read models of enrolments for the centre and for units.
 * @unscoped take the actor and work out the EnrolmentReach, which holds the scopes
 */
@Injectable()
export class EnrolmentQueries {
  constructor(
    private readonly db: Database,
    private readonly warnings: EnrolmentWarnings,
  ) {}

  /** The list of one class, as far as the actor sees it, with the counts of all its states. */
  async ofClass(
    actor: Actor,
    classId: number,
    query: EnrolmentListQuery,
  ): Promise<Page<EnrolmentRow> & { states: StateCount[] }> {
    const visible = all([
      { sql: 'e.class_id = ?', parameters: [classId] },
      whoseCondition({ reach: enrolmentReach(actor) }),
    ]);
    const states = (await this.db.reads.query(
      `SELECT e.state, COUNT(*) AS total ${FROM} WHERE ${visible.sql} GROUP BY e.state ORDER BY e.state`,
      visible.parameters,
    )) as { state: EnrolmentState; total: number }[];
    const where = all([visible, ...filters(query)]);
    const { field, direction } = sortOrder(query.sort, { field: 'arrivalNo', direction: 'ASC' });
    const { rows, total } = await this.page(where, `${SORTS[field]} ${direction}`, query);
    const warnings = await this.warnings.of({ manager: this.db.reads }, classId, rows.map(candidateOf));
    const items = rows.map((row) => enrolmentRowOf(row, warnings.get(row.person_id) ?? [], actor));
    return {
      ...pageOf(query, items, total),
      states: states.map((row) => ({ state: row.state, count: Number(row.total) })),
    };
  }

  /** The people of the actor's units who wait for a nomination, or are in the states asked for. */
  async nominations(actor: Actor, query: NominationQuery): Promise<Page<NominationRow>> {
    const conditions = [whoseCondition({ reach: nominatedUnits(actor) }), { sql: `c.mode <> 'OPEN'`, parameters: [] }];
    if (query.classId !== undefined) conditions.push({ sql: 'e.class_id = ?', parameters: [query.classId] });
    conditions.push(
      query.state === undefined
        ? { sql: `e.state IN ('APPLIED', 'WAITING') AND e.nominated_at IS NULL`, parameters: [] }
        : { sql: `e.state IN ${placeholders(query.state.length)}`, parameters: query.state },
    );
    const { field, direction } = sortOrder(query.sort, { field: 'appliedAt', direction: 'ASC' });
    const { rows, total } = await this.page(all(conditions), `${SORTS[field]} ${direction}`, query);
    return pageOf(
      query,
      rows.map((row) => nominationRowOf(row, actor)),
      total,
    );
  }

  private async page(
    where: SqlCondition,
    order: string,
    request: { page: number; size: number },
  ): Promise<{ rows: ListRow[]; total: number }> {
    const [count] = (await this.db.reads.query(
      `SELECT COUNT(*) AS total ${FROM} WHERE ${where.sql}`,
      where.parameters,
    )) as [{ total: number }];
    const rows = (await this.db.reads.query(
      `SELECT ${COLUMNS} ${FROM} WHERE ${where.sql} ORDER BY ${order}, e.id LIMIT ? OFFSET ?`,
      [...where.parameters, request.size, offsetOf(request)],
    )) as ListRow[];
    return { rows, total: Number(count.total) };
  }
}

function all(conditions: readonly SqlCondition[]): SqlCondition {
  return {
    sql: conditions.map((condition) => condition.sql).join(' AND '),
    parameters: conditions.flatMap((condition) => condition.parameters),
  };
}

function filters(query: EnrolmentListQuery): SqlCondition[] {
  const conditions: SqlCondition[] = [];
  if (query.q !== undefined) {
    const text = query.q.replace(/[!%_]/g, '!$&');
    conditions.push({
      sql: `(p.name LIKE ? ESCAPE '!' OR u.name LIKE ? ESCAPE '!' OR p.initials LIKE ? ESCAPE '!')`,
      parameters: [`%${text}%`, `%${text}%`, `${text.toLowerCase()}%`],
    });
  }
  if (query.state !== undefined) {
    conditions.push({ sql: `e.state IN ${placeholders(query.state.length)}`, parameters: query.state });
  }
  if (query.quotaId !== undefined) conditions.push({ sql: 'e.quota_id = ?', parameters: [query.quotaId] });
  if (query.live !== undefined) {
    conditions.push({ sql: `e.live_person_id IS ${query.live ? 'NOT ' : ''}NULL`, parameters: [] });
  }
  return conditions;
}

const candidateOf = (row: ListRow): { personId: number; state: EnrolmentState } => ({
  personId: row.person_id,
  state: row.state,
});

function enrolmentRowOf(row: ListRow, warnings: readonly EnrolmentWarning[], actor: Actor): EnrolmentRow {
  return {
    id: row.id,
    arrivalNo: row.arrival_no,
    personId: row.person_id,
    name: row.name,
    unitName: row.unit_name,
    category: row.category,
    quotaId: row.quota_id,
    quotaName: row.quota_name,
    state: row.state,
    waitingPosition: row.place === null ? null : Number(row.place),
    appliedAt: isoInstant(row.applied_at),
    nominatedAt: isoInstant(row.nominated_at),
    confirmedAt: isoInstant(row.confirmed_at),
    offerExpiresAt: isoInstant(row.offer_expires_at),
    endedAt: isoInstant(row.ended_at),
    reason: row.reason,
    warnings: [...warnings],
    can: staffActs(actor, { state: row.state, personId: row.person_id }),
  };
}

function nominationRowOf(row: ListRow, actor: Actor): NominationRow {
  const waits = awaitsUnit({ state: row.state, nominatedAt: row.nominated_at, mode: row.mode });
  return {
    id: row.id,
    classId: row.class_id,
    className: row.class_name,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    personId: row.person_id,
    name: row.name,
    unitName: row.unit_name,
    category: row.category,
    state: row.state,
    appliedAt: isoInstant(row.applied_at),
    nominatedAt: isoInstant(row.nominated_at),
    remindedCount: row.reminded_count,
    can: waits && actor.personId !== row.person_id ? ['nominate', 'refuse'] : [],
  };
}
