import { Entity } from 'typeorm';
import { FkColumn, IdColumn, IntColumn, JsonColumn, TextColumn, UniqueIndex } from '../../../platform/db/columns.js';
import type { SegmentKind } from '../domain/stage.js';

/** 必答、抢答、风险题、加赛: one segment of a match with its points. */
@Entity('stage_segment')
@UniqueIndex('uq_stage_segment_position', ['matchId', 'position'])
export class StageSegmentEntity {
  @IdColumn()
  id: number;

  @FkColumn('stage_match', { index: false })
  matchId: number;

  @IntColumn()
  position: number;

  @TextColumn(16)
  kind: SegmentKind;

  @TextColumn(30)
  name: string;

  @IntColumn()
  rightPoints: number;

  @IntColumn()
  wrongPoints: number;

  @IntColumn()
  seconds: number;

  @IntColumn()
  questionCount: number;

  /** RISK: what a team may choose from. */
  @JsonColumn()
  worths: readonly number[];
}
