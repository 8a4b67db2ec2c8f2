import { Entity, Index } from 'typeorm';
import { FkColumn, TextColumn } from '../../../platform/db/columns.js';

/** 标签. */
@Entity('question_tag')
@Index(['tag'])
export class QuestionTagEntity {
  @FkColumn('question', { primary: true, onDelete: 'CASCADE' })
  questionId: number;

  @TextColumn(40, { primary: true })
  tag: string;
}
