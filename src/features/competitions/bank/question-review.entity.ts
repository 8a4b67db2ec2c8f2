import { Entity } from 'typeorm';
import { FkColumn, IdColumn, InstantColumn, IntColumn, TextColumn } from '../../../platform/db/columns.js';
import type { ReviewAct } from '../domain/question.js';

/** What happened to a question on its way to being approved; append-only. */
@Entity('question_review')
export class QuestionReviewEntity {
  @IdColumn()
  id: number;

  @FkColumn('question')
  questionId: number;

  @IntColumn()
  versionNo: number;

  @TextColumn(16)
  act: ReviewAct;

  @TextColumn(500, { nullable: true })
  words: string | null;

  @IntColumn({ nullable: true })
  madeBy: number | null;

  @TextColumn(64)
  madeByName: string;

  @InstantColumn()
  madeAt: Date;
}
