import { Entity, Index } from 'typeorm';
import { FkColumn, IdColumn, IntColumn, TextColumn } from '../../../platform/db/columns.js';

/** 科目: a tree of subjects. */
@Entity('question_subject')
@Index(['path'])
export class QuestionSubjectEntity {
  @IdColumn()
  id: number;

  @FkColumn('question_subject', { nullable: true })
  parentId: number | null;

  @TextColumn(60)
  name: string;

  @TextColumn(200)
  path: string;

  @IntColumn({ default: 0 })
  sortOrder: number;
}
