import { Entity, Index } from 'typeorm';
import { DateColumn, FkColumn, IdColumn, InstantColumn, IntColumn, TextColumn } from '../../../platform/db/columns.js';
import type { ChangeKind } from '../domain/season.js';

/** The history of a lecture: rows are added, never changed. */
@Entity('lecture_change')
@Index(['madeAt'])
export class LectureChangeEntity {
  @IdColumn()
  id: number;

  @FkColumn('lecture')
  lectureId: number;

  /** The date it stood on when the change was made. */
  @FkColumn('lecture_date')
  dateId: number;

  @TextColumn(24)
  kind: ChangeKind;

  @FkColumn('person', { nullable: true })
  fromPersonId: number | null;

  @FkColumn('person', { nullable: true })
  toPersonId: number | null;

  @DateColumn({ nullable: true })
  fromOn: string | null;

  @DateColumn({ nullable: true })
  toOn: string | null;

  @TextColumn(300)
  reason: string;

  /** Account; null for the system. */
  @IntColumn({ nullable: true })
  madeBy: number | null;

  @InstantColumn()
  madeAt: Date;
}
