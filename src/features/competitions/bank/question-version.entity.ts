import { Entity } from 'typeorm';
import {
  FkColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  LongTextColumn,
  TextColumn,
  UniqueIndex,
} from '../../../platform/db/columns.js';
import type { AnswerKey, QuestionContent, QuestionKind } from '../domain/question.js';

/** One version of a question: added, never changed (append-only in the database). Papers and answers refer to it. */
@Entity('question_version')
@UniqueIndex('uq_question_version_no', ['questionId', 'versionNo'])
export class QuestionVersionEntity {
  @IdColumn()
  id: number;

  @FkColumn('question', { index: false })
  questionId: number;

  @IntColumn()
  versionNo: number;

  @TextColumn(16)
  kind: QuestionKind;

  @JsonColumn()
  content: QuestionContent;

  @JsonColumn()
  answerKey: AnswerKey;

  @LongTextColumn({ nullable: true })
  explanation: string | null;

  @TextColumn(200)
  source: string;

  @TextColumn(300, { nullable: true })
  lawReference: string | null;

  @TextColumn(300, { nullable: true })
  reason: string | null;

  @IntColumn({ nullable: true })
  madeBy: number | null;

  /** Person of the author: who is told what became of it. */
  @IntColumn({ nullable: true })
  madeByPerson: number | null;

  @TextColumn(64)
  madeByName: string;

  @InstantColumn()
  madeAt: Date;
}
