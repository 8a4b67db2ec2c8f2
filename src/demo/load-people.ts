import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { treeOf } from '../features/people/domain/unit-kinds.js';
import { PersonNumbers } from '../features/people/persons/person-numbers.js';
import type { AssignmentEntity } from '../features/people/persons/assignment.entity.js';
import type { PersonEntity } from '../features/people/persons/person.entity.js';
import { nameColumns } from '../features/people/persons/persons.service.js';
import { nameClaim, unitSearchText } from '../features/people/units/unit-names.js';
import type { UnitEntity } from '../features/people/units/unit.entity.js';
import type { PersonnelCategory } from '../kernel/access.js';
import { Clock } from '../kernel/clock.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import type { Tx } from '../platform/db/database.js';
import { DemoRepository } from './demo.repository.js';
import { Population, welfarePosts } from './people/people.js';
import type { PersonSeed } from './people/person-seed.js';
import { countyUnits, GROUP_COUNT, outsideUnits, ROOT, YICHUN, type UnitSeed } from './people/units.js';

export type LoadedUnit = Pick<UnitEntity, 'id' | 'path' | 'name' | 'kind' | 'cityId'> & { readonly names: string };

export interface LoadedPerson {
  readonly id: number;
  readonly key: string | null;
  readonly name: string;
  readonly category: PersonnelCategory;
  readonly unit: LoadedUnit;
  readonly phoneHash: string | null;
}

/** What the following parts of the demonstration refer to. */
export interface LoadedPeople {
  unit(key: string): LoadedUnit;
  person(key: string): LoadedPerson;
  readonly everybody: readonly LoadedPerson[];
}

const BASIS = '县社区机构编制方案（演示）';
const QUOTA_FROM = '2018-06-01';
const PAID_POSTS_FROM = '2020-01-01';

/** Organisations and people, many rows a statement; names, numbers and search keys are made by the feature's own functions. */
export class PeopleLoader {
  private readonly clock: Clock;
  private readonly numbers: PersonNumbers;
  private readonly audit: AuditLog;
  private readonly rows = new DemoRepository();

  constructor(app: NestFastifyApplication) {
    this.clock = app.get(Clock, { strict: false });
    this.numbers = app.get(PersonNumbers, { strict: false });
    this.audit = app.get(AuditLog, { strict: false });
  }

  async load(tx: Tx): Promise<LoadedPeople> {
    const county = countyUnits();
    const units = await this.units(tx, [...outsideUnits(), ...county]);
    await this.quotas(tx, units, county);
    const population = new Population();
    const everybody = await this.people(tx, units, [...population.county(county), ...population.outside()]);
    const byKey = new Map(everybody.flatMap((person) => (person.key === null ? [] : [[person.key, person]])));
    this.audit.record(tx, {
      act: 'demo.people',
      subject: 'demo',
      subjectId: null,
      after: { units: units.size, people: everybody.length },
    });
    return { unit: (key) => known(units, key), person: (key) => known(byKey, key), everybody };
  }

  private async units(tx: Tx, seeds: readonly UnitSeed[]): Promise<Map<string, LoadedUnit>> {
    const now = this.clock.now();
    const loaded = new Map<string, LoadedUnit>();
    const rows: UnitEntity[] = [];
    let id = await this.rows.nextId(tx, 'unit');
    for (const [index, seed] of seeds.entries()) {
      const parent = seed.parentKey === null ? null : known(loaded, seed.parentKey);
      const path = `${parent?.path ?? '/'}${id}/`;
      const cityId =
        seed.kind === 'CITY' ? id : seed.key === ROOT ? known(loaded, YICHUN).id : (parent?.cityId ?? null);
      const names = parent === null ? seed.name : `${parent.names} / ${seed.name}`;
      loaded.set(seed.key, { id, path, name: seed.name, kind: seed.kind, cityId, names });
      rows.push({
        id,
        parentId: parent?.id ?? null,
        tree: treeOf(seed.kind),
        kind: seed.kind,
        status: 'ACTIVE',
        path,
        depth: path.split('/').length - 3,
        sortOrder: index,
        name: seed.name,
        partyName: seed.partyName,
        administrationName: seed.administrationName,
        nameClaim: nameClaim(parent?.id ?? null, seed.name),
        searchText: unitSearchText(seed),
        cityId,
        openedOn: seed.openedOn,
        closedOn: null,
        mergedIntoId: null,
        createdAt: now,
        updatedAt: now,
      });
      id += 1;
    }
    await this.rows.units(tx, rows);
    await this.rows.unitChanges(
      tx,
      rows.map(({ id: unitId, name, partyName, administrationName, parentId, openedOn }) => ({
        unitId,
        kind: 'CREATED' as const,
        state: 'APPLIED' as const,
        effectiveOn: openedOn ?? QUOTA_FROM,
        basisDocument: BASIS,
        beforeState: {},
        afterState: { name, partyName, administrationName, parentId },
        actorName: tx.actor.name,
        createdAt: now,
      })),
    );
    return loaded;
  }

  /**
   * 职数: 59 posts for the whole; seven welfare posts in each community by the founding document (7 × 14 = 98), brought
   * to what is paid for (13 × 6 + 7 = 85) two years later.
   */
  private quotas(tx: Tx, units: ReadonlyMap<string, LoadedUnit>, county: readonly UnitSeed[]): Promise<void> {
    const createdAt = this.clock.now();
    const quota = (unitKey: string, category: PersonnelCategory, posts: number, effectiveOn = QUOTA_FROM) => ({
      unitId: known(units, unitKey).id,
      category,
      quota: posts,
      effectiveOn,
      basisDocument: BASIS,
      createdAt,
    });
    const courtyards = county.filter((unit) => unit.kind === 'COURTYARD').length;
    return this.rows.quotas(tx, [
      quota(ROOT, 'CAREER_STAFF', 59),
      quota(ROOT, 'GROUP_LEADER', GROUP_COUNT),
      quota(ROOT, 'COURTYARD_HEAD', courtyards),
      ...county
        .filter((unit) => unit.kind === 'COMMUNITY')
        .flatMap((community, index) => [
          quota(community.key, 'PUBLIC_WELFARE_POST', 7),
          quota(community.key, 'PUBLIC_WELFARE_POST', welfarePosts(index), PAID_POSTS_FROM),
        ]),
    ]);
  }

  private async people(
    tx: Tx,
    units: ReadonlyMap<string, LoadedUnit>,
    seeds: readonly PersonSeed[],
  ): Promise<LoadedPerson[]> {
    const firstId = await this.rows.nextId(tx, 'person');
    const rows = seeds.map((seed, index) => this.personRow(units, seed, firstId + index));
    await this.rows.people(tx, rows);
    await this.rows.assignments(
      tx,
      seeds.flatMap((seed, index) => this.assignmentRows(units, seed, firstId + index)),
    );
    return rows.map(({ id, name, category, phoneHash }, index) => ({
      id,
      key: seeds[index]?.key ?? null,
      name,
      category,
      unit: known(units, current(seeds[index]).unitKey),
      phoneHash,
    }));
  }

  private personRow(units: ReadonlyMap<string, LoadedUnit>, seed: PersonSeed, id: number): PersonEntity {
    const now = this.clock.now();
    const { category, unitKey, position } = current(seed);
    return {
      id,
      ...nameColumns(seed.name),
      ...this.numbers.idColumns(seed.idNumber),
      ...this.numbers.phoneColumns(seed.phone),
      ...this.numbers.bankColumns(null),
      sex: seed.sex,
      birthDate: seed.birthDate,
      category,
      status: 'ACTIVE',
      unitId: known(units, unitKey).id,
      secondedUnitId: seed.secondment === null ? null : known(units, seed.secondment.unitKey).id,
      seconded: seed.secondment !== null,
      position,
      partyMember: seed.partyMember,
      partyJoinedOn: seed.partyJoinedOn,
      joinedOn: seed.joinedOn,
      email: null,
      bankName: null,
      note: null,
      sourceImportId: null,
      sourceRow: null,
      createdAt: now,
      updatedAt: now,
    };
  }

  private assignmentRows(
    units: ReadonlyMap<string, LoadedUnit>,
    seed: PersonSeed,
    personId: number,
  ): Omit<AssignmentEntity, 'id'>[] {
    const blank = { personId, basisDocument: null, endReason: null, createdAt: this.clock.now() };
    const main = seed.assignments.map((assignment, index) => {
      const untilOn = seed.assignments[index + 1]?.fromOn ?? null;
      const unit = known(units, assignment.unitKey);
      return {
        ...blank,
        kind: 'MAIN' as const,
        unitId: unit.id,
        unitName: unit.names,
        category: assignment.category,
        position: assignment.position,
        fromOn: assignment.fromOn,
        untilOn,
        openMainPersonId: untilOn === null ? personId : null,
      };
    });
    if (seed.secondment === null) return main;
    const { unitKey, position, fromOn } = seed.secondment;
    const unit = known(units, unitKey);
    const place = { unitId: unit.id, unitName: unit.names, category: current(seed).category, position, fromOn };
    return [...main, { ...blank, ...place, kind: 'SECONDMENT', untilOn: null, openMainPersonId: null }];
  }
}

function current(seed: PersonSeed | undefined): PersonSeed['assignments'][number] {
  const last = seed?.assignments.at(-1);
  if (last === undefined) throw new Error('a person without an assignment');
  return last;
}

export function known<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demonstration has no ${key}`);
  return value;
}
