import { Entity } from 'typeorm';
import { FkColumn, IdColumn, UniqueIndex } from '../../../platform/db/columns.js';

/** A unit (with all below it that stand in no other) that rotates as part of a rotation unit. */
@Entity('rotation_unit_member')
@UniqueIndex('uq_rotation_unit_member', ['unitId'])
export class RotationUnitMemberEntity {
  @IdColumn()
  id: number;

  @FkColumn('rotation_unit', { onDelete: 'CASCADE' })
  rotationUnitId: number;

  @FkColumn('unit', { index: false })
  unitId: number;
}
