import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../../platform/audit/audit-log.js';
import type { Tx } from '../../../../platform/db/database.js';
import { SubjectsRepository } from '../subjects.repository.js';
import { SubjectFinder } from './subject-finder.js';

/** Behind the subjects that somebody has put in order. */
const SORT_ORDER = 500;

/**
 * Subjects that files name; those the bank does not have are added.
 * @unscoped the bank is one for the whole platform; permissions decide, not units
 */
@Injectable()
export class ImportSubjects {
  constructor(
    private readonly subjects: SubjectsRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @returns what gives the id of a subject by its names, within this transaction */
  async forImport(): Promise<(tx: Tx, names: readonly string[]) => Promise<number>> {
    const finder = new SubjectFinder(await this.subjects.all());
    return async (tx, names) => {
      const { found, missing } = finder.walk(names);
      let above = found;
      for (const name of missing) {
        const parentId = above?.id ?? null;
        const fullName = above === null ? name : `${above.fullName} / ${name}`;
        const parentPath = above?.path ?? '/';
        const id = await this.subjects.insert(tx, { parentId, name, fullName, sortOrder: SORT_ORDER }, parentPath);
        this.audit.record(tx, {
          act: 'question-subject.create',
          subject: 'question_subject',
          subjectId: id,
          after: { name: fullName },
        });
        above = { id, parentId, name, fullName, path: `${parentPath}${id}/` };
        finder.add(above);
      }
      return above?.id ?? 0;
    };
  }
}
