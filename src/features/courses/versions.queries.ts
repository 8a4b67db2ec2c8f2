import { Injectable } from '@nestjs/common';

import type { Scope } from '../../kernel/access.js';
import { Database } from '../../platform/db/database.js';
import { isoInstant } from '../../platform/db/instants.js';
import type { VersionView } from './course.contract.js';
import type { Audience } from './domain/audience.js';
import type { CourseContent } from './domain/course-content.js';
import type { MethodDetail } from './domain/method-detail.js';
import type { LearningMode, TeachingMethod } from './domain/teaching-method.js';
import type { VersionState } from './domain/version-state.js';
import { imageUrl } from './images/image-url.js';
import { ownedWithin } from './owner-scope.js';
import { contentOf } from './version-content.js';

type VersionSummary = Pick<
  VersionView,
  'versionNo' | 'state' | 'title' | 'changeNote' | 'author' | 'createdAt' | 'updatedAt' | 'publishedAt'
>;

/** One version, read. */
export interface VersionRow {
  readonly id: number;
  readonly state: VersionState;
  readonly editorAccountIds: readonly number[];
  readonly summary: VersionSummary;
  readonly subject: { readonly code: string; readonly name: string };
  readonly coverUrl: string | null;
  content(lecturerIds: readonly number[]): CourseContent;
}

export interface CourseRow {
  readonly id: number;
  readonly code: string | null;
  readonly method: TeachingMethod;
  readonly ownerUnitId: number | null;
  readonly ownerName: string;
  readonly publishedVersionId: number | null;
  readonly workingVersionId: number | null;
  readonly latestVersionId: number | null;
  readonly plannedMonth: string | null;
  readonly revision: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Those that the three ids name. */
  readonly versions: readonly VersionRow[];
}

interface RawVersion {
  id: number;
  version_no: number;
  state: VersionState;
  title: string;
  summary: string;
  description: string;
  audience: string;
  credit_hours: number;
  minutes: number;
  modes: string;
  keywords: string;
  cover_image_id: number | null;
  cover_hash: string | null;
  detail: string;
  change_note: string;
  author_name: string;
  editor_account_ids: string;
  published_at: string | null;
  created_at: string;
  updated_at: string;
  subject_code: string;
  subject_name: string;
}

const SELECT_VERSION = `
  SELECT v.id, v.version_no, v.state, v.title, v.summary, v.description, v.audience, v.credit_hours, v.minutes, v.modes,
         v.keywords, v.cover_image_id, i.sha256 AS cover_hash, v.detail, v.change_note, v.author_name,
         v.editor_account_ids, v.published_at, v.created_at, v.updated_at, s.code AS subject_code, s.name AS subject_name
    FROM course c
    JOIN course_version v ON v.course_id = c.id
    JOIN course_subject s ON s.id = v.subject_id
    LEFT JOIN catalogue_image i ON i.id = v.cover_image_id
    LEFT JOIN unit owner ON owner.id = c.owner_unit_id`;

/** Whole courses and versions for the staff's page, within the actor's scope. */
@Injectable()
export class VersionsQueries {
  constructor(private readonly db: Database) {}

  async course(scope: Scope, id: number): Promise<CourseRow | null> {
    const owned = ownedWithin(scope, 'c');
    const [course] = (await this.db.reads.query(
      `SELECT c.id, c.code, c.method, c.owner_unit_id, c.owner_name, c.published_version_id, c.working_version_id,
              c.latest_version_id, c.planned_month, c.revision, c.created_at, c.updated_at
         FROM course c LEFT JOIN unit owner ON owner.id = c.owner_unit_id
        WHERE c.id = ? AND ${owned.sql}`,
      [id, ...owned.parameters],
    )) as {
      id: number;
      code: string | null;
      method: TeachingMethod;
      owner_unit_id: number | null;
      owner_name: string;
      published_version_id: number | null;
      working_version_id: number | null;
      latest_version_id: number | null;
      planned_month: string | null;
      revision: number;
      created_at: string;
      updated_at: string;
    }[];
    if (course === undefined) return null;
    const versions = (await this.db.reads.query(
      `${SELECT_VERSION} WHERE c.id = ? AND ${owned.sql}
         AND v.id IN (c.published_version_id, c.working_version_id, c.latest_version_id)`,
      [id, ...owned.parameters],
    )) as RawVersion[];
    return {
      id: course.id,
      code: course.code,
      method: course.method,
      ownerUnitId: course.owner_unit_id,
      ownerName: course.owner_name,
      publishedVersionId: course.published_version_id,
      workingVersionId: course.working_version_id,
      latestVersionId: course.latest_version_id,
      plannedMonth: course.planned_month,
      revision: course.revision,
      createdAt: isoInstant(course.created_at),
      updatedAt: isoInstant(course.updated_at),
      versions: versions.map(versionOf),
    };
  }

  async version(scope: Scope, courseId: number, versionNo: number): Promise<VersionRow | null> {
    const owned = ownedWithin(scope, 'c');
    const [row] = (await this.db.reads.query(`${SELECT_VERSION} WHERE c.id = ? AND v.version_no = ? AND ${owned.sql}`, [
      courseId,
      versionNo,
      ...owned.parameters,
    ])) as RawVersion[];
    return row === undefined ? null : versionOf(row);
  }
}

function versionOf(row: RawVersion): VersionRow {
  return {
    id: row.id,
    state: row.state,
    editorAccountIds: JSON.parse(row.editor_account_ids) as number[],
    summary: {
      versionNo: row.version_no,
      state: row.state,
      title: row.title,
      changeNote: row.change_note,
      author: row.author_name,
      createdAt: isoInstant(row.created_at),
      updatedAt: isoInstant(row.updated_at),
      publishedAt: isoInstant(row.published_at),
    },
    subject: { code: row.subject_code, name: row.subject_name },
    coverUrl: imageUrl(row.cover_image_id, row.cover_hash),
    content: (lecturerIds) =>
      contentOf(
        {
          title: row.title,
          summary: row.summary,
          description: row.description,
          audience: JSON.parse(row.audience) as Audience[],
          creditHours: row.credit_hours,
          minutes: row.minutes,
          modes: JSON.parse(row.modes) as LearningMode[],
          keywords: JSON.parse(row.keywords) as string[],
          coverImageId: row.cover_image_id,
          detail: JSON.parse(row.detail) as MethodDetail,
        },
        row.subject_code,
        lecturerIds,
      ),
  };
}
