import { Entity } from 'typeorm';
import { FkColumn, IdColumn, InstantColumn, IntColumn, TextColumn } from '../../../platform/db/columns.js';
import type { RoundState } from '../domain/round.js';

/** A step of a round from state to state; append-only. */
@Entity('round_step')
export class RoundStepEntity {
  @IdColumn()
  id: number;

  @FkColumn('competition_round')
  roundId: number;

  @TextColumn(16, { nullable: true })
  fromState: RoundState | null;

  @TextColumn(16)
  toState: RoundState;

  @TextColumn(500, { nullable: true })
  words: string | null;

  @IntColumn({ nullable: true })
  madeBy: number | null;

  @TextColumn(64, { nullable: true })
  madeByName: string | null;

  @InstantColumn()
  madeAt: Date;
}
