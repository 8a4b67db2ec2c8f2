import { Injectable } from '@nestjs/common';

import { Clock } from '../../kernel/clock.js';
import { FieldCipher } from '../../platform/crypto/field-cipher.js';
import type { Tx } from '../../platform/db/database.js';
import { CourseEventEntity } from './course-event.entity.js';
import { CoursesRepository } from './courses.repository.js';
import type { CourseContent } from './domain/course-content.js';
import type { VersionState } from './domain/version-state.js';
import { FieldSiteEntity } from './places/field-site.entity.js';
import { LecturerEntity } from './pool/lecturer.entity.js';
import type { LecturerInput } from './pool/lecturers.contract.js';
import type { FieldSiteInput, VenueInput } from './places/places.contract.js';
import { fieldSiteColumns } from './places/places.rows.js';
import { searchKeys } from './search-keys.js';
import { VenueEntity } from './places/venue.entity.js';
import { columnsOf } from './version-content.js';

interface Somebody {
  readonly name: string;
  readonly accountId: number | null;
}

interface CourseLife {
  readonly state: Extract<VersionState, 'DRAFT' | 'IN_REVIEW' | 'APPROVED' | 'PUBLISHED'>;
  readonly author: Somebody;
  readonly reviewer: Somebody;
  readonly plannedMonth: string | null;
  readonly at: Readonly<Record<'written' | 'submitted' | 'approved' | 'published', Date>>;
}

/**
 * Rows of {@link CatalogueIntake}: whole lives of courses, written at once.
 * @unscoped called by the intake of the demonstration only, never by a request
 */
@Injectable()
export class CatalogueIntakeRepository {
  constructor(
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly courses: CoursesRepository,
  ) {}

  async insertLecturer(
    tx: Tx,
    input: LecturerInput,
    approved: { from: string; until: string; by: string } | null,
    rating: { sum: number; count: number } | null,
  ): Promise<number> {
    const result = await tx.manager.getRepository(LecturerEntity).insert({
      ...input,
      nameKeys: searchKeys(input.name, 200, true),
      approvalDecision: approved === null ? 'PENDING' : 'APPROVED',
      approvedFrom: approved?.from ?? null,
      approvedUntil: approved?.until ?? null,
      decidedBy: approved?.by ?? null,
      decisionReason: '',
      ratingSum: rating?.sum ?? 0,
      ratingCount: rating?.count ?? 0,
      ...this.fresh(),
    });
    return Number(result.identifiers[0]?.['id']);
  }

  async insertVenue(tx: Tx, input: VenueInput): Promise<number> {
    const result = await tx.manager.getRepository(VenueEntity).insert({ ...input, ...this.fresh() });
    return Number(result.identifiers[0]?.['id']);
  }

  async insertFieldSite(tx: Tx, input: FieldSiteInput): Promise<number> {
    const result = await tx.manager.getRepository(FieldSiteEntity).insert({
      contactPhoneCipher: null,
      contactPhoneMasked: null,
      ...fieldSiteColumns(input, this.cipher),
      ...this.fresh(),
    });
    return Number(result.identifiers[0]?.['id']);
  }

  async insertCourse(tx: Tx, content: CourseContent, subjectId: number, life: CourseLife): Promise<number> {
    const isPublished = life.state === 'PUBLISHED';
    const { method } = content.detail;
    const courseId = await this.courses.insertCourse(tx, {
      code: isPublished ? await this.courses.nextCallNumber(tx, method) : null,
      method,
      ownerUnitId: null,
      ownerName: life.author.name,
      publishedVersionId: null,
      workingVersionId: null,
      latestVersionId: null,
      lastVersionNo: 1,
      plannedMonth: life.plannedMonth,
      revision: 1,
      createdAt: life.at.written,
      updatedAt: isPublished ? life.at.published : life.at.written,
    });
    const versionId = await this.courses.insertVersion(
      tx,
      {
        ...columnsOf(content, subjectId),
        courseId,
        versionNo: 1,
        state: life.state,
        changeNote: '',
        authorName: life.author.name,
        editorAccountIds: life.author.accountId === null ? [] : [life.author.accountId],
        publishedAt: isPublished ? life.at.published : null,
        createdAt: life.at.written,
        updatedAt: isPublished ? life.at.published : life.at.written,
      },
      content.lecturerIds,
    );
    const pointer = isPublished ? { publishedVersionId: versionId } : { workingVersionId: versionId };
    await this.courses.updateCourse(tx, courseId, { ...pointer, latestVersionId: versionId });
    await tx.manager.getRepository(CourseEventEntity).insert(eventsOf(courseId, life));
    return courseId;
  }

  private fresh() {
    const now = this.clock.now();
    return { ownerUnitId: null, revision: 1, createdAt: now, updatedAt: now };
  }
}

/** The acts that led to the state, each by who did it. */
function eventsOf(courseId: number, { state, author, reviewer, at }: CourseLife): Omit<CourseEventEntity, 'id'>[] {
  const steps = [
    { act: 'create', by: author, at: at.written, until: 'DRAFT' },
    { act: 'submit', by: author, at: at.submitted, until: 'IN_REVIEW' },
    { act: 'approve', by: reviewer, at: at.approved, until: 'APPROVED' },
    { act: 'publish', by: reviewer, at: at.published, until: 'PUBLISHED' },
  ];
  const last = steps.findIndex((step) => step.until === state);
  return steps.slice(0, last + 1).map((step) => ({
    courseId,
    versionNo: 1,
    act: step.act,
    actorName: step.by.name,
    comment: '',
    at: step.at,
  }));
}
