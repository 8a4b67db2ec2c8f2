import { Entity, Index } from 'typeorm';
import { FkColumn, IdColumn, InstantColumn, IntColumn, TextColumn, UniqueIndex } from '../../../platform/db/columns.js';
import type { QuestionKind, QuestionState } from '../domain/question.js';

/** 题: what is current about a question; its text and key are in its versions. */
@Entity('question')
@UniqueIndex('uq_question_code', ['code'])
@Index(['textHash'])
@Index(['state', 'kind', 'difficulty'])
@Index(['updatedAt'])
export class QuestionEntity {
  @IdColumn()
  id: number;

  @TextColumn(20)
  code: string;

  @FkColumn('question_subject')
  subjectId: number;

  @TextColumn(16)
  kind: QuestionKind;

  @IntColumn()
  difficulty: number;

  @TextColumn(16)
  state: QuestionState;

  @IntColumn()
  versionNo: number;

  @TextColumn(500)
  stemText: string;

  @TextColumn(64)
  textHash: string;

  @TextColumn(200)
  source: string;

  @TextColumn(300, { nullable: true })
  lawReference: string | null;

  @IntColumn({ nullable: true })
  madeBy: number | null;

  @TextColumn(64)
  madeByName: string;

  @InstantColumn()
  madeAt: Date;

  @InstantColumn()
  updatedAt: Date;

  @IntColumn({ default: 1 })
  revision: number;
}
