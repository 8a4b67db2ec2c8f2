import { Entity, Index } from 'typeorm';
import { DateColumn, FkColumn, IdColumn, InstantColumn, IntColumn, TextColumn } from '../../../platform/db/columns.js';

/** 不便日期: days on which a cadre cannot speak, entered by themselves. */
@Entity('lecture_unavailability')
@Index(['fromOn', 'untilOn'])
export class LectureUnavailabilityEntity {
  @IdColumn()
  id: number;

  @FkColumn('person')
  personId: number;

  @TextColumn(200)
  reason: string;

  @DateColumn()
  fromOn: string;

  /** Last day, inside. */
  @DateColumn()
  untilOn: string;

  @IntColumn({ nullable: true })
  madeBy: number | null;

  @InstantColumn()
  createdAt: Date;
}
