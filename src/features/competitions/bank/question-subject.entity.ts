import { Entity, Index } from 'typeorm';
import { FkColumn, IdColumn, IntColumn, TextColumn, UniqueIndex } from '../../../platform/db/columns.js';

/** 科目: a tree of subjects. */
@Entity('question_subject')
@UniqueIndex('uq_question_subject_full_name', ['fullName'])
@Index(['path'])
export class QuestionSubjectEntity {
  @IdColumn()
  id: number;

  @FkColumn('question_subject', { nullable: true })
  parentId: number | null;

  @TextColumn(60)
  name: string;

  /** From the top: «法律法规 / 民法典». */
  @TextColumn(300)
  fullName: string;

  @TextColumn(200)
  path: string;

  @IntColumn({ default: 0 })
  sortOrder: number;
}
