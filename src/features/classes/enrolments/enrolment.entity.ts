import { Entity, Index } from 'typeorm';
import type { PersonnelCategory } from '../../../kernel/access.js';
import { FkColumn, IdColumn, InstantColumn, IntColumn, TextColumn, UniqueIndex } from '../../../platform/db/columns.js';
import type { EnrolmentState } from '../domain/enrolment-states.js';

/** 报名. One row per attempt: who comes back after withdrawing gets a new row and a new arrival number. */
@Entity('enrolment')
@UniqueIndex('uq_enrolment_live', ['classId', 'livePersonId'])
@UniqueIndex('uq_enrolment_arrival', ['classId', 'arrivalNo'])
@Index(['state', 'offerExpiresAt'])
export class EnrolmentEntity {
  @IdColumn()
  id: number;

  @FkColumn('training_class', { index: false })
  classId: number;

  @FkColumn('person')
  personId: number;

  /** The person while the enrolment is live, null when it has ended: the unique key allows one live row each. */
  @IntColumn({ nullable: true })
  livePersonId: number | null;

  /** Unit and category at the time of enrolling; history keeps them. */
  @FkColumn('unit')
  unitId: number;

  @TextColumn(32)
  category: PersonnelCategory;

  @FkColumn('class_quota', { nullable: true })
  quotaId: number | null;

  @TextColumn(16)
  state: EnrolmentState;

  /** Order of arrival in the class, from 1, given under the lock of the class. */
  @IntColumn()
  arrivalNo: number;

  /** Who filed it: the person, or the unit's contact. */
  @IntColumn({ nullable: true })
  filedBy: number | null;

  @InstantColumn()
  appliedAt: Date;

  @InstantColumn({ nullable: true })
  nominatedAt: Date | null;

  @InstantColumn({ nullable: true })
  confirmedAt: Date | null;

  @InstantColumn({ nullable: true })
  offeredAt: Date | null;

  /** Exclusive; kept after the offer was answered. */
  @InstantColumn({ nullable: true })
  offerExpiresAt: Date | null;

  @InstantColumn({ nullable: true })
  endedAt: Date | null;

  @TextColumn(200, { nullable: true })
  reason: string | null;

  @IntColumn({ default: 0 })
  remindedCount: number;

  @InstantColumn({ nullable: true })
  remindedAt: Date | null;
}
