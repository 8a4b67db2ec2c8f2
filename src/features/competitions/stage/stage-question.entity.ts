import { Entity } from 'typeorm';
import { FkColumn, IdColumn, IntColumn, LongTextColumn, UniqueIndex } from '../../../platform/db/columns.js';

/** A question of a segment: a frozen version of the bank, or words of its own. */
@Entity('stage_question')
@UniqueIndex('uq_stage_question_position', ['segmentId', 'position'])
export class StageQuestionEntity {
  @IdColumn()
  id: number;

  @FkColumn('stage_segment', { index: false })
  segmentId: number;

  @IntColumn()
  position: number;

  @FkColumn('question_version', { nullable: true })
  versionId: number | null;

  @LongTextColumn({ nullable: true })
  spoken: string | null;

  @LongTextColumn({ nullable: true })
  spokenAnswer: string | null;

  /** RISK: its value. */
  @IntColumn({ nullable: true })
  worth: number | null;
}
