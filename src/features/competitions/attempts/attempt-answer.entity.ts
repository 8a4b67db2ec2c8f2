import { Entity } from 'typeorm';
import {
  FkColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  UniqueIndex,
} from '../../../platform/db/columns.js';
import type { Response } from '../domain/question.js';

/** The journal of answers; append-only. */
@Entity('attempt_answer')
@UniqueIndex('uq_attempt_answer_seq', ['attemptId', 'seq', 'sittingNo'])
export class AttemptAnswerEntity {
  @IdColumn()
  id: number;

  @FkColumn('attempt', { index: false })
  attemptId: number;

  @IntColumn()
  sittingNo: number;

  @IntColumn()
  seq: number;

  @IntColumn()
  itemNo: number;

  @JsonColumn()
  response: Response;

  @FlagColumn()
  late: boolean;

  @InstantColumn({ nullable: true })
  givenAt: Date | null;

  @InstantColumn()
  receivedAt: Date;
}
