import { Entity } from 'typeorm';
import { FkColumn, IdColumn, InstantColumn, IntColumn, TextColumn } from '../../../platform/db/columns.js';
import type { LateVerdict } from '../domain/attempt.js';

/** What the organiser decided about answers that arrived in the grace after the end. Append-only. */
@Entity('late_decision')
export class LateDecisionEntity {
  @IdColumn()
  id: number;

  @FkColumn('attempt')
  attemptId: number;

  @TextColumn(16)
  verdict: LateVerdict;

  @TextColumn(300)
  words: string;

  @IntColumn({ nullable: true })
  madeBy: number | null;

  @TextColumn(64)
  madeByName: string;

  @InstantColumn()
  madeAt: Date;
}
