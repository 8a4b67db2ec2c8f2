import { Check, Entity } from 'typeorm';
import { FkColumn, IdColumn, IntColumn, TextColumn } from '../../platform/db/columns.js';

/** 名额组: seats of a class kept for some subtrees of the organisation, with the counters of those who hold them. */
@Entity('class_quota')
@Check('ck_class_quota_counts', 'confirmed_count >= 0 AND confirmed_count <= held_count')
export class ClassQuotaEntity {
  @IdColumn()
  id: number;

  @FkColumn('training_class', { onDelete: 'CASCADE' })
  classId: number;

  @TextColumn(60)
  name: string;

  @IntColumn()
  quota: number;

  @IntColumn()
  sortOrder: number;

  /** May exceed the quota: the rest sits in the shared pool. */
  @IntColumn({ default: 0 })
  heldCount: number;

  @IntColumn({ default: 0 })
  confirmedCount: number;
}
