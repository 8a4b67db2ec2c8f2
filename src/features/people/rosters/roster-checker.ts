import { Injectable } from '@nestjs/common';
import { inScope, scopeOf, type Actor, type Scope } from '../../../kernel/access.js';
import { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import type { Tx } from '../../../platform/db/database.js';
import { maskBankCard, maskEmail, maskIdentityNumber, maskPhone } from '../domain/masking.js';
import { evaluateRow, type Evaluation, type RowHashes } from '../domain/roster-evaluation.js';
import type { RosterField } from '../domain/roster-fields.js';
import { readRow, type RowContext, type RowReading } from '../domain/roster-row.js';
import type { RosterValues } from '../domain/roster-values.js';
import { UnitIndex } from '../domain/unit-index.js';
import { mayHavePeople } from '../domain/unit-kinds.js';
import { KnownPersonsQueries, type FiledPerson } from './known-persons.queries.js';
import { effectiveCells, type Difference, type RowContent } from './roster-content.js';
import type { StoredMapping } from './roster-import.types.js';

type Reader = Tx['manager'];

/** What is needed to read rows: the units by name, the mapping, and how far the importer reaches. */
export interface CheckContext extends RowContext {
  readonly scope: Scope;
}

/** A row that has been read, not yet held against the others and the files. */
export interface ReadRow {
  readonly rowNumber: number;
  readonly content: Pick<RowContent, 'cells' | 'written' | 'acknowledged'>;
  readonly reading: RowReading;
  readonly hashes: RowHashes;
  /** Whom the row means; equal in two rows: a duplicate. */
  readonly personKey: string | null;
}

/** Rows of the same file that mean the same person or have the same phone. */
export interface Twins {
  readonly byPerson: readonly number[];
  readonly byPhone: readonly number[];
}

export interface CheckedRow extends ReadRow {
  readonly evaluation: Evaluation;
  readonly differences: readonly Difference[];
  readonly person: FiledPerson | null;
}

const NOBODY: readonly FiledPerson[] = [];

/** Checks rows of a roster, a few hundred at a time, with a handful of statements. */
@Injectable()
export class RosterChecker {
  constructor(
    private readonly known: KnownPersonsQueries,
    private readonly cipher: FieldCipher,
  ) {}

  async context(reader: Reader, actor: Actor, mapping: StoredMapping): Promise<CheckContext> {
    const units = new UnitIndex(await this.known.units(reader));
    const scope = scopeOf(actor, 'person.import');
    const fields = new Set(mapping.columns.flatMap((column) => (column.field === null ? [] : [column.field])));
    return {
      units,
      scope,
      fields,
      mayUse: (unit) => mayHavePeople(unit.kind) && inScope(scope, unit.path),
      defaultUnit: mapping.defaultUnitId === null ? null : (units.get(mapping.defaultUnitId) ?? null),
      defaultCategory: mapping.defaultCategory,
    };
  }

  read(rowNumber: number, content: ReadRow['content'], context: CheckContext): ReadRow {
    const reading = readRow(effectiveCells(content), context);
    const { values } = reading;
    const hash = (kind: 'id' | 'phone' | 'bank', value: string | null): string | null =>
      value === null ? null : this.cipher.lookupHash(kind, value);
    const hashes = {
      id: hash('id', values.idNumber),
      phone: hash('phone', values.phone),
      bank: hash('bank', values.bankCard),
    };
    return { rowNumber, content, reading, hashes, personKey: this.personKey(values, hashes) };
  }

  /** Holds rows against the other rows of the file and against the files of people. */
  async evaluate(
    reader: Reader,
    rows: readonly ReadRow[],
    twinsOf: (row: ReadRow) => Twins,
    context: CheckContext,
  ): Promise<CheckedRow[]> {
    const files = new FiledPeople(await this.known.find(reader, context.scope, context.units, wantedOf(rows)));
    return rows.map((row) => {
      const { values, problems } = row.reading;
      const twins = twinsOf(row);
      const evaluation = evaluateRow(values, problems, {
        hashes: row.hashes,
        twinRows: twins.byPerson,
        samePhoneRows: twins.byPhone,
        byId: files.byId(row.hashes.id),
        byPhone: files.byPhone(row.hashes.phone),
        byName: files.byName(values.name, values.unitId),
      });
      const person = evaluation.personId === null ? null : files.get(evaluation.personId);
      const differences =
        person === null
          ? []
          : evaluation.changedFields.map((field) => difference(field, values, person, context.units));
      const { rowNumber, content, reading, hashes, personKey } = row;
      return { rowNumber, content, reading, hashes, personKey, evaluation, person, differences };
    });
  }

  private personKey(values: RosterValues, hashes: RowHashes): string | null {
    if (hashes.id !== null) return hashes.id;
    if (values.name === '') return null;
    const told = hashes.phone === null ? `unit:${values.unitId}` : `phone:${values.phone}`;
    return hashes.phone === null && values.unitId === null
      ? null
      : this.cipher.lookupHash('id', `${values.name}|${told}`);
  }
}

const wantedOf = (rows: readonly ReadRow[]) =>
  rows.map(({ hashes, reading: { values } }) => ({
    idHash: hashes.id,
    phoneHash: hashes.phone,
    name: values.name,
    unitId: values.unitId,
  }));

class FiledPeople {
  private readonly ids = new Map<number, FiledPerson>();
  private readonly idHashes = new Map<string, FiledPerson>();
  private readonly phones = new Map<string, FiledPerson[]>();
  private readonly names = new Map<string, FiledPerson[]>();

  constructor(people: readonly FiledPerson[]) {
    for (const person of people) {
      this.ids.set(person.id, person);
      if (person.idHash !== null) this.idHashes.set(person.idHash, person);
      if (person.phoneHash !== null) append(this.phones, person.phoneHash, person);
      append(this.names, `${person.unitId}:${person.name}`, person);
    }
  }

  get(id: number): FiledPerson | null {
    return this.ids.get(id) ?? null;
  }

  byId(hash: string | null): FiledPerson | null {
    return hash === null ? null : (this.idHashes.get(hash) ?? null);
  }

  byPhone(hash: string | null): readonly FiledPerson[] {
    return hash === null ? NOBODY : (this.phones.get(hash) ?? NOBODY);
  }

  byName(name: string, unitId: number | null): readonly FiledPerson[] {
    return unitId === null ? NOBODY : (this.names.get(`${unitId}:${name}`) ?? NOBODY);
  }
}

function append(map: Map<string, FiledPerson[]>, key: string, person: FiledPerson): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [person]);
  else list.push(person);
}

/** One changed field, before and after, as a screen may show it. */
function difference(field: RosterField, values: RosterValues, person: FiledPerson, units: UnitIndex): Difference {
  const unitText = (id: number | null): string => {
    const unit = id === null ? undefined : units.get(id);
    return unit === undefined ? '' : units.pathText(unit);
  };
  const words = (value: unknown): string =>
    typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
  switch (field) {
    case 'idNumber':
      return { field, before: person.idMasked ?? '', after: maskIdentityNumber(values.idNumber ?? '') };
    case 'phone':
      return { field, before: person.phoneMasked ?? '', after: maskPhone(values.phone ?? '') };
    case 'bankCard':
      return { field, before: person.bankMasked ?? '', after: maskBankCard(values.bankCard ?? '') };
    case 'email':
      return {
        field,
        before: person.email === null ? '' : maskEmail(person.email),
        after: maskEmail(values.email ?? ''),
      };
    case 'unit':
    case 'unitLevel1':
    case 'unitLevel2':
      return { field: 'unit', before: unitText(person.unitId), after: unitText(values.unitId) };
    default:
      return { field, before: words(person[field]), after: words(values[field]) };
  }
}
