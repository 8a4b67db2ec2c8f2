import { Injectable } from '@nestjs/common';
import { inScope, scopeOf, type Actor, type PersonnelCategory, type Scope } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { InvalidInput, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Accounts } from '../../../platform/auth/accounts.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { nameFault, normaliseName } from '../domain/person-name.js';
import { mayHavePeople } from '../domain/unit-kinds.js';
import { namePinyin } from './name-pinyin.js';
import { PeopleQueries } from '../people.queries.js';
import { changedFields, storedFacts } from './person-facts.js';
import { PersonNumbers } from './person-numbers.js';
import type { PersonEntity } from './person.entity.js';
import type { CreatePersonBody, UpdatePersonBody } from './persons.contract.js';
import { PersonsRepository, type NewPerson } from './persons.repository.js';
import type { UnitEntity } from '../units/unit.entity.js';
import { UnitsRepository } from '../units/units.repository.js';

const EMPTY: Omit<NewPerson, 'name' | 'pinyin' | 'initials' | 'category' | 'unitId'> = {
  sex: null,
  birthDate: null,
  status: 'ACTIVE',
  secondedUnitId: null,
  seconded: false,
  position: null,
  partyMember: false,
  partyJoinedOn: null,
  joinedOn: null,
  idCipher: null,
  idHash: null,
  idMasked: null,
  phoneCipher: null,
  phoneHash: null,
  phoneMasked: null,
  email: null,
  bankCipher: null,
  bankHash: null,
  bankMasked: null,
  bankName: null,
  note: null,
  sourceImportId: null,
  sourceRow: null,
};

/** People are added and their particulars changed; where they belong changes by an assignment (assignments.service.ts). */
@Injectable()
export class PersonsService {
  constructor(
    private readonly db: Database,
    private readonly persons: PersonsRepository,
    private readonly units: UnitsRepository,
    private readonly queries: PeopleQueries,
    private readonly numbers: PersonNumbers,
    private readonly accounts: Accounts,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  create(actor: Actor, body: CreatePersonBody): Promise<number> {
    return this.db.transaction(actor, (tx) => this.add(tx, scopeOf(actor, 'person.manage'), body));
  }

  /** Also for whoever registers by themselves. @throws Conflict PERSON.EXISTS · NotFound UNIT.NOT_FOUND */
  async add(tx: Tx, scope: Scope, body: CreatePersonBody): Promise<number> {
    const unit = await this.unitFor(tx, scope, body.unitId, body.category);
    const particulars = this.particulars(body);
    const joinedOn = body.joinedOn ?? this.clock.today();
    const person: NewPerson = {
      ...EMPTY,
      ...particulars,
      ...nameColumns(body.name),
      category: body.category,
      unitId: unit.id,
      position: body.position ?? null,
      joinedOn,
    };
    const id = await this.persons.insert(tx, person);
    await this.persons.addAssignment(tx, {
      personId: id,
      kind: 'MAIN',
      unitId: unit.id,
      unitName: await this.unitName(tx, unit),
      category: body.category,
      position: body.position ?? null,
      fromOn: joinedOn,
      untilOn: null,
      basisDocument: null,
      endReason: null,
    });
    this.audit.record(tx, {
      act: 'person.create',
      subject: 'person',
      subjectId: id,
      unitId: unit.id,
      after: storedFacts(person),
    });
    return id;
  }

  update(actor: Actor, id: number, body: UpdatePersonBody): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const person = await this.persons.lock(tx, scopeOf(actor, 'person.manage'), id);
      const changes: Partial<PersonEntity> = {
        ...this.particulars(body),
        ...(body.name === undefined ? {} : nameColumns(body.name)),
      };
      const { before, after } = changedFields(person, changes);
      if (Object.keys(after).length === 0) return;
      await this.persons.update(tx, id, changes);
      await this.accountFollows(tx, person, changes);
      this.audit.record(tx, {
        act: 'person.update',
        subject: 'person',
        subjectId: id,
        unitId: person.unitId,
        before,
        after,
      });
    });
  }

  /** @throws NotFound UNIT.NOT_FOUND · RuleViolation PERSON.WRONG_UNIT */
  async unitFor(tx: Tx, scope: Scope, unitId: number, category: PersonnelCategory): Promise<UnitEntity> {
    const unit = await this.units.load(tx, scope, unitId);
    if (!inScope(scope, unit.path, category)) throw new NotFound('UNIT.NOT_FOUND');
    if (unit.status === 'CLOSED' || !mayHavePeople(unit.kind))
      throw new RuleViolation('PERSON.WRONG_UNIT', { unit: unit.name });
    const outsider = category === 'EXTERNAL_TRAINEE';
    if (category !== 'LECTURER' && outsider !== (unit.tree === 'OUTSIDE')) {
      throw new RuleViolation('PERSON.WRONG_UNIT', { unit: unit.name, category });
    }
    return unit;
  }

  async unitName(tx: Tx, unit: UnitEntity): Promise<string> {
    const names = await this.queries.pathNames([unit.path], tx.manager);
    return (names.get(unit.path) ?? [unit.name]).join(' / ');
  }

  /** Name, unit and phone of the account, when there is one, follow the person. */
  async accountFollows(tx: Tx, person: PersonEntity, changes: Partial<PersonEntity>): Promise<void> {
    const follow = {
      ...(changes.name === undefined ? {} : { displayName: changes.name }),
      ...(changes.unitId === undefined ? {} : { unitId: changes.unitId }),
      ...(changes.phoneHash === undefined ? {} : { phoneHash: changes.phoneHash }),
    };
    if (Object.keys(follow).length === 0) return;
    const accountId = await this.persons.accountOf(tx, person.id);
    if (accountId !== null) await this.accounts.follow(tx, accountId, follow);
  }

  /** The columns of what was sent; what was not sent is left alone. */
  private particulars(body: Partial<CreatePersonBody>): Partial<PersonEntity> {
    const columns: Partial<PersonEntity> = {};
    if (body.sex !== undefined) columns.sex = body.sex;
    if (body.birthDate !== undefined) columns.birthDate = body.birthDate;
    if (body.idNumber !== undefined) {
      if (body.idNumber === null) Object.assign(columns, this.numbers.idColumns(null));
      else {
        const { birthDate, sex, ...id } = this.numbers.id(body.idNumber);
        if ((body.birthDate ?? birthDate) !== birthDate)
          throw new InvalidInput('PERSON.BIRTH_MISMATCH', { expected: birthDate });
        Object.assign(columns, id, { birthDate, sex: body.sex ?? sex });
      }
    }
    if (body.phone !== undefined)
      Object.assign(columns, body.phone === null ? this.numbers.phoneColumns(null) : this.numbers.phone(body.phone));
    if (body.bankCard !== undefined)
      Object.assign(
        columns,
        body.bankCard === null ? this.numbers.bankColumns(null) : this.numbers.bank(body.bankCard),
      );
    if (body.email !== undefined) columns.email = body.email;
    if (body.bankName !== undefined) columns.bankName = body.bankName;
    if (body.partyMember !== undefined) columns.partyMember = body.partyMember;
    if (body.partyJoinedOn !== undefined) columns.partyJoinedOn = body.partyJoinedOn;
    if (body.note !== undefined) columns.note = body.note;
    return columns;
  }
}

/** @throws InvalidInput PERSON.NAME with the fault */
export function nameColumns(text: string): Pick<PersonEntity, 'name' | 'pinyin' | 'initials'> {
  const { value } = normaliseName(text);
  const fault = nameFault(value);
  if (fault !== null) throw new InvalidInput('PERSON.NAME', { fault });
  const { full, initials } = namePinyin(value);
  return { name: value, pinyin: full.slice(0, 200), initials: initials.slice(0, 64) };
}
