import { Injectable } from '@nestjs/common';

import type { PersonnelCategory } from '../../kernel/access.js';
import { Database } from '../../platform/db/database.js';
import { placeholders } from '../../platform/db/scope.js';
import { categoriesOf, type Audience } from './domain/audience.js';
import type { Equipment, RoomKind } from './domain/room.js';
import type { LearningMode, TeachingMethod } from './domain/teaching-method.js';

/*
 * What other features may ask of the catalogue, and the words they share with it.
 *   Courses          summaries of courses, venues, lecturers, field sites by id
 *   CourseCalendar   where the feature that plans classes says when a course is next taught
 *   CatalogueIntake  whole catalogues at once: the demonstration, imports, benches
 */
export { CourseCalendar, type NextDates } from './catalogue/course-calendar.js';
export { CatalogueIntake, type CourseIntake, type LecturerIntake } from './catalogue-intake.js';
export type { CourseContentInput } from './domain/course-content.js';
export type { MethodDetailInput } from './domain/method-detail.js';
export type { FieldSiteDraft, VenueDraft } from './places/places.contract.js';
export { TEACHING_METHODS, type TeachingMethod } from './domain/teaching-method.js';

/** A course in one line, whether published or not: as of its published, else its newest version. */
export interface CourseSummary {
  readonly id: number;
  readonly code: string | null;
  readonly title: string;
  readonly summary: string;
  readonly method: TeachingMethod;
  /** 学时 in integer hundredths. */
  readonly creditHours: number;
  readonly minutes: number;
  readonly modes: readonly LearningMode[];
  readonly personnelCategories: readonly PersonnelCategory[];
  readonly isPublished: boolean;
  /** The version this summary tells of. */
  readonly versionId: number;
  readonly versionNo: number;
}

export interface VenueSummary {
  readonly id: number;
  readonly name: string;
  readonly kind: RoomKind;
  readonly seats: number;
  readonly equipment: readonly Equipment[];
  readonly isActive: boolean;
}

export interface LecturerSummary {
  readonly id: number;
  readonly name: string;
  readonly personId: number | null;
  readonly post: string;
  readonly organisation: string;
}

export interface FieldSiteSummary {
  readonly id: number;
  readonly name: string;
  readonly address: string;
  readonly capacity: number;
  readonly isActive: boolean;
}

/** Questions about rows of the catalogue by their ids. What is not there is left out of the answer. */
@Injectable()
export class Courses {
  constructor(private readonly db: Database) {}

  async byIds(ids: readonly number[]): Promise<Map<number, CourseSummary>> {
    const rows = await this.rows<{
      id: number;
      code: string | null;
      method: TeachingMethod;
      published_version_id: number | null;
      version_id: number;
      version_no: number;
      title: string;
      summary: string;
      audience: string;
      modes: string;
      credit_hours: number;
      minutes: number;
    }>(
      `SELECT c.id, c.code, c.method, c.published_version_id, v.id AS version_id, v.version_no, v.title, v.summary,
              v.audience, v.modes, v.credit_hours, v.minutes
         FROM course c
         JOIN course_version v ON v.id = COALESCE(c.published_version_id, c.latest_version_id)
        WHERE c.id IN`,
      ids,
    );
    return new Map(
      rows.map((row) => [
        row.id,
        {
          id: row.id,
          code: row.code,
          title: row.title,
          summary: row.summary,
          method: row.method,
          creditHours: row.credit_hours,
          minutes: row.minutes,
          modes: JSON.parse(row.modes) as LearningMode[],
          personnelCategories: categoriesOf(JSON.parse(row.audience) as Audience[]),
          isPublished: row.published_version_id !== null,
          versionId: row.version_id,
          versionNo: row.version_no,
        },
      ]),
    );
  }

  /** Call number → id, of published courses. */
  async idsByCode(codes: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.rows<{ id: number; code: string }>(
      'SELECT id, code FROM course WHERE published_version_id IS NOT NULL AND code IN',
      codes,
    );
    return new Map(rows.map(({ id, code }) => [code, id]));
  }

  async venues(ids: readonly number[]): Promise<Map<number, VenueSummary>> {
    const rows = await this.rows<{
      id: number;
      name: string;
      kind: RoomKind;
      seats: number;
      equipment: string;
      is_active: number;
    }>('SELECT id, name, kind, seats, equipment, is_active FROM venue WHERE id IN', ids);
    return new Map(
      rows.map(({ is_active: active, equipment, ...row }) => [
        row.id,
        { ...row, equipment: JSON.parse(equipment) as Equipment[], isActive: active === 1 },
      ]),
    );
  }

  async lecturers(ids: readonly number[]): Promise<Map<number, LecturerSummary>> {
    const rows = await this.rows<{
      id: number;
      name: string;
      person_id: number | null;
      post: string;
      organisation: string;
    }>('SELECT id, name, person_id, post, organisation FROM lecturer WHERE id IN', ids);
    return new Map(rows.map(({ person_id: personId, ...row }) => [row.id, { ...row, personId }]));
  }

  async fieldSites(ids: readonly number[]): Promise<Map<number, FieldSiteSummary>> {
    const rows = await this.rows<{ id: number; name: string; address: string; capacity: number; is_active: number }>(
      'SELECT id, name, address, capacity, is_active FROM field_site WHERE id IN',
      ids,
    );
    return new Map(rows.map(({ is_active: active, ...row }) => [row.id, { ...row, isActive: active === 1 }]));
  }

  private async rows<Row>(sql: string, keys: readonly (number | string)[]): Promise<Row[]> {
    if (keys.length === 0) return [];
    return this.db.reads.query(`${sql} ${placeholders(keys.length)}`, [...keys]) as Promise<Row[]>;
  }
}
