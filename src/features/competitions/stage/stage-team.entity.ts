import { Entity } from 'typeorm';
import { FkColumn, IdColumn, IntColumn, TextColumn, UniqueIndex } from '../../../platform/db/columns.js';

/** 代表队, at its table. */
@Entity('stage_team')
@UniqueIndex('uq_stage_team_table', ['matchId', 'tableNo'])
export class StageTeamEntity {
  @IdColumn()
  id: number;

  @FkColumn('stage_match', { index: false })
  matchId: number;

  @FkColumn('unit')
  unitId: number;

  @TextColumn(100)
  name: string;

  @IntColumn()
  tableNo: number;
}
