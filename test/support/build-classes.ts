import { systemActor, type PersonnelCategory } from '../../src/kernel/access.js';
import { Clock } from '../../src/kernel/clock.js';
import type { CreateClass } from '../../src/features/classes/class.contract.js';
import { ClassSeriesEntity } from '../../src/features/classes/class-series.entity.js';
import { ClassesService } from '../../src/features/classes/classes.service.js';
import { PersonEntity } from '../../src/features/people/persons/person.entity.js';
import { UnitEntity } from '../../src/features/people/units/unit.entity.js';
import { Database } from '../../src/platform/db/database.js';
import type { TestActor, TestApp } from './app.js';

let serial = 0;
let planned = 0;

export interface BuiltUnit {
  readonly id: number;
  readonly path: string;
  readonly name: string;
}

/** A unit below another one, or at the top of a tree. */
export async function buildPlainUnit(
  app: TestApp,
  parent: BuiltUnit | null,
  name = `单位${++serial}`,
): Promise<BuiltUnit> {
  const now = app.get(Clock).now();
  return app.get(Database).transaction(systemActor('test'), async (tx) => {
    const units = tx.manager.getRepository(UnitEntity);
    const row = await units.save(
      units.create({
        parentId: parent?.id ?? null,
        tree: 'COUNTY',
        kind: 'COMMUNITY',
        status: 'ACTIVE',
        path: '/',
        depth: parent ? parent.path.split('/').length - 2 : 0,
        sortOrder: 0,
        name,
        nameClaim: `${parent?.id ?? 0}|${name}|${++serial}`,
        searchText: name,
        createdAt: now,
        updatedAt: now,
      } as Partial<UnitEntity>),
    );
    const path = `${parent?.path ?? '/'}${row.id}/`;
    await units.update({ id: row.id }, { path });
    return { id: row.id, path, name };
  });
}

/** Active people of one unit. */
export async function buildPlainPeople(
  app: TestApp,
  unit: BuiltUnit,
  count: number,
  category: PersonnelCategory = 'CAREER_STAFF',
): Promise<number[]> {
  const now = app.get(Clock).now();
  return app.get(Database).transaction(systemActor('test'), async (tx) => {
    const people = tx.manager.getRepository(PersonEntity);
    const rows = Array.from({ length: count }, () => {
      const number = ++serial;
      return people.create({
        name: `学员${number}`,
        pinyin: `xueyuan${String(number).padStart(6, '0')}`,
        initials: `xy${number}`,
        category,
        status: 'ACTIVE',
        unitId: unit.id,
        createdAt: now,
        updatedAt: now,
      });
    });
    const saved = await people.save(rows, { chunk: 200 });
    return saved.map((row) => row.id);
  });
}

/** A person with an account, signed in. */
export async function buildTrainee(
  app: TestApp,
  unit: BuiltUnit,
  category?: PersonnelCategory,
): Promise<TestActor & { personId: number }> {
  const [personId = 0] = await buildPlainPeople(app, unit, 1, category);
  return { ...(await app.actor({ personId, unitId: unit.id })), personId };
}

/** Staff of the centre with everything for classes, everywhere. */
export async function buildTrainingStaff(
  app: TestApp,
  unit: BuiltUnit,
  everywhere = true,
): Promise<TestActor & { personId: number }> {
  const [personId = 0] = await buildPlainPeople(app, unit, 1);
  const roles = [
    everywhere
      ? { role: 'TRAINING_STAFF' as const }
      : { role: 'TRAINING_STAFF' as const, unitId: unit.id, unitPath: unit.path },
  ];
  return { ...(await app.actor({ personId, unitId: unit.id, roles, name: '教务' })), personId };
}

/** 社区书记 of a unit. */
export async function buildSecretary(app: TestApp, unit: BuiltUnit): Promise<TestActor & { personId: number }> {
  const [personId = 0] = await buildPlainPeople(app, unit, 1);
  const roles = [{ role: 'COMMUNITY_SECRETARY' as const, unitId: unit.id, unitPath: unit.path }];
  return { ...(await app.actor({ personId, unitId: unit.id, roles, name: '书记' })), personId };
}

/** A class plan whose window is open at the test's moment; it begins in 30 days or more, no two on the same days. */
export function classPlan(
  app: TestApp,
  change: Partial<Omit<CreateClass, 'seriesId'>> = {},
): Omit<CreateClass, 'seriesId'> {
  const now = app.get(Clock).now();
  const day = (days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const instant = (days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString();
  const first = 30 + 4 * planned++;
  return {
    startsOn: day(first),
    endsOn: day(first + 2),
    creditHours: 24,
    audience: '面向全省社区干部',
    summary: '三天里七种教学方式都用到。',
    place: '培训中心',
    placeNote: '提供食宿',
    classTeacherId: null,
    opensAt: instant(-1),
    closesAt: instant(10),
    mode: 'OPEN',
    seats: 50,
    waitingSize: 1000,
    offerHours: 24,
    eligibleCategories: null,
    notice: '',
    afterwards: '',
    quotas: [],
    courses: [],
    ...change,
  };
}

export interface BuildClassOptions {
  readonly host: BuiltUnit;
  readonly plan?: Partial<Omit<CreateClass, 'seriesId'>>;
  readonly seriesId?: number;
  /** Left a draft. */
  readonly draft?: boolean;
}

export async function buildSeries(app: TestApp, theme = `社区治理能力提升${++serial}`): Promise<number> {
  return app.get(Database).transaction(systemActor('test'), async (tx) => {
    const { identifiers } = await tx.manager
      .getRepository(ClassSeriesEntity)
      .insert({ theme, kind: 'TRAINING', lastSessionNo: 0 });
    return (identifiers[0] as { id: number }).id;
  });
}

/** A class, published unless told otherwise, through the same service as the screen. */
export async function buildClass(
  app: TestApp,
  { host, plan, seriesId, draft = false }: BuildClassOptions,
): Promise<number> {
  const service = app.get(ClassesService);
  const actor = {
    ...systemActor('test'),
    unitId: host.id,
    grants: [{ role: 'TRAINING_STAFF' as const, unitId: null, unitPath: null, categories: null }],
    permissions: new Set(['class.manage', 'class.publish', 'class.read'] as const),
  };
  const id = await service.create(actor, { seriesId: seriesId ?? (await buildSeries(app)), ...classPlan(app, plan) });
  if (!draft) await service.publish(actor, id);
  return id;
}
