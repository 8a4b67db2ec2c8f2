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

  /** How many the mean is made of. */
  @IntColumn()
  counted: number;

  /** Sum of their totals in hundredths: with `counted` the mean exactly. */
  @IntColumn()
  scoreSum: number;

  /** The mean in hundredths, half up: for people to read, not to compare. */
  @IntColumn()
  score: number;

  /** 0 where nobody took part. */
  @IntColumn()
  rankNo: number;
}
