import { Entity, Index } from 'typeorm';
import { DateColumn, FkColumn, IdColumn, InstantColumn, IntColumn, TextColumn } from '../../../platform/db/columns.js';
import type { ExemptionKind } from '../domain/season.js';

/** 免排: staff leave somebody out of the rota, with a reason and an end. */
@Entity('lecture_exemption')
@Index(['fromOn', 'untilOn'])
export class LectureExemptionEntity {
  @IdColumn()
  id: number;

  @FkColumn('person')
  personId: number;

  @TextColumn(16)
  kind: ExemptionKind;

  @TextColumn(200)
  reason: string;

  /** First day left out. */
  @DateColumn()
  fromOn: string;

  /** Last day left out, inside. */
  @DateColumn()
  untilOn: string;

  @IntColumn({ nullable: true })
  madeBy: number | null;

  @InstantColumn()
  createdAt: Date;

  /** Taken back before its end. */
  @InstantColumn({ nullable: true })
  endedAt: Date | null;
}
