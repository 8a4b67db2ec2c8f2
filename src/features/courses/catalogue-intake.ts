import { Injectable } from '@nestjs/common';

import { Clock } from '../../kernel/clock.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Tx } from '../../platform/db/database.js';
import { CatalogueIntakeRepository } from './catalogue-intake.repository.js';
import { CatalogueRevision } from './catalogue/catalogue-revision.js';
import { ContentReferences } from './content-references.queries.js';
import { contentPublicationProblems, courseContent, type CourseContentInput } from './domain/course-content.js';
import { fieldSiteInput, venueInput, type FieldSiteDraft, type VenueDraft } from './places/places.contract.js';
import { lecturerInput, type LecturerDraft } from './pool/lecturers.contract.js';
import type { VersionState } from './domain/version-state.js';

/** A course to take in whole, with the state it is to have. */
export interface CourseIntake {
  readonly content: CourseContentInput;
  /** PUBLISHED by default; DRAFT and IN_REVIEW for courses still in work. */
  readonly state?: Extract<VersionState, 'DRAFT' | 'IN_REVIEW' | 'APPROVED' | 'PUBLISHED'>;
  /** Who wrote and who reviewed it: two people. */
  readonly author: { readonly name: string; readonly accountId: number | null };
  readonly reviewer: { readonly name: string; readonly accountId: number | null };
  /** When it was written; review and publication follow in the days after. */
  readonly writtenAt: Date;
  readonly plannedMonth?: string | null;
}

export interface LecturerIntake extends LecturerDraft {
  /** Approval from and until, business dates; left out = still to be approved. */
  readonly approved?: { readonly from: string; readonly until: string; readonly by: string };
  /** Sum of ratings in hundredths of a point, and their number. */
  readonly rating?: { readonly sum: number; readonly count: number };
}

const DAY = 86_400_000;

/**
 * Takes in lecturers, venues, field sites and courses many at a time, by the same rules as the forms: the
 * demonstration, an import of another catalogue, benches. Ids come back in the order of the input.
 */
@Injectable()
export class CatalogueIntake {
  constructor(
    private readonly clock: Clock,
    private readonly rows: CatalogueIntakeRepository,
    private readonly references: ContentReferences,
    private readonly revision: CatalogueRevision,
    private readonly audit: AuditLog,
  ) {}

  async lecturers(tx: Tx, lecturers: readonly LecturerIntake[]): Promise<number[]> {
    const ids: number[] = [];
    for (const { approved, rating, ...draft } of lecturers)
      ids.push(await this.rows.insertLecturer(tx, lecturerInput.parse(draft), approved ?? null, rating ?? null));
    await this.finish(tx, 'lecturer.import', 'lecturer', ids);
    return ids;
  }

  async venues(tx: Tx, venues: readonly VenueDraft[]): Promise<number[]> {
    const ids: number[] = [];
    for (const draft of venues) ids.push(await this.rows.insertVenue(tx, venueInput.parse(draft)));
    await this.finish(tx, 'venue.import', 'venue', ids);
    return ids;
  }

  async fieldSites(tx: Tx, sites: readonly FieldSiteDraft[]): Promise<number[]> {
    const ids: number[] = [];
    for (const draft of sites) ids.push(await this.rows.insertFieldSite(tx, fieldSiteInput.parse(draft)));
    await this.finish(tx, 'field-site.import', 'field_site', ids);
    return ids;
  }

  /**
   * @throws Error naming the course and every problem, when one that is to be published could not be
   * @throws RuleViolation COURSE.UNKNOWN_REFERENCE
   */
  async courses(tx: Tx, courses: readonly CourseIntake[]): Promise<number[]> {
    const today = this.clock.today();
    const ids: number[] = [];
    for (const intake of courses) {
      const content = courseContent.parse(intake.content);
      const state = intake.state ?? 'PUBLISHED';
      const { subjectId } = await this.references.require(tx.manager, content);
      const problems =
        state === 'PUBLISHED'
          ? [
              ...contentPublicationProblems(content, today),
              ...(await this.references.problems(tx.manager, content, today)),
            ]
          : [];
      if (problems.length > 0) throw new Error(`${content.title}: ${JSON.stringify(problems)}`);
      const writtenAt = intake.writtenAt.getTime();
      ids.push(
        await this.rows.insertCourse(tx, content, subjectId, {
          state,
          author: intake.author,
          reviewer: intake.reviewer,
          plannedMonth: intake.plannedMonth ?? null,
          at: {
            written: intake.writtenAt,
            submitted: new Date(writtenAt + DAY),
            approved: new Date(writtenAt + 3 * DAY),
            published: new Date(writtenAt + 4 * DAY),
          },
        }),
      );
    }
    await this.finish(tx, 'course.import', 'course', ids);
    return ids;
  }

  private async finish(tx: Tx, act: string, subject: string, ids: readonly number[]): Promise<void> {
    await this.revision.touch(tx);
    this.audit.record(tx, {
      act,
      subject,
      subjectId: null,
      after: { count: ids.length, first: ids[0], last: ids.at(-1) },
    });
  }
}
