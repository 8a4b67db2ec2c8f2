import { Injectable } from '@nestjs/common';

import { scopeOf, type Actor, type Permission } from '../../kernel/access.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict, RuleViolation } from '../../kernel/errors.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../platform/db/database.js';
import { CatalogueRevision } from './catalogue/catalogue-revision.js';
import { CourseCalendar } from './catalogue/course-calendar.js';
import { ContentReferences } from './content-references.queries.js';
import type { CourseVersionEntity } from './course-version.entity.js';
import type { CourseAct } from './course.contract.js';
import { nextState } from './course.policy.js';
import { CoursesRepository, type TakenCourse } from './courses.repository.js';
import { contentProblems, contentPublicationProblems, type CourseContent } from './domain/course-content.js';
import type { Problem } from './domain/problem.js';
import { contentOf } from './version-content.js';

/** The way of a version to the public and back: 送审, 撤回, 退回, 通过, 重新修改, 发布, 下架. */
@Injectable()
export class CourseReview {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly courses: CoursesRepository,
    private readonly references: ContentReferences,
    private readonly revision: CatalogueRevision,
    private readonly calendar: CourseCalendar,
    private readonly audit: AuditLog,
  ) {}

  /** @throws RuleViolation COURSE.NOT_READY with the path and code of every problem */
  submit(actor: Actor, id: number, input: CourseAct): Promise<void> {
    return this.move(actor, id, input, 'submit', 'course.edit', async (tx, working) => {
      refuse(contentProblems(await this.content(tx, working), this.clock.today()));
    });
  }

  recall(actor: Actor, id: number, input: CourseAct): Promise<void> {
    return this.move(actor, id, input, 'recall', 'course.edit');
  }

  return(actor: Actor, id: number, input: CourseAct): Promise<void> {
    return this.move(actor, id, input, 'return', 'course.review');
  }

  /** @throws Forbidden COURSE.OWN_WORK for whoever wrote any of it */
  approve(actor: Actor, id: number, input: CourseAct): Promise<void> {
    return this.move(actor, id, input, 'approve', 'course.review');
  }

  reopen(actor: Actor, id: number, input: CourseAct): Promise<void> {
    return this.move(actor, id, input, 'reopen', 'course.edit');
  }

  /**
   * Makes the approved version the one visitors see; the one before is kept as superseded. The first publication gives
   * the call number.
   * @throws RuleViolation COURSE.NOT_READY when rights, consents, reviews or approvals are missing or have lapsed
   */
  publish(actor: Actor, id: number, { revision, comment }: CourseAct): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const taken = await this.courses.take(tx, scopeOf(actor, 'course.publish'), id, revision);
      const state = nextState(actor, 'publish', taken);
      const { course, published } = taken;
      const working = workingOf(taken);
      const content = await this.content(tx, working);
      const today = this.clock.today();
      refuse([
        ...contentPublicationProblems(content, today),
        ...(await this.references.problems(tx.manager, content, today)),
      ]);
      if (published !== null) await this.courses.updateVersion(tx, published.id, { state: 'SUPERSEDED' });
      await this.courses.updateVersion(tx, working.id, { state, publishedAt: this.clock.now() });
      const code = course.code ?? (await this.courses.nextCallNumber(tx, course.method));
      await this.courses.updateCourse(tx, id, {
        code,
        publishedVersionId: working.id,
        workingVersionId: null,
        latestVersionId: working.id,
      });
      await this.courses.addEvent(tx, id, working.versionNo, 'publish', comment);
      await this.revision.touch(tx);
      this.audit.record(tx, {
        act: 'course.publish',
        subject: 'course',
        subjectId: id,
        before: { versionNo: published?.versionNo ?? null },
        after: { versionNo: working.versionNo, code },
      });
    });
  }

  /** @throws RuleViolation COURSE.IN_USE while a class that teaches it is still to come */
  async withdraw(actor: Actor, id: number, { revision, comment }: CourseAct): Promise<void> {
    const nextDate = (await this.calendar.nextDates(this.clock.today())).get(id);
    if (nextDate !== undefined) throw new RuleViolation('COURSE.IN_USE', { nextDate });
    await this.db.transaction(actor, async (tx) => {
      const taken = await this.courses.take(tx, scopeOf(actor, 'course.publish'), id, revision);
      const state = nextState(actor, 'withdraw', taken);
      const { published } = taken;
      if (published === null) throw new Conflict('COURSE.STATE', { state: 'NONE', act: 'withdraw' });
      await this.courses.updateVersion(tx, published.id, { state });
      await this.courses.updateCourse(tx, id, { publishedVersionId: null });
      await this.courses.addEvent(tx, id, published.versionNo, 'withdraw', comment);
      await this.revision.touch(tx);
      this.audit.record(tx, {
        act: 'course.withdraw',
        subject: 'course',
        subjectId: id,
        before: { versionNo: published.versionNo },
        after: { reason: comment },
      });
    });
  }

  private move(
    actor: Actor,
    id: number,
    { revision, comment }: CourseAct,
    act: 'submit' | 'recall' | 'return' | 'approve' | 'reopen',
    permission: Permission,
    check?: (tx: Tx, working: CourseVersionEntity) => Promise<void>,
  ): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const taken = await this.courses.take(tx, scopeOf(actor, permission), id, revision);
      const state = nextState(actor, act, taken);
      const working = workingOf(taken);
      await check?.(tx, working);
      await this.courses.updateVersion(tx, working.id, { state });
      await this.courses.addEvent(tx, id, working.versionNo, act, comment);
      this.audit.record(tx, {
        act: `course.${act}`,
        subject: 'course',
        subjectId: id,
        before: { versionNo: working.versionNo, state: working.state },
        after: { versionNo: working.versionNo, state, comment },
      });
    });
  }

  private async content(tx: Tx, version: CourseVersionEntity): Promise<CourseContent> {
    const subject = await this.courses.subjectCode(tx, version.subjectId);
    return contentOf(version, subject, await this.courses.lecturerIdsOf(tx, version.id));
  }
}

function workingOf({ working }: TakenCourse): CourseVersionEntity {
  if (working === null) throw new Conflict('COURSE.STATE', { state: 'NONE' });
  return working;
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  throw new RuleViolation('COURSE.NOT_READY', {
    paths: problems.map((each) => each.path),
    codes: problems.map((each) => each.code),
  });
}
