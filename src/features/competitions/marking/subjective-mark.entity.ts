import { Entity } from 'typeorm';
import { FkColumn, IdColumn, InstantColumn, IntColumn, TextColumn } from '../../../platform/db/columns.js';

/** A mark that was given; append-only. */
@Entity('subjective_mark')
export class SubjectiveMarkEntity {
  @IdColumn()
  id: number;

  @FkColumn('competition_round')
  roundId: number;

  @FkColumn('attempt')
  attemptId: number;

  @IntColumn()
  itemNo: number;

  @IntColumn()
  slot: number;

  @FkColumn('person')
  markerId: number;

  @IntColumn()
  points: number;

  @TextColumn(500, { nullable: true })
  words: string | null;

  @InstantColumn()
  madeAt: Date;
}
