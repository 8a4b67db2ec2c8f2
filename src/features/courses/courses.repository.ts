import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';

import type { Scope } from '../../kernel/access.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import type { Tx } from '../../platform/db/database.js';
import { CallNumberEntity } from './call-number.entity.js';
import { CourseEventEntity } from './course-event.entity.js';
import { CourseVersionLecturerEntity } from './course-version-lecturer.entity.js';
import { CourseVersionEntity } from './course-version.entity.js';
import { CourseEntity } from './course.entity.js';
import { callNumber, type TeachingMethod } from './domain/teaching-method.js';
import { SubjectEntity } from './subjects/subject.entity.js';
import { takeOwned } from './take-owned.js';

/** A course taken for a change, with the versions that acts are about. */
export interface TakenCourse {
  readonly course: CourseEntity;
  readonly working: CourseVersionEntity | null;
  readonly published: CourseVersionEntity | null;
}

/**
 * Courses and their versions as rows to change.
 * @unscoped `take` asks for the scope; the others work on a course that it has taken, or on a new one
 */
@Injectable()
export class CoursesRepository {
  constructor(private readonly clock: Clock) {}

  /**
   * The course for a change, closed to others until the end of the transaction.
   * @param revision the one the actor has seen
   * @throws NotFound COURSE.NOT_FOUND
   * @throws Conflict COURSE.CHANGED when somebody else was faster
   */
  async take(tx: Tx, scope: Scope, id: number, revision: number): Promise<TakenCourse> {
    const taken = await takeOwned(tx, scope, 'course', { id, revision, now: this.clock.now() });
    if (taken === 'absent') throw new NotFound('COURSE.NOT_FOUND');
    if (taken === 'changed') throw new Conflict('COURSE.CHANGED', { revision });
    const course = await tx.manager.getRepository(CourseEntity).findOneByOrFail({ id });
    const ids = [course.workingVersionId, course.publishedVersionId].filter((each) => each !== null);
    const versions =
      ids.length === 0 ? [] : await tx.manager.getRepository(CourseVersionEntity).findBy({ id: In(ids) });
    return {
      course,
      working: versions.find((version) => version.id === course.workingVersionId) ?? null,
      published: versions.find((version) => version.id === course.publishedVersionId) ?? null,
    };
  }

  /** The newest version that was not discarded: what a withdrawn course is taken up from. */
  newestVersion(tx: Tx, courseId: number): Promise<CourseVersionEntity | null> {
    return tx.manager.getRepository(CourseVersionEntity).findOne({
      where: { courseId, state: In(['DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN']) },
      order: { versionNo: 'DESC' },
    });
  }

  async insertCourse(tx: Tx, course: Omit<CourseEntity, 'id'>): Promise<number> {
    const result = await tx.manager.getRepository(CourseEntity).insert(course);
    return Number(result.identifiers[0]?.['id']);
  }

  /** Changes columns of a course that was taken. */
  async updateCourse(tx: Tx, id: number, changes: Partial<Omit<CourseEntity, 'id' | 'revision'>>): Promise<void> {
    await tx.manager.getRepository(CourseEntity).update({ id }, changes);
  }

  async deleteCourse(tx: Tx, id: number): Promise<void> {
    await tx.manager.getRepository(CourseEntity).delete({ id });
  }

  async insertVersion(
    tx: Tx,
    version: Omit<CourseVersionEntity, 'id'>,
    lecturerIds: readonly number[],
  ): Promise<number> {
    const result = await tx.manager.getRepository(CourseVersionEntity).insert(version);
    const id = Number(result.identifiers[0]?.['id']);
    await this.setLecturers(tx, id, lecturerIds);
    return id;
  }

  async updateVersion(tx: Tx, id: number, changes: Partial<Omit<CourseVersionEntity, 'id'>>): Promise<void> {
    await tx.manager.getRepository(CourseVersionEntity).update({ id }, { ...changes, updatedAt: this.clock.now() });
  }

  async setLecturers(tx: Tx, versionId: number, lecturerIds: readonly number[]): Promise<void> {
    const links = tx.manager.getRepository(CourseVersionLecturerEntity);
    await links.delete({ versionId });
    if (lecturerIds.length === 0) return;
    // a draft may name somebody twice; once is meant
    await links.insert(
      [...new Set(lecturerIds)].map((lecturerId, sortOrder) => ({ versionId, lecturerId, sortOrder })),
    );
  }

  async lecturerIdsOf(tx: Tx, versionId: number): Promise<number[]> {
    const links = await tx.manager
      .getRepository(CourseVersionLecturerEntity)
      .find({ where: { versionId }, order: { sortOrder: 'ASC', id: 'ASC' } });
    return links.map((link) => link.lecturerId);
  }

  async subjectCode(tx: Tx, subjectId: number): Promise<string> {
    return (await tx.manager.getRepository(SubjectEntity).findOneByOrFail({ id: subjectId })).code;
  }

  async addEvent(tx: Tx, courseId: number, versionNo: number, act: string, comment: string): Promise<void> {
    await tx.manager
      .getRepository(CourseEventEntity)
      .insert({ courseId, versionNo, act, actorName: tx.actor.name, comment, at: this.clock.now() });
  }

  /**
   * The next call number of a method. The row of the method is locked until the transaction ends and goes back with it,
   * so numbers have no gaps, however many publish at once.
   */
  async nextCallNumber(tx: Tx, method: TeachingMethod): Promise<string> {
    const numbers = tx.manager.getRepository(CallNumberEntity);
    await numbers.increment({ method }, 'lastNumber', 1);
    return callNumber(method, (await numbers.findOneByOrFail({ method })).lastNumber);
  }
}
