import { Entity, Index } from 'typeorm';

import {
  FkColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  LongTextColumn,
  TextColumn,
  UniqueIndex,
} from '../../platform/db/columns.js';
import type { Audience } from './domain/audience.js';
import type { MethodDetail } from './domain/method-detail.js';
import type { LearningMode } from './domain/teaching-method.js';
import type { VersionState } from './domain/version-state.js';

/** One version of a course: everything that is reviewed and published together. */
@Entity('course_version')
@UniqueIndex('uq_course_version_no', ['courseId', 'versionNo'])
@Index(['state'])
export class CourseVersionEntity {
  @IdColumn()
  id: number;

  @FkColumn('course', { index: false, onDelete: 'CASCADE' })
  courseId: number;

  @IntColumn()
  versionNo: number;

  @TextColumn(12)
  state: VersionState;

  @TextColumn(60)
  title: string;

  /** Pinyin and initials of the title, for the staff's search. */
  @TextColumn(600)
  titleKeys: string;

  @TextColumn(160)
  summary: string;

  @LongTextColumn()
  description: string;

  @FkColumn('course_subject')
  subjectId: number;

  @JsonColumn()
  audience: Audience[];

  /** 学时 in integer hundredths. */
  @IntColumn()
  creditHours: number;

  @IntColumn()
  minutes: number;

  @JsonColumn()
  modes: LearningMode[];

  @JsonColumn()
  keywords: string[];

  @FkColumn('catalogue_image', { nullable: true })
  coverImageId: number | null;

  @JsonColumn()
  detail: MethodDetail;

  @TextColumn(300)
  changeNote: string;

  @TextColumn(64)
  authorName: string;

  /** Accounts that wrote any of it: none of them may review it. */
  @JsonColumn()
  editorAccountIds: number[];

  @InstantColumn({ nullable: true })
  publishedAt: Date | null;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  updatedAt: Date;
}
