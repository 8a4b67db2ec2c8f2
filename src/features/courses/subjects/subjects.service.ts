import { Injectable } from '@nestjs/common';

import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Conflict, NotFound } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import { CatalogueRevision } from '../catalogue/catalogue-revision.js';
import type { SubjectInput, SubjectList } from '../course.contract.js';
import { CoursesQueries } from '../courses.queries.js';
import { SubjectsRepository } from './subjects.repository.js';

/** 主题: the list by which courses are sorted; the same for the whole centre. */
@Injectable()
export class Subjects {
  constructor(
    private readonly db: Database,
    private readonly subjects: SubjectsRepository,
    private readonly courses: CoursesQueries,
    private readonly revision: CatalogueRevision,
    private readonly audit: AuditLog,
  ) {}

  async list(actor: Actor): Promise<SubjectList> {
    const counts = await this.courses.countsBySubject(scopeOf(actor, 'course.read'));
    return { items: (await this.subjects.all()).map((row) => ({ ...row, courses: counts.get(row.code) ?? 0 })) };
  }

  /** @throws Conflict SUBJECT.EXISTS */
  create(actor: Actor, input: SubjectInput): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      if (!(await this.subjects.insert(tx, input))) throw new Conflict('SUBJECT.EXISTS', { code: input.code });
      await this.revision.touch(tx);
      this.audit.record(tx, { act: 'subject.create', subject: 'subject', subjectId: input.code, after: input });
    });
  }

  /** The code stays; courses point at the row. */
  update(actor: Actor, code: string, input: SubjectInput): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const before = await this.subjects.find(tx, code);
      if (before === null) throw new NotFound('SUBJECT.NOT_FOUND', { code });
      const { name, sortOrder, isActive } = input;
      await this.subjects.update(tx, before.id, { name, sortOrder, isActive });
      await this.revision.touch(tx);
      this.audit.record(tx, {
        act: 'subject.update',
        subject: 'subject',
        subjectId: code,
        before: { name: before.name, sortOrder: before.sortOrder, isActive: before.isActive },
        after: { name, sortOrder, isActive },
      });
    });
  }
}
