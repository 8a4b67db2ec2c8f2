import { Entity, Index } from 'typeorm';
import { DateColumn, FlagColumn, IdColumn, InstantColumn, IntColumn, TextColumn } from '../../platform/db/columns.js';

/** 学时折算: one version. Hours and factor in hundredths. */
@Entity('hour_conversion_rule')
@Index(['effectiveOn'])
export class HourConversionRuleEntity {
  @IdColumn()
  id: number;

  @DateColumn()
  effectiveOn: string;

  @TextColumn(200)
  basisDocument: string;

  /** Our own policy, until a document replaces it. */
  @FlagColumn({ default: false })
  isDefault: boolean;

  @IntColumn()
  halfDayHours: number;

  @IntColumn()
  halfDayMinutes: number;

  @IntColumn()
  minutesPerHour: number;

  @IntColumn()
  lectureFactor: number;

  @IntColumn()
  onlineMinutes: number;

  @IntColumn()
  onlineHours: number;

  @IntColumn({ nullable: true })
  madeBy: number | null;

  @InstantColumn()
  createdAt: Date;
}
