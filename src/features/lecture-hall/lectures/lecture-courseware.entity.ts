import { Entity } from 'typeorm';
import { FkColumn, IdColumn, InstantColumn, IntColumn, TextColumn, UniqueIndex } from '../../../platform/db/columns.js';
import type { CoursewareVerdict } from '../domain/lecture-states.js';

/** 课件: one uploaded version; the bytes are in the file store, and every version is kept. */
@Entity('lecture_courseware')
@UniqueIndex('uq_lecture_courseware_version', ['lectureId', 'versionNo'])
export class LectureCoursewareEntity {
  @IdColumn()
  id: number;

  @FkColumn('lecture', { index: false })
  lectureId: number;

  /** 1, 2, 3 … of its lecture. */
  @IntColumn()
  versionNo: number;

  /** The speaker it is of. */
  @FkColumn('person')
  personId: number;

  @TextColumn(200)
  storageKey: string;

  @TextColumn(200)
  fileName: string;

  @TextColumn(120)
  mimeType: string;

  /** Bytes. */
  @IntColumn()
  size: number;

  @TextColumn(64)
  sha256: string;

  @TextColumn(16)
  verdict: CoursewareVerdict;

  /** Account. */
  @IntColumn({ nullable: true })
  uploadedBy: number | null;

  @TextColumn(64)
  uploadedByName: string;

  @InstantColumn()
  uploadedAt: Date;
}
