import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../kernel/access.js';
import { Conflict, RuleViolation } from '../../../../kernel/errors.js';
import { AuditLog } from '../../../../platform/audit/audit-log.js';
import { Database } from '../../../../platform/db/database.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { Storage } from '../../../../platform/storage/storage.js';
import { QuestionsRepository } from '../questions.repository.js';
import type { QuestionImportEntity } from './question-import.entity.js';
import type { ConfirmBody, ImportStarted } from './question-imports.contract.js';
import { QuestionImportsRepository } from './question-imports.repository.js';
import { WRITE_JOB } from './write-questions.js';

/** Confirming an import, or throwing it away. */
@Injectable()
export class QuestionImports {
  constructor(
    private readonly db: Database,
    private readonly imports: QuestionImportsRepository,
    private readonly questions: QuestionsRepository,
    private readonly jobs: Jobs,
    private readonly storage: Storage,
    private readonly audit: AuditLog,
  ) {}

  /**
   * All that can be imported goes in, or nothing.
   * @throws RuleViolation QUESTION_IMPORT.HAS_REFUSED, QUESTION_IMPORT.NOTHING_READY, QUESTION_IMPORT.SUBJECT_NEEDED, QUESTION.SUBJECT_UNKNOWN
   * @throws Conflict QUESTION_IMPORT.STATE when it has been confirmed already
   */
  confirm(actor: Actor, id: number, body: ConfirmBody): Promise<ImportStarted> {
    return this.db.transaction(actor, async (tx) => {
      const found = await this.imports.load(actor.accountId, id, tx);
      await this.imports.pass(tx, id, 'READY', 'IMPORTING');
      requireReady(found, body);
      if (body.subjectId !== null) await this.questions.requireSubjects(tx, [body.subjectId]);
      const jobId = await this.jobs.enqueue(tx, WRITE_JOB, { importId: id });
      const source = body.source === '' ? found.fileName : body.source;
      await this.imports.update(tx, id, { choices: { ...body, source }, jobId, error: null });
      this.audit.record(tx, {
        act: 'question-import.confirm',
        subject: 'question_import',
        subjectId: id,
        after: { ...body, source },
      });
      return { id, jobId };
    });
  }

  /** @throws Conflict QUESTION_IMPORT.STATE while it is being written */
  async discard(actor: Actor, id: number): Promise<void> {
    const found = await this.db.transaction(actor, async (tx) => {
      const row = await this.imports.load(actor.accountId, id, tx);
      if (row.state === 'IMPORTING') throw new Conflict('QUESTION_IMPORT.STATE');
      await this.imports.delete(tx, id);
      this.audit.record(tx, { act: 'question-import.discard', subject: 'question_import', subjectId: id });
      return row;
    });
    for (const { storageKey } of found.pictures) await this.storage.remove(storageKey);
  }
}

function requireReady({ facts }: QuestionImportEntity, body: ConfirmBody): void {
  const sound = facts.items - facts.refused;
  if (facts.refused > 0 && !body.leaveOutRefused)
    throw new RuleViolation('QUESTION_IMPORT.HAS_REFUSED', { refused: facts.refused });
  const ready = body.duplicates === 'SKIP' ? sound - facts.doubled : sound;
  if (ready === 0) throw new RuleViolation('QUESTION_IMPORT.NOTHING_READY');
  const without = facts.subjects.find(({ name }) => name === '')?.count ?? 0;
  if (without > 0 && body.subjectId === null)
    throw new RuleViolation('QUESTION_IMPORT.SUBJECT_NEEDED', { questions: without });
}
