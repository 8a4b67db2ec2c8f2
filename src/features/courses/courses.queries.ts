import { Injectable } from '@nestjs/common';

import type { Scope } from '../../kernel/access.js';
import { offsetOf } from '../../kernel/page.js';
import { Database } from '../../platform/db/database.js';
import { isoInstant } from '../../platform/db/instants.js';
import { placeholders, type SqlCondition } from '../../platform/db/scope.js';
import { sortOrder } from '../../platform/http/contract.js';
import type { CourseHistory, CourseListItem, CourseListQuery, CourseListResponse } from './course.contract.js';
import type { TeachingMethod } from './domain/teaching-method.js';
import type { VersionState } from './domain/version-state.js';
import { ownedWithin } from './owner-scope.js';
import { likeInside } from './search-keys.js';

/** A course stands in the list with its working version, else the published, else the newest one. */
const FROM = `
  FROM course c
  JOIN course_version v ON v.id = COALESCE(c.working_version_id, c.published_version_id, c.latest_version_id)
  JOIN course_subject s ON s.id = v.subject_id
  LEFT JOIN course_version p ON p.id = c.published_version_id
  LEFT JOIN unit owner ON owner.id = c.owner_unit_id`;

const SORT_COLUMNS = {
  updatedAt: 'c.updated_at',
  code: 'c.code',
  title: 'v.title_keys',
  creditHours: 'v.credit_hours',
} as const;

interface ListRow {
  id: number;
  code: string | null;
  title: string;
  method: TeachingMethod;
  subject_code: string;
  subject_name: string;
  credit_hours: number;
  minutes: number;
  owner_name: string;
  state: VersionState;
  version_no: number;
  version_id: number;
  published_version_no: number | null;
  planned_month: string | null;
  updated_at: string;
}

const COLUMNS = `
  c.id, c.code, v.title, c.method, s.code AS subject_code, s.name AS subject_name, v.credit_hours, v.minutes,
  c.owner_name, v.state, v.version_no, v.id AS version_id, p.version_no AS published_version_no, c.planned_month,
  c.updated_at`;

/** Rows of a workbook at most; more than any catalogue. */
const MAX_EXPORTED = 20_000;

/** What the staff's catalogue shows: narrow reads, always within the actor's scope. */
@Injectable()
export class CoursesQueries {
  constructor(private readonly db: Database) {}

  /** Five statements, whatever the size of the page. */
  async list(scope: Scope, query: CourseListQuery): Promise<CourseListResponse> {
    const { state, ...others } = query;
    const inAnyState = conditionOf(scope, others);
    const condition = conditionOf(scope, query);
    const [{ total } = { total: 0 }] = (await this.db.reads.query(
      `SELECT COUNT(*) AS total ${FROM} WHERE ${condition.sql}`,
      condition.parameters,
    )) as { total: number }[];
    const counts = (await this.db.reads.query(
      `SELECT v.state, COUNT(*) AS found ${FROM} WHERE ${inAnyState.sql} GROUP BY v.state`,
      inAnyState.parameters,
    )) as { state: VersionState; found: number }[];
    return {
      items: await this.rows(condition, query, query.size, offsetOf(query)),
      total: Number(total),
      page: query.page,
      size: query.size,
      counts: Object.fromEntries(counts.map((row) => [row.state, Number(row.found)])),
    };
  }

  /** How many courses stand under each subject (主题), by its code; subjects without any are left out. */
  async countsBySubject(scope: Scope): Promise<ReadonlyMap<string, number>> {
    const condition = conditionOf(scope, {});
    const rows = (await this.db.reads.query(
      `SELECT s.code, COUNT(*) AS found ${FROM} WHERE ${condition.sql} GROUP BY s.code`,
      condition.parameters,
    )) as { code: string; found: number }[];
    return new Map(rows.map((row) => [row.code, Number(row.found)]));
  }

  /** Every row the filters find, for a workbook. */
  exported(scope: Scope, query: CourseListQuery): Promise<CourseListItem[]> {
    return this.rows(conditionOf(scope, query), query, MAX_EXPORTED, 0);
  }

  /** Versions and acts of a course, newest first; `null` outside the scope. */
  async history(scope: Scope, courseId: number): Promise<CourseHistory | null> {
    if (!(await this.isWithin(scope, courseId))) return null;
    const versions = (await this.db.reads.query(
      `SELECT version_no, state, title, change_note, author_name, created_at, updated_at, published_at
         FROM course_version WHERE course_id = ? ORDER BY version_no DESC`,
      [courseId],
    )) as {
      version_no: number;
      state: VersionState;
      title: string;
      change_note: string;
      author_name: string;
      created_at: string;
      updated_at: string;
      published_at: string | null;
    }[];
    const events = (await this.db.reads.query(
      'SELECT version_no, act, actor_name, comment, at FROM course_event WHERE course_id = ? ORDER BY at DESC, id DESC',
      [courseId],
    )) as { version_no: number; act: string; actor_name: string; comment: string; at: string }[];
    return {
      versions: versions.map((row) => ({
        versionNo: row.version_no,
        state: row.state,
        title: row.title,
        changeNote: row.change_note,
        author: row.author_name,
        createdAt: isoInstant(row.created_at),
        updatedAt: isoInstant(row.updated_at),
        publishedAt: isoInstant(row.published_at),
      })),
      events: events.map((row) => ({
        versionNo: row.version_no,
        act: row.act,
        at: isoInstant(row.at),
        by: row.actor_name,
        comment: row.comment,
      })),
    };
  }

  async isWithin(scope: Scope, courseId: number): Promise<boolean> {
    const owned = ownedWithin(scope, 'c');
    const rows = (await this.db.reads.query(
      `SELECT c.id FROM course c LEFT JOIN unit owner ON owner.id = c.owner_unit_id WHERE c.id = ? AND ${owned.sql}`,
      [courseId, ...owned.parameters],
    )) as unknown[];
    return rows.length > 0;
  }

  private async rows(
    condition: SqlCondition,
    query: CourseListQuery,
    limit: number,
    offset: number,
  ): Promise<CourseListItem[]> {
    const { field, direction } = sortOrder(query.sort, { field: 'updatedAt', direction: 'DESC' });
    const rows = (await this.db.reads.query(
      `SELECT ${COLUMNS} ${FROM} WHERE ${condition.sql}
        ORDER BY ${SORT_COLUMNS[field]} ${direction}, c.id ${direction} LIMIT ? OFFSET ?`,
      [...condition.parameters, limit, offset],
    )) as ListRow[];
    const teaching = await this.lecturersOf(rows.map((row) => row.version_id));
    return rows.map((row) => ({
      id: row.id,
      code: row.code,
      title: row.title,
      method: row.method,
      subject: { code: row.subject_code, name: row.subject_name },
      creditHours: row.credit_hours / 100,
      minutes: row.minutes,
      lecturers: teaching.get(row.version_id) ?? [],
      owner: row.owner_name,
      state: row.state,
      versionNo: row.version_no,
      publishedVersionNo: row.published_version_no,
      plannedMonth: row.planned_month,
      updatedAt: isoInstant(row.updated_at),
    }));
  }

  /**
   * Lecturers of versions that a scoped query has found.
   * @unscoped of versions that a scoped list has found
   */
  async lecturersOf(versionIds: readonly number[]): Promise<Map<number, { id: number; name: string }[]>> {
    const teaching = new Map<number, { id: number; name: string }[]>();
    if (versionIds.length === 0) return teaching;
    const rows = (await this.db.reads.query(
      `SELECT t.version_id, l.id, l.name
         FROM course_version_lecturer t
         JOIN lecturer l ON l.id = t.lecturer_id
        WHERE t.version_id IN ${placeholders(versionIds.length)}
        ORDER BY t.version_id, t.sort_order, t.id`,
      [...versionIds],
    )) as { version_id: number; id: number; name: string }[];
    for (const { version_id: version, id, name } of rows)
      teaching.set(version, [...(teaching.get(version) ?? []), { id, name }]);
    return teaching;
  }
}

function conditionOf(scope: Scope, query: Partial<CourseListQuery>): SqlCondition {
  const owned = ownedWithin(scope, 'c');
  const parts = [owned.sql];
  const parameters = [...owned.parameters];
  const and = (sql: string, ...values: unknown[]) => {
    parts.push(sql);
    parameters.push(...values);
  };
  if (query.state !== undefined) and('v.state = ?', query.state);
  if (query.method !== undefined) and('c.method = ?', query.method);
  if (query.subject !== undefined) and('s.code = ?', query.subject);
  if (query.q !== undefined && query.q !== '') {
    const typed = likeInside(query.q);
    and(
      "(v.title LIKE ? ESCAPE '!' OR v.title_keys LIKE ? ESCAPE '!' OR c.code LIKE ? ESCAPE '!')",
      typed,
      likeInside(query.q.toLowerCase().replaceAll(' ', '')),
      likeInside(query.q.toUpperCase()),
    );
  }
  return { sql: parts.join(' AND '), parameters };
}
