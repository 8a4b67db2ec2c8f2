import { Injectable } from '@nestjs/common';

import { scopeOf, type Actor } from '../../kernel/access.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { Database } from '../../platform/db/database.js';
import type { CourseView, VersionView } from './course.contract.js';
import { abilitiesOf } from './course.policy.js';
import { ContentReferences } from './content-references.queries.js';
import { CoursesQueries } from './courses.queries.js';
import { contentProblems, contentPublicationProblems } from './domain/course-content.js';
import { WORKING_STATES } from './domain/version-state.js';
import { VersionsQueries, type VersionRow } from './versions.queries.js';

/** One course as the staff sees it: its versions with their problems, and what the actor may do. */
@Injectable()
export class CourseViews {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly courses: CoursesQueries,
    private readonly versions: VersionsQueries,
    private readonly references: ContentReferences,
  ) {}

  /** @throws NotFound COURSE.NOT_FOUND, also outside the actor's scope */
  async course(actor: Actor, id: number): Promise<CourseView> {
    const course = await this.versions.course(scopeOf(actor, 'course.read'), id);
    if (course === null) throw new NotFound('COURSE.NOT_FOUND');
    const find = (versionId: number | null) => course.versions.find((version) => version.id === versionId) ?? null;
    const working = find(course.workingVersionId);
    const published = find(course.publishedVersionId);
    const latest = working === null && published === null ? find(course.latestVersionId) : null;
    const shown = [working, published, latest].filter((version) => version !== null);
    const teaching = await this.courses.lecturersOf(shown.map((version) => version.id));
    const view = async (version: VersionRow | null) =>
      version === null ? null : this.version(version, teaching.get(version.id) ?? []);
    return {
      id: course.id,
      code: course.code,
      method: course.method,
      revision: course.revision,
      ownerUnitId: course.ownerUnitId,
      owner: course.ownerName,
      plannedMonth: course.plannedMonth,
      createdAt: course.createdAt,
      updatedAt: course.updatedAt,
      published: await view(published),
      working: await view(working),
      latest: await view(latest),
      abilities: abilitiesOf(actor, { working, published }),
    };
  }

  /** One version of the history, whole. */
  async versionOf(actor: Actor, courseId: number, versionNo: number): Promise<VersionView> {
    const row = await this.versions.version(scopeOf(actor, 'course.read'), courseId, versionNo);
    if (row === null) throw new NotFound('COURSE.VERSION_NOT_FOUND');
    const teaching = await this.courses.lecturersOf([row.id]);
    return this.version(row, teaching.get(row.id) ?? []);
  }

  private async version(row: VersionRow, lecturers: { id: number; name: string }[]): Promise<VersionView> {
    const today = this.clock.today();
    const content = row.content(lecturers.map((lecturer) => lecturer.id));
    const isInWork = WORKING_STATES.includes(row.state);
    const problems = isInWork ? contentProblems(content, today) : [];
    const publicationProblems = isInWork
      ? [
          ...contentPublicationProblems(content, today),
          ...(await this.references.problems(this.db.reads, content, today)),
        ]
      : [];
    return {
      ...row.summary,
      content,
      subject: row.subject,
      lecturers,
      coverUrl: row.coverUrl,
      problems,
      publicationProblems,
    };
  }
}
