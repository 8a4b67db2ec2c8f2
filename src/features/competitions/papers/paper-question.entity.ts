import { Entity, Index } from 'typeorm';
import { FkColumn, IdColumn, IntColumn, UniqueIndex } from '../../../platform/db/columns.js';

/** A question of a fixed paper (cell 0), or one that may be drawn for a cell of the blueprint; version and difficulty are frozen with it. */
@Entity('paper_question')
@UniqueIndex('uq_paper_question_once', ['paperId', 'cellNo', 'questionId'])
@Index(['paperId', 'cellNo', 'position'])
export class PaperQuestionEntity {
  @IdColumn()
  id: number;

  @FkColumn('paper', { index: false })
  paperId: number;

  @IntColumn()
  cellNo: number;

  @IntColumn()
  position: number;

  @FkColumn('question')
  questionId: number;

  @FkColumn('question_version')
  versionId: number;

  @IntColumn()
  difficulty: number;

  @IntColumn()
  points: number;
}
