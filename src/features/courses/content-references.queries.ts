import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../kernel/calendar.js';
import { RuleViolation } from '../../kernel/errors.js';
import type { Tx } from '../../platform/db/database.js';
import { placeholders } from '../../platform/db/scope.js';
import type { CourseContent } from './domain/course-content.js';
import { approvalStateOn, type ApprovalDecision } from './domain/lecturer.js';
import { referencesOf } from './domain/method-detail.js';
import { problem, type Problem } from './domain/problem.js';

interface Reference {
  readonly path: string;
  readonly id: number;
}

/** What a course points at: subject, lecturers, cover, venues, field sites. */
interface Found {
  readonly subjectId: number | null;
  readonly subjectIsActive: boolean;
  readonly lecturers: ReadonlyMap<number, { name: string; decision: ApprovalDecision; until: BusinessDate | null }>;
  readonly venues: ReadonlyMap<number, { name: string; isActive: boolean }>;
  readonly fieldSites: ReadonlyMap<number, { name: string; isActive: boolean }>;
  readonly images: ReadonlySet<number>;
}

/**
 * Checks that what a course's content names is there, and, for the public, still valid.
 * @unscoped lecturers, venues and sites of any owner may stand in a course; names nobody else does not see
 */
@Injectable()
export class ContentReferences {
  /**
   * Everything named must be there at all.
   * @returns the id of the subject
   * @throws RuleViolation COURSE.UNKNOWN_REFERENCE with the paths
   */
  async require(manager: Tx['manager'], content: CourseContent): Promise<{ subjectId: number }> {
    const found = await this.find(manager, content);
    const unknown = missing(content, found);
    if (found.subjectId === null || unknown.length > 0) {
      const paths = [...(found.subjectId === null ? ['subject'] : []), ...unknown.map(({ path }) => path)];
      throw new RuleViolation('COURSE.UNKNOWN_REFERENCE', { paths });
    }
    return { subjectId: found.subjectId };
  }

  /** What has lapsed or closed since it was named: keeps a version from the public. */
  async problems(manager: Tx['manager'], content: CourseContent, today: BusinessDate): Promise<Problem[]> {
    const found = await this.find(manager, content);
    const { lecturerRefs, venueRefs, siteRefs } = named(content);
    const closed = (refs: Reference[], rows: ReadonlyMap<number, { name: string; isActive: boolean }>) =>
      refs.flatMap(({ path, id }) => {
        const row = rows.get(id);
        return row === undefined || row.isActive ? [] : [problem(path, 'INACTIVE', { name: row.name })];
      });
    return [
      ...(found.subjectId !== null && !found.subjectIsActive
        ? [problem('subject', 'INACTIVE', { name: content.subject })]
        : []),
      ...missing(content, found).map(({ path, id }) => problem(path, 'UNKNOWN_REFERENCE', { id })),
      ...lecturerRefs.flatMap(({ path, id }) => {
        const row = found.lecturers.get(id);
        return row === undefined || approvalStateOn(row, today) === 'APPROVED'
          ? []
          : [problem(path, 'NOT_APPROVED', { name: row.name })];
      }),
      ...closed(venueRefs, found.venues),
      ...closed(siteRefs, found.fieldSites),
    ];
  }

  private async find(manager: Tx['manager'], content: CourseContent): Promise<Found> {
    const { lecturerRefs, venueRefs, siteRefs, imageRefs } = named(content);
    const rows = async <Row>(sql: string, refs: readonly Reference[]): Promise<Row[]> =>
      refs.length === 0
        ? []
        : ((await manager.query(
            `${sql} WHERE id IN ${placeholders(refs.length)}`,
            refs.map(({ id }) => id),
          )) as Row[]);
    const [subject] = (await manager.query('SELECT id, is_active FROM course_subject WHERE code = ?', [
      content.subject,
    ])) as { id: number; is_active: number }[];
    const lecturers = await rows<{
      id: number;
      name: string;
      approval_decision: ApprovalDecision;
      approved_until: string | null;
    }>('SELECT id, name, approval_decision, approved_until FROM lecturer', lecturerRefs);
    type Place = { id: number; name: string; is_active: number };
    const venues = await rows<Place>('SELECT id, name, is_active FROM venue', venueRefs);
    const sites = await rows<Place>('SELECT id, name, is_active FROM field_site', siteRefs);
    const images = await rows<{ id: number }>('SELECT id FROM catalogue_image', imageRefs);
    const places = (list: Place[]) =>
      new Map(list.map(({ id, name, is_active: active }) => [id, { name, isActive: active === 1 }]));
    return {
      subjectId: subject?.id ?? null,
      subjectIsActive: subject?.is_active === 1,
      lecturers: new Map(
        lecturers.map((row) => [
          row.id,
          { name: row.name, decision: row.approval_decision, until: row.approved_until },
        ]),
      ),
      venues: places(venues),
      fieldSites: places(sites),
      images: new Set(images.map(({ id }) => id)),
    };
  }
}

function named(content: CourseContent) {
  const inside = referencesOf(content.detail);
  const inDetail = (refs: readonly Reference[]) => refs.map(({ path, id }) => ({ path: `detail.${path}`, id }));
  return {
    lecturerRefs: [
      ...content.lecturerIds.map((id, index) => ({ path: `lecturerIds.${index}`, id })),
      ...inDetail(inside.lecturerIds),
    ],
    venueRefs: inDetail(inside.venueIds),
    siteRefs: inDetail(inside.fieldSiteIds),
    imageRefs: content.coverImageId === null ? [] : [{ path: 'coverImageId', id: content.coverImageId }],
  };
}

function missing(content: CourseContent, found: Found): Reference[] {
  const { lecturerRefs, venueRefs, siteRefs, imageRefs } = named(content);
  return [
    ...lecturerRefs.filter(({ id }) => !found.lecturers.has(id)),
    ...venueRefs.filter(({ id }) => !found.venues.has(id)),
    ...siteRefs.filter(({ id }) => !found.fieldSites.has(id)),
    ...imageRefs.filter(({ id }) => !found.images.has(id)),
  ];
}
