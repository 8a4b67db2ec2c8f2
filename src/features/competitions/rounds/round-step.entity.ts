import { Entity } from 'typeorm';
import { FkColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, TextColumn } from '../../../platform/db/columns.js';
import type { StepAct } from '../domain/round-states.js';
import type { RoundState } from '../domain/round.js';

/** A step of a round from state to state, or an act that leaves it where it is (more time); append-only. */
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

  @TextColumn(24)
  act: StepAct;

  @TextColumn(500, { nullable: true })
  words: string | null;

  /** Figures of the act: how many were put on the list, the end before and after. */
  @JsonColumn({ nullable: true })
  detail: Readonly<Record<string, string | number>> | null;

  @IntColumn({ nullable: true })
  madeBy: number | null;

  @TextColumn(64, { nullable: true })
  madeByName: string | null;

  @InstantColumn()
  madeAt: Date;
}
