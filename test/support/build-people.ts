import { systemActor, type Actor, type PersonnelCategory, type Role } from '../../src/kernel/access.js';
import { addDays } from '../../src/kernel/calendar.js';
import { checkDigit } from '../../src/features/people/domain/identity-number.js';
import type { UnitKind } from '../../src/features/people/domain/unit-kinds.js';
import { PersonsService } from '../../src/features/people/persons/persons.service.js';
import { UnitsService } from '../../src/features/people/units/units.service.js';
import { Database } from '../../src/platform/db/database.js';
import type { TestActor, TestApp } from './app.js';

/** Organisations and people for tests. Every call makes its own; missing parents are built. */

export interface BuiltUnit {
  readonly id: number;
  readonly path: string;
  readonly name: string;
}

let serial = 0;
const next = (): number => ++serial;

/** The system with the rights of those who keep the files: what it does is recorded as done by the test. */
function keeper(): Actor {
  const grants = [{ role: 'PERSONNEL' as const, unitId: null, unitPath: null, categories: null }];
  return { ...systemActor('test'), grants };
}

const PARENT_KIND: Partial<Record<UnitKind, UnitKind>> = {
  SECTION: 'PARTY_WORK_COMMITTEE',
  COMMUNITY: 'PARTY_WORK_COMMITTEE',
  RESIDENT_GROUP: 'COMMUNITY',
  COURTYARD: 'RESIDENT_GROUP',
  CITY: 'PROVINCE',
  COUNTY: 'CITY',
  OUTSIDE_UNIT: 'COUNTY',
};

export async function buildUnit(
  app: TestApp,
  options: { kind?: UnitKind; parent?: BuiltUnit; name?: string; partyName?: string; administrationName?: string } = {},
): Promise<BuiltUnit> {
  const kind = options.kind ?? 'COMMUNITY';
  const parentKind = PARENT_KIND[kind];
  const parent = options.parent ?? (parentKind === undefined ? null : await buildUnit(app, { kind: parentKind }));
  const name = options.name ?? `单位${next()}`;
  const { id } = await app.get(UnitsService).create(keeper(), {
    parentId: parent?.id ?? null,
    kind,
    name,
    partyName: options.partyName ?? null,
    administrationName: options.administrationName ?? null,
    effectiveOn: '2018-01-01',
  });
  return { id, path: `${parent?.path ?? '/'}${id}/`, name };
}

/** A valid identity number, another for each order: born 1990-01-01 or later, a woman when `order` is even. */
export function identityNumber(order = next(), area = '362226'): string {
  const birth = addDays('1990-01-01', Math.floor(order / 1000)).replaceAll('-', '');
  const first17 = `${area}${birth}${String(order % 1000).padStart(3, '0')}`;
  return first17 + checkDigit(first17);
}

export function phoneNumber(order = next()): string {
  return `139${String(order).padStart(8, '0')}`;
}

export interface BuiltPerson {
  readonly id: number;
  readonly name: string;
  readonly unit: BuiltUnit;
}

export async function buildPerson(
  app: TestApp,
  options: {
    unit?: BuiltUnit;
    name?: string;
    category?: PersonnelCategory;
    idNumber?: string | null;
    phone?: string | null;
    email?: string | null;
    bankCard?: string | null;
    position?: string | null;
    partyMember?: boolean;
    joinedOn?: string;
  } = {},
): Promise<BuiltPerson> {
  const category = options.category ?? 'PUBLIC_WELFARE_POST';
  const unit =
    options.unit ?? (await buildUnit(app, { kind: category === 'EXTERNAL_TRAINEE' ? 'OUTSIDE_UNIT' : 'COMMUNITY' }));
  const name = options.name ?? '万小华';
  const id = await app.get(PersonsService).create(keeper(), {
    name,
    unitId: unit.id,
    category,
    idNumber: options.idNumber ?? null,
    phone: options.phone ?? null,
    email: options.email ?? null,
    bankCard: options.bankCard ?? null,
    position: options.position ?? null,
    partyMember: options.partyMember ?? false,
    joinedOn: options.joinedOn ?? '2020-01-01',
  });
  return { id, name, unit };
}

/** Somebody signed in with one role over one unit (everywhere without it), with a person of their own. */
export async function buildStaff(app: TestApp, role: Role, unit?: BuiltUnit): Promise<TestActor> {
  return app.actor({
    name: '测试员',
    unitId: unit?.id ?? null,
    roles: [{ role, unitId: unit?.id ?? null, unitPath: unit?.path ?? null }],
  });
}

/** What the database holds, past every view. */
export function rowsOf<Row>(app: TestApp, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  return app.get(Database).reads.query<Row[]>(sql, parameters);
}
