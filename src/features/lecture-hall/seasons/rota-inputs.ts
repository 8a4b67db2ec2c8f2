import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../../kernel/calendar.js';
import { RuleViolation } from '../../../kernel/errors.js';
import type { Reader } from '../../people/people.public.js';
import { drawNumbers } from '../domain/draw.js';
import type { RotationKey } from '../domain/season.js';
import type { LectureEntity } from '../lectures/lecture.entity.js';
import type { FixedAssignment, PlanDate, PlanInput } from '../planning/model.js';
import { PoolQueries, type PlanningPool } from '../pool/pool.queries.js';
import type { LectureDateEntity } from './lecture-date.entity.js';
import type { LectureSeasonEntity } from './lecture-season.entity.js';
import { NamesQueries } from './names.queries.js';
import { canonical, composeInput, type Stranger } from './plan-input.js';
import { PlanningQueries, type PastTurn } from './planning.queries.js';

export interface RotaQuestion {
  /** Months of the season that may be planned, both inside; left out: all. */
  readonly fromMonth?: string;
  readonly toMonth?: string;
  /** Days that dates are to be on, instead of those they are on now. */
  readonly movedTo?: ReadonlyMap<number, BusinessDate>;
  /** Only the places of these lectures are given anew, also of public ones; everything else stands. */
  readonly open?: ReadonlySet<number>;
  /** The input begins with this day at the latest. */
  readonly since?: BusinessDate;
  /** Dates have the places of the rules, not just those that are taken now: to see what a move by hand would break. */
  readonly allPlaces?: boolean;
  /** People who are to be left out on all open dates (免排试算). */
  readonly without?: ReadonlySet<number>;
}

/** Everything that a plan of this season needs, and what is needed to save it. */
export interface GatheredRota {
  readonly season: LectureSeasonEntity;
  readonly dates: readonly LectureDateEntity[];
  readonly lectures: readonly LectureEntity[];
  /** Lectures whose places the plan gives; the others are fixed in the input. */
  readonly open: ReadonlySet<number>;
  /** Dates on which the plan may fill places. */
  readonly openDates: ReadonlySet<number>;
  readonly input: PlanInput;
  readonly fingerprint: string;
  /** Draw numbers that this input drew and that are not stored yet. */
  readonly newDraws: ReadonlyMap<string, number>;
  /** Where somebody works now, to be frozen with a lecture. */
  readonly placeOf: ReadonlyMap<number, { readonly unitId: number; readonly rotation: RotationKey }>;
}

const isOpen = (date: LectureDateEntity): boolean => date.status === 'PLANNED' || date.status === 'PUBLISHED';

export const isLive = (lecture: Pick<LectureEntity, 'livePersonId'>): boolean => lecture.livePersonId !== null;

/** Puts together what the planner is asked: pool, history, draws, and what stays. The same rows give the same input. */
@Injectable()
export class RotaInputs {
  constructor(
    private readonly queries: PlanningQueries,
    private readonly pool: PoolQueries,
    private readonly names: NamesQueries,
  ) {}

  /** @throws RuleViolation LECTURE.NOTHING_TO_PLAN when no date of the range is open */
  async gather(reader: Reader, season: LectureSeasonEntity, question: RotaQuestion = {}): Promise<GatheredRota> {
    const dates = await this.queries.dates(reader, season.id);
    const lectures = await this.queries.lectures(reader, season.id);
    const onDay = (date: LectureDateEntity): BusinessDate => question.movedTo?.get(date.id) ?? date.heldOn;
    const choice = chooseOpen(dates, lectures, question);
    const openDays = dates.filter((date) => choice.dates.has(date.id)).map(onDay);
    const [from] = [...openDays, ...(question.since === undefined ? [] : [question.since])].sort();
    if (from === undefined) throw new RuleViolation('LECTURE.NOTHING_TO_PLAN', { name: season.name });

    const standing = lectures.filter(isLive);
    const planDates = dates.flatMap((date): PlanDate[] => {
      if (date.status === 'CANCELLED' || onDay(date) < from) return [];
      const there = standing.filter((lecture) => lecture.dateId === date.id);
      const byRule =
        question.open === undefined ? choice.dates.has(date.id) : question.allPlaces === true && isOpen(date);
      const makeUps = there.filter((lecture) => lecture.kind === 'MAKE_UP').length;
      const slots = byRule ? date.slots + makeUps : there.length;
      return slots === 0 ? [] : [{ id: date.id, month: date.month, on: onDay(date), slots }];
    });
    const asked = new Set(planDates.map((date) => date.id));
    const fixed = standing
      .filter((lecture) => asked.has(lecture.dateId) && !choice.lectures.has(lecture.id))
      .map((lecture): FixedAssignment => ({
        dateId: lecture.dateId,
        personId: lecture.speakerPersonId,
        by: lecture.pinned ? 'PINNED' : 'LOCKED',
        position: lecture.position,
      }));

    const pool = await this.pool.planningPool(reader, season, planDates);
    const earlier = turnsOf(dates, standing, onDay, from);
    const turns = [...(await this.queries.turnsElsewhere(reader, season)).filter((turn) => turn.on < from), ...earlier];
    const strangers = await this.strangers(reader, pool, fixed, standing);
    const held = await this.queries.draws(reader, season.id);
    const draws = drawAll(
      season.seed,
      [...pool.units.map((unit) => unit.key), ...strangers.map((person) => person.rotationKey)],
      [...pool.people, ...strangers].map((person) => `person:${person.personId}`),
      held,
    );
    const input = canonical(
      composeInput({
        season,
        from,
        pool,
        strangers,
        turns,
        draws,
        planDates,
        fixed,
        without: question.without,
        debtors: await this.queries.debtorsToCome(reader, from),
      }),
    );
    return {
      season,
      dates,
      lectures,
      open: choice.lectures,
      openDates: choice.dates,
      input,
      fingerprint: createHash('sha256').update(JSON.stringify(input)).digest('hex'),
      newDraws: new Map([...draws].filter(([subject]) => !held.has(subject))),
      placeOf: new Map(
        pool.people.map((person) => [person.personId, { unitId: person.unitId, rotation: person.rotationKey }]),
      ),
    };
  }

  /** Speakers who stand in the rota but are in the pool no longer: they keep their place and get no other. */
  private async strangers(
    reader: Reader,
    pool: PlanningPool,
    fixed: readonly FixedAssignment[],
    lectures: readonly LectureEntity[],
  ): Promise<Stranger[]> {
    const known = new Set(pool.people.map((person) => person.personId));
    const missing = [...new Set(fixed.map((one) => one.personId))].filter((id) => !known.has(id)).sort((a, b) => a - b);
    if (missing.length === 0) return [];
    const rotations = new Map(lectures.map((lecture) => [lecture.speakerPersonId, lecture.speakerRotation]));
    const names = await this.names.of(reader, missing, [...rotations.values()]);
    return missing.flatMap((personId) => {
      const rotationKey = rotations.get(personId);
      if (rotationKey === undefined) return [];
      return [{ personId, name: names.person(personId), rotationKey, rotationName: names.unit(rotationKey) }];
    });
  }
}

/** Which dates and lectures the question leaves open. Held, public, pinned and make-up lectures never are, unless they are named. */
function chooseOpen(
  dates: readonly LectureDateEntity[],
  lectures: readonly LectureEntity[],
  { fromMonth, toMonth, open }: RotaQuestion,
): { dates: Set<number>; lectures: Set<number> } {
  if (open !== undefined) {
    const named = lectures.filter((lecture) => open.has(lecture.id) && isLive(lecture));
    return {
      dates: new Set(named.map((lecture) => lecture.dateId)),
      lectures: new Set(named.map((lecture) => lecture.id)),
    };
  }
  const within = dates.filter(
    (date) =>
      date.status === 'PLANNED' &&
      (fromMonth === undefined || date.month >= fromMonth) &&
      (toMonth === undefined || date.month <= toMonth),
  );
  const ids = new Set(within.map((date) => date.id));
  return {
    dates: ids,
    lectures: new Set(
      lectures.filter((lecture) => ids.has(lecture.dateId) && mayGiveWay(lecture)).map((lecture) => lecture.id),
    ),
  };
}

/** A place of the rota that nobody holds fast and on which no work has begun. */
function mayGiveWay(lecture: LectureEntity): boolean {
  return !lecture.pinned && lecture.kind === 'REGULAR' && (!isLive(lecture) || lecture.state === 'ASSIGNED');
}

function turnsOf(
  dates: readonly LectureDateEntity[],
  standing: readonly LectureEntity[],
  onDay: (date: LectureDateEntity) => BusinessDate,
  before: BusinessDate,
): PastTurn[] {
  const days = new Map(dates.filter((date) => date.status !== 'CANCELLED').map((date) => [date.id, onDay(date)]));
  return standing.flatMap((lecture) => {
    const on = days.get(lecture.dateId);
    if (on === undefined || on >= before) return [];
    return [{ personId: lecture.speakerPersonId, rotation: lecture.speakerRotation, on }];
  });
}

/** Units draw among themselves, and people among themselves; who holds a number keeps it. */
function drawAll(
  seed: number,
  units: readonly string[],
  people: readonly string[],
  held: ReadonlyMap<string, number>,
): Map<string, number> {
  const isPerson = (subject: string): boolean => subject.startsWith('person:');
  const of = (persons: boolean) => new Map([...held].filter(([subject]) => isPerson(subject) === persons));
  return new Map([...drawNumbers(seed, units, of(false)), ...drawNumbers(seed, people, of(true))]);
}
