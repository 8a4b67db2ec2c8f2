import { Entity } from 'typeorm';
import { FkColumn, IdColumn, InstantColumn, UniqueIndex } from '../../../platform/db/columns.js';

/** 阅卷人 of a round. */
@Entity('round_marker')
@UniqueIndex('uq_round_marker_person', ['roundId', 'personId'])
export class RoundMarkerEntity {
  @IdColumn()
  id: number;

  @FkColumn('competition_round', { index: false })
  roundId: number;

  @FkColumn('person')
  personId: number;

  @InstantColumn()
  madeAt: Date;
}
