import { Injectable } from '@nestjs/common';
import { can, type Actor } from '../../../kernel/access.js';
import { DomainError, Forbidden } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { Notifications } from '../../notifications/notifications.public.js';
import type { ReviewAct } from '../domain/question.js';
import type { BatchResponse, ReviewBatch, ReviewInput } from './question.contract.js';
import { stateAfter } from './question.policy.js';
import { QuestionsRepository, type TakenQuestion } from './questions.repository.js';

/** 审题: submitted, approved, returned, retired, brought back; by somebody else than who wrote it. */
@Injectable()
export class QuestionReview {
  constructor(
    private readonly db: Database,
    private readonly questions: QuestionsRepository,
    private readonly notifications: Notifications,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws Conflict QUESTION.STATE, QUESTION.CHANGED
   * @throws Forbidden QUESTION.OWN_WORK when somebody approves what they wrote
   */
  act(actor: Actor, id: number, act: ReviewAct, { revision, words }: ReviewInput): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const taken = await this.move(tx, id, act, revision, words);
      await this.tell(tx, act, taken, words);
    });
  }

  /**
   * The same act on many questions, each for itself: those that may not be are named, the others are done.
   * Authors are told once, with the number of their questions.
   */
  async batch(actor: Actor, { act, questions, words }: ReviewBatch): Promise<BatchResponse> {
    const needed = act === 'SUBMIT' ? 'question.edit' : 'question.review';
    if (!can(actor, needed)) throw new Forbidden('AUTH.NOT_ALLOWED', { permission: needed });
    return this.db.transaction(actor, async (tx) => {
      const refused: { id: number; code: string }[] = [];
      const approved = new Map<number, number>();
      for (const { id, revision } of questions) {
        try {
          const { authors } = await this.move(tx, id, act, revision, words);
          if (act !== 'APPROVE') continue;
          for (const personId of authors) approved.set(personId, (approved.get(personId) ?? 0) + 1);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          refused.push({ id, code: error.code });
        }
      }
      for (const [personId, count] of approved)
        if (personId !== actor.personId)
          await this.notifications.notify(tx, {
            personIds: [personId],
            kind: 'question.approved-many',
            params: { count, by: actor.name },
            link: '/staff/questions?state=APPROVED&mine=true',
          });
      return { done: questions.length - refused.length, refused };
    });
  }

  private async move(tx: Tx, id: number, act: ReviewAct, revision: number, words: string): Promise<TakenQuestion> {
    const taken = await this.questions.take(tx, id, revision);
    const { question, facts } = taken;
    const state = stateAfter(tx.actor, act, facts);
    await this.questions.update(tx, question, { state });
    await this.questions.addReview(tx, id, question.versionNo, act, words);
    this.audit.record(tx, {
      act: `question.${act.toLowerCase()}`,
      subject: 'question',
      subjectId: id,
      before: { versionNo: question.versionNo, state: question.state },
      after: { state, words },
    });
    return taken;
  }

  private async tell(tx: Tx, act: ReviewAct, { question, authors }: TakenQuestion, words: string): Promise<void> {
    if (act !== 'APPROVE' && act !== 'RETURN') return;
    const others = authors.filter((personId) => personId !== tx.actor.personId);
    if (others.length === 0) return;
    await this.notifications.notify(tx, {
      personIds: others,
      kind: act === 'APPROVE' ? 'question.approved' : 'question.returned',
      params: {
        code: question.code,
        stem: question.stemText.slice(0, 60),
        by: tx.actor.name,
        ...(words === '' ? {} : { words }),
      },
      link: `/staff/questions/${question.id}`,
    });
  }
}
