import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import type { Tx } from '../../../platform/db/database.js';
import type { LateVerdict } from '../domain/attempt.js';
import { LateDecisionEntity } from './late-decision.entity.js';

/**
 * Decisions about answers of the grace; append-only, the last one holds.
 * @unscoped works on an attempt whose round the caller has loaded by scope and locked
 */
@Injectable()
export class LateDecisionsRepository {
  /** Answers of the grace in the journal of this attempt. */
  async lateAnswers(tx: Tx, attemptId: number): Promise<number> {
    const [row] = await tx.manager.query<{ total: number }[]>(
      'SELECT COUNT(*) AS total FROM attempt_answer WHERE attempt_id = ? AND late = 1',
      [attemptId],
    );
    return Number(row?.total ?? 0);
  }

  async latest(tx: Tx, attemptId: number): Promise<LateVerdict | null> {
    const last = await tx.manager
      .getRepository(LateDecisionEntity)
      .findOne({ where: { attemptId }, order: { id: 'DESC' } });
    return last?.verdict ?? null;
  }

  async add(
    tx: Tx,
    { actor, ...row }: { attemptId: number; verdict: LateVerdict; words: string; actor: Actor; madeAt: Date },
  ): Promise<void> {
    await tx.manager
      .getRepository(LateDecisionEntity)
      .insert({ ...row, madeBy: actor.accountId, madeByName: actor.name });
  }
}
