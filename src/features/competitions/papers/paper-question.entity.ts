import { Entity, Index } from 'typeorm';
import { FkColumn, IdColumn, IntColumn, UniqueIndex } from '../../../platform/db/columns.js';

/** A question of a fixed paper, or one that may be drawn for a cell of the blueprint; the version is frozen with it. */
@Entity('paper_question')
@UniqueIndex('uq_paper_question_once', ['paperId', 'questionId'])
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
  points: number;
}
