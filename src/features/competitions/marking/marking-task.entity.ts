import { Entity, Index } from 'typeorm';
import { FkColumn, IdColumn, InstantColumn, IntColumn, TextColumn, UniqueIndex } from '../../../platform/db/columns.js';

/**
 * One subjective item of one attempt for one of two blind markers (slot 1, 2) or the third (slot 3), as it stands now. It goes
 * with the text that `answerDigest` names: another text (answers of the grace, accepted later) begins anew.
 */
@Entity('marking_task')
@UniqueIndex('uq_marking_task_slot', ['attemptId', 'itemNo', 'slot'])
@UniqueIndex('uq_marking_task_marker', ['attemptId', 'itemNo', 'markerId'])
@Index(['roundId', 'markedAt', 'slot', 'versionId'])
export class MarkingTaskEntity {
  @IdColumn()
  id: number;

  @FkColumn('competition_round', { index: false })
  roundId: number;

  @FkColumn('attempt', { index: false })
  attemptId: number;

  @IntColumn()
  itemNo: number;

  @FkColumn('question_version', { index: false })
  versionId: number;

  /** What the item is worth on this sheet, in hundredths. */
  @IntColumn()
  itemPoints: number;

  @TextColumn(64)
  answerDigest: string;

  @IntColumn()
  slot: number;

  @FkColumn('person', { nullable: true })
  markerId: number | null;

  @IntColumn({ nullable: true })
  points: number | null;

  @TextColumn(500, { nullable: true })
  words: string | null;

  @InstantColumn({ nullable: true })
  claimedAt: Date | null;

  @InstantColumn({ nullable: true })
  markedAt: Date | null;
}
