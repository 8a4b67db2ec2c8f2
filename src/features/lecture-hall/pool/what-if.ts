import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { RuleViolation } from '../../../kernel/errors.js';
import { Database } from '../../../platform/db/database.js';
import { fairness } from '../domain/fairness.js';
import type { PlanResult } from '../planning/model.js';
import { planRota } from '../planning/plan-rota.js';
import type { Names } from '../seasons/names.js';
import { NamesQueries } from '../seasons/names.queries.js';
import { PlanningQueries } from '../seasons/planning.queries.js';
import { isLive, RotaInputs, type GatheredRota } from '../seasons/rota-inputs.js';
import type { WhatIfView } from './fairness.contract.js';
import { TurnsQueries, type StandingTurn } from './turns.queries.js';

/** One speaker on one date. */
interface Seat {
  readonly dateId: number;
  readonly personId: number;
  readonly rotation: string;
}

/** 免排试算: what changes if one person is left out. Nothing is saved. */
@Injectable()
export class WhatIf {
  constructor(
    private readonly db: Database,
    private readonly planning: PlanningQueries,
    private readonly inputs: RotaInputs,
    private readonly turns: TurnsQueries,
    private readonly names: NamesQueries,
  ) {}

  /**
   * Plans the unpublished dates with and without the person. Both plans are made anew, so that the difference is the
   * exemption's alone and not that of what was changed by hand.
   * @throws NotFound LECTURE.SEASON_NOT_FOUND · RuleViolation LECTURE.NOTHING_TO_PLAN, LECTURE.NOT_IN_POOL, and those of the planner
   */
  async exempting(actor: Actor, seasonId: number, personId: number): Promise<WhatIfView> {
    const { reads } = this.db;
    const season = await this.planning.season(reads, scopeOf(actor, 'hall.plan'), seasonId);
    const rota = await this.inputs.gather(reads, season);
    if (!rota.placeOf.has(personId)) throw new RuleViolation('LECTURE.NOT_IN_POOL', { personId });
    const tried = await this.inputs.gather(reads, season, { without: new Set([personId]) });
    const [before, after] = [await planRota(rota.input), await planRota(tried.input)];
    const standing = await this.turns.standing(reads, season.hostUnitId);
    const [was, will] = [seatsOf(rota, before), seatsOf(rota, after)];
    const names = await this.names.of(
      reads,
      [personId, ...[...was, ...will].map((seat) => seat.personId)],
      [...was, ...will].map((seat) => seat.rotation),
    );
    return {
      person: { id: personId, name: names.person(personId) },
      changes: changesOf(rota, was, will, names),
      stays: rota.dates
        .filter(({ id }) => rota.lectures.some((one) => stays(rota, one, id, personId)))
        .map(({ id: dateId, month, heldOn }) => ({ dateId, month, heldOn })),
      dates: rota.openDates.size,
      before: spreadsOf(rota, standing, was),
      after: spreadsOf(rota, standing, will),
      compromisesBefore: before.compromises.length,
      compromisesAfter: after.compromises.length,
    };
  }
}

/** A lecture of this person that the try leaves alone: public, or pinned by staff. */
function stays(
  rota: GatheredRota,
  lecture: GatheredRota['lectures'][number],
  dateId: number,
  personId: number,
): boolean {
  const date = rota.dates.find(({ id }) => id === dateId);
  const toCome = date?.status === 'PLANNED' || date?.status === 'PUBLISHED';
  return (
    lecture.dateId === dateId &&
    toCome &&
    isLive(lecture) &&
    lecture.speakerPersonId === personId &&
    !rota.open.has(lecture.id)
  );
}

/** The speakers of the open dates, fixed ones among them. */
function seatsOf(rota: GatheredRota, { assignments }: PlanResult): Seat[] {
  return assignments
    .filter(({ dateId }) => rota.openDates.has(dateId))
    .map(({ dateId, personId, unitId }) => ({ dateId, personId, rotation: unitId }));
}

function changesOf(
  rota: GatheredRota,
  was: readonly Seat[],
  will: readonly Seat[],
  names: Names,
): WhatIfView['changes'] {
  const minus = (from: readonly Seat[], other: readonly Seat[], dateId: number) =>
    from
      .filter((seat) => seat.dateId === dateId)
      .filter(({ personId }) => !other.some((seat) => seat.dateId === dateId && seat.personId === personId))
      .map(({ personId, rotation }) => ({
        id: personId,
        name: names.person(personId),
        unit: { key: rotation, name: names.unit(rotation) },
      }));
  return rota.dates.flatMap(({ id: dateId, month, heldOn }) => {
    const out = minus(was, will, dateId);
    const into = minus(will, was, dateId);
    return out.length + into.length === 0 ? [] : [{ dateId, month, heldOn, out, in: into }];
  });
}

/** Spread of units and people since the count began, with these seats on the open dates. */
function spreadsOf(
  rota: GatheredRota,
  standing: readonly StandingTurn[],
  seats: readonly Seat[],
): WhatIfView['before'] {
  const fixed = standing.filter(({ on, dateId }) => on >= rota.season.cycleStart && !rota.openDates.has(dateId));
  const turns = [
    ...fixed.map(({ personId, rotation, on, planned }) => ({ personId, rotation: rotation as string, on, planned })),
    ...seats.map(({ personId, rotation, dateId }) => ({
      personId,
      rotation,
      on: rota.dates.find(({ id }) => id === dateId)?.heldOn ?? '',
      planned: true,
    })),
  ];
  const keys = [...new Set([...rota.placeOf.values()].map(({ rotation }) => rotation as string))];
  return {
    units: fairness(
      keys,
      turns.map(({ rotation: subject, on, planned }) => ({ subject, on, planned })),
    ).spread,
    people: fairness(
      [...rota.placeOf.keys()].map(String),
      turns.map(({ personId, on, planned }) => ({ subject: String(personId), on, planned })),
    ).spread,
  };
}
