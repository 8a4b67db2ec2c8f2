import { Injectable } from '@nestjs/common';
import type { Actor, PersonnelCategory } from '../../kernel/access.js';
import { NotFound } from '../../kernel/errors.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../platform/db/database.js';
import { placeholders } from '../../platform/db/scope.js';
import { Courses, type TeachingMethod } from '../courses/courses.public.js';
import type { ClassDetail, StaffClassDetail } from './class.contract.js';
import { classActs, classReach } from './class.policy.js';
import { reachCondition } from './class.queries.js';
import { CARD_COLUMNS, classCardOf, sumByMethod, type ClassCardRow, type Moment } from './class.rows.js';

interface DetailRow extends ClassCardRow {
  summary: string;
  place_note: string;
  notice: string;
  afterwards: string;
  class_teacher_id: number | null;
  teacher_name: string | null;
  eligible_categories: string | null;
  offer_hours: number;
  pool_seats: number;
  pool_held: number;
  revision: number;
  cancel_reason: string | null;
  host_unit_id: number;
  host_name: string;
}

interface QuotaRow {
  id: number;
  name: string;
  quota: number;
  held_count: number;
  confirmed_count: number;
}

interface CourseRow {
  course_id: number;
  method: TeachingMethod;
  credit_hours: number;
}

const DETAIL = `SELECT ${CARD_COLUMNS}, c.summary, c.place_note, c.notice, c.afterwards, c.class_teacher_id,
       t.name AS teacher_name, c.eligible_categories, c.offer_hours, c.pool_seats, c.pool_held, c.revision,
       c.cancel_reason, c.host_unit_id, h.name AS host_name
  FROM training_class c JOIN class_series s ON s.id = c.series_id JOIN unit h ON h.id = c.host_unit_id
  LEFT JOIN person t ON t.id = c.class_teacher_id`;

/**
 * Read models of one class.
 * @unscoped the staff's view works out the actor's ClassReach, which holds the scope; the other is public
 */
@Injectable()
export class ClassDetailQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly courses: Courses,
  ) {}

  /** A published class as everybody sees it; a cancelled one stays to be seen by those who hold its link. */
  async forPublic(id: number): Promise<ClassDetail> {
    const row = await this.row(`c.id = ? AND c.status <> 'DRAFT'`, [id]);
    return this.detail(row);
  }

  async forStaff(actor: Actor, id: number): Promise<StaffClassDetail> {
    const reach = reachCondition(classReach(actor, 'class.read'));
    const row = await this.row(`c.id = ? AND ${reach.sql}`, [id, ...reach.parameters]);
    const detail = await this.detail(row);
    const units = (await this.db.reads.query(
      `SELECT q.quota_id, u.id, u.name FROM class_quota_unit q JOIN unit u ON u.id = q.unit_id
        WHERE q.quota_id IN ${placeholders(detail.quotas.length)} ORDER BY q.id`,
      detail.quotas.map((quota) => quota.id),
    )) as { quota_id: number; id: number; name: string }[];
    return {
      ...detail,
      status: row.status,
      revision: row.revision,
      classTeacherId: row.class_teacher_id,
      hostUnit: { id: row.host_unit_id, name: row.host_name },
      cancelReason: row.cancel_reason,
      quotas: detail.quotas.map((quota) => ({
        ...quota,
        units: units.filter((unit) => unit.quota_id === quota.id).map((unit) => ({ id: unit.id, name: unit.name })),
      })),
      can: classActs(actor, row.status, detail.phase),
    };
  }

  private async row(where: string, parameters: unknown[]): Promise<DetailRow> {
    const [row] = (await this.db.reads.query(`${DETAIL} WHERE ${where}`, parameters)) as DetailRow[];
    if (!row) throw new NotFound('CLASS.NOT_FOUND');
    return row;
  }

  private async detail(row: DetailRow): Promise<ClassDetail> {
    const moment: Moment = { now: this.clock.now(), today: this.clock.today() };
    const quotas = (await this.db.reads.query(
      'SELECT id, name, quota, held_count, confirmed_count FROM class_quota WHERE class_id = ? ORDER BY sort_order, id',
      [row.id],
    )) as QuotaRow[];
    const hours = (await this.db.reads.query(
      'SELECT course_id, method, credit_hours FROM class_course WHERE class_id = ? ORDER BY sort_order, id',
      [row.id],
    )) as CourseRow[];
    const parts = hours.map((each) => ({ ...each, creditHours: each.credit_hours / 100 }));
    const courseIds = [...new Set(hours.map((each) => each.course_id))];
    const courses = await this.courses.byIds(courseIds);
    return {
      ...classCardOf(row, sumByMethod(parts), moment),
      summary: row.summary,
      placeNote: row.place_note,
      notice: row.notice,
      afterwards: row.afterwards,
      classTeacher: row.teacher_name === null ? null : { name: row.teacher_name },
      eligibleCategories: (row.eligible_categories?.split(',') as PersonnelCategory[] | undefined) ?? null,
      offerHours: row.offer_hours,
      leaveLimitHours: Math.floor(row.credit_hours / 7) / 100,
      quotas: quotas.map((quota) => ({
        id: quota.id,
        name: quota.name,
        quota: quota.quota,
        held: quota.held_count,
        confirmed: quota.confirmed_count,
        pending: quota.held_count - quota.confirmed_count,
        free: Math.max(0, quota.quota - quota.held_count),
      })),
      pool: { seats: row.pool_seats, free: Math.max(0, row.pool_seats - row.pool_held) },
      courses: courseIds.map((courseId) => ({
        courseId,
        title: courses.get(courseId)?.title ?? '',
        code: courses.get(courseId)?.code ?? null,
        hours: parts
          .filter((part) => part.course_id === courseId)
          .map((part) => ({ method: part.method, creditHours: part.creditHours })),
      })),
    };
  }
}
