import { Entity } from 'typeorm';
import { FkColumn, IdColumn, InstantColumn, IntColumn, TextColumn, UniqueIndex } from '../../../platform/db/columns.js';
import type { AwardKind } from '../domain/marking.js';

/** 奖项 with the number and code of its certificate. Voided, never deleted. */
@Entity('round_award')
@UniqueIndex('uq_round_award_certificate', ['certificateNo'])
@UniqueIndex('uq_round_award_code', ['verifyCode'])
export class RoundAwardEntity {
  @IdColumn()
  id: number;

  @FkColumn('competition_round')
  roundId: number;

  /** The run it was decided on; `null` for a final on stage. */
  @FkColumn('marking_run', { nullable: true })
  runId: number | null;

  @TextColumn(16)
  kind: AwardKind;

  @IntColumn()
  levelNo: number;

  @TextColumn(60)
  name: string;

  @FkColumn('person', { nullable: true })
  personId: number | null;

  @FkColumn('unit')
  unitId: number;

  @TextColumn(100)
  receiverName: string;

  @TextColumn(100)
  unitName: string;

  @TextColumn(40)
  certificateNo: string;

  @TextColumn(32)
  verifyCode: string;

  @InstantColumn()
  madeAt: Date;

  @InstantColumn({ nullable: true })
  voidedAt: Date | null;

  @TextColumn(300, { nullable: true })
  voidedReason: string | null;
}
