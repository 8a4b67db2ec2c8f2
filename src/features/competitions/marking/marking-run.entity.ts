import { Entity } from 'typeorm';
import {
  FkColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
  UniqueIndex,
} from '../../../platform/db/columns.js';
import type { Counted, RunCause } from '../domain/marking.js';
import type { RoundRules } from '../domain/round.js';

/** One computation of everybody's marks and ranks; append-only. */
@Entity('marking_run')
@UniqueIndex('uq_marking_run_no', ['roundId', 'runNo'])
export class MarkingRunEntity {
  @IdColumn()
  id: number;

  @FkColumn('competition_round', { index: false })
  roundId: number;

  @IntColumn()
  runNo: number;

  @TextColumn(16)
  cause: RunCause;

  @TextColumn(500, { nullable: true })
  reason: string | null;

  @JsonColumn()
  counted: Counted;

  @JsonColumn()
  rules: RoundRules;

  @IntColumn()
  attemptCount: number;

  @TextColumn(64)
  resultDigest: string;

  @IntColumn({ nullable: true })
  madeBy: number | null;

  @TextColumn(64, { nullable: true })
  madeByName: string | null;

  @InstantColumn()
  madeAt: Date;
}
