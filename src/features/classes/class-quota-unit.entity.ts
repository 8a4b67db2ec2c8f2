import { Entity } from 'typeorm';
import { FkColumn, IdColumn, UniqueIndex } from '../../platform/db/columns.js';

/** One subtree of a quota group. */
@Entity('class_quota_unit')
@UniqueIndex('uq_class_quota_unit', ['quotaId', 'unitId'])
export class ClassQuotaUnitEntity {
  @IdColumn()
  id: number;

  @FkColumn('class_quota', { onDelete: 'CASCADE', index: false })
  quotaId: number;

  @FkColumn('unit')
  unitId: number;
}
