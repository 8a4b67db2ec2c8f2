import { Injectable } from '@nestjs/common';
import { inScope, type PersonnelCategory, type Scope } from '../../../kernel/access.js';
import type { Tx } from '../../../platform/db/database.js';
import { placeholders } from '../../../platform/db/scope.js';
import type { KnownPerson } from '../domain/roster-evaluation.js';
import type { KnownUnit, UnitIndex } from '../domain/unit-index.js';
import type { PersonStatus } from '../persons/person.types.js';

type Reader = Tx['manager'];

/** A person already in the files, with the masked numbers for showing what changes. */
export interface FiledPerson extends KnownPerson {
  readonly idMasked: string | null;
  readonly phoneMasked: string | null;
  readonly bankMasked: string | null;
}

/** What a row tells of the person it means. */
export interface Wanted {
  readonly idHash: string | null;
  readonly phoneHash: string | null;
  readonly name: string;
  readonly unitId: number | null;
}

interface Row {
  id: number;
  name: string;
  id_hash: string | null;
  phone_hash: string | null;
  bank_hash: string | null;
  id_masked: string | null;
  phone_masked: string | null;
  bank_masked: string | null;
  unit_id: number;
  category: PersonnelCategory;
  status: PersonStatus;
  position: string | null;
  sex: 'M' | 'F' | null;
  birth_date: string | null;
  joined_on: string | null;
  party_member: number;
  party_joined_on: string | null;
  email: string | null;
  bank_name: string | null;
  seconded: number;
  note: string | null;
}

/**
 * While an import writes, a server's statistics of the table are those from before it, when it may have been empty, and it
 * would read the whole table for every question. An executable comment names the index to servers; SQLite, which has
 * no such doubts, takes it for a comment.
 */
const select = (
  index: string,
) => `SELECT p.id, p.name, p.id_hash, p.phone_hash, p.bank_hash, p.id_masked, p.phone_masked, p.bank_masked,
    p.unit_id, p.category, p.status, p.position, p.sex, p.birth_date, p.joined_on, p.party_member,
    p.party_joined_on, p.email, p.bank_name, p.seconded, p.note
  FROM person p /*! FORCE INDEX (${index}) */`;

/** Whom the rows of a roster could mean; a few statements for many rows. */
@Injectable()
export class KnownPersonsQueries {
  /**
   * By identity number and phone; by name and unit only for rows whose identity number is not in the files.
   * @param units their paths say who is within the scope: without a join, no planner can take a detour over the units
   */
  async find(reader: Reader, scope: Scope, units: UnitIndex, wanted: readonly Wanted[]): Promise<FiledPerson[]> {
    const found = new Map<number, FiledPerson>();
    const ask = async (
      index: string,
      condition: string,
      lists: readonly (readonly (string | number)[])[],
    ): Promise<void> => {
      if (lists.some((list) => list.length === 0)) return;
      const parts = lists.map((list) => placeholders(list.length));
      const sql = condition.replaceAll('…', () => parts.shift() ?? '');
      for (const row of await reader.query<Row[]>(`${select(index)} WHERE ${sql}`, lists.flat())) {
        found.set(row.id, filedPerson(row, scope, units.get(row.unit_id)?.path));
      }
    };
    await ask('uq_person_id_hash', 'p.id_hash IN …', [distinct(wanted.map((one) => one.idHash))]);
    const known = new Set([...found.values()].map((person) => person.idHash));
    await ask('ix_person_phone_hash', 'p.phone_hash IN …', [distinct(wanted.map((one) => one.phoneHash))]);
    const unknown = wanted.filter((one) => one.idHash !== null && !known.has(one.idHash) && one.unitId !== null);
    await ask('ix_person_name_id_hash', 'p.id_hash IS NULL AND p.name IN …', [
      distinct(unknown.map((one) => one.name)),
    ]);
    const nameless = wanted.filter((one) => one.idHash === null && one.unitId !== null);
    const lists = [distinct(nameless.map((one) => one.name)), distinct(nameless.map((one) => one.unitId))];
    await ask('ix_person_name_id_hash', 'p.name IN … AND p.unit_id IN …', lists);
    return [...found.values()];
  }

  /**
   * Every unit, for the index of names.
   * @unscoped a roster may name any unit; which of them the actor may use is asked of each row
   */
  async units(reader: Reader): Promise<KnownUnit[]> {
    const rows = await reader.query<
      (Omit<KnownUnit, 'parentId' | 'partyName' | 'administrationName'> & {
        parent_id: number | null;
        party_name: string | null;
        administration_name: string | null;
      })[]
    >('SELECT id, parent_id, tree, kind, status, path, name, party_name, administration_name FROM unit');
    return rows.map(
      ({ parent_id: parentId, party_name: partyName, administration_name: administrationName, ...unit }) => ({
        ...unit,
        parentId,
        partyName,
        administrationName,
      }),
    );
  }
}

function distinct<T extends string | number>(values: readonly (T | null)[]): T[] {
  return [...new Set(values.filter((value) => value !== null))];
}

function filedPerson(row: Row, scope: Scope, path: string | undefined): FiledPerson {
  return {
    id: row.id,
    name: row.name,
    idHash: row.id_hash,
    phoneHash: row.phone_hash,
    bankHash: row.bank_hash,
    idMasked: row.id_masked,
    phoneMasked: row.phone_masked,
    bankMasked: row.bank_masked,
    unitId: row.unit_id,
    category: row.category,
    position: row.position,
    sex: row.sex,
    birthDate: row.birth_date,
    joinedOn: row.joined_on,
    partyMember: row.party_member === 1,
    partyJoinedOn: row.party_joined_on,
    email: row.email,
    bankName: row.bank_name,
    seconded: row.seconded === 1,
    note: row.note,
    active: row.status === 'ACTIVE',
    reachable: path !== undefined && inScope(scope, path, row.category),
  };
}
