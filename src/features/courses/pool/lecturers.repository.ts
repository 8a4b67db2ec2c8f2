import { Injectable } from '@nestjs/common';

import type { Scope } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, NotFound, RuleViolation } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/db/database.js';
import { isDuplicateKey } from '../../../platform/db/duplicate-key.js';
import { takeOwned } from '../take-owned.js';
import { LecturerEntity } from './lecturer.entity.js';

/**
 * Lecturers as rows to change.
 * @unscoped `take` asks for the scope; the others work on a lecturer that it has taken, or on a new one
 */
@Injectable()
export class LecturersRepository {
  constructor(private readonly clock: Clock) {}

  /**
   * The lecturer for a change.
   * @throws NotFound LECTURER.NOT_FOUND
   * @throws Conflict LECTURER.CHANGED when somebody else was faster
   */
  async take(tx: Tx, scope: Scope, id: number, revision: number): Promise<LecturerEntity> {
    const taken = await takeOwned(tx, scope, 'lecturer', { id, revision, now: this.clock.now() });
    if (taken === 'absent') throw new NotFound('LECTURER.NOT_FOUND');
    if (taken === 'changed') throw new Conflict('LECTURER.CHANGED', { revision });
    return tx.manager.getRepository(LecturerEntity).findOneByOrFail({ id });
  }

  /** @throws Conflict LECTURER.PERSON_TAKEN when this cadre stands in the pool already */
  async insert(tx: Tx, lecturer: Omit<LecturerEntity, 'id'>): Promise<number> {
    const result = await onePersonOnce(tx.manager.getRepository(LecturerEntity).insert(lecturer));
    return Number(result.identifiers[0]?.['id']);
  }

  async update(tx: Tx, id: number, changes: Partial<Omit<LecturerEntity, 'id' | 'revision'>>): Promise<void> {
    await onePersonOnce(tx.manager.getRepository(LecturerEntity).update({ id }, changes));
  }

  /** @throws RuleViolation LECTURER.IN_USE while a version of a course names them */
  async remove(tx: Tx, id: number): Promise<void> {
    const rows = (await tx.manager.query(
      'SELECT COUNT(*) AS found FROM course_version_lecturer WHERE lecturer_id = ?',
      [id],
    )) as { found: number }[];
    const courses = Number(rows[0]?.found ?? 0);
    if (courses > 0) throw new RuleViolation('LECTURER.IN_USE', { courses });
    await tx.manager.getRepository(LecturerEntity).delete({ id });
  }
}

async function onePersonOnce<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isDuplicateKey(error, 'uq_lecturer_person')) throw new Conflict('LECTURER.PERSON_TAKEN');
    throw error;
  }
}
