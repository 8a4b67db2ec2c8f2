import { Entity } from 'typeorm';

import { FkColumn, IdColumn, IntColumn, UniqueIndex } from '../../platform/db/columns.js';

/** 主讲 of a version, in order. */
@Entity('course_version_lecturer')
@UniqueIndex('uq_course_version_lecturer', ['versionId', 'lecturerId'])
export class CourseVersionLecturerEntity {
  @IdColumn()
  id: number;

  @FkColumn('course_version', { index: false, onDelete: 'CASCADE' })
  versionId: number;

  @FkColumn('lecturer')
  lecturerId: number;

  @IntColumn()
  sortOrder: number;
}
