import { Entity } from 'typeorm';
import { FkColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, TextColumn } from '../../../platform/db/columns.js';
import type { EvidenceKind } from '../domain/attempt.js';

/** Evidence noted during an attempt (left the page, …), never judged. Append-only. */
@Entity('attempt_event')
export class AttemptEventEntity {
  @IdColumn()
  id: number;

  @FkColumn('attempt')
  attemptId: number;

  @IntColumn()
  sittingNo: number;

  @TextColumn(24)
  kind: EvidenceKind;

  @JsonColumn({ nullable: true })
  detail: Readonly<Record<string, string | number>> | null;

  @InstantColumn()
  madeAt: Date;
}
