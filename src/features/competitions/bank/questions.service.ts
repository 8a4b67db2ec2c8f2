import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Conflict, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import { picturesOf, plainText } from '../domain/content.js';
import { afterNewVersion } from '../domain/question-states.js';
import type { EditedQuestion, NewQuestion } from './question.contract.js';
import { requireRemovable } from './question.policy.js';
import { QuestionWriter, requireSound } from './question-writer.js';
import { QuestionsRepository } from './questions.repository.js';
import { textHash } from './text-hash.js';

/** Writing questions: new ones, changes, giving up a draft that nobody has looked at. */
@Injectable()
export class Questions {
  constructor(
    private readonly db: Database,
    private readonly questions: QuestionsRepository,
    private readonly writer: QuestionWriter,
    private readonly audit: AuditLog,
  ) {}

  /** @returns the id of the new draft */
  create(actor: Actor, input: NewQuestion): Promise<number> {
    return this.db.transaction(actor, async (tx) => {
      const [written] = await this.writer.write(tx, [input]);
      if (written === undefined) throw new Error('a question was not written');
      this.audit.record(tx, {
        act: 'question.create',
        subject: 'question',
        subjectId: written.id,
        after: { code: written.code, kind: input.kind, subjectId: input.subjectId },
      });
      return written.id;
    });
  }

  /**
   * A change of text, key, explanation, source or law reference makes a new version; papers keep the one they hold. What
   * was approved goes back to review with it. Subject, difficulty and tags belong to the question and change as they are.
   * @throws RuleViolation QUESTION.NOT_SOUND, QUESTION.REASON_NEEDED (once it has been approved), QUESTION.SUBJECT_UNKNOWN
   * @throws Conflict QUESTION.CHANGED, QUESTION.STATE (retired)
   */
  edit(actor: Actor, id: number, input: EditedQuestion): Promise<void> {
    requireSound(input);
    return this.db.transaction(actor, async (tx) => {
      const { question, version, approvedNo } = await this.questions.take(tx, id, input.revision);
      if (afterNewVersion(question.state) === null)
        throw new Conflict('QUESTION.STATE', { state: question.state, act: 'EDIT' });
      await this.questions.requireSubjects(tx, [input.subjectId]);
      const { kind, content, key, explanation, source, lawReference } = input;
      const text = { kind, content, answerKey: key, explanation, source, lawReference };
      const isNewText = !isDeepStrictEqual(text, {
        kind: version.kind,
        content: version.content,
        answerKey: version.answerKey,
        explanation: version.explanation,
        source: version.source,
        lawReference: version.lawReference,
      });
      const tags = await this.questions.tagsOf(tx, id);
      const before = { subjectId: question.subjectId, difficulty: question.difficulty, tags };
      let { state, versionNo } = question;
      if (isNewText) {
        if (approvedNo > 0 && input.reason === null)
          throw new RuleViolation('QUESTION.REASON_NEEDED', { code: question.code });
        await this.questions.requirePictures(tx, picturesOf(content, key));
        versionNo += 1;
        state = afterNewVersion(question.state) ?? state;
        await this.questions.addVersion(tx, { questionId: id, versionNo, ...text, reason: input.reason });
        if (question.state === 'APPROVED') await this.questions.addReview(tx, id, versionNo, 'SUBMIT', input.reason);
      }
      await this.questions.update(tx, question, {
        subjectId: input.subjectId,
        difficulty: input.difficulty,
        kind,
        state,
        versionNo,
        stemText: plainText(content.stem).slice(0, 500),
        textHash: textHash(content),
        source,
        lawReference,
      });
      await this.questions.setTags(tx, id, input.tags);
      this.audit.record(tx, {
        act: 'question.edit',
        subject: 'question',
        subjectId: id,
        before: { versionNo: question.versionNo, state: question.state, ...before },
        after: {
          versionNo,
          state,
          subjectId: input.subjectId,
          difficulty: input.difficulty,
          tags: input.tags,
          reason: input.reason,
        },
      });
    });
  }

  /** @throws Conflict QUESTION.KEPT when it was ever submitted or stands on a paper */
  remove(actor: Actor, id: number, revision: number): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const { question, facts } = await this.questions.take(tx, id, revision);
      requireRemovable(facts);
      await this.questions.remove(tx, id);
      this.audit.record(tx, {
        act: 'question.remove',
        subject: 'question',
        subjectId: id,
        before: { code: question.code, stem: question.stemText },
      });
    });
  }
}
