import { Injectable } from '@nestjs/common';
import type { Scope } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, NotFound } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { isDuplicateKey } from '../../../platform/db/duplicate-key.js';
import { scopeCondition } from '../../../platform/db/scope.js';
import { execute } from '../../../platform/db/statements.js';
import { AssignmentEntity } from './assignment.entity.js';
import { PersonEntity } from './person.entity.js';

export type NewPerson = Omit<PersonEntity, 'id' | 'createdAt' | 'updatedAt'>;
export type NewAssignment = Omit<AssignmentEntity, 'id' | 'createdAt' | 'openMainPersonId'>;

const PERSON_COLUMNS = [
  'name',
  'pinyin',
  'initials',
  'sex',
  'birthDate',
  'category',
  'status',
  'unitId',
  'secondedUnitId',
  'seconded',
  'position',
  'partyMember',
  'partyJoinedOn',
  'joinedOn',
  'idCipher',
  'idHash',
  'idMasked',
  'phoneCipher',
  'phoneHash',
  'phoneMasked',
  'email',
  'bankCipher',
  'bankHash',
  'bankMasked',
  'bankName',
  'note',
  'sourceImportId',
  'sourceRow',
] as const satisfies readonly (keyof NewPerson)[];

const columnName = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Loads (within a scope), locks and saves people and their assignments.
 * @unscoped `lock` asks for the scope; the others work on a person that it has found, or on a new one
 */
@Injectable()
export class PersonsRepository {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The person, locked until the transaction ends. @throws NotFound PERSON.NOT_FOUND also outside the scope */
  async lock(tx: Tx, scope: Scope, id: number): Promise<PersonEntity> {
    const reach = scopeCondition(scope, 'u.path', 'p.category');
    const [row] = await tx.manager.query<{ id: number }[]>(
      `SELECT p.id FROM person p JOIN unit u ON u.id = p.unit_id WHERE p.id = ? AND ${reach.sql}`,
      [id, ...reach.parameters],
    );
    const lock = this.db.dialect === 'sqlite' ? {} : { lock: { mode: 'pessimistic_write' as const } };
    const person =
      row === undefined ? null : await tx.manager.getRepository(PersonEntity).findOne({ where: { id }, ...lock });
    if (person === null) throw new NotFound('PERSON.NOT_FOUND');
    return person;
  }

  /** @throws Conflict PERSON.EXISTS when the identity number is in the files already */
  async insert(tx: Tx, person: NewPerson): Promise<number> {
    const now = this.clock.now();
    const people = tx.manager.getRepository(PersonEntity);
    const row = await knownGuard(people.save(people.create({ ...person, createdAt: now, updatedAt: now })));
    return row.id;
  }

  /**
   * Many at once, for an import. A duplicate identity number reaches the caller as it is.
   * @returns row of the roster → id
   */
  async insertMany(tx: Tx, importId: number, people: readonly NewPerson[]): Promise<ReadonlyMap<number, number>> {
    const now = this.clock.now();
    const one = `(${PERSON_COLUMNS.map(() => '?').join(', ')}, ?, ?)`;
    await tx.manager.query(
      `INSERT INTO person (${PERSON_COLUMNS.map(columnName).join(', ')}, created_at, updated_at) VALUES ${people.map(() => one).join(', ')}`,
      people.flatMap((person) => [...PERSON_COLUMNS.map((column) => person[column]), now, now]),
    );
    const rows = people.map((person) => person.sourceRow ?? 0);
    const ids = await tx.manager.query<{ id: number; source_row: number }[]>(
      'SELECT id, source_row FROM person WHERE source_import_id = ? AND source_row BETWEEN ? AND ?',
      [importId, Math.min(...rows), Math.max(...rows)],
    );
    return new Map(ids.map((row) => [row.source_row, row.id]));
  }

  async addAssignments(tx: Tx, assignments: readonly NewAssignment[]): Promise<void> {
    const now = this.clock.now();
    const one = '(?, ?, ?, ?, ?, ?, ?, ?, ?)';
    await tx.manager.query(
      `INSERT INTO assignment (person_id, kind, unit_id, unit_name, category, position, from_on, open_main_person_id, created_at)
       VALUES ${assignments.map(() => one).join(', ')}`,
      assignments.flatMap((a) => [
        a.personId,
        a.kind,
        a.unitId,
        a.unitName,
        a.category,
        a.position,
        a.fromOn,
        a.personId,
        now,
      ]),
    );
  }

  /** @throws Conflict PERSON.EXISTS */
  async update(tx: Tx, id: number, changes: Partial<Omit<PersonEntity, 'id'>>): Promise<void> {
    await knownGuard(
      tx.manager.getRepository(PersonEntity).update({ id }, { ...changes, updatedAt: this.clock.now() }),
    );
  }

  async addAssignment(tx: Tx, assignment: NewAssignment): Promise<void> {
    const openMainPersonId = assignment.kind === 'MAIN' && assignment.untilOn === null ? assignment.personId : null;
    try {
      await tx.manager
        .getRepository(AssignmentEntity)
        .insert({ ...assignment, openMainPersonId, createdAt: this.clock.now() });
    } catch (error) {
      if (isDuplicateKey(error, 'uq_assignment_open_main')) throw new Conflict('PERSON.ASSIGNED_MEANWHILE');
      throw error;
    }
  }

  /** Assignments that are not over today: without an end, or with one that lies ahead. */
  async openAssignments(tx: Tx, personId: number): Promise<AssignmentEntity[]> {
    const today = this.clock.today();
    const assignments = await tx.manager.getRepository(AssignmentEntity).findBy({ personId });
    return assignments.filter(({ untilOn }) => untilOn === null || untilOn > today);
  }

  /** Seconded people whose secondment is over: they are back. @returns how many */
  async endSecondments(tx: Tx): Promise<number> {
    const { affected } = await execute(
      tx.manager,
      `UPDATE person SET seconded = 0, seconded_unit_id = NULL, updated_at = ?
        WHERE seconded_unit_id IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.person_id = person.id AND a.kind = 'SECONDMENT'
                             AND (a.until_on IS NULL OR a.until_on > ?))`,
      [this.clock.now(), this.clock.today()],
    );
    return affected;
  }

  async findAssignment(tx: Tx, personId: number, id: number): Promise<AssignmentEntity | null> {
    return tx.manager.getRepository(AssignmentEntity).findOneBy({ id, personId });
  }

  async endAssignment(tx: Tx, id: number, untilOn: string, endReason: string | null): Promise<void> {
    await tx.manager.getRepository(AssignmentEntity).update({ id }, { untilOn, endReason, openMainPersonId: null });
  }

  async accountOf(tx: Tx, personId: number): Promise<number | null> {
    const [row] = await tx.manager.query<{ id: number }[]>('SELECT id FROM account WHERE person_id = ?', [personId]);
    return row?.id ?? null;
  }
}

async function knownGuard<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isDuplicateKey(error, 'uq_person_id_hash')) throw new Conflict('PERSON.EXISTS');
    throw error;
  }
}
