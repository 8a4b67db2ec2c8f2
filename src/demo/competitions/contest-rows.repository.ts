import { AttemptAnswerEntity } from '../../features/competitions/attempts/attempt-answer.entity.js';
import { AttemptEventEntity } from '../../features/competitions/attempts/attempt-event.entity.js';
import { AttemptSittingEntity } from '../../features/competitions/attempts/attempt-sitting.entity.js';
import { AttemptEntity } from '../../features/competitions/attempts/attempt.entity.js';
import { QuestionReviewEntity } from '../../features/competitions/bank/question-review.entity.js';
import { QuestionEntity } from '../../features/competitions/bank/question.entity.js';
import { KeyCorrectionEntity } from '../../features/competitions/marking/key-correction.entity.js';
import { MarkingTaskEntity } from '../../features/competitions/marking/marking-task.entity.js';
import { RoundMarkerEntity } from '../../features/competitions/marking/round-marker.entity.js';
import { SubjectiveMarkEntity } from '../../features/competitions/marking/subjective-mark.entity.js';
import { CompetitionAppealEntity } from '../../features/competitions/results/competition-appeal.entity.js';
import { CompetitionRoundEntity } from '../../features/competitions/rounds/competition-round.entity.js';
import { CompetitionEntity } from '../../features/competitions/rounds/competition.entity.js';
import { RoundEntryEntity } from '../../features/competitions/rounds/round-entry.entity.js';
import { RoundStepEntity } from '../../features/competitions/rounds/round-step.entity.js';
import type { Tx } from '../../platform/db/database.js';
import { insertRows } from '../rows.repository.js';

type New<Entity> = Omit<Entity, 'id'>;

/** Writes contests that are over, or have begun before the demonstration was loaded. */
export class ContestRows {
  /** Questions that were reviewed some time ago. */
  async approve(tx: Tx, questionIds: readonly number[], reviewer: string, at: Date): Promise<void> {
    const questions = tx.manager.createQueryBuilder().update(QuestionEntity).set({ state: 'APPROVED' });
    await questions.where('id IN (:...ids)', { ids: questionIds }).execute();
    await insertRows(
      tx,
      QuestionReviewEntity,
      questionIds.map((questionId) => ({
        questionId,
        versionNo: 1,
        act: 'APPROVE' as const,
        words: null,
        madeBy: null,
        madeByName: reviewer,
        madeAt: at,
      })),
    );
  }

  async competition(tx: Tx, row: New<CompetitionEntity>): Promise<number> {
    return (await tx.manager.getRepository(CompetitionEntity).save({ ...row })).id;
  }

  async round(tx: Tx, row: New<CompetitionRoundEntity>): Promise<number> {
    return (await tx.manager.getRepository(CompetitionRoundEntity).save({ ...row })).id;
  }

  entries(tx: Tx, rows: readonly New<RoundEntryEntity>[]): Promise<void> {
    return insertRows(tx, RoundEntryEntity, rows);
  }

  steps(tx: Tx, rows: readonly New<RoundStepEntity>[]): Promise<void> {
    return insertRows(tx, RoundStepEntity, rows);
  }

  /** The first id that is free, so that what hangs on an attempt can name it. */
  async nextAttemptId(tx: Tx): Promise<number> {
    const [row] = await tx.manager.query<{ last: number | null }[]>('SELECT MAX(id) AS last FROM attempt');
    return Number(row?.last ?? 0) + 1;
  }

  attempts(tx: Tx, rows: readonly AttemptEntity[]): Promise<void> {
    return insertRows(tx, AttemptEntity, rows);
  }

  sittings(tx: Tx, rows: readonly New<AttemptSittingEntity>[]): Promise<void> {
    return insertRows(tx, AttemptSittingEntity, rows);
  }

  answers(tx: Tx, rows: readonly New<AttemptAnswerEntity>[]): Promise<void> {
    return insertRows(tx, AttemptAnswerEntity, rows);
  }

  events(tx: Tx, rows: readonly New<AttemptEventEntity>[]): Promise<void> {
    return insertRows(tx, AttemptEventEntity, rows);
  }

  markers(tx: Tx, rows: readonly New<RoundMarkerEntity>[]): Promise<void> {
    return insertRows(tx, RoundMarkerEntity, rows);
  }

  async marks(
    tx: Tx,
    tasks: readonly New<MarkingTaskEntity>[],
    marks: readonly New<SubjectiveMarkEntity>[],
  ): Promise<void> {
    await insertRows(tx, MarkingTaskEntity, tasks);
    await insertRows(tx, SubjectiveMarkEntity, marks);
  }

  corrections(tx: Tx, rows: readonly New<KeyCorrectionEntity>[]): Promise<void> {
    return insertRows(tx, KeyCorrectionEntity, rows);
  }

  appeals(tx: Tx, rows: readonly New<CompetitionAppealEntity>[]): Promise<void> {
    return insertRows(tx, CompetitionAppealEntity, rows);
  }

  /** Moves a round on. */
  async setState(tx: Tx, id: number, to: Partial<Pick<CompetitionRoundEntity, 'state' | 'stateAt'>>): Promise<void> {
    await tx.manager.getRepository(CompetitionRoundEntity).update({ id }, to);
  }
}
