import { Injectable } from '@nestjs/common';

import { Database, type Tx } from '../../../platform/db/database.js';
import { isDuplicateKey } from '../../../platform/db/duplicate-key.js';
import { SubjectEntity } from './subject.entity.js';

type SubjectRow = Pick<SubjectEntity, 'code' | 'name' | 'sortOrder' | 'isActive'>;

/**
 * Rows of the list of subjects. The list belongs to the whole centre: no scope.
 * @unscoped subjects belong to the whole catalogue, not to a unit
 */
@Injectable()
export class SubjectsRepository {
  constructor(private readonly db: Database) {}

  async all(): Promise<SubjectRow[]> {
    const rows = (await this.db.reads.query(
      'SELECT code, name, sort_order, is_active FROM course_subject ORDER BY sort_order, id',
    )) as { code: string; name: string; sort_order: number; is_active: number }[];
    return rows.map((row) => ({
      code: row.code,
      name: row.name,
      sortOrder: row.sort_order,
      isActive: row.is_active === 1,
    }));
  }

  find(tx: Tx, code: string): Promise<SubjectEntity | null> {
    return tx.manager.getRepository(SubjectEntity).findOneBy({ code });
  }

  /** @returns false when the code is taken */
  async insert(tx: Tx, row: SubjectRow): Promise<boolean> {
    try {
      await tx.manager.getRepository(SubjectEntity).insert(row);
      return true;
    } catch (error) {
      if (isDuplicateKey(error, 'uq_course_subject_code')) return false;
      throw error;
    }
  }

  async update(tx: Tx, id: number, changes: Omit<SubjectRow, 'code'>): Promise<void> {
    await tx.manager.getRepository(SubjectEntity).update({ id }, changes);
  }
}
