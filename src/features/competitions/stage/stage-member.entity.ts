import { Entity } from 'typeorm';
import { FkColumn, IdColumn, IntColumn, TextColumn, UniqueIndex } from '../../../platform/db/columns.js';

/** Somebody of a team; nobody sits in two. */
@Entity('stage_member')
@UniqueIndex('uq_stage_member_person', ['matchId', 'personId'])
export class StageMemberEntity {
  @IdColumn()
  id: number;

  @FkColumn('stage_match', { index: false })
  matchId: number;

  @FkColumn('stage_team')
  teamId: number;

  @FkColumn('person')
  personId: number;

  @TextColumn(64)
  personName: string;

  @IntColumn()
  position: number;
}
