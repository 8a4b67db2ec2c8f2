import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { Holidays } from '../../holidays/holidays.public.js';
import { monthsOf, planLectureDates } from '../domain/lecture-dates.js';
import { LectureHistory } from '../lectures/lecture-history.js';
import type { LectureDateEntity } from './lecture-date.entity.js';
import type { LectureSeasonEntity } from './lecture-season.entity.js';
import { SeasonHosts } from './season-hosts.js';
import { calendarSpan, planDates, seasonName, type DatePlan } from './season-dates.js';
import type { CreateSeason, PreviewDates, PreviewDatesView, UpdateSeason } from './season.contract.js';
import { PlansRepository } from './plans.repository.js';
import { SeasonsRepository } from './seasons.repository.js';

/** The rules of a season and the dates that follow from them. */
@Injectable()
export class SeasonsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly seasons: SeasonsRepository,
    private readonly plans: PlansRepository,
    private readonly holidays: Holidays,
    private readonly hosts: SeasonHosts,
    private readonly history: LectureHistory,
    private readonly audit: AuditLog,
  ) {}

  /** The dates that rules would give; nothing is kept. */
  async preview(body: PreviewDates): Promise<PreviewDatesView> {
    monthsOf(body.firstMonth, body.lastMonth);
    const { from, to } = calendarSpan(body.firstMonth, body.lastMonth);
    const planned = planLectureDates(body, await this.holidays.calendar(this.db.reads, from, to));
    return {
      items: planned.map((day) => ({
        month: day.month,
        ruleOn: day.ruleDate,
        heldOn: day.on,
        deferral: day.deferral === null ? ('NONE' as const) : ('HOLIDAY' as const),
        passed: (day.deferral?.steps ?? []).map(({ date, because }) => ({ date, ...because })),
        settled: day.settled,
        concerns: [...day.concerns],
      })),
    };
  }

  /**
   * A new season with all its dates.
   * @throws RuleViolation LECTURE.RANGE_EMPTY, LECTURE.RANGE_TOO_LONG, LECTURE.NO_FREE_DAY, LECTURE.TIMES_ORDER, LECTURE.NO_HOST
   * @throws Conflict LECTURE.SEASON_OVERLAPS
   */
  create(actor: Actor, { hostUnitId: named, ...input }: CreateSeason): Promise<number> {
    checkRules(input);
    return this.db.transaction(actor, async (tx) => {
      const hostUnitId = named ?? (await this.hosts.own(tx));
      await this.hosts.check(tx, hostUnitId);
      await this.seasons.lockHost(tx, hostUnitId);
      await this.checkFree(tx, hostUnitId, input, null);
      const previous = await this.seasons.previous(tx, hostUnitId, input.firstMonth);
      const now = this.clock.now();
      const rules = this.columns(input, {
        cycleStart: previous?.cycle_start ?? `${input.firstMonth}-01`,
        seed: Number(this.clock.today().replaceAll('-', '')),
      });
      const id = await this.seasons.insert(tx, {
        ...rules,
        hostUnitId,
        status: 'DRAFT',
        plannedAt: null,
        createdAt: now,
        updatedAt: now,
      });
      const { from, to } = calendarSpan(input.firstMonth, input.lastMonth);
      const plan = planDates(rules, [], await this.holidays.calendar(tx.manager, from, to), now);
      await this.seasons.insertDates(tx, id, plan.add);
      this.audit.record(tx, {
        act: 'lecture-season.create',
        subject: 'lecture-season',
        subjectId: id,
        unitId: hostUnitId,
        after: { ...rules, dates: plan.add.length },
      });
      return id;
    });
  }

  /**
   * Other rules. Dates that are not yet public follow them; what is public stays as it is.
   * @throws Conflict LECTURE.SEASON_CHANGED, LECTURE.SEASON_CLOSED, LECTURE.SEASON_OVERLAPS
   * @throws RuleViolation LECTURE.PUBLISHED_OUTSIDE, LECTURE.FIRST_MONTH_FIXED, LECTURE.SEED_FIXED
   */
  async update(actor: Actor, id: number, { revision, ...input }: UpdateSeason): Promise<void> {
    checkRules(input);
    await this.db.transaction(actor, async (tx) => {
      const season = await this.seasons.locked(tx, scopeOf(actor, 'hall.plan'), id);
      checkRevision(season, revision);
      if (season.status === 'CLOSED') throw new Conflict('LECTURE.SEASON_CLOSED', { name: season.name });
      await this.seasons.lockHost(tx, season.hostUnitId);
      await this.checkFree(tx, season.hostUnitId, input, id);
      const dates = await this.seasons.dates(tx, id);
      const open = dates.filter((date) => date.status === 'PLANNED');
      const rules = this.columns(input, season);
      checkFrozen(season, rules, dates);
      const now = this.clock.now();
      const { from, to } = calendarSpan(input.firstMonth, input.lastMonth);
      const plan = planDates(rules, dates, await this.holidays.calendar(tx.manager, from, to), now);
      await this.seasons.removeDates(tx, plan.remove);
      for (const { id: dateId, columns } of plan.change) await this.seasons.updateDate(tx, dateId, columns);
      await this.seasons.insertDates(tx, id, plan.add);
      await this.recordMoves(tx, dates, plan);
      if (rules.seed !== season.seed) await this.plans.dropDraws(tx, id);
      await this.seasons.raise(tx, season, now);
      await this.seasons.update(tx, id, rules);
      this.audit.record(tx, {
        act: 'lecture-season.update',
        subject: 'lecture-season',
        subjectId: id,
        unitId: season.hostUnitId,
        before: { ...season, dates: open.length },
        after: { ...rules, added: plan.add.length, changed: plan.change.length, removed: plan.remove.length },
      });
    });
  }

  /** @throws Conflict LECTURE.SEASON_NOT_DRAFT once it was planned */
  async remove(actor: Actor, id: number): Promise<void> {
    await this.db.transaction(actor, async (tx) => {
      const season = await this.seasons.locked(tx, scopeOf(actor, 'hall.plan'), id);
      if (season.status !== 'DRAFT') throw new Conflict('LECTURE.SEASON_NOT_DRAFT', { name: season.name });
      await this.seasons.remove(tx, id);
      this.audit.record(tx, {
        act: 'lecture-season.delete',
        subject: 'lecture-season',
        subjectId: id,
        unitId: season.hostUnitId,
        before: season,
      });
    });
  }

  private columns(
    input: Omit<CreateSeason, 'hostUnitId'>,
    fallback: Pick<LectureSeasonEntity, 'cycleStart' | 'seed'>,
  ): SeasonRules {
    const { name, rule, categories, cycleStart, seed, ...rest } = input;
    return {
      ...rest,
      name: name ?? seasonName(input.firstMonth, input.lastMonth),
      ruleWeek: rule.week,
      ruleWeekday: rule.weekday,
      categories: [...new Set(categories)].join(','),
      cycleStart: cycleStart ?? fallback.cycleStart,
      seed: seed ?? fallback.seed,
    };
  }

  /** Speakers who were planned already stay on their dates, and their history says that the day is another. */
  private async recordMoves(tx: Tx, before: readonly LectureDateEntity[], plan: DatePlan): Promise<void> {
    const moved = new Map(
      plan.change.flatMap(({ id, columns: { heldOn } }) => {
        const date = before.find((each) => each.id === id);
        return date && heldOn !== undefined && heldOn !== date.heldOn
          ? [[id, { from: date.heldOn, to: heldOn }] as const]
          : [];
      }),
    );
    const lectures = await this.seasons.lectures(tx, [...moved.keys()]);
    await this.history.record(
      tx,
      ...lectures.map((lecture) => ({
        lectureId: lecture.id,
        dateId: lecture.dateId,
        kind: 'DATE_MOVED' as const,
        fromOn: moved.get(lecture.dateId)?.from ?? null,
        toOn: moved.get(lecture.dateId)?.to ?? null,
        reason: '',
      })),
    );
    await this.history.touch(tx, { wholeDateIds: plan.change.map((change) => change.id) });
  }

  private async checkFree(
    tx: Tx,
    hostUnitId: number,
    { firstMonth, lastMonth }: { firstMonth: string; lastMonth: string },
    except: number | null,
  ): Promise<void> {
    const other = await this.seasons.overlapping(tx, hostUnitId, firstMonth, lastMonth, except);
    if (other) throw new Conflict('LECTURE.SEASON_OVERLAPS', { name: other.name, firstMonth, lastMonth });
  }
}

type SeasonRules = Omit<
  LectureSeasonEntity,
  'id' | 'hostUnitId' | 'status' | 'revision' | 'plannedAt' | 'createdAt' | 'updatedAt'
>;

function checkRules(input: { firstMonth: string; lastMonth: string; startTime: string; endTime: string }): void {
  monthsOf(input.firstMonth, input.lastMonth);
  if (input.startTime >= input.endTime) {
    throw new RuleViolation('LECTURE.TIMES_ORDER', { startTime: input.startTime, endTime: input.endTime });
  }
}

/** @throws Conflict LECTURE.SEASON_CHANGED */
export function checkRevision(season: LectureSeasonEntity, revision: number): void {
  if (season.revision !== revision) {
    throw new Conflict('LECTURE.SEASON_CHANGED', { name: season.name, revision: season.revision });
  }
}

/** What is public holds some rules fast: its months, the count of its sessions, and the draw. */
function checkFrozen(
  season: LectureSeasonEntity,
  rules: SeasonRules,
  dates: readonly { month: string; status: string }[],
): void {
  const fast = dates.filter((date) => date.status !== 'PLANNED').map((date) => date.month);
  const [first] = fast;
  if (first === undefined) return;
  if (rules.firstMonth !== season.firstMonth) {
    throw new RuleViolation('LECTURE.FIRST_MONTH_FIXED', { firstMonth: season.firstMonth });
  }
  const outside = fast.filter((month) => month > rules.lastMonth);
  if (outside.length > 0) throw new RuleViolation('LECTURE.PUBLISHED_OUTSIDE', { months: outside });
  if (rules.seed !== season.seed) throw new RuleViolation('LECTURE.SEED_FIXED', { seed: season.seed });
}
