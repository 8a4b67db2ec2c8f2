import { Entity } from 'typeorm';
import { FkColumn, IdColumn, InstantColumn, IntColumn, TextColumn, UniqueIndex } from '../../../platform/db/columns.js';

/** 轮值单位 made by a split or a merge. Units that stand in none rotate as the organisation has them. */
@Entity('rotation_unit')
@UniqueIndex('uq_rotation_unit_name', ['hostUnitId', 'name'])
export class RotationUnitEntity {
  @IdColumn()
  id: number;

  @FkColumn('unit')
  hostUnitId: number;

  @TextColumn(60)
  name: string;

  @IntColumn()
  sortOrder: number;

  @InstantColumn()
  createdAt: Date;
}
