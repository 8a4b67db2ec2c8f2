import { Injectable } from '@nestjs/common';
import type { PersonnelCategory, Scope } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { offsetOf, pageOf, type Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { isoInstant, readInstant } from '../../../platform/db/instants.js';
import { sortOrder } from '../../../platform/http/contract.js';
import type { AttemptHead, EntryFilter, EntryPart, EntryQuery, EntryView } from './entry.contract.js';
import { RoundsRepository } from './rounds.repository.js';

interface EntryRow {
  id: number;
  person_id: number;
  person_name: string;
  unit_id: number;
  unit_name: string;
  category: PersonnelCategory;
  extra_minutes: number;
  extra_reason: string | null;
  added_reason: string | null;
  removed_at: string | null;
  removed_reason: string | null;
  started_at: string | null;
  due_at: string | null;
  submitted_at: string | null;
}

const FROM = `FROM round_entry e JOIN unit u ON u.id = e.unit_id
              LEFT JOIN attempt a ON a.round_id = e.round_id AND a.person_id = e.person_id`;
const COLUMNS = `e.id, e.person_id, e.person_name, e.unit_id, e.unit_name, e.category, e.extra_minutes, e.extra_reason,
                 e.added_reason, e.removed_at, e.removed_reason, a.started_at, a.due_at, a.submitted_at`;
const PARTS: Readonly<Record<EntryPart, string>> = {
  LISTED: 'e.removed_at IS NULL',
  STARTED: 'e.removed_at IS NULL AND a.id IS NOT NULL',
  NOT_STARTED: 'e.removed_at IS NULL AND a.id IS NULL',
  EXTRA: 'e.removed_at IS NULL AND e.extra_minutes > 0',
  ADDED: 'e.removed_at IS NULL AND e.added_reason IS NOT NULL',
  REMOVED: 'e.removed_at IS NOT NULL',
};
const ORDER = {
  /** As the house lists its units: from the top, communities before sections, each in its place. */
  unit: (direction: string) =>
    `u.depth ${direction}, u.kind ${direction}, u.sort_order ${direction}, u.id ${direction}, e.id ${direction}`,
  name: (direction: string) => `e.person_name ${direction}, e.id ${direction}`,
} as const;

/** The list of a round, for its organisers. */
@Injectable()
export class RoundEntriesQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: RoundsRepository,
  ) {}

  /** @throws NotFound ROUND.NOT_FOUND */
  async page(scope: Scope, roundId: number, query: EntryQuery): Promise<Page<EntryView>> {
    await this.rounds.within(scope, roundId);
    const { where, parameters } = conditionsOf(roundId, query);
    const [{ total } = { total: 0 }] = await this.db.reads.query<{ total: number }[]>(
      `SELECT COUNT(*) AS total ${FROM} WHERE ${where}`,
      parameters,
    );
    const { field, direction } = sortOrder(query.sort, { field: 'unit', direction: 'ASC' });
    const rows = await this.db.reads.query<EntryRow[]>(
      `SELECT ${COLUMNS} ${FROM} WHERE ${where} ORDER BY ${ORDER[field](direction)} LIMIT ? OFFSET ?`,
      [...parameters, query.size, offsetOf(query)],
    );
    const now = this.clock.now();
    return pageOf(
      query,
      rows.map((row) => viewOf(row, now)),
      Number(total),
    );
  }

  /** All of them, unit by unit, for paper. @throws NotFound ROUND.NOT_FOUND */
  async all(scope: Scope, roundId: number, filter: EntryFilter): Promise<EntryView[]> {
    await this.rounds.within(scope, roundId);
    const { where, parameters } = conditionsOf(roundId, filter);
    const rows = await this.db.reads.query<EntryRow[]>(
      `SELECT ${COLUMNS} ${FROM} WHERE ${where} ORDER BY ${ORDER.unit('ASC')}`,
      parameters,
    );
    const now = this.clock.now();
    return rows.map((row) => viewOf(row, now));
  }

  /** Units of those on the list. @throws NotFound ROUND.NOT_FOUND */
  async units(scope: Scope, roundId: number): Promise<{ unitId: number; unitName: string; people: number }[]> {
    await this.rounds.within(scope, roundId);
    const rows = await this.db.reads.query<{ unit_id: number; unit_name: string; people: number }[]>(
      `SELECT e.unit_id, MIN(e.unit_name) AS unit_name, COUNT(*) AS people
         FROM round_entry e JOIN unit u ON u.id = e.unit_id WHERE e.round_id = ? AND e.removed_at IS NULL
        GROUP BY e.unit_id, u.depth, u.kind, u.sort_order ORDER BY u.depth, u.kind, u.sort_order, e.unit_id`,
      [roundId],
    );
    return rows.map((row) => ({ unitId: row.unit_id, unitName: row.unit_name, people: Number(row.people) }));
  }
}

function conditionsOf(roundId: number, filter: EntryFilter): { where: string; parameters: unknown[] } {
  const conditions = ['e.round_id = ?', PARTS[filter.part]];
  const parameters: unknown[] = [roundId];
  if (filter.q !== undefined && filter.q !== '') {
    conditions.push("(e.person_name LIKE ? ESCAPE '!' OR e.unit_name LIKE ? ESCAPE '!')");
    const like = `%${filter.q.replaceAll(/[!%_]/g, '!$&')}%`;
    parameters.push(like, like);
  }
  if (filter.unitId !== undefined) {
    conditions.push('e.unit_id = ?');
    parameters.push(filter.unitId);
  }
  if (filter.category !== undefined) {
    conditions.push('e.category = ?');
    parameters.push(filter.category);
  }
  return { where: conditions.join(' AND '), parameters };
}

function viewOf(row: EntryRow, now: Date): EntryView {
  return {
    id: row.id,
    personId: row.person_id,
    personName: row.person_name,
    unitId: row.unit_id,
    unitName: row.unit_name,
    category: row.category,
    extraMinutes: row.extra_minutes,
    extraReason: row.extra_reason,
    addedReason: row.added_reason,
    removedAt: isoInstant(row.removed_at),
    removedReason: row.removed_reason,
    attempt: attemptHeadOf(row, now),
  };
}

/** How an attempt stands; `null`: not begun. */
export function attemptHeadOf(
  row: { started_at: string | null; due_at: string | null; submitted_at: string | null },
  now: Date,
): AttemptHead | null {
  if (row.started_at === null || row.due_at === null) return null;
  const isOver = now.getTime() >= readInstant(row.due_at).getTime();
  return {
    state: row.submitted_at !== null ? 'SUBMITTED' : isOver ? 'OVER' : 'OPEN',
    startedAt: isoInstant(row.started_at),
    dueAt: isoInstant(row.due_at),
    submittedAt: isoInstant(row.submitted_at),
  };
}
