import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { offsetOf, pageOf, type Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { sortOrder } from '../../../platform/http/contract.js';
import type { Reader } from '../../people/people.public.js';
import type { LectureSeasonEntity } from '../seasons/lecture-season.entity.js';
import type { Names } from '../seasons/names.js';
import { NamesQueries } from '../seasons/names.queries.js';
import { PlanningQueries } from '../seasons/planning.queries.js';
import { accountOf, type Account } from './fairness-account.js';
import type { FAIRNESS_SORTS, FairnessPeopleQuery, FairnessPerson, FairnessView } from './fairness.contract.js';
import { PoolQueries, type PlanningPool } from './pool.queries.js';
import { TurnsQueries, type StandingTurn } from './turns.queries.js';

type Sort = (typeof FAIRNESS_SORTS)[number];

/** A season's pool with the lectures of its host and the two accounts. */
interface Accounts {
  readonly season: LectureSeasonEntity;
  readonly pool: PlanningPool;
  /** Since the count began. */
  readonly turns: readonly StandingTurn[];
  readonly units: Account;
  readonly people: Account;
}

/**
 * 公平: how often each unit and each person has spoken and will, and how far the cycles are.
 * @unscoped every question takes the actor and finds the season within the scope of hall.read
 */
@Injectable()
export class FairnessQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly planning: PlanningQueries,
    private readonly pool: PoolQueries,
    private readonly turns: TurnsQueries,
    private readonly names: NamesQueries,
  ) {}

  /** @throws NotFound LECTURE.SEASON_NOT_FOUND */
  async view(actor: Actor, seasonId: number): Promise<FairnessView> {
    const accounts = await this.accounts(actor, seasonId);
    const { season, turns, people } = accounts;
    const gone = [...new Set(turns.map(({ rotation }) => rotation))].filter((key) => !accounts.units.rows.has(key));
    const names = await this.names.of(this.db.reads, [], gone);
    const rows = people.fairness.rows;
    return {
      season: { id: season.id, name: season.name, cycleStart: season.cycleStart },
      asOf: this.clock.today(),
      units: [...unitRows(accounts), ...gone.map((key) => goneRow(key, turns, names))],
      forUnits: summaryOf(accounts.units),
      forPeople: summaryOf(people),
      people: {
        total: rows.length,
        held: rows.filter(({ past }) => past > 0).length,
        never: rows.filter(({ total }) => total === 0).length,
        byCount: byCount(people),
      },
      seasons: bySeason(turns),
    };
  }

  /** @throws NotFound LECTURE.SEASON_NOT_FOUND */
  async people(actor: Actor, seasonId: number, query: FairnessPeopleQuery): Promise<Page<FairnessPerson>> {
    const accounts = await this.accounts(actor, seasonId);
    const named = query.q === undefined ? null : await this.named(this.db.reads, accounts.season, query.q);
    const found = peopleRows(accounts).filter(
      (row) =>
        (named === null || named.has(row.personId)) && (query.unit === undefined || row.rotation.key === query.unit),
    );
    const { field, direction } = sortOrder(query.sort, { field: 'unit' as Sort, direction: 'ASC' });
    const rows = sorted(found, field, direction === 'ASC' ? 1 : -1);
    const from = offsetOf(query);
    return pageOf(query, rows.slice(from, from + query.size), found.length);
  }

  /** Everybody, for the workbook. */
  async everybody(actor: Actor, seasonId: number): Promise<{ season: LectureSeasonEntity; rows: FairnessPerson[] }> {
    const accounts = await this.accounts(actor, seasonId);
    return { season: accounts.season, rows: peopleRows(accounts) };
  }

  private async accounts(actor: Actor, seasonId: number): Promise<Accounts> {
    const { reads } = this.db;
    const season = await this.planning.season(reads, scopeOf(actor, 'hall.read'), seasonId);
    const pool = await this.pool.planningPool(reads, season, []);
    const turns = (await this.turns.standing(reads, season.hostUnitId)).filter(({ on }) => on >= season.cycleStart);
    const today = this.clock.today();
    return {
      season,
      pool,
      turns,
      units: accountOf(
        pool.units.map(({ key, eligible }) => ({ subject: key, eligible })),
        turns.map(({ rotation, on, planned }) => ({ subject: rotation, on, planned })),
        season.cycleStart,
        today,
      ),
      people: accountOf(
        pool.people.map(({ personId, eligible }) => ({ subject: String(personId), eligible })),
        turns.map(({ personId, on, planned }) => ({ subject: String(personId), on, planned })),
        season.cycleStart,
        today,
      ),
    };
  }

  private async named(reader: Reader, season: LectureSeasonEntity, search: string): Promise<Set<number>> {
    return new Set((await this.pool.named(reader, season, search)).map(({ personId }) => personId));
  }
}

function unitRows({ pool, units, people }: Accounts): FairnessView['units'] {
  return pool.units.map(({ key, name, people: size }) => {
    const row = units.rows.get(key);
    const mine = pool.people
      .filter(({ rotationKey }) => rotationKey === key)
      .flatMap(({ personId }) => people.rows.get(String(personId)) ?? []);
    const spoken = mine.filter(({ past }) => past > 0).length;
    const total = row?.total ?? 0;
    return {
      key,
      name,
      people: size,
      held: row?.past ?? 0,
      planned: row?.planned ?? 0,
      spoken,
      spokenWithPlan: mine.filter((person) => person.total > 0).length,
      percent: size === 0 ? 0 : Math.round((100 * spoken) / size),
      perTen: size === 0 ? 0 : Math.round((100 * total) / size) / 10,
      lastOn: row?.lastHeld ?? null,
      nextOn: row?.next ?? null,
      current: true,
    };
  });
}

/** A rotation unit that was split or merged away. */
function goneRow(key: string, turns: readonly StandingTurn[], names: Names): FairnessView['units'][number] {
  const mine = turns.filter(({ rotation }) => rotation === key);
  const held = mine.filter(({ planned }) => !planned);
  const planned = mine.filter((turn) => turn.planned);
  return {
    key,
    name: names.unit(key),
    people: 0,
    held: held.length,
    planned: planned.length,
    spoken: 0,
    spokenWithPlan: 0,
    percent: 0,
    perTen: 0,
    lastOn: held.at(-1)?.on ?? null,
    nextOn: planned[0]?.on ?? null,
    current: false,
  };
}

function peopleRows({ pool, people }: Accounts): FairnessPerson[] {
  const units = new Map(pool.units.map(({ key, name }) => [key, name]));
  return pool.people.map(({ personId, name, rotationKey }) => {
    const row = people.rows.get(String(personId));
    return {
      personId,
      name,
      rotation: { key: rotationKey, name: units.get(rotationKey) ?? '' },
      held: row?.past ?? 0,
      planned: row?.planned ?? 0,
      total: row?.total ?? 0,
      lastOn: row?.lastHeld ?? null,
      nextOn: row?.next ?? null,
      spokenInCycle: people.spokenInCycle.has(String(personId)),
    };
  });
}

function summaryOf({ fairness, cycle, cycleWithPlan }: Account): FairnessView['forUnits'] {
  return {
    spread: fairness.spread,
    spreadHeld: fairness.spreadPast,
    spreadPlanned: fairness.spreadPlanned,
    cycle,
    cycleWithPlan,
  };
}

/** From 0 to the highest count, so that the chart has no gaps. */
function byCount({ fairness }: Account): FairnessView['people']['byCount'] {
  const most = fairness.rows.reduce((max, { total }) => Math.max(max, total), 0);
  return Array.from({ length: most + 1 }, (_, lectures) => ({
    lectures,
    people: fairness.rows.filter(({ past }) => past === lectures).length,
    withPlan: fairness.rows.filter(({ total }) => total === lectures).length,
  }));
}

function bySeason(turns: readonly StandingTurn[]): FairnessView['seasons'] {
  const seasons = new Map<number, { id: number; name: string; held: number; planned: number }>();
  for (const { seasonId, seasonName, planned } of turns) {
    const season = seasons.get(seasonId) ?? { id: seasonId, name: seasonName, held: 0, planned: 0 };
    if (planned) season.planned += 1;
    else season.held += 1;
    seasons.set(seasonId, season);
  }
  return [...seasons.values()];
}

/** They come by unit and pinyin. */
function sorted(rows: readonly FairnessPerson[], field: Sort, direction: 1 | -1): FairnessPerson[] {
  const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
  if (field === 'unit') return direction === 1 ? [...rows] : [...rows].reverse();
  const compare = (a: FairnessPerson, b: FairnessPerson): number => {
    if (field === 'name') return collator.compare(a.name, b.name);
    if (field === 'lastOn') return (a.lastOn ?? '') < (b.lastOn ?? '') ? -1 : Number(a.lastOn !== b.lastOn);
    return a[field] - b[field];
  };
  return [...rows].sort((a, b) => direction * compare(a, b) || a.personId - b.personId);
}
