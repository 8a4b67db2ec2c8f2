import { Entity } from 'typeorm';
import { FkColumn, IdColumn, IntColumn, TextColumn, UniqueIndex } from '../../../platform/db/columns.js';

/** 抽签号: drawn once a season from its seed; newcomers draw after those who stand. */
@Entity('lecture_draw')
@UniqueIndex('uq_lecture_draw_subject', ['seasonId', 'subject'])
export class LectureDrawEntity {
  @IdColumn()
  id: number;

  @FkColumn('lecture_season', { index: false })
  seasonId: number;

  /** `person:5`, `unit:12` or `group:3`. */
  @TextColumn(24)
  subject: string;

  @IntColumn()
  drawNo: number;
}
