import { Injectable } from '@nestjs/common';
import { addDays, type BusinessDate } from '../../../kernel/calendar.js';
import { People, type Cadre, type Reader } from '../../people/people.public.js';
import type { RotationKey } from '../domain/season.js';
import type { Unavailable } from '../planning/model.js';
import { categoriesOf, type LectureSeasonEntity } from '../seasons/lecture-season.entity.js';
import { AbsencesQueries, type RecordedAbsence } from './absences.queries.js';
import {
  eligibleFrom,
  eligiblePeriods,
  obstacleOn,
  unionOf,
  type Absence,
  type EligiblePeriod,
  type Obstacle,
} from './availability.js';
import { RotationMap, ROTATING_KINDS, type RotatingUnit, type RotationGroup } from './rotation.js';

/** Of a season, what decides who is in its pool. */
export type PoolRules = Pick<LectureSeasonEntity, 'hostUnitId' | 'categories' | 'minServiceMonths'>;

/** Somebody of the pool with everything that bears on when they may speak. */
export interface PoolMember extends Cadre {
  readonly rotationKey: RotationKey;
  readonly rotationName: string;
  /** First day with enough months of service; null when always. */
  readonly eligibleFrom: BusinessDate | null;
  /** Exemptions and own entries. */
  readonly absences: readonly RecordedAbsence[];
}

export interface PoolUnit {
  readonly key: RotationKey;
  readonly name: string;
  readonly people: number;
}

/** What the planner needs of the pool: history and draws are joined by who plans. */
export interface PlanningPool {
  /** Rotation units with somebody in the pool, by their place in the organisation. */
  readonly units: readonly (PoolUnit & { readonly eligible: readonly EligiblePeriod[] })[];
  readonly people: readonly {
    readonly personId: number;
    readonly name: string;
    /** Where they work now, to be frozen with a lecture. */
    readonly unitId: number;
    readonly rotationKey: RotationKey;
    /** When they could take turns at all (for the replay of the cycle). */
    readonly eligible: readonly EligiblePeriod[];
  }[];
  readonly unavailable: readonly (Unavailable & { readonly reason: Obstacle })[];
}

/**
 * The pool of a season (主讲人库): the cadres of its categories under its host, with rotation units and absences.
 * @unscoped of a season that the caller has found within the actor's scope, or for a job that plans one
 */
@Injectable()
export class PoolQueries {
  constructor(
    private readonly people: People,
    private readonly absences: AbsencesQueries,
  ) {}

  /** For planning: facts about everybody on the given dates. Two statements more than the people themselves. */
  async planningPool(
    reader: Reader,
    season: PoolRules,
    dates: readonly { readonly id: number; readonly on: BusinessDate }[],
  ): Promise<PlanningPool> {
    const first = dates.reduce((least, { on }) => (on < least ? on : least), '9999-12-31');
    const members = await this.members(reader, season, { absencesFrom: first });
    const eligible = new Map(members.map((member) => [member.personId, eligiblePeriods(obstaclesOf(member))]));
    return {
      units: unitsOf(members).map((unit) => ({
        ...unit,
        eligible: unionOf(
          members
            .filter((member) => member.rotationKey === unit.key)
            .flatMap((member) => eligible.get(member.personId) ?? []),
        ),
      })),
      people: members.map(({ personId, name, unitId, rotationKey }) => ({
        personId,
        name,
        unitId,
        rotationKey,
        eligible: eligible.get(personId) ?? [],
      })),
      unavailable: members.flatMap((member) => {
        const obstacles = obstaclesOf(member);
        return dates.flatMap(({ id, on }) => {
          const reason = obstacleOn(obstacles, on);
          return reason === null ? [] : [{ personId: member.personId, dateId: id, reason }];
        });
      }),
    };
  }

  /** Everybody of the pool by rotation unit and name, eligible or not. */
  async members(
    reader: Reader,
    season: PoolRules,
    options: {
      readonly absencesFrom: BusinessDate;
      readonly personIds?: readonly number[];
      /** Instead of the stored ones: to try out a split or a merge. */
      readonly groups?: readonly RotationGroup[];
    },
  ): Promise<PoolMember[]> {
    const hostPath = await this.hostPath(reader, season.hostUnitId);
    const categories = categoriesOf(season);
    const cadres = await this.people.cadres(reader, { unitPath: hostPath, categories, personIds: options.personIds });
    const rotation = await this.rotation(reader, season.hostUnitId, hostPath, options.groups);
    const absences = new Map<number, RecordedAbsence[]>();
    for (const absence of await this.absences.all(reader, options.absencesFrom)) {
      const list = absences.get(absence.personId);
      if (list) list.push(absence);
      else absences.set(absence.personId, [absence]);
    }
    const placed = cadres.flatMap((cadre) => {
      const place = rotation.placeOf(cadre.unitPath);
      return place === null ? [] : [{ cadre, place }];
    });
    placed.sort((a, b) => a.place.order - b.place.order); // stable: within a unit by pinyin
    return placed.map(({ cadre, place }): PoolMember => ({
      ...cadre,
      rotationKey: place.key,
      rotationName: place.name,
      eligibleFrom: eligibleFrom(cadre.serviceFrom, season.minServiceMonths),
      absences: absences.get(cadre.personId) ?? [],
    }));
  }

  /** Of the pool, whom a search by characters, pinyin or initials means. */
  async named(reader: Reader, season: PoolRules, search: string): Promise<readonly Cadre[]> {
    const unitPath = await this.hostPath(reader, season.hostUnitId);
    return this.people.cadres(reader, { unitPath, categories: categoriesOf(season), search });
  }

  /** Rotation units as they are now, for everybody who asks for the rotation key of a unit. */
  async rotation(
    reader: Reader,
    hostUnitId: number,
    hostPath: string,
    groups?: readonly RotationGroup[],
  ): Promise<RotationMap> {
    const stored = groups ?? (await this.groups(reader, hostUnitId));
    return new RotationMap(await this.rotatingUnits(reader, hostPath), stored);
  }

  /** Splits and merges of a host that have units now. */
  async groups(reader: Reader, hostUnitId: number): Promise<RotationGroup[]> {
    const rows = await reader.query<{ id: number; name: string; unit_id: number }[]>(
      `SELECT g.id, g.name, m.unit_id FROM rotation_unit g JOIN rotation_unit_member m ON m.rotation_unit_id = g.id
        WHERE g.host_unit_id = ? ORDER BY g.sort_order, g.id, m.unit_id`,
      [hostUnitId],
    );
    const groups = new Map<number, { id: number; name: string; unitIds: number[] }>();
    for (const { id, name, unit_id } of rows) {
      const group = groups.get(id) ?? { id, name, unitIds: [] };
      group.unitIds.push(unit_id);
      groups.set(id, group);
    }
    return [...groups.values()];
  }

  async hostPath(reader: Reader, hostUnitId: number): Promise<string> {
    const [host] = await this.people.unitsById(reader, [hostUnitId]);
    if (!host) throw new Error(`Host unit ${hostUnitId} is gone.`);
    return host.path;
  }

  private rotatingUnits(reader: Reader, hostPath: string): Promise<RotatingUnit[]> {
    return this.people.unitsBelow(reader, { path: hostPath, kinds: ROTATING_KINDS });
  }
}

/** Everything that keeps somebody from speaking, their first months among it. */
export function obstaclesOf(member: Pick<PoolMember, 'personId' | 'eligibleFrom' | 'absences'>): Absence[] {
  const { personId, eligibleFrom: from, absences } = member;
  if (from === null) return [...absences];
  return [{ personId, obstacle: 'NOT_YET_ELIGIBLE', from: null, until: addDays(from, -1) }, ...absences];
}

/** The rotation units that have somebody, in the order of their first member. */
export function unitsOf(members: readonly PoolMember[]): PoolUnit[] {
  const units = new Map<RotationKey, { key: RotationKey; name: string; people: number }>();
  for (const { rotationKey: key, rotationName: name } of members) {
    const unit = units.get(key) ?? { key, name, people: 0 };
    unit.people += 1;
    units.set(key, unit);
  }
  return [...units.values()];
}
