import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor, type PersonnelCategory, type Scope } from '../../../kernel/access.js';
import { addDays, businessDateOf, type BusinessDate } from '../../../kernel/calendar.js';
import { Clock } from '../../../kernel/clock.js';
import { offsetOf, pageOf, type Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { isoInstant, readInstant } from '../../../platform/db/instants.js';
import { type SqlCondition } from '../../../platform/db/scope.js';
import { sortOrder } from '../../../platform/http/contract.js';
import { personReach, reachesPerson } from '../../people/people.public.js';
import type { ExemptionKind } from '../domain/season.js';
import type {
  EXEMPTION_STATES,
  ExemptionQuery,
  ExemptionView,
  MyUnavailability,
  TouchedLecture,
  UnavailabilityQuery,
  UnavailabilityView,
} from './absences.contract.js';
import { AbsencesRepository } from './absences.repository.js';
import { TurnsQueries } from './turns.queries.js';

interface AbsenceRow {
  id: number;
  person_id: number;
  name: string;
  category: PersonnelCategory;
  unit_id: number;
  unit_name: string;
  path: string;
  seconded_path: string | null;
  reason: string;
  from_on: BusinessDate;
  until_on: BusinessDate;
  created_at: string;
}

interface ExemptionRow extends AbsenceRow {
  kind: ExemptionKind;
  ended_at: string | null;
}

const SORTS = { fromOn: 'x.from_on', untilOn: 'x.until_on', name: 'p.pinyin' } as const;

const COLUMNS = `x.id, x.person_id, x.reason, x.from_on, x.until_on, x.created_at, p.name, p.category,
  COALESCE(s.id, u.id) AS unit_id, COALESCE(s.name, u.name) AS unit_name, u.path, s.path AS seconded_path`;
const PEOPLE = `JOIN person p ON p.id = x.person_id JOIN unit u ON u.id = p.unit_id
  LEFT JOIN unit s ON s.id = p.seconded_unit_id`;

/** Exemptions and own entries as lists. */
@Injectable()
export class AbsenceLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly turns: TurnsQueries,
    private readonly absences: AbsencesRepository,
  ) {}

  /** @unscoped takes the actor and asks within the scope of hall.read */
  async exemptions(actor: Actor, query: ExemptionQuery): Promise<Page<ExemptionView>> {
    const today = this.clock.today();
    const conditions = [personReach(scopeOf(actor, 'hall.read')), ...personFilter(query)];
    if (query.live !== undefined)
      conditions.push({
        sql: query.live ? '(x.until_on >= ? AND x.ended_at IS NULL)' : '(x.until_on < ? OR x.ended_at IS NOT NULL)',
        parameters: [today],
      });
    const { rows, total } = await this.page<ExemptionRow>('lecture_exemption', 'x.kind, x.ended_at', conditions, query);
    const touched = await this.touched(rows);
    const plans = scopeOf(actor, 'hall.plan');
    return pageOf(
      query,
      rows.map((row) => exemptionView(row, touched.get(row.id) ?? [], plans, today)),
      total,
    );
  }

  /** @unscoped takes the actor and asks within the scope of hall.read */
  async unavailability(actor: Actor, query: UnavailabilityQuery): Promise<Page<UnavailabilityView>> {
    const live: SqlCondition = {
      sql: query.live ? 'x.until_on >= ?' : 'x.until_on < ?',
      parameters: [this.clock.today()],
    };
    const conditions = [personReach(scopeOf(actor, 'hall.read')), ...personFilter(query), live];
    const { rows, total } = await this.page<AbsenceRow>('lecture_unavailability', '1 AS own', conditions, query);
    const touched = await this.touched(rows);
    const plans = scopeOf(actor, 'hall.plan');
    return pageOf(
      query,
      rows.map((row) => ({
        id: row.id,
        person: { id: row.person_id, name: row.name },
        unit: { id: row.unit_id, name: row.unit_name },
        reason: mayKnow(plans, row) ? row.reason : null,
        fromOn: row.from_on,
        untilOn: row.until_on,
        createdAt: isoInstant(row.created_at),
        touched: touched.get(row.id) ?? [],
      })),
      total,
    );
  }

  /**
   * The actor's own entries and the public dates they bear on.
   * @unscoped one's own entries, and lecture dates that are public
   */
  async mine(actor: Actor, maxDays: number): Promise<MyUnavailability> {
    const today = this.clock.today();
    const { personId } = actor;
    if (personId === null) return { items: [], maxDays, dates: [] };
    const entries = await this.absences.entriesOf(this.db.reads, personId, today);
    const dates = await this.publicDates(personId, today);
    return {
      items: entries.map((entry) => ({
        id: entry.id,
        fromOn: entry.fromOn,
        untilOn: entry.untilOn,
        reason: entry.reason,
        createdAt: entry.createdAt.toISOString(),
        months: dates
          .filter(({ heldOn }) => heldOn >= entry.fromOn && heldOn <= entry.untilOn)
          .map(({ month, heldOn }) => ({ month, heldOn })),
        removable: entry.untilOn >= today,
      })),
      maxDays,
      dates,
    };
  }

  private async page<Row extends AbsenceRow>(
    table: 'lecture_exemption' | 'lecture_unavailability',
    columns: string,
    conditions: readonly SqlCondition[],
    query: ExemptionQuery | UnavailabilityQuery,
  ): Promise<{ rows: Row[]; total: number }> {
    const where = conditions.map(({ sql }) => sql).join(' AND ');
    const parameters = conditions.flatMap((condition) => condition.parameters);
    const from = `FROM ${table} x ${PEOPLE} WHERE ${where}`;
    const [{ total } = { total: 0 }] = await this.db.reads.query<{ total: number }[]>(
      `SELECT COUNT(*) AS total ${from}`,
      parameters,
    );
    const { field, direction } = sortOrder(query.sort, { field: 'fromOn' as const, direction: 'DESC' as const });
    const rows = await this.db.reads.query<Row[]>(
      `SELECT ${COLUMNS}, ${columns} ${from} ORDER BY ${SORTS[field]} ${direction}, x.id LIMIT ? OFFSET ?`,
      [...parameters, query.size, offsetOf(query)],
    );
    return { rows, total: Number(total) };
  }

  /** By absence: the lectures still to come that lie on its days. */
  private async touched(rows: readonly AbsenceRow[]): Promise<Map<number, TouchedLecture[]>> {
    const lectures = await this.turns.toGive(
      this.db.reads,
      rows.map((row) => row.person_id),
      this.clock.today(),
    );
    return new Map(
      rows.map((row) => {
        const until = lastDay(row);
        const hit = lectures.filter(
          ({ personId, heldOn }) => personId === row.person_id && heldOn >= row.from_on && heldOn <= until,
        );
        return [row.id, hit.map(({ personId: _, ...lecture }) => lecture)];
      }),
    );
  }

  private async publicDates(personId: number, from: BusinessDate): Promise<MyUnavailability['dates']> {
    const rows = await this.db.reads.query<{ id: number; month: string; held_on: string; mine: number | null }[]>(
      `SELECT d.id, d.month, d.held_on,
              (SELECT MIN(l.id) FROM lecture l WHERE l.date_id = d.id AND l.live_person_id = p.id) AS mine
         FROM person p JOIN unit w ON w.id = COALESCE(p.seconded_unit_id, p.unit_id)
         JOIN lecture_date d ON d.status = 'PUBLISHED' AND d.held_on >= ?
         JOIN lecture_season s ON s.id = d.season_id JOIN unit h ON h.id = s.host_unit_id
        WHERE p.id = ? AND SUBSTR(w.path, 1, LENGTH(h.path)) = h.path ORDER BY d.held_on, d.id`,
      [from, personId],
    );
    return rows.map((row) => ({ dateId: row.id, month: row.month, heldOn: row.held_on, mine: row.mine !== null }));
  }
}

function personFilter({ personId, q }: { personId?: number; q?: string }): SqlCondition[] {
  const conditions: SqlCondition[] = [];
  if (personId !== undefined) conditions.push({ sql: 'x.person_id = ?', parameters: [personId] });
  if (q !== undefined) {
    const text = q.replace(/[!%_]/g, '!$&');
    const letters = text.toLowerCase().replace(/\s/g, '');
    conditions.push({
      sql: `(p.name LIKE ? ESCAPE '!' OR p.pinyin LIKE ? ESCAPE '!' OR p.initials LIKE ? ESCAPE '!')`,
      parameters: [`%${text}%`, `${letters}%`, `${letters}%`],
    });
  }
  return conditions;
}

const mayKnow = (plans: Scope, row: AbsenceRow): boolean =>
  reachesPerson(plans, { category: row.category, unitPath: row.path, secondedPath: row.seconded_path });

/** The last day on which it holds. */
function lastDay(row: AbsenceRow & { ended_at?: string | null }): BusinessDate {
  const ended = readInstant(row.ended_at ?? null);
  if (ended === null) return row.until_on;
  const last = addDays(businessDateOf(ended), -1);
  return last < row.until_on ? last : row.until_on;
}

function exemptionView(row: ExemptionRow, touched: TouchedLecture[], plans: Scope, today: BusinessDate): ExemptionView {
  const known = mayKnow(plans, row);
  const state = stateOf(row, today);
  return {
    id: row.id,
    person: { id: row.person_id, name: row.name },
    unit: { id: row.unit_id, name: row.unit_name },
    kind: known ? row.kind : null,
    reason: known ? row.reason : null,
    fromOn: row.from_on,
    untilOn: row.until_on,
    state,
    endedAt: isoInstant(row.ended_at),
    createdAt: isoInstant(row.created_at),
    touched,
    can: known && (state === 'NOW' || state === 'COMING') ? ['end'] : [],
  };
}

function stateOf(row: ExemptionRow, today: BusinessDate): (typeof EXEMPTION_STATES)[number] {
  if (row.ended_at !== null) return 'TAKEN_BACK';
  if (row.until_on < today) return 'OVER';
  return row.from_on > today ? 'COMING' : 'NOW';
}
