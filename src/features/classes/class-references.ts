import { Injectable } from '@nestjs/common';
import { inScope, scopeOf } from '../../kernel/access.js';
import { Forbidden, RuleViolation } from '../../kernel/errors.js';
import type { Tx } from '../../platform/db/database.js';
import { Courses } from '../courses/courses.public.js';
import { People } from '../people/people.public.js';
import type { PlanInput } from './class-plan-input.js';

/** Asks people and courses whether what a plan names is there. */
@Injectable()
export class ClassReferences {
  constructor(
    private readonly people: People,
    private readonly courses: Courses,
  ) {}

  /** @throws Forbidden CLASS.HOST_OUTSIDE_SCOPE */
  async checkHost(tx: Tx, hostUnitId: number): Promise<void> {
    const [unit] = await this.people.unitsById(tx.manager, [hostUnitId]);
    if (!unit || !inScope(scopeOf(tx.actor, 'class.manage'), unit.path))
      throw new Forbidden('CLASS.HOST_OUTSIDE_SCOPE');
  }

  /** @throws RuleViolation CLASS.UNKNOWN_UNIT, CLASS.UNKNOWN_COURSE, CLASS.UNKNOWN_TEACHER */
  async check(tx: Tx, input: PlanInput): Promise<void> {
    const unitIds = [...new Set(input.quotas.flatMap((quota) => quota.unitIds))];
    if ((await this.people.unitsById(tx.manager, unitIds)).length < unitIds.length)
      throw new RuleViolation('CLASS.UNKNOWN_UNIT');
    const courseIds = [...new Set(input.courses.map((course) => course.courseId))];
    if (courseIds.length < input.courses.length) throw new RuleViolation('CLASS.COURSE_TWICE');
    if ((await this.courses.byIds(courseIds)).size < courseIds.length) throw new RuleViolation('CLASS.UNKNOWN_COURSE');
    const teacherId = input.classTeacherId;
    if (teacherId !== null && !(await this.people.trainees(tx.manager, [teacherId])).has(teacherId)) {
      throw new RuleViolation('CLASS.UNKNOWN_TEACHER');
    }
  }

  /**
   * What the public sees of a class names its courses, so they must be public themselves.
   * @throws RuleViolation CLASS.COURSE_NOT_PUBLISHED (`titles`)
   */
  async checkPublished(courseIds: readonly number[]): Promise<void> {
    const courses = await this.courses.byIds([...new Set(courseIds)]);
    const titles = [...courses.values()].filter((course) => !course.isPublished).map((course) => course.title);
    if (titles.length > 0) throw new RuleViolation('CLASS.COURSE_NOT_PUBLISHED', { titles });
  }
}
