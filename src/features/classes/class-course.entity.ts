import { Entity } from 'typeorm';
import { FkColumn, IdColumn, IntColumn, TextColumn, UniqueIndex } from '../../platform/db/columns.js';
import type { TeachingMethod } from '../courses/courses.public.js';

/** Planned hours of one course of a class in one method. */
@Entity('class_course')
@UniqueIndex('uq_class_course_method', ['classId', 'courseId', 'method'])
export class ClassCourseEntity {
  @IdColumn()
  id: number;

  @FkColumn('training_class', { onDelete: 'CASCADE', index: false })
  classId: number;

  @FkColumn('course')
  courseId: number;

  @TextColumn(16)
  method: TeachingMethod;

  /** 学时 in hundredths. */
  @IntColumn()
  creditHours: number;

  @IntColumn()
  sortOrder: number;
}
