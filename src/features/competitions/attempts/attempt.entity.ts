import { Entity, Index } from 'typeorm';
import {
  FkColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
  UniqueIndex,
} from '../../../platform/db/columns.js';
import type { SealedAnswers, Sheet, SubmitKind } from '../domain/attempt.js';

/** 答卷: one person in one round, once. `sheet` is the frozen draw, `sealed` the answers that count, folded from the journal when it was handed in. */
@Entity('attempt')
@UniqueIndex('uq_attempt_person', ['roundId', 'personId'])
@Index(['submittedAt', 'dueAt'])
export class AttemptEntity {
  @IdColumn()
  id: number;

  @FkColumn('competition_round', { index: false })
  roundId: number;

  @FkColumn('person')
  personId: number;

  @InstantColumn()
  startedAt: Date;

  @InstantColumn()
  dueAt: Date;

  @IntColumn({ default: 1 })
  lastSitting: number;

  @InstantColumn({ nullable: true })
  submittedAt: Date | null;

  @TextColumn(16, { nullable: true })
  submitKind: SubmitKind | null;

  @JsonColumn()
  sheet: Sheet;

  @JsonColumn({ nullable: true })
  sealed: SealedAnswers | null;
}
