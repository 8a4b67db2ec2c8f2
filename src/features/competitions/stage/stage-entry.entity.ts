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
import type { StageFact } from '../domain/stage.js';

/** The journal of a match: added to, never changed (append-only in the database). */
@Entity('stage_entry')
@UniqueIndex('uq_stage_entry_seq', ['matchId', 'seq'])
export class StageEntryEntity {
  @IdColumn()
  id: number;

  @FkColumn('stage_match', { index: false })
  matchId: number;

  @IntColumn()
  seq: number;

  @JsonColumn()
  fact: StageFact;

  @IntColumn({ nullable: true })
  madeBy: number | null;

  @TextColumn(64)
  madeByName: string;

  @InstantColumn()
  madeAt: Date;
}
