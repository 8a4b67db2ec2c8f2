import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, NotFound, RuleViolation } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/db/database.js';
import { placeholders } from '../../../platform/db/scope.js';
import { execute } from '../../../platform/db/statements.js';
import type { ReviewAct } from '../domain/question.js';
import { QuestionEntity } from './question.entity.js';
import { QuestionReviewEntity } from './question-review.entity.js';
import { QuestionTagEntity } from './question-tag.entity.js';
import { QuestionVersionEntity } from './question-version.entity.js';
import type { QuestionFacts } from './question.policy.js';

/** A question taken for a change, with its newest text. */
export interface TakenQuestion {
  readonly question: QuestionEntity;
  readonly version: QuestionVersionEntity;
  readonly facts: QuestionFacts;
  /** Number of the version approved last; 0 = never. */
  readonly approvedNo: number;
  /** People who wrote since then, and always of the newest text: who is told what became of it. */
  readonly authors: readonly number[];
}

/**
 * Questions and their versions as rows to change.
 * @unscoped the bank is one for the whole platform; permissions decide, not units
 */
@Injectable()
export class QuestionsRepository {
  constructor(private readonly clock: Clock) {}

  /**
   * The question for a change, closed to others until the end of the transaction.
   * @param revision the one the actor has seen
   * @throws NotFound QUESTION.NOT_FOUND
   * @throws Conflict QUESTION.CHANGED when somebody else was faster
   */
  async take(tx: Tx, id: number, revision: number): Promise<TakenQuestion> {
    const { affected } = await execute(
      tx.manager,
      'UPDATE question SET revision = revision WHERE id = ? AND revision = ?',
      [id, revision],
    );
    const question = await tx.manager.getRepository(QuestionEntity).findOneBy({ id });
    if (question === null) throw new NotFound('QUESTION.NOT_FOUND');
    if (affected === 0) throw new Conflict('QUESTION.CHANGED', { code: question.code });
    const version = await tx.manager
      .getRepository(QuestionVersionEntity)
      .findOneByOrFail({ questionId: id, versionNo: question.versionNo });
    const [known] = await tx.manager.query<{ approved_no: number | null; reviews: number; papers: number }[]>(
      `SELECT (SELECT MAX(version_no) FROM question_review WHERE question_id = q.id AND act = 'APPROVE') AS approved_no,
              (SELECT COUNT(*) FROM question_review WHERE question_id = q.id) AS reviews,
              (SELECT COUNT(*) FROM paper_question WHERE question_id = q.id) AS papers
         FROM question q WHERE q.id = ?`,
      [id],
    );
    const approvedNo = Number(known?.approved_no ?? 0);
    const written = await tx.manager.query<{ made_by: number | null; made_by_person: number | null }[]>(
      'SELECT DISTINCT made_by, made_by_person FROM question_version WHERE question_id = ? AND version_no >= ?',
      [id, Math.min(approvedNo + 1, question.versionNo)],
    );
    return {
      question,
      version,
      facts: {
        state: question.state,
        writers: written.map((row) => row.made_by),
        isKept: Number(known?.reviews ?? 0) + Number(known?.papers ?? 0) > 0,
      },
      approvedNo,
      authors: written.flatMap((row) => (row.made_by_person === null ? [] : [row.made_by_person])),
    };
  }

  /** Changes columns of a question that was taken; whoever has seen it before has to look again. */
  async update(tx: Tx, { id, revision }: QuestionEntity, changes: Partial<Omit<QuestionEntity, 'id'>>): Promise<void> {
    const rows = tx.manager.getRepository(QuestionEntity);
    await rows.update({ id }, { ...changes, revision: revision + 1, updatedAt: this.clock.now() });
  }

  async addVersion(
    tx: Tx,
    version: Omit<QuestionVersionEntity, 'id' | 'madeBy' | 'madeByPerson' | 'madeByName' | 'madeAt'>,
  ): Promise<void> {
    await tx.manager.getRepository(QuestionVersionEntity).insert({
      ...version,
      madeBy: tx.actor.accountId,
      madeByPerson: tx.actor.personId,
      madeByName: tx.actor.name,
      madeAt: this.clock.now(),
    });
  }

  async addReview(tx: Tx, questionId: number, versionNo: number, act: ReviewAct, words: string | null): Promise<void> {
    await tx.manager.getRepository(QuestionReviewEntity).insert({
      questionId,
      versionNo,
      act,
      words: words === '' ? null : words,
      madeBy: tx.actor.accountId,
      madeByName: tx.actor.name,
      madeAt: this.clock.now(),
    });
  }

  async tagsOf(tx: Tx, questionId: number): Promise<string[]> {
    const rows = await tx.manager
      .getRepository(QuestionTagEntity)
      .find({ where: { questionId }, order: { tag: 'ASC' } });
    return rows.map((row) => row.tag);
  }

  async setTags(tx: Tx, questionId: number, tags: readonly string[]): Promise<void> {
    const rows = tx.manager.getRepository(QuestionTagEntity);
    await rows.delete({ questionId });
    if (tags.length > 0) await rows.insert([...new Set(tags)].map((tag) => ({ questionId, tag })));
  }

  /** A question that nothing refers to, with its texts and tags. */
  async remove(tx: Tx, id: number): Promise<void> {
    await tx.manager.getRepository(QuestionTagEntity).delete({ questionId: id });
    await tx.manager.getRepository(QuestionVersionEntity).delete({ questionId: id });
    await tx.manager.getRepository(QuestionEntity).delete({ id });
  }

  /** @throws RuleViolation QUESTION.SUBJECT_UNKNOWN */
  async requireSubjects(tx: Tx, ids: readonly number[]): Promise<void> {
    const asked = [...new Set(ids)];
    const found = await tx.manager.query<{ id: number }[]>(
      `SELECT id FROM question_subject WHERE id IN ${placeholders(asked.length)}`,
      asked,
    );
    if (found.length < asked.length) throw new RuleViolation('QUESTION.SUBJECT_UNKNOWN');
  }

  /** @throws RuleViolation QUESTION.PICTURE_UNKNOWN when a text names a picture that was never sent up */
  async requirePictures(tx: Tx, hashes: readonly string[]): Promise<void> {
    for (let from = 0; from < hashes.length; from += 500) {
      const asked = hashes.slice(from, from + 500);
      const found = await tx.manager.query<{ sha256: string }[]>(
        `SELECT sha256 FROM question_image WHERE sha256 IN ${placeholders(asked.length)}`,
        asked,
      );
      const known = new Set(found.map((row) => row.sha256));
      const missing = asked.filter((hash) => !known.has(hash));
      if (missing.length > 0) throw new RuleViolation('QUESTION.PICTURE_UNKNOWN', { pictures: missing.slice(0, 5) });
    }
  }
}
