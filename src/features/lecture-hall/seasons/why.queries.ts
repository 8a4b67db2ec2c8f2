import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { NotFound } from '../../../kernel/errors.js';
import { Database } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import { scopeCondition } from '../../../platform/db/scope.js';
import type { ChangeKind } from '../domain/season.js';
import { LectureEntity } from '../lectures/lecture.entity.js';
import type { AssignmentReason, Compromise, LevelEvidence } from '../planning/model.js';
import { LectureDateEntity } from './lecture-date.entity.js';
import { LecturePlanEntity } from './lecture-plan.entity.js';
import { LectureSeasonEntity } from './lecture-season.entity.js';
import { NamesQueries } from './names.queries.js';
import { PlanningQueries } from './planning.queries.js';
import type { CompromisesView, WhyView } from './rota.contract.js';
import { speakerOf, swapUntil } from './rota.queries.js';
import { causeIds, causeView, whyIds, whyOf, type Months } from './why-words.js';

interface ChangeRow {
  kind: ChangeKind;
  reason: string;
  made_at: string;
  from_person_id: number | null;
  to_person_id: number | null;
}

/**
 * Why me (为什么是我), and what gave way.
 * @unscoped staff ask within the scope of hall.read; others about their own lecture, or about what is public, with less in it
 */
@Injectable()
export class WhyQueries {
  constructor(
    private readonly db: Database,
    private readonly planning: PlanningQueries,
    private readonly names: NamesQueries,
  ) {}

  /**
   * Staff in whose scope it lies see all; the speaker, and everybody once it is public, do not see why others were away.
   * @throws NotFound LECTURE.NOT_FOUND
   */
  async why(actor: Actor, lectureId: number): Promise<WhyView> {
    const { reads } = this.db;
    const lecture = await reads.getRepository(LectureEntity).findOneBy({ id: lectureId });
    const date = lecture && (await reads.getRepository(LectureDateEntity).findOneBy({ id: lecture.dateId }));
    const season = date && (await reads.getRepository(LectureSeasonEntity).findOneBy({ id: date.seasonId }));
    if (!lecture || !date || !season) throw new NotFound('LECTURE.NOT_FOUND');
    const full = await this.isStaff(actor, season);
    if (!full && date.status === 'PLANNED') throw new NotFound('LECTURE.NOT_FOUND');
    const change = await this.lastChange(lectureId);
    const why = lecture.why as AssignmentReason | null;
    // the stored reason speaks of the person whom the planner chose, on the date it chose
    const holds = why !== null && why.personId === lecture.speakerPersonId && why.dateId === lecture.dateId;
    const ids = holds ? whyIds(why) : { people: [], units: [] };
    const names = await this.names.of(
      reads,
      [
        ...ids.people,
        lecture.plannedPersonId,
        lecture.speakerPersonId,
        change?.from_person_id ?? lecture.speakerPersonId,
        change?.to_person_id ?? lecture.speakerPersonId,
      ],
      [...ids.units, lecture.plannedRotation, lecture.speakerRotation],
    );
    const other = lecture.plannedPersonId !== lecture.speakerPersonId;
    const nameOf = (id: number | null | undefined) =>
      id === null || id === undefined ? null : { id, name: names.person(id) };
    return {
      lectureId,
      seasonId: season.id,
      dateId: date.id,
      month: date.month,
      heldOn: date.heldOn,
      speaker: speakerOf(names, lecture.speakerPersonId, lecture.speakerRotation),
      planned: other ? speakerOf(names, lecture.plannedPersonId, lecture.plannedRotation) : null,
      swapUntil: swapUntil(season, date),
      change:
        holds || !change
          ? null
          : {
              kind: change.kind,
              reason: full ? change.reason : '',
              madeAt: isoInstant(change.made_at),
              from: nameOf(change.from_person_id),
              to: nameOf(change.to_person_id),
            },
      full,
      why: holds ? whyOf(why, names, await this.months(season.id, full), full) : null,
    };
  }

  async compromises(actor: Actor, seasonId: number): Promise<CompromisesView> {
    const { reads } = this.db;
    const season = await this.planning.season(reads, scopeOf(actor, 'hall.read'), seasonId);
    const plan = await reads.getRepository(LecturePlanEntity).findOne({ where: { seasonId }, order: { id: 'DESC' } });
    const found = (plan?.compromises ?? []) as readonly Compromise[];
    const dates = new Map((await this.planning.dates(reads, seasonId)).map((date) => [date.id, date]));
    const causes = found.map((one) => causeIds(one.because));
    const names = await this.names.of(
      reads,
      [...causes.flatMap((ids) => ids.people), ...found.flatMap((one) => one.personId ?? [])],
      [...causes.flatMap((ids) => ids.units), ...found.flatMap((one) => one.unitId ?? [])],
    );
    const months: Months = new Map([...dates].map(([id, date]) => [id, date.month]));
    return {
      plannedAt: season.plannedAt?.toISOString() ?? null,
      seed: plan?.seed ?? season.seed,
      fingerprint: plan?.fingerprint ?? null,
      evidence: ((plan?.evidence ?? []) as readonly LevelEvidence[]).map((level) => ({ ...level })),
      items: found.map((one) => ({
        rule: one.rule,
        dateId: one.dateId,
        month: months.get(one.dateId) ?? '',
        heldOn: dates.get(one.dateId)?.heldOn ?? '',
        unit: one.unitId === null ? null : { key: one.unitId, name: names.unit(one.unitId) },
        person: one.personId === null ? null : { id: one.personId, name: names.person(one.personId) },
        because: causeView(one.because, names, months, true),
      })),
    };
  }

  private async isStaff(actor: Actor, season: LectureSeasonEntity): Promise<boolean> {
    const condition = scopeCondition(scopeOf(actor, 'hall.read'), 'h.path');
    const [row] = await this.db.reads.query<{ id: number }[]>(
      `SELECT h.id FROM unit h WHERE h.id = ? AND ${condition.sql}`,
      [season.hostUnitId, ...condition.parameters],
    );
    return row !== undefined;
  }

  private async lastChange(lectureId: number): Promise<ChangeRow | undefined> {
    const [row] = await this.db.reads.query<ChangeRow[]>(
      `SELECT kind, reason, made_at, from_person_id, to_person_id FROM lecture_change
        WHERE lecture_id = ? AND kind NOT IN ('PINNED', 'UNPINNED', 'DATE_MOVED') ORDER BY id DESC LIMIT 1`,
      [lectureId],
    );
    return row;
  }

  /** Who speaks in a month that is planned only is nobody's to know but staff's. */
  private async months(seasonId: number, full: boolean): Promise<Months> {
    const dates = await this.planning.dates(this.db.reads, seasonId);
    const shown = dates.filter((date) => full || date.status !== 'PLANNED');
    return new Map(shown.map((date) => [date.id, date.month]));
  }
}
