import { Entity } from 'typeorm';
import { FkColumn, IdColumn, InstantColumn, IntColumn, TextColumn, UniqueIndex } from '../../../platform/db/columns.js';

/** Each time an attempt was opened: device and address, as evidence. Append-only. */
@Entity('attempt_sitting')
@UniqueIndex('uq_attempt_sitting_no', ['attemptId', 'sittingNo'])
export class AttemptSittingEntity {
  @IdColumn()
  id: number;

  @FkColumn('attempt', { index: false })
  attemptId: number;

  @IntColumn()
  sittingNo: number;

  @TextColumn(200)
  device: string;

  @TextColumn(64, { nullable: true })
  address: string | null;

  @InstantColumn()
  openedAt: Date;
}
