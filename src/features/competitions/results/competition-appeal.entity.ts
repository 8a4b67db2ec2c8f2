import { Entity } from 'typeorm';
import {
  FkColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  LongTextColumn,
  TextColumn,
} from '../../../platform/db/columns.js';
import type { AppealState } from '../domain/marking.js';

/** 申诉 against a provisional result. */
@Entity('competition_appeal')
export class CompetitionAppealEntity {
  @IdColumn()
  id: number;

  @FkColumn('competition_round')
  roundId: number;

  @FkColumn('attempt')
  attemptId: number;

  @FkColumn('person')
  personId: number;

  @IntColumn({ nullable: true })
  itemNo: number | null;

  @LongTextColumn()
  words: string;

  @TextColumn(16)
  state: AppealState;

  @TextColumn(1000, { nullable: true })
  reply: string | null;

  @InstantColumn()
  filedAt: Date;

  @IntColumn({ nullable: true })
  decidedBy: number | null;

  @TextColumn(64, { nullable: true })
  decidedByName: string | null;

  @InstantColumn({ nullable: true })
  decidedAt: Date | null;

  @IntColumn({ default: 1 })
  revision: number;
}
