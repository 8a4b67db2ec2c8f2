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

  /** SHA-256 of the text that was marked: a mark counts only for that text. */
  @TextColumn(64)
  answerDigest: string;

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
