import { Entity, Index } from 'typeorm';
import { FkColumn, IdColumn, IntColumn, JsonColumn, UniqueIndex } from '../../../platform/db/columns.js';

/** What one run found for one attempt; append-only. */
@Entity('attempt_result')
@UniqueIndex('uq_attempt_result_run', ['runId', 'attemptId'])
@Index(['runId', 'rankNo'])
export class AttemptResultEntity {
  @IdColumn()
  id: number;

  @FkColumn('marking_run', { index: false })
  runId: number;

  @FkColumn('attempt')
  attemptId: number;

  @FkColumn('person')
  personId: number;

  @FkColumn('unit')
  unitId: number;

  @IntColumn()
  objective: number;

  @IntColumn()
  subjective: number;

  @IntColumn()
  total: number;

  @IntColumn()
  usedMs: number;

  @IntColumn()
  rankNo: number;

  @JsonColumn()
  marks: readonly number[];
}
