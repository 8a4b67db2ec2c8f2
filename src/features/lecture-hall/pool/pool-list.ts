import { Injectable } from '@nestjs/common';
import { inScope, scopeOf, type Actor } from '../../../kernel/access.js';
import type { BusinessDate } from '../../../kernel/calendar.js';
import { Clock } from '../../../kernel/clock.js';
import { offsetOf, pageOf } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { sortOrder } from '../../../platform/http/contract.js';
import type { LectureDateEntity } from '../seasons/lecture-date.entity.js';
import { categoriesOf, type LectureSeasonEntity } from '../seasons/lecture-season.entity.js';
import { PlanningQueries } from '../seasons/planning.queries.js';
import { obstacleOn } from './availability.js';
import type { POOL_SORTS, PoolExportQuery, PoolPage, PoolQuery, PoolRow } from './pool.contract.js';
import { obstaclesOf, PoolQueries, unitsOf, type PoolMember } from './pool.queries.js';
import { TurnsQueries, type StandingTurn } from './turns.queries.js';

type Sort = (typeof POOL_SORTS)[number];

interface Account {
  held: number;
  planned: number;
  lastOn: BusinessDate | null;
  nextOn: BusinessDate | null;
}

/** What the rows of a list are made from. */
interface Judged {
  readonly season: LectureSeasonEntity;
  /** Days still to come. */
  readonly dates: readonly LectureDateEntity[];
  /** The whole pool, then those whom the filter leaves. */
  readonly all: readonly PoolRow[];
  readonly found: readonly PoolRow[];
  readonly units: PoolPage['units'];
}

/** 主讲人库: who may lecture, who may not yet or not now, and how often each has. */
@Injectable()
export class PoolList {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly pool: PoolQueries,
    private readonly turns: TurnsQueries,
    private readonly planning: PlanningQueries,
  ) {}

  /** @throws NotFound LECTURE.SEASON_NOT_FOUND for a season that is asked for by its id */
  async page(actor: Actor, query: PoolQuery): Promise<PoolPage> {
    const judged = await this.judge(actor, query);
    if (judged === null)
      return {
        ...pageOf(query, [], 0),
        items: [],
        season: null,
        units: [],
        totals: { people: 0, free: 0, partly: 0, never: 0, debts: 0, units: 0 },
      };
    const { season, dates, all, found, units } = judged;
    const { field, direction } = sortOrder(query.sort, { field: 'unit' as Sort, direction: 'ASC' });
    const rows = sorted(found, field, direction === 'ASC' ? 1 : -1);
    const from = offsetOf(query);
    const count = (state: PoolRow['state']): number => all.filter((row) => row.state === state).length;
    return {
      ...pageOf(query, [], found.length),
      items: rows.slice(from, from + query.size),
      season: {
        id: season.id,
        name: season.name,
        categories: categoriesOf(season),
        minServiceMonths: season.minServiceMonths,
        dates: dates.map(({ id, month, heldOn }) => ({ dateId: id, month, heldOn })),
      },
      totals: {
        people: all.length,
        free: count('FREE'),
        partly: count('PARTLY'),
        never: count('NEVER'),
        debts: all.filter((row) => row.debt).length,
        units: units.length,
      },
      units,
    };
  }

  /** All rows of the filter, by unit and name; null without a season. */
  async rows(
    actor: Actor,
    query: PoolExportQuery,
  ): Promise<{ season: LectureSeasonEntity; rows: readonly PoolRow[] } | null> {
    const judged = await this.judge(actor, query);
    return judged && { season: judged.season, rows: judged.found };
  }

  private async judge(actor: Actor, query: PoolExportQuery): Promise<Judged | null> {
    const { reads } = this.db;
    const scope = scopeOf(actor, 'hall.read');
    const today = this.clock.today();
    const season =
      query.seasonId === undefined
        ? await this.turns.seasonFor(reads, scope, today)
        : await this.planning.season(reads, scope, query.seasonId);
    if (season === null) return null;
    const hostPath = await this.pool.hostPath(reads, season.hostUnitId);
    const personal = inScope(scopeOf(actor, 'hall.plan'), hostPath);
    const members = await this.pool.members(reads, season, { absencesFrom: today });
    const dates = (await this.planning.dates(reads, season.id)).filter(
      ({ heldOn, status }) => heldOn >= today && (status === 'PLANNED' || status === 'PUBLISHED'),
    );
    const accounts = accountsOf(await this.turns.standing(reads, season.hostUnitId));
    const debtors = await this.planning.debtors(reads);
    const named =
      query.q === undefined
        ? null
        : new Set((await this.pool.named(reads, season, query.q)).map(({ personId }) => personId));
    const all = members.map((member) =>
      rowOf(member, { dates, today, personal, account: accounts.get(member.personId), debtors }),
    );
    const found = all.filter(
      (row) =>
        (named === null || named.has(row.personId)) &&
        (query.unit === undefined || row.rotation.key === query.unit) &&
        (query.category === undefined || row.category === query.category) &&
        (query.eligible === undefined || (row.state !== 'NEVER') === query.eligible),
    );
    return { season, dates, all, found, units: unitsOf(members) };
  }
}

function accountsOf(turns: readonly StandingTurn[]): Map<number, Account> {
  const accounts = new Map<number, Account>();
  for (const { personId, on, planned } of turns) {
    const account = accounts.get(personId) ?? { held: 0, planned: 0, lastOn: null, nextOn: null };
    if (planned) {
      account.planned += 1;
      account.nextOn ??= on;
    } else {
      account.held += 1;
      account.lastOn = on;
    }
    accounts.set(personId, account);
  }
  return accounts;
}

function rowOf(
  member: PoolMember,
  given: {
    readonly dates: readonly LectureDateEntity[];
    readonly today: BusinessDate;
    readonly personal: boolean;
    readonly account: Account | undefined;
    readonly debtors: ReadonlySet<number>;
  },
): PoolRow {
  const { dates, today, personal, account, debtors } = given;
  const absences = obstaclesOf(member);
  const days = dates.length > 0 ? dates.map(({ heldOn }) => heldOn) : [today];
  const free = days.filter((day) => obstacleOn(absences, day) === null).length;
  return {
    personId: member.personId,
    name: member.name,
    category: member.category,
    position: member.position,
    unit: { id: member.unitId, name: member.unitName },
    rotation: { key: member.rotationKey, name: member.rotationName },
    serviceFrom: member.serviceFrom,
    eligibleFrom: member.eligibleFrom,
    state: free === days.length ? 'FREE' : free === 0 ? 'NEVER' : 'PARTLY',
    freeDates: dates.length > 0 ? free : 0,
    dates: dates.length,
    obstacles: absences
      .filter(({ until }) => until >= today)
      .map((absence) => {
        const recorded = member.absences.find((one) => one === absence);
        return {
          code: absence.obstacle,
          kind: personal ? (recorded?.kind ?? null) : null,
          reason: personal ? (recorded?.reason ?? null) : null,
          fromOn: absence.from,
          untilOn: absence.until,
          months: dates.filter(({ heldOn }) => obstacleOn([absence], heldOn) !== null).map(({ month }) => month),
        };
      }),
    held: account?.held ?? 0,
    planned: account?.planned ?? 0,
    lastOn: account?.lastOn ?? null,
    nextOn: account?.nextOn ?? null,
    debt: debtors.has(member.personId),
  };
}

/** Rows come by unit and pinyin, which stays the order among equals. */
function sorted(rows: readonly PoolRow[], field: Sort, direction: 1 | -1): PoolRow[] {
  const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
  const value = (row: PoolRow): string | number => {
    if (field === 'lastOn' || field === 'serviceFrom') return row[field] ?? '';
    return field === 'held' || field === 'planned' ? row[field] : '';
  };
  const places = new Map(rows.map((row, index) => [row.personId, index]));
  const compare = (a: PoolRow, b: PoolRow): number => {
    if (field === 'unit') return (places.get(a.personId) ?? 0) - (places.get(b.personId) ?? 0);
    if (field === 'name') return collator.compare(a.name, b.name);
    const [x, y] = [value(a), value(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  };
  return [...rows].sort((a, b) => direction * compare(a, b) || a.personId - b.personId);
}
