import { Entity } from 'typeorm';

import { FkColumn, IdColumn, InstantColumn, IntColumn, TextColumn } from '../../platform/db/columns.js';

/** One act in the life of a course: who, when, why. Only ever added to. */
@Entity('course_event')
export class CourseEventEntity {
  @IdColumn()
  id: number;

  @FkColumn('course', { onDelete: 'CASCADE' })
  courseId: number;

  @IntColumn()
  versionNo: number;

  @TextColumn(20)
  act: string;

  @TextColumn(64)
  actorName: string;

  @TextColumn(500)
  comment: string;

  @InstantColumn()
  at: Date;
}
