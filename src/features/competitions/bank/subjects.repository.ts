import { Injectable } from '@nestjs/common';
import { Conflict } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { isDuplicateKey } from '../../../platform/db/duplicate-key.js';
import { execute } from '../../../platform/db/statements.js';
import { QuestionSubjectEntity } from './question-subject.entity.js';

export interface SubjectRow {
  readonly id: number;
  readonly parentId: number | null;
  readonly name: string;
  readonly fullName: string;
  readonly path: string;
  readonly sortOrder: number;
}

/**
 * 科目 as rows.
 * @unscoped the bank is one for the whole platform; permissions decide, not units
 */
@Injectable()
export class SubjectsRepository {
  constructor(private readonly db: Database) {}

  /** Everything, in no order that means something. */
  async all(): Promise<SubjectRow[]> {
    const rows = await this.db.reads.query<
      { id: number; parent_id: number | null; name: string; full_name: string; path: string; sort_order: number }[]
    >('SELECT id, parent_id, name, full_name, path, sort_order FROM question_subject');
    return rows.map((row) => ({
      id: row.id,
      parentId: row.parent_id,
      name: row.name,
      fullName: row.full_name,
      path: row.path,
      sortOrder: row.sort_order,
    }));
  }

  /** Questions of each subject itself (not below), and how many of them are approved. */
  async counts(): Promise<ReadonlyMap<number, { questions: number; approved: number }>> {
    const rows = await this.db.reads.query<{ subject_id: number; questions: number; approved: number }[]>(
      `SELECT subject_id, COUNT(*) AS questions, SUM(CASE WHEN state = 'APPROVED' THEN 1 ELSE 0 END) AS approved
         FROM question GROUP BY subject_id`,
    );
    return new Map(
      rows.map((row) => [row.subject_id, { questions: Number(row.questions), approved: Number(row.approved) }]),
    );
  }

  /** The row, closed to others until the end of the transaction. */
  async take(tx: Tx, id: number): Promise<QuestionSubjectEntity | null> {
    await execute(tx.manager, 'UPDATE question_subject SET sort_order = sort_order WHERE id = ?', [id]);
    return tx.manager.getRepository(QuestionSubjectEntity).findOneBy({ id });
  }

  async below(tx: Tx, path: string): Promise<QuestionSubjectEntity[]> {
    const rows = await tx.manager
      .getRepository(QuestionSubjectEntity)
      .createQueryBuilder('s')
      .where('s.path LIKE :path', { path: `${path}%` })
      .orderBy('s.path')
      .getMany();
    return rows.filter((row) => row.path !== path);
  }

  async isUsed(tx: Tx, id: number): Promise<{ children: number; questions: number }> {
    const [row] = await tx.manager.query<{ children: number; questions: number }[]>(
      `SELECT (SELECT COUNT(*) FROM question_subject c WHERE c.parent_id = s.id) AS children,
              (SELECT COUNT(*) FROM question q WHERE q.subject_id = s.id) AS questions
         FROM question_subject s WHERE s.id = ?`,
      [id],
    );
    return { children: Number(row?.children ?? 0), questions: Number(row?.questions ?? 0) };
  }

  /** @throws Conflict QUESTION_SUBJECT.EXISTS */
  async insert(tx: Tx, row: Omit<SubjectRow, 'id' | 'path'>, parentPath: string): Promise<number> {
    const rows = tx.manager.getRepository(QuestionSubjectEntity);
    const { identifiers } = await taken(row.fullName, rows.insert({ ...row, path: '' }));
    const id = Number(identifiers[0]?.['id']);
    await rows.update({ id }, { path: `${parentPath}${id}/` });
    return id;
  }

  /** @throws Conflict QUESTION_SUBJECT.EXISTS */
  async update(tx: Tx, id: number, changes: Partial<Omit<SubjectRow, 'id'>>): Promise<void> {
    await taken(changes.fullName ?? '', tx.manager.getRepository(QuestionSubjectEntity).update({ id }, changes));
  }

  async remove(tx: Tx, id: number): Promise<void> {
    await tx.manager.getRepository(QuestionSubjectEntity).delete({ id });
  }
}

async function taken<T>(name: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isDuplicateKey(error, 'uq_question_subject_full_name')) throw new Conflict('QUESTION_SUBJECT.EXISTS', { name });
    throw error;
  }
}
