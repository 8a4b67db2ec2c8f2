import { Injectable } from '@nestjs/common';

import { scopeOf, type Actor } from '../../kernel/access.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict, RuleViolation } from '../../kernel/errors.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Database } from '../../platform/db/database.js';
import { CatalogueRevision } from './catalogue/catalogue-revision.js';
import { ContentReferences } from './content-references.queries.js';
import type { CourseAct, EditedCourse, NewCourse } from './course.contract.js';
import { nextState } from './course.policy.js';
import { CoursesRepository } from './courses.repository.js';
import { ownerFor } from './owner-scope.js';
import { columnsOf } from './version-content.js';

/** Writing courses: the first draft, edits, a new version of what is published, giving a draft up, planning a month. */
@Injectable()
export class CourseDrafts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly courses: CoursesRepository,
    private readonly references: ContentReferences,
    private readonly revision: CatalogueRevision,
    private readonly audit: AuditLog,
  ) {}

  /** @returns the id of the new course, with version 1 as a draft */
  create(actor: Actor, { content, changeNote }: NewCourse): Promise<number> {
    return this.db.transaction(actor, async (tx) => {
      const { subjectId } = await this.references.require(tx.manager, content);
      const now = this.clock.now();
      const courseId = await this.courses.insertCourse(tx, {
        code: null,
        method: content.detail.method,
        ownerUnitId: ownerFor(actor, 'course.edit'),
        ownerName: actor.name,
        publishedVersionId: null,
        workingVersionId: null,
        latestVersionId: null,
        lastVersionNo: 1,
        plannedMonth: null,
        revision: 1,
        createdAt: now,
        updatedAt: now,
      });
      const versionId = await this.courses.insertVersion(
        tx,
        {
          ...columnsOf(content, subjectId),
          courseId,
          versionNo: 1,
          state: 'DRAFT',
          changeNote,
          authorName: actor.name,
          editorAccountIds: actor.accountId === null ? [] : [actor.accountId],
          publishedAt: null,
          createdAt: now,
          updatedAt: now,
        },
        content.lecturerIds,
      );
      await this.courses.updateCourse(tx, courseId, { workingVersionId: versionId, latestVersionId: versionId });
      await this.courses.addEvent(tx, courseId, 1, 'create', changeNote);
      this.audit.record(tx, {
        act: 'course.create',
        subject: 'course',
        subjectId: courseId,
        after: { title: content.title, method: content.detail.method },
      });
      return courseId;
    });
  }

  /** @throws RuleViolation COURSE.METHOD_FIXED once a call number of a method has been given */
  edit(actor: Actor, id: number, { revision, content, changeNote }: EditedCourse): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const taken = await this.courses.take(tx, scopeOf(actor, 'course.edit'), id, revision);
      nextState(actor, 'edit', taken);
      const { course, working } = taken;
      if (working === null) throw new Conflict('COURSE.STATE', { state: 'NONE', act: 'edit' });
      if (course.code !== null && content.detail.method !== course.method)
        throw new RuleViolation('COURSE.METHOD_FIXED', { code: course.code });
      const { subjectId } = await this.references.require(tx.manager, content);
      const editors = new Set(working.editorAccountIds);
      if (actor.accountId !== null) editors.add(actor.accountId);
      await this.courses.updateVersion(tx, working.id, {
        ...columnsOf(content, subjectId),
        changeNote,
        editorAccountIds: [...editors],
      });
      await this.courses.setLecturers(tx, working.id, content.lecturerIds);
      await this.courses.updateCourse(tx, id, { method: content.detail.method });
      this.audit.record(tx, {
        act: 'course.edit',
        subject: 'course',
        subjectId: id,
        before: { versionNo: working.versionNo, title: working.title, minutes: working.minutes },
        after: { versionNo: working.versionNo, title: content.title, minutes: content.minutes },
      });
    });
  }

  /** A new version in draft, copied from the published (else the newest) one, which stays as it is. */
  startVersion(actor: Actor, id: number, { revision, comment }: CourseAct): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const { course, working, published } = await this.courses.take(tx, scopeOf(actor, 'course.edit'), id, revision);
      if (working !== null) throw new Conflict('COURSE.VERSION_IN_WORK', { versionNo: working.versionNo });
      const from = published ?? (await this.courses.newestVersion(tx, id));
      if (from === null) throw new Conflict('COURSE.STATE', { state: 'NONE', act: 'startVersion' });
      const now = this.clock.now();
      const versionNo = course.lastVersionNo + 1;
      const { id: fromId, ...columns } = from;
      const versionId = await this.courses.insertVersion(
        tx,
        {
          ...columns,
          versionNo,
          state: 'DRAFT',
          changeNote: comment.slice(0, 300),
          authorName: actor.name,
          editorAccountIds: actor.accountId === null ? [] : [actor.accountId],
          publishedAt: null,
          createdAt: now,
          updatedAt: now,
        },
        await this.courses.lecturerIdsOf(tx, fromId),
      );
      await this.courses.updateCourse(tx, id, {
        workingVersionId: versionId,
        latestVersionId: versionId,
        lastVersionNo: versionNo,
      });
      await this.courses.addEvent(tx, id, versionNo, 'startVersion', comment);
      this.audit.record(tx, {
        act: 'course.start-version',
        subject: 'course',
        subjectId: id,
        after: { versionNo, from: from.versionNo },
      });
    });
  }

  /**
   * Gives the draft up. A course that was never published goes with it.
   * @returns whether the course itself is gone
   */
  discard(actor: Actor, id: number, { revision, comment }: CourseAct): Promise<{ isGone: boolean }> {
    return this.db.transaction(actor, async (tx) => {
      const taken = await this.courses.take(tx, scopeOf(actor, 'course.edit'), id, revision);
      const state = nextState(actor, 'discard', taken);
      const { course, working } = taken;
      const isGone = course.code === null;
      if (isGone) await this.courses.deleteCourse(tx, id);
      else if (working !== null) {
        await this.courses.updateVersion(tx, working.id, { state });
        const newest = await this.courses.newestVersion(tx, id);
        await this.courses.updateCourse(tx, id, { workingVersionId: null, latestVersionId: newest?.id ?? null });
        await this.courses.addEvent(tx, id, working.versionNo, 'discard', comment);
      }
      this.audit.record(tx, {
        act: 'course.discard',
        subject: 'course',
        subjectId: id,
        before: { versionNo: working?.versionNo, title: working?.title },
      });
      return { isGone };
    });
  }

  /** 排课月份, shown on the card while no class teaches the course. */
  plan(actor: Actor, id: number, revision: number, plannedMonth: string | null): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const { course, published } = await this.courses.take(tx, scopeOf(actor, 'course.edit'), id, revision);
      await this.courses.updateCourse(tx, id, { plannedMonth });
      if (published !== null) await this.revision.touch(tx);
      this.audit.record(tx, {
        act: 'course.plan',
        subject: 'course',
        subjectId: id,
        before: { plannedMonth: course.plannedMonth },
        after: { plannedMonth },
      });
    });
  }
}
