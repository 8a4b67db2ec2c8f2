import { Injectable } from '@nestjs/common';

import { businessDateOf } from '../../../kernel/calendar.js';
import { Database } from '../../../platform/db/database.js';
import { readInstant } from '../../../platform/db/instants.js';
import type { Audience } from '../domain/audience.js';
import { fromMicrodegrees, type FieldSiteKind } from '../domain/field-site.js';
import type { LecturerKind } from '../domain/lecturer.js';
import type { MethodDetail } from '../domain/method-detail.js';
import type { LearningMode, TeachingMethod } from '../domain/teaching-method.js';
import { imageUrl } from '../images/image-url.js';
import type { PublicFieldSite, PublicLecturer } from './catalogue.contract.js';

/** A published course, narrow: what a card and the search need. */
export interface PublishedRow {
  readonly id: number;
  readonly code: string;
  readonly versionId: number;
  readonly versionNo: number;
  readonly method: TeachingMethod;
  readonly title: string;
  readonly summary: string;
  readonly keywords: string[];
  readonly subject: { readonly code: string; readonly name: string };
  readonly audience: Audience[];
  readonly modes: LearningMode[];
  readonly lecturers: { readonly id: number; readonly name: string }[];
  /** Integer hundredths. */
  readonly creditHours: number;
  readonly minutes: number;
  readonly coverUrl: string | null;
  readonly plannedMonth: string | null;
  readonly publishedOn: string;
}

interface CourseRow {
  id: number;
  code: string;
  method: TeachingMethod;
  planned_month: string | null;
  version_id: number;
  version_no: number;
  title: string;
  summary: string;
  keywords: string;
  audience: string;
  modes: string;
  credit_hours: number;
  minutes: number;
  published_at: string;
  subject_code: string;
  subject_name: string;
  cover_image_id: number | null;
  cover_hash: string | null;
}

/**
 * Reads of the public catalogue.
 * @unscoped what is published is open to everybody, and the joins over `published_version_id` let nothing else through
 */
@Injectable()
export class CatalogueQueries {
  constructor(private readonly db: Database) {}

  async published(): Promise<PublishedRow[]> {
    const rows = (await this.db.reads.query(
      `SELECT c.id, c.code, c.method, c.planned_month, v.id AS version_id, v.version_no, v.title, v.summary, v.keywords,
              v.audience, v.modes, v.credit_hours, v.minutes, v.published_at, v.cover_image_id,
              s.code AS subject_code, s.name AS subject_name, i.sha256 AS cover_hash
         FROM course c
         JOIN course_version v ON v.id = c.published_version_id
         JOIN course_subject s ON s.id = v.subject_id
         LEFT JOIN catalogue_image i ON i.id = v.cover_image_id
        WHERE c.code IS NOT NULL
        ORDER BY c.id`,
    )) as CourseRow[];
    const teaching = await this.lecturersOfPublished();
    return rows.map((row) => ({
      id: row.id,
      code: row.code,
      versionId: row.version_id,
      versionNo: row.version_no,
      method: row.method,
      title: row.title,
      summary: row.summary,
      keywords: JSON.parse(row.keywords) as string[],
      subject: { code: row.subject_code, name: row.subject_name },
      audience: JSON.parse(row.audience) as Audience[],
      modes: JSON.parse(row.modes) as LearningMode[],
      lecturers: teaching.get(row.version_id) ?? [],
      creditHours: row.credit_hours,
      minutes: row.minutes,
      coverUrl: imageUrl(row.cover_image_id, row.cover_hash),
      plannedMonth: row.planned_month,
      publishedOn: businessDateOf(readInstant(row.published_at)),
    }));
  }

  private async lecturersOfPublished(): Promise<Map<number, { id: number; name: string }[]>> {
    const rows = (await this.db.reads.query(
      `SELECT t.version_id, l.id, l.name
         FROM course_version_lecturer t
         JOIN course c ON c.published_version_id = t.version_id
         JOIN lecturer l ON l.id = t.lecturer_id
        ORDER BY t.version_id, t.sort_order, t.id`,
    )) as { version_id: number; id: number; name: string }[];
    const teaching = new Map<number, { id: number; name: string }[]>();
    for (const { version_id: version, id, name } of rows) {
      const list = teaching.get(version);
      if (list === undefined) teaching.set(version, [{ id, name }]);
      else list.push({ id, name });
    }
    return teaching;
  }

  async subjects(): Promise<{ code: string; name: string }[]> {
    return this.db.reads.query(
      'SELECT code, name FROM course_subject WHERE is_active = 1 ORDER BY sort_order, id',
    ) as Promise<{ code: string; name: string }[]>;
  }

  /** The long texts of one published version. */
  async text(versionId: number): Promise<{ description: string; detail: MethodDetail } | null> {
    const rows = (await this.db.reads.query('SELECT description, detail FROM course_version WHERE id = ?', [
      versionId,
    ])) as { description: string; detail: string }[];
    const [row] = rows;
    return row === undefined ? null : { description: row.description, detail: JSON.parse(row.detail) as MethodDetail };
  }

  /** Lecturers with an approval that holds on `today`; course counts are the caller's. */
  async lecturers(today: string): Promise<Omit<PublicLecturer, 'courseCount'>[]> {
    const rows = (await this.db.reads.query(
      `SELECT l.id, l.name, l.kind, l.post, l.organisation, l.introduction, l.topics, l.photo_image_id, i.sha256
         FROM lecturer l
         LEFT JOIN catalogue_image i ON i.id = l.photo_image_id
        WHERE l.approval_decision = 'APPROVED' AND (l.approved_until IS NULL OR l.approved_until >= ?)
        ORDER BY l.id`,
      [today],
    )) as {
      id: number;
      name: string;
      kind: LecturerKind;
      post: string;
      organisation: string;
      introduction: string;
      topics: string;
      photo_image_id: number | null;
      sha256: string | null;
    }[];
    return rows.map(({ id, name, kind, post, organisation, introduction, topics, photo_image_id: photo, sha256 }) => ({
      id,
      name,
      kind,
      post,
      organisation,
      introduction,
      topics: JSON.parse(topics) as string[],
      photoUrl: imageUrl(photo, sha256),
    }));
  }

  async fieldSites(): Promise<PublicFieldSite[]> {
    const rows = (await this.db.reads.query(
      `SELECT f.id, f.name, f.kind, f.address, f.longitude_micro, f.latitude_micro, f.coordinate_system, f.summary,
              f.commentary, f.capacity, f.visit_minutes, f.open_hours, f.photo_image_id, i.sha256
         FROM field_site f
         LEFT JOIN catalogue_image i ON i.id = f.photo_image_id
        WHERE f.is_active = 1
        ORDER BY f.id`,
    )) as {
      id: number;
      name: string;
      kind: FieldSiteKind;
      address: string;
      longitude_micro: number;
      latitude_micro: number;
      coordinate_system: string;
      summary: string;
      commentary: string;
      capacity: number;
      visit_minutes: number;
      open_hours: string;
      photo_image_id: number | null;
      sha256: string | null;
    }[];
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      kind: row.kind,
      address: row.address,
      longitude: fromMicrodegrees(row.longitude_micro),
      latitude: fromMicrodegrees(row.latitude_micro),
      coordinateSystem: row.coordinate_system,
      summary: row.summary,
      commentary: row.commentary,
      capacity: row.capacity,
      visitMinutes: row.visit_minutes,
      openHours: row.open_hours,
      photoUrl: imageUrl(row.photo_image_id, row.sha256),
    }));
  }

  /** Field site id → ids of the published on-site courses that go there. */
  async coursesOfSites(): Promise<Map<number, number[]>> {
    const rows = (await this.db.reads.query(
      `SELECT c.id, v.detail
         FROM course c
         JOIN course_version v ON v.id = c.published_version_id
        WHERE c.method = 'ON_SITE'
        ORDER BY c.id`,
    )) as { id: number; detail: string }[];
    const visits = new Map<number, number[]>();
    for (const { id, detail } of rows) {
      const parsed = JSON.parse(detail) as MethodDetail;
      if (parsed.method !== 'ON_SITE') continue;
      for (const site of new Set(parsed.route.map((stop) => stop.fieldSiteId)))
        visits.set(site, [...(visits.get(site) ?? []), id]);
    }
    return visits;
  }
}
