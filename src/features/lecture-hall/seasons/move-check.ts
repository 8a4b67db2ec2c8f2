import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Conflict, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { Database } from '../../../platform/db/database.js';
import type { Reader } from '../../people/people.public.js';
import type { LectureEntity } from '../lectures/lecture.entity.js';
import { checkMove } from '../planning/check-plan.js';
import type { BrokenRule, Move, PlannedAssignment } from '../planning/model.js';
import type { LectureDateEntity } from './lecture-date.entity.js';
import type { LectureSeasonEntity } from './lecture-season.entity.js';
import type { CheckMove, CheckMoveView } from './moves.contract.js';
import { NamesQueries } from './names.queries.js';
import { PlanningQueries } from './planning.queries.js';
import { isLive, RotaInputs, type GatheredRota } from './rota-inputs.js';
import { isMovable } from './season.policy.js';

/** Two lectures that change places, or one that goes to another date. */
export interface ResolvedMove {
  readonly lecture: LectureEntity;
  readonly from: LectureDateEntity;
  readonly to: LectureDateEntity;
  /** The lecture that comes in exchange. */
  readonly other: LectureEntity | null;
}

/** What a move by hand would break. A fixed number of statements, so that it can answer while somebody drags. */
@Injectable()
export class MoveCheck {
  constructor(
    private readonly db: Database,
    private readonly planning: PlanningQueries,
    private readonly inputs: RotaInputs,
    private readonly names: NamesQueries,
  ) {}

  /** @throws NotFound LECTURE.NOT_FOUND, LECTURE.DATE_NOT_FOUND · Conflict LECTURE.NOT_MOVABLE, LECTURE.PUBLIC_STAYS · RuleViolation LECTURE.SAME_DATE */
  async check(actor: Actor, seasonId: number, body: CheckMove): Promise<CheckMoveView> {
    const { reads } = this.db;
    const season = await this.planning.season(reads, scopeOf(actor, 'hall.plan'), seasonId);
    const dates = await this.planning.dates(reads, seasonId);
    const lectures = await this.planning.lectures(reads, seasonId);
    return this.view(reads, dates, await this.broken(reads, season, resolve(body, dates, lectures)));
  }

  /** The rules that the move breaks and that hold without it. */
  async broken(reader: Reader, season: LectureSeasonEntity, move: ResolvedMove): Promise<BrokenRule[]> {
    const rota = await this.inputs.gather(reader, season, {
      open: new Set([move.lecture.id, ...(move.other ? [move.other.id] : [])]),
      since: move.from.heldOn < move.to.heldOn ? move.from.heldOn : move.to.heldOn,
      allPlaces: true,
    });
    return [...pinsOf(move), ...checkMove(rota.input, standingPlan(rota), moveOf(move))];
  }

  async view(
    reader: Reader,
    dates: readonly LectureDateEntity[],
    broken: readonly BrokenRule[],
  ): Promise<CheckMoveView> {
    const names = await this.names.of(
      reader,
      broken.flatMap((one) => one.personId ?? []),
      broken.flatMap((one) => one.unitId ?? []),
    );
    const months = new Map(dates.map((date) => [date.id, date.month]));
    return {
      allowed: broken.every((one) => one.severity === 'soft'),
      needsReason: broken.some((one) => one.severity === 'soft'),
      broken: broken.map((one) => ({
        rule: one.rule,
        severity: one.severity,
        dateId: one.dateId,
        month: months.get(one.dateId) ?? '',
        person: one.personId === null ? null : { id: one.personId, name: names.person(one.personId) },
        unit: one.unitId === null ? null : { key: one.unitId, name: names.unit(one.unitId) },
        params: Object.fromEntries(
          Object.entries(one.params).map(([key, value]) => [key, typeof value === 'object' ? [...value] : value]),
        ),
      })),
    };
  }
}

/** Moving somebody whom staff have pinned asks for a reason. */
function pinsOf({ lecture, from, to, other }: ResolvedMove): BrokenRule[] {
  const pinned = [{ lecture, date: from }, ...(other ? [{ lecture: other, date: to }] : [])].filter(
    (one) => one.lecture.pinned,
  );
  return pinned.map((one) => ({
    rule: 'FIXED',
    severity: 'soft',
    dateId: one.date.id,
    personId: one.lecture.speakerPersonId,
    unitId: one.lecture.speakerRotation,
    params: { month: one.date.month, pinReason: one.lecture.pinReason ?? '' },
  }));
}

/** Finds what the body names, within the season. */
export function resolve(
  body: CheckMove,
  dates: readonly LectureDateEntity[],
  lectures: readonly LectureEntity[],
): ResolvedMove {
  const dateOf = (id: number): LectureDateEntity => {
    const date = dates.find((each) => each.id === id);
    if (!date) throw new NotFound('LECTURE.DATE_NOT_FOUND');
    return date;
  };
  const movable = (id: number): { lecture: LectureEntity; date: LectureDateEntity } => {
    const lecture = lectures.find((each) => each.id === id);
    if (!lecture) throw new NotFound('LECTURE.NOT_FOUND');
    const date = dateOf(lecture.dateId);
    if (!isMovable(date.status, lecture)) throw new Conflict('LECTURE.NOT_MOVABLE', { month: date.month });
    return { lecture, date };
  };
  const { lecture, date: from } = movable(body.lectureId);
  const other = body.swapWithLectureId === undefined ? null : movable(body.swapWithLectureId);
  const to = other?.date ?? dateOf(body.toDateId ?? 0);
  if (to.status !== 'PLANNED' && to.status !== 'PUBLISHED') {
    throw new Conflict('LECTURE.DATE_FIXED', { month: to.month, status: to.status });
  }
  // what was public has its speaker and journal on record: no plan may touch it again
  if (from.status !== to.status && (from.status === 'PUBLISHED' || other !== null)) {
    throw new Conflict('LECTURE.PUBLIC_STAYS', { month: (from.status === 'PUBLISHED' ? from : to).month });
  }
  if (to.id === from.id) throw new RuleViolation('LECTURE.SAME_DATE', { month: to.month });
  return { lecture, from, to, other: other?.lecture ?? null };
}

function moveOf({ lecture, from, to, other }: ResolvedMove): Move {
  if (other === null) {
    return { kind: 'MOVE', personId: lecture.speakerPersonId, fromDateId: from.id, toDateId: to.id };
  }
  return {
    kind: 'EXCHANGE',
    first: { dateId: from.id, personId: lecture.speakerPersonId },
    second: { dateId: to.id, personId: other.speakerPersonId },
  };
}

/** The rota as it stands, in the planner's words. */
function standingPlan(rota: GatheredRota): PlannedAssignment[] {
  const asked = new Set(rota.input.dates.map((date) => date.id));
  const units = new Map(rota.input.people.map((person) => [person.id, person.unitId]));
  return rota.lectures
    .filter((lecture) => isLive(lecture) && asked.has(lecture.dateId))
    .map((lecture) => ({
      dateId: lecture.dateId,
      position: lecture.position,
      personId: lecture.speakerPersonId,
      unitId: units.get(lecture.speakerPersonId) ?? lecture.speakerRotation,
      fixed: !rota.open.has(lecture.id),
    }));
}
