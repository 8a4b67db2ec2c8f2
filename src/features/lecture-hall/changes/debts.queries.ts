import { Injectable } from '@nestjs/common';
import type { Scope } from '../../../kernel/access.js';
import { offsetOf } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { placeholders, scopeCondition } from '../../../platform/db/scope.js';
import { sortOrder } from '../../../platform/http/contract.js';
import { OWED_STATES, type DebtCause, type DebtState } from '../domain/debts.js';
import type { DebtItem, DebtQuery } from './debt.contract.js';

export type DebtRow = Omit<DebtItem, 'acts'>;

interface RawRow {
  id: number;
  person_id: number;
  name: string;
  unit_name: string;
  lecture_id: number;
  month: string;
  held_on: string;
  topic: string | null;
  cause: DebtCause;
  excused: number;
  state: DebtState;
  reason: string;
  arisen_on: string;
  make_up_lecture_id: number | null;
  make_up_date_id: number | null;
  make_up_on: string | null;
  ended_on: string | null;
  end_reason: string | null;
}

const FROM = `FROM lecture_debt b JOIN person p ON p.id = b.person_id JOIN unit u ON u.id = p.unit_id
  LEFT JOIN unit v ON v.id = p.seconded_unit_id
  JOIN lecture l ON l.id = b.lecture_id JOIN lecture_date d ON d.id = l.date_id
  JOIN lecture_season s ON s.id = d.season_id JOIN unit h ON h.id = s.host_unit_id
  LEFT JOIN lecture ml ON ml.id = b.make_up_lecture_id LEFT JOIN lecture_date md ON md.id = ml.date_id`;

const COLUMNS = `b.id, b.person_id, p.name, COALESCE(v.name, u.name) AS unit_name, b.lecture_id, d.month, d.held_on, l.topic,
  b.cause, b.excused, b.state, b.reason, b.arisen_on, b.make_up_lecture_id, md.id AS make_up_date_id, md.held_on AS make_up_on,
  b.ended_on, b.end_reason`;

const SORTS = { arisenOn: 'b.arisen_on', name: 'p.pinyin', unit: 'COALESCE(v.name, u.name)' } as const;

/** Lists of debts: of the halls in a scope for staff, one's own for a speaker. */
@Injectable()
export class DebtsQueries {
  constructor(private readonly db: Database) {}

  async page(scope: Scope, query: DebtQuery): Promise<{ rows: DebtRow[]; total: number }> {
    const reach = scopeCondition(scope, 'h.path');
    const conditions = [reach.sql];
    const parameters = [...reach.parameters];
    const add = (sql: string, ...values: unknown[]): void => {
      conditions.push(sql);
      parameters.push(...values);
    };
    const { owed, state, excused, search } = query;
    if (owed !== undefined) add(`b.state ${owed ? '' : 'NOT '}IN ${placeholders(OWED_STATES.length)}`, ...OWED_STATES);
    if (state !== undefined) add('b.state = ?', state);
    if (excused !== undefined) add('b.excused = ?', excused ? 1 : 0);
    if (search !== undefined) {
      const letters = search.toLowerCase().replace(/\s+/g, '');
      add('(p.name LIKE ? OR p.pinyin LIKE ? OR p.initials LIKE ?)', `%${search}%`, `${letters}%`, `${letters}%`);
    }
    const where = conditions.join(' AND ');
    const [{ total } = { total: 0 }] = await this.db.reads.query<{ total: number }[]>(
      `SELECT COUNT(*) AS total ${FROM} WHERE ${where}`,
      parameters,
    );
    const { field, direction } = sortOrder<keyof typeof SORTS>(query.sort, { field: 'arisenOn', direction: 'DESC' });
    const rows = await this.db.reads.query<RawRow[]>(
      `SELECT ${COLUMNS} ${FROM} WHERE ${where} ORDER BY ${SORTS[field]} ${direction}, b.id ${direction} LIMIT ? OFFSET ?`,
      [...parameters, query.size, offsetOf(query)],
    );
    return { rows: rows.map(rowOf), total };
  }

  /** @unscoped the actor's own debts, newest first */
  async ofPerson(personId: number): Promise<DebtRow[]> {
    const rows = await this.db.reads.query<RawRow[]>(
      `SELECT ${COLUMNS} ${FROM} WHERE b.person_id = ? ORDER BY b.arisen_on DESC, b.id DESC`,
      [personId],
    );
    return rows.map(rowOf);
  }
}

function rowOf(row: RawRow): DebtRow {
  const { make_up_lecture_id: lectureId, make_up_date_id: dateId, make_up_on: heldOn } = row;
  return {
    id: row.id,
    person: { id: row.person_id, name: row.name, unitName: row.unit_name },
    lectureId: row.lecture_id,
    month: row.month,
    heldOn: row.held_on,
    topic: row.topic,
    cause: row.cause,
    excused: row.excused === 1,
    state: row.state,
    reason: row.reason,
    arisenOn: row.arisen_on,
    makeUp: lectureId !== null && dateId !== null && heldOn !== null ? { lectureId, dateId, heldOn } : null,
    endedOn: row.ended_on,
    endReason: row.end_reason,
  };
}
