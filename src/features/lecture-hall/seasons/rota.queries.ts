import { Injectable } from '@nestjs/common';
import { can, scopeOf, type Actor } from '../../../kernel/access.js';
import { addDays, type BusinessDate } from '../../../kernel/calendar.js';
import { Clock } from '../../../kernel/clock.js';
import type { WorkingCalendar } from '../../../kernel/working-calendar.js';
import { Database } from '../../../platform/db/database.js';
import { placeholders } from '../../../platform/db/scope.js';
import { Holidays } from '../../holidays/holidays.public.js';
import { dateSteps, stepsNow, type DateStep } from '../domain/due.js';
import { factsOf, type JournalFact } from '../domain/lecture-states.js';
import { planLectureDates, type PlannedDate } from '../domain/lecture-dates.js';
import type { ChangeKind, RotationKey } from '../domain/season.js';
import { timelineOf } from '../domain/timeline.js';
import type { LectureEntity } from '../lectures/lecture.entity.js';
import type { LectureDateEntity } from './lecture-date.entity.js';
import { LecturePlanEntity } from './lecture-plan.entity.js';
import type { LectureSeasonEntity } from './lecture-season.entity.js';
import type { Names } from './names.js';
import { NamesQueries } from './names.queries.js';
import { PlanningQueries } from './planning.queries.js';
import type { RotaLecture, RotaRow, RotaView, SpeakerView } from './rota.contract.js';
import { rotaWords } from './rota-words.js';
import { calendarSpan, datesOf, ruleOf } from './season-dates.js';
import { dateActs, isMovable, seasonActs } from './season.policy.js';

/**
 * The year at a glance (年历): one row a month with everything that the table shows. A fixed number of statements.
 * @unscoped asks within the scope that the actor has for hall.read
 */
@Injectable()
export class RotaQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly planning: PlanningQueries,
    private readonly names: NamesQueries,
    private readonly holidays: Holidays,
  ) {}

  async view(actor: Actor, seasonId: number): Promise<RotaView> {
    const { reads } = this.db;
    const season = await this.planning.season(reads, scopeOf(actor, 'hall.read'), seasonId);
    const dates = await this.planning.dates(reads, seasonId);
    const lectures = await this.planning.lectures(reads, seasonId);
    const keys = lectures.flatMap((lecture) => [lecture.plannedRotation, lecture.speakerRotation]);
    const names = await this.names.of(
      reads,
      lectures.flatMap((lecture) => [lecture.plannedPersonId, lecture.speakerPersonId]),
      [...keys, `unit:${season.hostUnitId}`],
    );
    const { from, to } = calendarSpan(season.firstMonth, season.lastMonth);
    const calendar = await this.holidays.calendar(reads, from, to);
    const planned = new Map(planLectureDates(datesOf(season), calendar).map((day) => [day.month, day]));
    const facts: RowFacts = {
      season,
      calendar,
      names,
      today: this.clock.today(),
      journal: await this.journal(dates, lectures),
      changes: await this.lastChanges(lectures),
      plans: can(actor, 'hall.plan'),
    };
    return {
      season: seasonOf(actor, season, dates, names),
      compromises: await this.compromises(seasonId),
      rows: dates.map((date) =>
        rowOf(
          facts,
          date,
          lectures.filter((lecture) => lecture.dateId === date.id),
          planned.get(date.month),
        ),
      ),
    };
  }

  /** Rows of the journal of lectures that are public, oldest first. */
  private async journal(
    dates: readonly LectureDateEntity[],
    lectures: readonly LectureEntity[],
  ): Promise<Map<number, JournalFact[]>> {
    const open = new Set(dates.filter((date) => date.status !== 'PLANNED').map((date) => date.id));
    const ids = lectures.filter((lecture) => open.has(lecture.dateId)).map((lecture) => lecture.id);
    if (ids.length === 0) return new Map();
    const rows = await this.db.reads.query<
      { lecture_id: number; act: JournalFact['act']; step: JournalFact['step']; on_day: string }[]
    >(
      `SELECT lecture_id, act, step, on_day FROM lecture_step_entry
        WHERE lecture_id IN ${placeholders(ids.length)} ORDER BY id`,
      ids,
    );
    const byLecture = new Map<number, JournalFact[]>();
    for (const { lecture_id: id, act, step, on_day: on } of rows) {
      const list = byLecture.get(id);
      if (list) list.push({ act, step, on });
      else byLecture.set(id, [{ act, step, on }]);
    }
    return byLecture;
  }

  /** How lectures came to another speaker than was planned. */
  private async lastChanges(lectures: readonly LectureEntity[]): Promise<Map<number, ChangeKind>> {
    const ids = lectures
      .filter((lecture) => lecture.speakerPersonId !== lecture.plannedPersonId)
      .map((lecture) => lecture.id);
    if (ids.length === 0) return new Map();
    const rows = await this.db.reads.query<{ lecture_id: number; kind: ChangeKind }[]>(
      `SELECT lecture_id, kind FROM lecture_change
        WHERE lecture_id IN ${placeholders(ids.length)} AND to_person_id IS NOT NULL ORDER BY id`,
      ids,
    );
    return new Map(rows.map((row) => [row.lecture_id, row.kind]));
  }

  private async compromises(seasonId: number): Promise<number> {
    const plan = await this.db.reads
      .getRepository(LecturePlanEntity)
      .findOne({ where: { seasonId }, order: { id: 'DESC' } });
    return Array.isArray(plan?.compromises) ? plan.compromises.length : 0;
  }
}

interface RowFacts {
  readonly season: LectureSeasonEntity;
  readonly calendar: WorkingCalendar;
  readonly names: Names;
  readonly today: BusinessDate;
  readonly journal: ReadonlyMap<number, readonly JournalFact[]>;
  readonly changes: ReadonlyMap<number, ChangeKind>;
  readonly plans: boolean;
}

function seasonOf(
  actor: Actor,
  season: LectureSeasonEntity,
  dates: readonly LectureDateEntity[],
  names: Names,
): RotaView['season'] {
  return {
    id: season.id,
    name: season.name,
    hostUnitName: names.unit(`unit:${season.hostUnitId}`),
    firstMonth: season.firstMonth,
    lastMonth: season.lastMonth,
    status: season.status,
    rule: ruleOf(season),
    deferral: season.deferral,
    speakersPerDate: season.speakersPerDate,
    swapCutoffDays: season.swapCutoffDays,
    seed: season.seed,
    basisDocument: season.basisDocument,
    plannedAt: season.plannedAt?.toISOString() ?? null,
    revision: season.revision,
    acts: seasonActs(
      actor,
      season.status,
      dates.some((date) => date.status === 'PLANNED'),
    ),
  };
}

function rowOf(
  facts: RowFacts,
  date: LectureDateEntity,
  lectures: readonly LectureEntity[],
  planned: PlannedDate | undefined,
): RotaRow {
  // the way from the rule's day is told only where the date is still where the rule puts it
  const byRule = planned?.on === date.heldOn && date.deferral !== 'OVERRIDE' ? planned : undefined;
  const steps = stepsOf(facts, date, lectures);
  return {
    dateId: date.id,
    month: date.month,
    sessionNo: date.sessionNo,
    ruleOn: date.ruleOn,
    heldOn: date.heldOn,
    deferral: date.deferral,
    deferralReason: date.deferralReason,
    passed: (byRule?.deferral?.steps ?? []).map(({ date: day, because }) => ({ date: day, ...because })),
    settled: byRule?.settled ?? facts.calendar.isSettled(date.heldOn),
    concerns: [...(byRule?.concerns ?? [])],
    startTime: date.startTime,
    endTime: date.endTime,
    place: date.place,
    seats: date.seats,
    slots: date.slots,
    status: date.status,
    cancelReason: date.cancelReason,
    lectures: lectures.map((lecture) => lectureOf(facts, date, lecture)),
    steps: steps.map(({ step, status, due, done, total, overdueDays }) => ({
      step,
      status,
      due,
      done,
      total,
      overdueDays,
    })),
    words: rotaWords(date.status, steps),
    acts: dateActs(facts.plans, date.status),
    revision: date.revision,
  };
}

function stepsOf(facts: RowFacts, date: LectureDateEntity, lectures: readonly LectureEntity[]): DateStep[] {
  if (date.status === 'PLANNED' || date.status === 'CANCELLED') return [];
  const timeline = timelineOf(date.heldOn, facts.season.timeline, facts.calendar);
  const standing = lectures.filter((lecture) => lecture.livePersonId !== null);
  return dateSteps(
    timeline,
    standing.map((lecture) =>
      stepsNow(timeline, factsOf(lecture.state, facts.journal.get(lecture.id) ?? []), facts.today),
    ),
  );
}

function lectureOf(facts: RowFacts, date: LectureDateEntity, lecture: LectureEntity): RotaLecture {
  const { names } = facts;
  const other = lecture.plannedPersonId !== lecture.speakerPersonId;
  return {
    id: lecture.id,
    position: lecture.position,
    kind: lecture.kind,
    state: lecture.state,
    outcome: lecture.outcome,
    topic: lecture.topic,
    pinned: lecture.pinned,
    pinReason: lecture.pinReason,
    speaker: speakerOf(names, lecture.speakerPersonId, lecture.speakerRotation),
    planned: other ? speakerOf(names, lecture.plannedPersonId, lecture.plannedRotation) : null,
    changedBy: other ? (facts.changes.get(lecture.id) ?? null) : null,
    movable: facts.plans && isMovable(date.status, lecture),
    revision: lecture.revision,
  };
}

export function speakerOf(names: Names, personId: number, key: RotationKey): SpeakerView {
  return { personId, name: names.person(personId), unitKey: key, unitName: names.unit(key) };
}

/** 换讲截止日: the last day on which a swap may be asked for. */
export function swapUntil(season: LectureSeasonEntity, date: LectureDateEntity): BusinessDate {
  return addDays(date.heldOn, -season.swapCutoffDays);
}
