import { Entity, Index } from 'typeorm';
import {
  DateColumn,
  FkColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
  UniqueIndex,
} from '../../../platform/db/columns.js';
import type { DebtCause, DebtState } from '../domain/debts.js';

/** 欠讲: a lecture that somebody was to give and did not. */
@Entity('lecture_debt')
@UniqueIndex('uq_lecture_debt_live', ['lectureId', 'livePersonId'])
@Index(['state', 'arisenOn'])
export class LectureDebtEntity {
  @IdColumn()
  id: number;

  @FkColumn('lecture', { index: false })
  lectureId: number;

  @FkColumn('person')
  personId: number;

  /** The person, unless they took their lecture back: nobody owes one lecture twice. */
  @IntColumn({ nullable: true })
  livePersonId: number | null;

  @TextColumn(16)
  cause: DebtCause;

  @FlagColumn()
  excused: boolean;

  @TextColumn(16)
  state: DebtState;

  @TextColumn(200)
  reason: string;

  @DateColumn()
  arisenOn: string;

  /** The make-up lecture that is arranged, or was held. */
  @FkColumn('lecture', { nullable: true })
  makeUpLectureId: number | null;

  @DateColumn({ nullable: true })
  endedOn: string | null;

  /** Reason of a waiver. */
  @TextColumn(200, { nullable: true })
  endReason: string | null;

  /** Account; null for the system. */
  @IntColumn({ nullable: true })
  endedBy: number | null;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  updatedAt: Date;
}
