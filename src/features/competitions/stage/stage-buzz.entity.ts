import { Entity } from 'typeorm';
import { FkColumn, IdColumn, InstantColumn, IntColumn, UniqueIndex } from '../../../platform/db/columns.js';

/** A press of the buzzer that counted; `arrival` is given under the lock of the match, 1, 2, 3 … since it opened. Append-only. */
@Entity('stage_buzz')
@UniqueIndex('uq_stage_buzz_team', ['matchId', 'opening', 'teamId'])
@UniqueIndex('uq_stage_buzz_arrival', ['matchId', 'opening', 'arrival'])
export class StageBuzzEntity {
  @IdColumn()
  id: number;

  @FkColumn('stage_match', { index: false })
  matchId: number;

  /** Number of the journal's entry that opened the buzzer. */
  @IntColumn()
  opening: number;

  @FkColumn('stage_team')
  teamId: number;

  @FkColumn('person')
  personId: number;

  @IntColumn()
  arrival: number;

  @InstantColumn()
  madeAt: Date;
}
