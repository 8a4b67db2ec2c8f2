import { Entity } from 'typeorm';
import type { PersonnelCategory } from '../../../kernel/access.js';
import { FkColumn, IdColumn, InstantColumn, IntColumn, TextColumn, UniqueIndex } from '../../../platform/db/columns.js';
import type { AttendanceStatus } from './attendance.contract.js';

/** Who was there, as staff marked it; with the unit and category of that day. */
@Entity('lecture_attendance')
@UniqueIndex('uq_lecture_attendance_person', ['dateId', 'personId'])
export class LectureAttendanceEntity {
  @IdColumn()
  id: number;

  @FkColumn('lecture_date', { index: false })
  dateId: number;

  @FkColumn('person')
  personId: number;

  /** Where they worked. */
  @FkColumn('unit')
  unitId: number;

  @TextColumn(32)
  category: PersonnelCategory;

  @TextColumn(16)
  status: AttendanceStatus;

  @IntColumn({ nullable: true })
  markedBy: number | null;

  @InstantColumn()
  markedAt: Date;
}
