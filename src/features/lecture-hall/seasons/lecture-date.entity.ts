import { Entity, Index } from 'typeorm';
import {
  DateColumn,
  FkColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
  UniqueIndex,
} from '../../../platform/db/columns.js';
import type { DateDeferral, DateStatus } from '../domain/season.js';

/** 开讲日: one a month. */
@Entity('lecture_date')
@UniqueIndex('uq_lecture_date_month', ['seasonId', 'month'])
@Index(['heldOn'])
export class LectureDateEntity {
  @IdColumn()
  id: number;

  @FkColumn('lecture_season', { index: false })
  seasonId: number;

  /** `YYYY-MM`: the month it is the lecture of, also when it is deferred out of it. */
  @TextColumn(7)
  month: string;

  /** 第4讲: counted within the season. */
  @IntColumn()
  sessionNo: number;

  /** Where the rule alone puts it. */
  @DateColumn()
  ruleOn: string;

  /** Where it is held. */
  @DateColumn()
  heldOn: string;

  @TextColumn(16)
  deferral: DateDeferral;

  /** 元旦; 除夕; or the reason given by hand. Empty when it lies where the rule puts it. */
  @TextColumn(200)
  deferralReason: string;

  @TextColumn(5)
  startTime: string;

  @TextColumn(5)
  endTime: string;

  @TextColumn(100)
  place: string;

  @IntColumn()
  seats: number;

  /** Speakers of the rota; make-up lectures come on top. */
  @IntColumn()
  slots: number;

  @TextColumn(16)
  status: DateStatus;

  @TextColumn(200, { nullable: true })
  cancelReason: string | null;

  /** SEQUENCE of its calendar entry; raised with each change of day, time, place, speakers or state. */
  @IntColumn({ default: 0 })
  feedSequence: number;

  @IntColumn({ default: 1 })
  revision: number;

  @InstantColumn({ nullable: true })
  publishedAt: Date | null;

  @InstantColumn({ nullable: true })
  heldAt: Date | null;

  @InstantColumn({ nullable: true })
  filedAt: Date | null;

  @InstantColumn()
  updatedAt: Date;
}
