import { Entity } from 'typeorm';
import { FkColumn, IdColumn, IntColumn, TextColumn, UniqueIndex } from '../../../platform/db/columns.js';

/** What one run found for one unit; append-only. */
@Entity('unit_result')
@UniqueIndex('uq_unit_result_run', ['runId', 'unitId'])
export class UnitResultEntity {
  @IdColumn()
  id: number;

  @FkColumn('marking_run', { index: false })
  runId: number;

  @FkColumn('unit')
  unitId: number;

  @TextColumn(100)
  unitName: string;

  @IntColumn()
  entered: number;

  @IntColumn()
  tookPart: number;

  @IntColumn()
  counted: number;

  @IntColumn()
  score: number;

  @IntColumn()
  rankNo: number;
}
