import { Entity } from 'typeorm';
import { FkColumn, IdColumn, UniqueIndex } from '../../../platform/db/columns.js';

/** A lecture stands in one live swap at most, be it offered or given in exchange. The row goes when the swap ends. */
@Entity('lecture_swap_hold')
@UniqueIndex('uq_lecture_swap_hold_lecture', ['lectureId'])
export class LectureSwapHoldEntity {
  @IdColumn()
  id: number;

  @FkColumn('lecture', { index: false })
  lectureId: number;

  @FkColumn('lecture_swap')
  swapId: number;
}
