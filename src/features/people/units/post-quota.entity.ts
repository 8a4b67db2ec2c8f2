import { Check, Entity } from 'typeorm';
import type { PersonnelCategory } from '../../../kernel/access.js';
import {
  DateColumn,
  FkColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
  UniqueIndex,
} from '../../../platform/db/columns.js';

/** 编制数 / 职数 of a unit for one category, from a day on. */
@Entity('post_quota')
@UniqueIndex('uq_post_quota_day', ['unitId', 'category', 'effectiveOn'])
@Check('ck_post_quota_quota', 'quota >= 0')
export class PostQuotaEntity {
  @IdColumn()
  id: number;

  @FkColumn('unit', { index: false })
  unitId: number;

  @TextColumn(24)
  category: PersonnelCategory;

  @IntColumn()
  quota: number;

  @DateColumn()
  effectiveOn: string;

  @TextColumn(200, { nullable: true })
  basisDocument: string | null;

  @InstantColumn()
  createdAt: Date;
}
