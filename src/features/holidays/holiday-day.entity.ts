import { Entity } from 'typeorm';
import { DateColumn, FkColumn, FlagColumn, IdColumn, TextColumn, UniqueIndex } from '../../platform/db/columns.js';

/** A day of an imported notice: off, or a weekend that is worked. */
@Entity('holiday_day')
@UniqueIndex('uq_holiday_day_once', ['noticeId', 'day'])
export class HolidayDayEntity {
  @IdColumn()
  id: number;

  @FkColumn('holiday_notice', { index: false, onDelete: 'CASCADE' })
  noticeId: number;

  @DateColumn()
  day: string;

  @TextColumn(60)
  name: string;

  @FlagColumn()
  isOffDay: boolean;
}
