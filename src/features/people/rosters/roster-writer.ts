import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import type { Tx } from '../../../platform/db/database.js';
import type { RosterValues } from '../domain/roster-values.js';
import type { UnitIndex } from '../domain/unit-index.js';
import { namePinyin } from '../persons/name-pinyin.js';
import { changedFields } from '../persons/person-facts.js';
import { PersonNumbers } from '../persons/person-numbers.js';
import type { PersonEntity } from '../persons/person.entity.js';
import { PersonsRepository, type NewAssignment, type NewPerson } from '../persons/persons.repository.js';
import { PersonsService } from '../persons/persons.service.js';
import type { CheckContext, CheckedRow } from './roster-checker.js';

/** Turns checked rows into people: new ones many at a time, changed ones with their history kept. */
@Injectable()
export class RosterWriter {
  constructor(
    private readonly persons: PersonsRepository,
    private readonly service: PersonsService,
    private readonly numbers: PersonNumbers,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @returns row of the roster → person */
  async add(
    tx: Tx,
    importId: number,
    rows: readonly CheckedRow[],
    { units }: CheckContext,
  ): Promise<ReadonlyMap<number, number>> {
    if (rows.length === 0) return new Map();
    const people = rows.map((row) => this.newPerson(importId, row));
    const ids = await this.persons.insertMany(tx, importId, people);
    const assignments: NewAssignment[] = people.map((person) => ({
      personId: ids.get(person.sourceRow ?? 0) ?? 0,
      kind: 'MAIN',
      unitId: person.unitId,
      unitName: fullName(units, person.unitId),
      category: person.category,
      position: person.position,
      fromOn: person.joinedOn ?? this.clock.today(),
      untilOn: null,
      basisDocument: null,
      endReason: null,
    }));
    await this.persons.addAssignments(tx, assignments);
    // one entry for the lot: the people know their import and row, and an entry each would only repeat them
    const after = {
      rows: [rows[0]?.rowNumber ?? 0, rows.at(-1)?.rowNumber ?? 0],
      personIds: assignments.map((one) => one.personId),
    };
    this.audit.record(tx, { act: 'person.import', subject: 'roster_import', subjectId: importId, after });
    return ids;
  }

  /** Unit, category or post changed: a new assignment from today, the old one stays in the history. */
  async update(tx: Tx, row: CheckedRow, { units, scope }: CheckContext): Promise<void> {
    const person = await this.persons.lock(tx, scope, row.evaluation.personId ?? 0);
    const fields = new Set(row.evaluation.changedFields);
    const { values } = row.reading;
    const changes: Partial<PersonEntity> = {
      ...(fields.has('name') ? nameOf(values) : {}),
      ...(fields.has('idNumber') ? this.numbers.idColumns(values.idNumber) : {}),
      ...(fields.has('phone') ? this.numbers.phoneColumns(values.phone) : {}),
      ...(fields.has('bankCard') ? this.numbers.bankColumns(values.bankCard) : {}),
      ...(fields.has('unit') && values.unitId !== null ? { unitId: values.unitId, status: 'ACTIVE' as const } : {}),
      ...(fields.has('category') && values.category !== null ? { category: values.category } : {}),
    };
    for (const field of [
      'position',
      'sex',
      'birthDate',
      'joinedOn',
      'partyJoinedOn',
      'email',
      'bankName',
      'note',
    ] as const) {
      if (fields.has(field)) Object.assign(changes, { [field]: values[field] });
    }
    for (const field of ['partyMember', 'seconded'] as const) {
      if (fields.has(field) && values[field] !== null) changes[field] = values[field];
    }
    if (fields.has('unit') || fields.has('category') || fields.has('position'))
      await this.reassign(tx, person, changes, units);
    await this.persons.update(tx, person.id, changes);
    await this.service.accountFollows(tx, person, changes);
    const { before, after } = changedFields(person, changes);
    this.audit.record(tx, {
      act: 'person.update',
      subject: 'person',
      subjectId: person.id,
      unitId: person.unitId,
      before,
      after,
    });
  }

  record(tx: Tx, importId: number, outcome: object): void {
    this.audit.record(tx, { act: 'roster.import', subject: 'roster_import', subjectId: importId, after: outcome });
  }

  private async reassign(
    tx: Tx,
    person: PersonEntity,
    changes: Partial<PersonEntity>,
    units: UnitIndex,
  ): Promise<void> {
    const today = this.clock.today();
    const unitId = changes.unitId ?? person.unitId;
    for (const open of await this.persons.openAssignments(tx, person.id)) {
      if (open.kind === 'MAIN')
        await this.persons.endAssignment(tx, open.id, open.fromOn > today ? open.fromOn : today, null);
    }
    await this.persons.addAssignment(tx, {
      personId: person.id,
      kind: 'MAIN',
      unitId,
      unitName: fullName(units, unitId),
      category: changes.category ?? person.category,
      position: changes.position ?? person.position,
      fromOn: today,
      untilOn: null,
      basisDocument: null,
      endReason: null,
    });
  }

  private newPerson(importId: number, { reading: { values }, rowNumber }: CheckedRow): NewPerson {
    const { unitId, category } = values;
    if (unitId === null || category === null) throw new Error('a row without unit or category is no new person');
    const { pinyin, initials } = nameOf(values);
    const { idCipher, idHash, idMasked } = this.numbers.idColumns(values.idNumber);
    const { phoneCipher, phoneHash, phoneMasked } = this.numbers.phoneColumns(values.phone);
    const { bankCipher, bankHash, bankMasked } = this.numbers.bankColumns(values.bankCard);
    // written out, not spread together: for 20,000 people that takes a third of the memory
    return {
      name: values.name,
      pinyin,
      initials,
      sex: values.sex,
      birthDate: values.birthDate,
      category,
      status: 'ACTIVE',
      unitId,
      secondedUnitId: null,
      seconded: values.seconded ?? false,
      position: values.position,
      partyMember: values.partyMember ?? false,
      partyJoinedOn: values.partyJoinedOn,
      joinedOn: values.joinedOn,
      idCipher,
      idHash,
      idMasked,
      phoneCipher,
      phoneHash,
      phoneMasked,
      email: values.email,
      bankCipher,
      bankHash,
      bankMasked,
      bankName: values.bankName,
      note: values.note,
      sourceImportId: importId,
      sourceRow: rowNumber,
    };
  }
}

function nameOf({ name }: RosterValues): Pick<NewPerson, 'name' | 'pinyin' | 'initials'> {
  const { full, initials } = namePinyin(name);
  return { name, pinyin: full.slice(0, 200), initials: initials.slice(0, 64) };
}

function fullName(units: UnitIndex, unitId: number): string {
  return units.fullName(unitId).slice(0, 300);
}
