import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { NotFound } from '../../../kernel/errors.js';
import { offsetOf, pageOf, type Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { isoInstant, readInstant } from '../../../platform/db/instants.js';
import { placeholders, scopeCondition } from '../../../platform/db/scope.js';
import { sortOrder } from '../../../platform/http/contract.js';
import type { RoundKind, RoundMode, RoundState } from '../domain/round.js';
import { effectiveState } from '../domain/round-states.js';
import type {
  CompetitionQuery,
  CompetitionView,
  PublicCompetitionCard,
  PublicCompetitionQuery,
  RoundCard,
} from './competition.contract.js';
import { competitionActs } from './round.policy.js';

interface CompetitionRow {
  id: number;
  name: string;
  year_no: number;
  quarter_no: number | null;
  introduction: string | null;
  unit_id: number;
  unit_name: string;
  path: string;
  made_by_name: string;
  made_at: string;
  revision: number;
}

interface RoundRow {
  id: number;
  competition_id: number;
  kind: RoundKind;
  mode: RoundMode;
  name: string;
  state: RoundState;
  starts_at: string;
  ends_at: string;
  duration_minutes: number;
  entry_count: number;
}

const FROM = 'FROM competition c JOIN unit u ON u.id = c.unit_id';
const COLUMNS = `c.id, c.name, c.year_no, c.quarter_no, c.introduction, c.unit_id, u.name AS unit_name, u.path,
                 c.made_by_name, c.made_at, c.revision`;
const ORDER = {
  when: (direction: string) => `c.year_no ${direction}, c.quarter_no ${direction}, c.id ${direction}`,
  name: (direction: string) => `c.name ${direction}, c.id ${direction}`,
} as const;
const PUBLISHED = "EXISTS (SELECT 1 FROM competition_round r WHERE r.competition_id = c.id AND r.state <> 'DRAFT')";
const LIVE = `EXISTS (SELECT 1 FROM competition_round r
                       WHERE r.competition_id = c.id AND r.state NOT IN ('DRAFT', 'FINAL', 'ARCHIVED'))`;

interface Condition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * Competitions with their rounds, for lists.
 * @unscoped the staff's questions take the actor and ask within the scope of contest.read; what is published is public
 */
@Injectable()
export class CompetitionsQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Latest first unless asked otherwise. */
  async page(actor: Actor, query: CompetitionQuery): Promise<Page<CompetitionView>> {
    const conditions = [scopeCondition(scopeOf(actor, 'contest.read'), 'u.path'), ...filters(query)];
    if (query.live !== undefined) conditions.push({ sql: query.live ? LIVE : `NOT ${LIVE}`, parameters: [] });
    const { rows, total } = await this.rows(query, conditions);
    const rounds = await this.rounds(rows.map((row) => row.id));
    return pageOf(
      query,
      rows.map((row) => viewOf(actor, row, rounds.get(row.id) ?? [])),
      total,
    );
  }

  /** @throws NotFound COMPETITION.NOT_FOUND */
  async one(actor: Actor, id: number): Promise<CompetitionView> {
    const reach = scopeCondition(scopeOf(actor, 'contest.read'), 'u.path');
    const [row] = await this.db.reads.query<CompetitionRow[]>(
      `SELECT ${COLUMNS} ${FROM} WHERE c.id = ? AND ${reach.sql}`,
      [id, ...reach.parameters],
    );
    if (!row) throw new NotFound('COMPETITION.NOT_FOUND');
    return viewOf(actor, row, (await this.rounds([id])).get(id) ?? []);
  }

  /** Those of which a round is published; drafts do not show. */
  async publicPage(query: PublicCompetitionQuery): Promise<Page<PublicCompetitionCard>> {
    const { rows, total } = await this.rows(query, [{ sql: PUBLISHED, parameters: [] }, ...filters(query)]);
    const rounds = await this.rounds(rows.map((row) => row.id));
    return pageOf(
      query,
      rows.map((row) => ({
        id: row.id,
        name: row.name,
        yearNo: row.year_no,
        quarterNo: row.quarter_no,
        unitName: row.unit_name,
        rounds: (rounds.get(row.id) ?? [])
          .filter((round) => round.state !== 'DRAFT')
          .map(({ id, kind, mode, name, state, startsAt, endsAt }) => ({
            id,
            kind,
            mode,
            name,
            state,
            startsAt,
            endsAt,
          })),
      })),
      total,
    );
  }

  private async rows(
    query: PublicCompetitionQuery,
    conditions: readonly Condition[],
  ): Promise<{ rows: CompetitionRow[]; total: number }> {
    const where = conditions.map((one) => one.sql).join(' AND ');
    const parameters = conditions.flatMap((one) => one.parameters);
    const [{ total } = { total: 0 }] = await this.db.reads.query<{ total: number }[]>(
      `SELECT COUNT(*) AS total ${FROM} WHERE ${where}`,
      parameters,
    );
    const { field, direction } = sortOrder(query.sort, { field: 'when', direction: 'DESC' });
    const rows = await this.db.reads.query<CompetitionRow[]>(
      `SELECT ${COLUMNS} ${FROM} WHERE ${where} ORDER BY ${ORDER[field](direction)} LIMIT ? OFFSET ?`,
      [...parameters, query.size, offsetOf(query)],
    );
    return { rows, total: Number(total) };
  }

  private async rounds(ids: readonly number[]): Promise<ReadonlyMap<number, RoundCard[]>> {
    const found = new Map<number, RoundCard[]>(ids.map((id) => [id, []]));
    if (ids.length === 0) return found;
    const rows = await this.db.reads.query<RoundRow[]>(
      `SELECT id, competition_id, kind, mode, name, state, starts_at, ends_at, duration_minutes, entry_count
         FROM competition_round WHERE competition_id IN ${placeholders(ids.length)} ORDER BY position, id`,
      [...ids],
    );
    const now = this.clock.now();
    for (const row of rows) {
      const startsAt = readInstant(row.starts_at);
      const endsAt = readInstant(row.ends_at);
      found.get(row.competition_id)?.push({
        id: row.id,
        kind: row.kind,
        mode: row.mode,
        name: row.name,
        state: effectiveState({ state: row.state, startsAt, endsAt }, now),
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        durationMinutes: row.duration_minutes,
        entryCount: row.entry_count,
      });
    }
    return found;
  }
}

function filters(query: PublicCompetitionQuery): Condition[] {
  const conditions: Condition[] = [];
  if (query.year !== undefined) conditions.push({ sql: 'c.year_no = ?', parameters: [query.year] });
  if (query.quarter !== undefined) conditions.push({ sql: 'c.quarter_no = ?', parameters: [query.quarter] });
  if (query.q !== undefined && query.q !== '')
    conditions.push({ sql: "c.name LIKE ? ESCAPE '!'", parameters: [`%${query.q.replaceAll(/[!%_]/g, '!$&')}%`] });
  return conditions;
}

function viewOf(actor: Actor, row: CompetitionRow, rounds: RoundCard[]): CompetitionView {
  return {
    id: row.id,
    name: row.name,
    yearNo: row.year_no,
    quarterNo: row.quarter_no,
    unitId: row.unit_id,
    unitName: row.unit_name,
    introduction: row.introduction ?? '',
    madeByName: row.made_by_name,
    madeAt: isoInstant(row.made_at),
    revision: row.revision,
    acts: competitionActs(actor, row.path, rounds.length),
    rounds,
  };
}
