import { Entity, Index } from 'typeorm';

import { FkColumn, IdColumn, InstantColumn, IntColumn, TextColumn, UniqueIndex } from '../../platform/db/columns.js';
import type { TeachingMethod } from './domain/teaching-method.js';

/** 课程: what stays the same over its versions. */
@Entity('course')
@UniqueIndex('uq_course_code', ['code'])
@Index(['publishedVersionId'])
@Index(['updatedAt'])
export class CourseEntity {
  @IdColumn()
  id: number;

  /** Call number, given when it is first published and never again. */
  @TextColumn(12, { nullable: true })
  code: string | null;

  @TextColumn(16)
  method: TeachingMethod;

  /** Unit whose staff looks after it; `null` = the centre as a whole. */
  @FkColumn('unit', { nullable: true })
  ownerUnitId: number | null;

  /** Who set it up. */
  @TextColumn(64)
  ownerName: string;

  /** The version visitors see; `null` = none. */
  @IntColumn({ nullable: true })
  publishedVersionId: number | null;

  /** The version in work; `null` = none. */
  @IntColumn({ nullable: true })
  workingVersionId: number | null;

  /** The newest version of all, discarded ones aside. */
  @IntColumn({ nullable: true })
  latestVersionId: number | null;

  @IntColumn({ default: 0 })
  lastVersionNo: number;

  /** 排课月份 `YYYY-MM` */
  @TextColumn(7, { nullable: true })
  plannedMonth: string | null;

  /** Goes up with each change of the course or one of its versions; whoever acts says which one they saw. */
  @IntColumn({ default: 1 })
  revision: number;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  updatedAt: Date;
}
