import { Entity } from 'typeorm';
import { FkColumn, IdColumn, InstantColumn, UniqueIndex } from '../../../platform/db/columns.js';

/** 预约旁听: a seat at a lecture date. */
@Entity('lecture_reservation')
@UniqueIndex('uq_lecture_reservation_person', ['dateId', 'personId'])
export class LectureReservationEntity {
  @IdColumn()
  id: number;

  @FkColumn('lecture_date', { index: false })
  dateId: number;

  @FkColumn('person')
  personId: number;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn({ nullable: true })
  cancelledAt: Date | null;
}
