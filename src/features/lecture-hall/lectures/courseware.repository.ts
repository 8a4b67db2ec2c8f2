import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import type { CoursewareVerdict } from '../domain/lecture-states.js';
import { LectureCoursewareEntity } from './lecture-courseware.entity.js';

type Reader = Tx['manager'];
export type NewCourseware = Omit<LectureCoursewareEntity, 'id'>;

export interface CoursewareRow {
  readonly id: number;
  readonly versionNo: number;
  readonly personId: number;
  readonly storageKey: string;
  readonly fileName: string;
  readonly mimeType: string;
  readonly size: number;
  readonly verdict: CoursewareVerdict;
  readonly uploadedByName: string;
  /** ISO-8601. */
  readonly uploadedAt: string;
}

/**
 * Versions of courseware as rows.
 * @unscoped below a lecture that the caller has found and held against the viewer
 */
@Injectable()
export class CoursewareRepository {
  /** Newest first. */
  async ofLecture(reader: Reader, lectureId: number): Promise<CoursewareRow[]> {
    const rows = await reader.query<
      {
        id: number;
        version_no: number;
        person_id: number;
        storage_key: string;
        file_name: string;
        mime_type: string;
        size: number;
        verdict: CoursewareVerdict;
        uploaded_by_name: string;
        uploaded_at: string;
      }[]
    >('SELECT * FROM lecture_courseware WHERE lecture_id = ? ORDER BY version_no DESC', [lectureId]);
    return rows.map((row) => ({
      id: row.id,
      versionNo: row.version_no,
      personId: row.person_id,
      storageKey: row.storage_key,
      fileName: row.file_name,
      mimeType: row.mime_type,
      size: row.size,
      verdict: row.verdict,
      uploadedByName: row.uploaded_by_name,
      uploadedAt: isoInstant(row.uploaded_at),
    }));
  }

  async latest(reader: Reader, lectureId: number): Promise<CoursewareRow | undefined> {
    return (await this.ofLecture(reader, lectureId))[0];
  }

  async insert(tx: Tx, row: NewCourseware): Promise<void> {
    await tx.manager.getRepository(LectureCoursewareEntity).insert(row);
  }

  async decide(tx: Tx, id: number, verdict: CoursewareVerdict): Promise<void> {
    await tx.manager.getRepository(LectureCoursewareEntity).update({ id }, { verdict });
  }
}
