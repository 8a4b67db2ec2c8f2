import { Entity } from 'typeorm';

import { FlagColumn, IdColumn, IntColumn, TextColumn, UniqueIndex } from '../../../platform/db/columns.js';

/** 主题: one line of the configurable list of subjects. */
@Entity('course_subject')
@UniqueIndex('uq_course_subject_code', ['code'])
export class SubjectEntity {
  @IdColumn()
  id: number;

  @TextColumn(30)
  code: string;

  @TextColumn(20)
  name: string;

  @IntColumn({ default: 100 })
  sortOrder: number;

  @FlagColumn({ default: true })
  isActive: boolean;
}
