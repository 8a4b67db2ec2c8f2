import { Check, Entity, Index } from 'typeorm';
import {
  DateColumn,
  FkColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
  UniqueIndex,
} from '../../platform/db/columns.js';
import type { ClassStatus } from './domain/class-phase.js';
import type { EnrolmentMode } from './domain/enrolment-states.js';

/**
 * 培训班. The counters stand here so that seats are guarded in the database: they change only under the lock of this row,
 * together with the enrolments they count, and the checks refuse a seat too many whatever the code above thinks.
 */
@Entity('training_class')
@UniqueIndex('uq_training_class_session', ['seriesId', 'sessionNo'])
@Index(['startsOn'])
@Check('ck_training_class_seats', 'held_count >= 0 AND held_count <= seats')
@Check('ck_training_class_pool', 'pool_held >= 0 AND pool_held <= pool_seats')
@Check('ck_training_class_confirmed', 'confirmed_count >= 0 AND confirmed_count <= held_count')
export class TrainingClassEntity {
  @IdColumn()
  id: number;

  @FkColumn('class_series', { index: false })
  seriesId: number;

  @IntColumn()
  sessionNo: number;

  /** Derived from series, number and first day; stored to be searched. */
  @TextColumn(120)
  name: string;

  /** The unit that runs the class (主办); staff see the classes of the units in their scope. */
  @FkColumn('unit')
  hostUnitId: number;

  @TextColumn(16)
  status: ClassStatus;

  @DateColumn()
  startsOn: string;

  @DateColumn()
  endsOn: string;

  /** 学时 in hundredths. */
  @IntColumn()
  creditHours: number;

  @TextColumn(100)
  audience: string;

  @TextColumn(500)
  summary: string;

  @TextColumn(100)
  place: string;

  @TextColumn(200)
  placeNote: string;

  @TextColumn(2000)
  notice: string;

  @TextColumn(1000)
  afterwards: string;

  @FkColumn('person', { nullable: true })
  classTeacherId: number | null;

  @InstantColumn()
  opensAt: Date;

  @InstantColumn()
  closesAt: Date;

  @TextColumn(16)
  mode: EnrolmentMode;

  /** Comma-separated categories of personnel; null = every one. */
  @TextColumn(200, { nullable: true })
  eligibleCategories: string | null;

  @IntColumn()
  seats: number;

  /** Seats that no quota group keeps. */
  @IntColumn()
  poolSeats: number;

  @IntColumn()
  waitingSize: number;

  @IntColumn()
  offerHours: number;

  /** Seat-holding enrolments, of these confirmed, of these from the pool; people waiting; the last arrival number given. */
  @IntColumn({ default: 0 })
  heldCount: number;

  @IntColumn({ default: 0 })
  confirmedCount: number;

  @IntColumn({ default: 0 })
  poolHeld: number;

  @IntColumn({ default: 0 })
  waitingCount: number;

  @IntColumn({ default: 0 })
  lastArrivalNo: number;

  @TextColumn(200, { nullable: true })
  cancelReason: string | null;

  /** Counts edits of the plan (not seats), so that two people do not overwrite each other. */
  @IntColumn({ default: 1 })
  revision: number;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  updatedAt: Date;
}
