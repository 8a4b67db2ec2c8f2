import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { offsetOf, pageOf, type Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import { placeholders, scopeCondition } from '../../../platform/db/scope.js';
import { sortOrder } from '../../../platform/http/contract.js';
import { dayRuleWords } from '../domain/day-rule.js';
import type { DateStatus, SeasonStatus } from '../domain/season.js';
import { categoriesOf } from './lecture-season.entity.js';
import { PlanningQueries } from './planning.queries.js';
import { ruleOf } from './season-dates.js';
import type { SeasonCard, SeasonDetail, SeasonQuery } from './season.contract.js';
import { seasonActs } from './season.policy.js';

interface CardRow {
  id: number;
  name: string;
  host_unit_id: number;
  host_name: string;
  first_month: string;
  last_month: string;
  status: SeasonStatus;
  planned_at: string | null;
  revision: number;
}

const SORTS = { firstMonth: 's.first_month', name: 's.name' } as const;
const FROM = 'FROM lecture_season s JOIN unit h ON h.id = s.host_unit_id';

/**
 * Seasons for lists and forms.
 * @unscoped every question takes the actor and asks within the scope of hall.read
 */
@Injectable()
export class SeasonsQueries {
  constructor(
    private readonly db: Database,
    private readonly planning: PlanningQueries,
  ) {}

  /** Latest first unless asked otherwise. */
  async page(actor: Actor, query: SeasonQuery): Promise<Page<SeasonCard>> {
    const condition = scopeCondition(scopeOf(actor, 'hall.read'), 'h.path');
    const year = query.year === undefined ? null : String(query.year);
    const where = year === null ? condition.sql : `${condition.sql} AND s.first_month <= ? AND s.last_month >= ?`;
    const parameters = [...condition.parameters, ...(year === null ? [] : [`${year}-12`, `${year}-01`])];
    const [{ total } = { total: 0 }] = await this.db.reads.query<{ total: number }[]>(
      `SELECT COUNT(*) AS total ${FROM} WHERE ${where}`,
      parameters,
    );
    const { field, direction } = sortOrder(query.sort, { field: 'firstMonth', direction: 'DESC' });
    const rows = await this.db.reads.query<CardRow[]>(
      `SELECT s.id, s.name, s.host_unit_id, h.name AS host_name, s.first_month, s.last_month, s.status, s.planned_at, s.revision
         ${FROM} WHERE ${where} ORDER BY ${SORTS[field]} ${direction}, s.id ${direction} LIMIT ? OFFSET ?`,
      [...parameters, query.size, offsetOf(query)],
    );
    const counts = await this.counts(rows.map((row) => row.id));
    return pageOf(
      query,
      rows.map((row) => cardOf(actor, row, counts.get(row.id))),
      Number(total),
    );
  }

  /** @throws NotFound LECTURE.SEASON_NOT_FOUND */
  async detail(actor: Actor, id: number): Promise<SeasonDetail> {
    const season = await this.planning.season(this.db.reads, scopeOf(actor, 'hall.read'), id);
    const [host] = await this.db.reads.query<{ name: string }[]>('SELECT name FROM unit WHERE id = ?', [
      season.hostUnitId,
    ]);
    const counts = await this.counts([id]);
    const rule = ruleOf(season);
    const { timeline, ratingWeights } = season;
    return {
      id,
      name: season.name,
      hostUnitId: season.hostUnitId,
      hostUnitName: host?.name ?? '',
      firstMonth: season.firstMonth,
      lastMonth: season.lastMonth,
      status: season.status,
      plannedAt: season.plannedAt?.toISOString() ?? null,
      dates: counts.get(id) ?? NO_DATES,
      revision: season.revision,
      acts: seasonActs(actor, season.status, (counts.get(id)?.planned ?? 0) > 0),
      rule,
      ruleWords: dayRuleWords(rule),
      deferral: season.deferral,
      speakersPerDate: season.speakersPerDate,
      categories: categoriesOf(season),
      minServiceMonths: season.minServiceMonths,
      cycleStart: season.cycleStart,
      startTime: season.startTime,
      endTime: season.endTime,
      place: season.place,
      seats: season.seats,
      timeline: { ...timeline },
      swapCutoffDays: season.swapCutoffDays,
      ratingWeights: { ...ratingWeights },
      minRatings: season.minRatings,
      seed: season.seed,
      basisDocument: season.basisDocument,
      createdAt: season.createdAt.toISOString(),
      updatedAt: season.updatedAt.toISOString(),
    };
  }

  private async counts(ids: readonly number[]): Promise<Map<number, SeasonCard['dates']>> {
    const counts = new Map<number, SeasonCard['dates']>();
    if (ids.length === 0) return counts;
    const rows = await this.db.reads.query<{ season_id: number; status: DateStatus; total: number }[]>(
      `SELECT season_id, status, COUNT(*) AS total FROM lecture_date
        WHERE season_id IN ${placeholders(ids.length)} GROUP BY season_id, status`,
      [...ids],
    );
    for (const { season_id: id, status, total } of rows) {
      const before = counts.get(id) ?? NO_DATES;
      const count = Number(total);
      counts.set(id, { ...before, total: before.total + count, [COUNTED[status]]: count });
    }
    return counts;
  }
}

const NO_DATES: SeasonCard['dates'] = { total: 0, planned: 0, published: 0, held: 0, filed: 0, cancelled: 0 };
const COUNTED: Readonly<Record<DateStatus, keyof SeasonCard['dates']>> = {
  PLANNED: 'planned',
  PUBLISHED: 'published',
  HELD: 'held',
  FILED: 'filed',
  CANCELLED: 'cancelled',
};

function cardOf(actor: Actor, row: CardRow, dates: SeasonCard['dates'] = NO_DATES): SeasonCard {
  return {
    id: row.id,
    name: row.name,
    hostUnitId: row.host_unit_id,
    hostUnitName: row.host_name,
    firstMonth: row.first_month,
    lastMonth: row.last_month,
    status: row.status,
    plannedAt: isoInstant(row.planned_at),
    dates,
    revision: row.revision,
    acts: seasonActs(actor, row.status, dates.planned > 0),
  };
}
