import { Injectable } from '@nestjs/common';
import { inScope, type PersonnelCategory, type Scope } from '../../../kernel/access.js';
import { NotFound } from '../../../kernel/errors.js';
import { offsetOf, pageOf } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import { scopeCondition, type SqlCondition } from '../../../platform/db/scope.js';
import { sortOrder } from '../../../platform/http/contract.js';
import { maskEmail } from '../domain/masking.js';
import { nameQuery } from '../domain/person-name.js';
import { PeopleQueries } from '../people.queries.js';
import { personReach } from './person-reach.js';
import { PersonNumbers } from './person-numbers.js';
import type { AssignmentKind, PersonStatus } from './person.types.js';
import type { PersonListQuery } from './persons.contract.js';
import { nameCondition } from '../search.queries.js';

export interface PersonFilter {
  readonly search?: string | undefined;
  readonly unitId?: number | undefined;
  readonly below?: boolean | undefined;
  readonly category?: PersonnelCategory | undefined;
  readonly status?: PersonStatus | undefined;
  readonly partyMember?: boolean | undefined;
  readonly seconded?: boolean | undefined;
}

export interface ExportRow {
  id: number;
  name: string;
  sex: 'M' | 'F' | null;
  birth_date: string | null;
  category: PersonnelCategory;
  path: string;
  position: string | null;
  party_member: number;
  party_joined_on: string | null;
  joined_on: string | null;
  seconded: number;
  status: PersonStatus;
  id_masked: string | null;
  phone_masked: string | null;
  id_cipher: string | null;
  phone_cipher: string | null;
}

interface DetailRow extends ExportRow {
  pinyin: string;
  unit_id: number;
  unit_name: string;
  seconded_unit_id: number | null;
  seconded_path: string | null;
  seconded_name: string | null;
  email: string | null;
  bank_masked: string | null;
  bank_name: string | null;
  note: string | null;
  account_id: number | null;
  updated_at: string;
}

interface AssignmentRow {
  id: number;
  kind: AssignmentKind;
  unit_id: number;
  unit_name: string;
  category: PersonnelCategory;
  position: string | null;
  from_on: string;
  until_on: string | null;
  basis_document: string | null;
  end_reason: string | null;
}

const SORT_COLUMNS = {
  name: 'p.pinyin',
  unit: 'u.path',
  category: 'p.category',
  joinedOn: 'p.joined_on',
  updatedAt: 'p.updated_at',
} as const;

/** Read models of people; every one within a scope. */
@Injectable()
export class PersonsQueries {
  constructor(
    private readonly db: Database,
    private readonly people: PeopleQueries,
    private readonly numbers: PersonNumbers,
  ) {}

  /** @param numbers of whom identity numbers are shown, masked */
  async list(scope: Scope, numbers: Scope, query: PersonListQuery) {
    const where = this.where(personReach(scope), query);
    const [{ total } = { total: 0 }] = await this.db.reads.query<{ total: number }[]>(
      `SELECT COUNT(*) AS total FROM person p JOIN unit u ON u.id = p.unit_id WHERE ${where.sql}`,
      where.parameters,
    );
    const { field, direction } = sortOrder(query.sort, { field: 'unit' as const, direction: 'ASC' as const });
    const rows = await this.db.reads.query<DetailRow[]>(
      `SELECT p.id, p.name, p.sex, p.category, p.status, p.unit_id, u.name AS unit_name, u.path, p.seconded_unit_id, s.name AS seconded_name,
              p.position, p.party_member, p.joined_on, p.phone_masked, p.id_masked, a.id AS account_id
         FROM person p
         JOIN unit u ON u.id = p.unit_id
         LEFT JOIN unit s ON s.id = p.seconded_unit_id
         LEFT JOIN account a ON a.person_id = p.id
        WHERE ${where.sql} ORDER BY ${SORT_COLUMNS[field]} ${direction}, p.id LIMIT ? OFFSET ?`,
      [...where.parameters, query.size, offsetOf(query)],
    );
    return pageOf(
      query,
      rows.map((row) => listItemOf(row, numbers)),
      total,
    );
  }

  /** @throws NotFound PERSON.NOT_FOUND also outside the scope */
  async detail(scope: Scope, numbers: Scope, id: number) {
    const reach = personReach(scope);
    const [row] = await this.db.reads.query<DetailRow[]>(
      `SELECT p.*, u.name AS unit_name, u.path, s.name AS seconded_name, s.path AS seconded_path, a.id AS account_id
         FROM person p
         JOIN unit u ON u.id = p.unit_id
         LEFT JOIN unit s ON s.id = p.seconded_unit_id
         LEFT JOIN account a ON a.person_id = p.id
        WHERE p.id = ? AND ${reach.sql}`,
      [id, ...reach.parameters],
    );
    if (row === undefined) throw new NotFound('PERSON.NOT_FOUND');
    const assignments = await this.db.reads.query<AssignmentRow[]>(
      'SELECT * FROM assignment WHERE person_id = ? ORDER BY from_on DESC, id DESC',
      [id],
    );
    const names = await this.people.pathNames([row.path, ...(row.seconded_path === null ? [] : [row.seconded_path])]);
    return {
      row,
      path: row.path,
      view: { ...detailOf(row, numbers, names), assignments: assignments.map(assignmentOf) },
    };
  }

  /** Rows for an export, at most `limit`: those whose files are kept within the scope, without who is seconded there. */
  async exportRows(
    scope: Scope,
    filter: PersonFilter,
    limit: number,
  ): Promise<{ rows: ExportRow[]; unitNames: ReadonlyMap<string, string[]> }> {
    const where = this.where(scopeCondition(scope, 'u.path', 'p.category'), filter);
    const rows = await this.db.reads.query<ExportRow[]>(
      `SELECT p.id, p.name, p.sex, p.birth_date, p.category, u.path, p.position, p.party_member, p.party_joined_on, p.joined_on,
              p.seconded, p.status, p.id_masked, p.phone_masked, p.id_cipher, p.phone_cipher
         FROM person p JOIN unit u ON u.id = p.unit_id
        WHERE ${where.sql} ORDER BY u.path, p.category, p.pinyin, p.id LIMIT ?`,
      [...where.parameters, limit],
    );
    return { rows, unitNames: await this.people.pathNames(rows.map((row) => row.path)) };
  }

  private where(reach: SqlCondition, filter: PersonFilter): SqlCondition {
    const conditions = [reach.sql];
    const parameters = [...reach.parameters];
    const add = (sql: string, ...values: unknown[]): void => {
      conditions.push(sql);
      parameters.push(...values);
    };
    if (filter.search !== undefined) {
      const exact = this.numbers.searchHash(filter.search);
      if (exact !== null) add(`p.${exact.column} = ?`, exact.hash);
      else {
        const name = nameCondition(nameQuery(filter.search), 'p');
        add(name.sql, ...name.parameters);
      }
    }
    if (filter.unitId !== undefined) {
      if (filter.below === false) add('p.unit_id = ?', filter.unitId);
      else add('u.path LIKE ?', `%/${filter.unitId}/%`);
    }
    if (filter.category !== undefined) add('p.category = ?', filter.category);
    add('p.status = ?', filter.status ?? 'ACTIVE');
    if (filter.partyMember !== undefined) add('p.party_member = ?', filter.partyMember);
    if (filter.seconded !== undefined) add('p.seconded = ?', filter.seconded);
    return { sql: conditions.join(' AND '), parameters };
  }
}

const showsNumbers = (numbers: Scope, row: DetailRow): boolean => inScope(numbers, row.path, row.category);

function listItemOf(row: DetailRow, numbers: Scope) {
  return {
    id: row.id,
    name: row.name,
    sex: row.sex,
    category: row.category,
    status: row.status,
    unit: { id: row.unit_id, name: row.unit_name },
    secondedTo: row.seconded_unit_id === null ? null : { id: row.seconded_unit_id, name: row.seconded_name ?? '' },
    position: row.position,
    partyMember: row.party_member === 1,
    joinedOn: row.joined_on,
    phoneMasked: row.phone_masked,
    idNumberMasked: showsNumbers(numbers, row) ? row.id_masked : null,
    hasAccount: row.account_id !== null,
  };
}

function detailOf(row: DetailRow, numbers: Scope, names: ReadonlyMap<string, string[]>) {
  return {
    ...listItemOf(row, numbers),
    pinyin: row.pinyin,
    birthDate: row.birth_date,
    unit: { id: row.unit_id, name: row.unit_name, pathNames: (names.get(row.path) ?? []).slice(0, -1) },
    secondedTo:
      row.seconded_unit_id === null
        ? null
        : {
            id: row.seconded_unit_id,
            name: row.seconded_name ?? '',
            pathNames: (names.get(row.seconded_path ?? '') ?? []).slice(0, -1),
          },
    partyJoinedOn: row.party_joined_on,
    emailMasked: row.email === null ? null : maskEmail(row.email),
    bankCardMasked: showsNumbers(numbers, row) ? row.bank_masked : null,
    bankName: showsNumbers(numbers, row) ? row.bank_name : null,
    note: row.note,
    updatedAt: isoInstant(row.updated_at),
  };
}

function assignmentOf(row: AssignmentRow) {
  return {
    id: row.id,
    kind: row.kind,
    unitId: row.unit_id,
    unitName: row.unit_name,
    category: row.category,
    position: row.position,
    fromOn: row.from_on,
    untilOn: row.until_on,
    basisDocument: row.basis_document,
    endReason: row.end_reason,
  };
}
