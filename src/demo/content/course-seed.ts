import type { CourseContentInput } from '../../features/courses/domain/course-content.js';
import type { MethodDetailInput } from '../../features/courses/domain/method-detail.js';
import type { TeachingMethod } from '../../features/courses/domain/teaching-method.js';
import type { LecturerKey } from './lecturers.js';
import type { FieldSiteKey, VenueKey } from './places.js';

/** Rows of other tables and days relative to today: known only while the demonstration is loaded. */
export interface SeedContext {
  lecturer(key: LecturerKey): number;
  venue(key: VenueKey): number;
  site(key: FieldSiteKey): number;
  /** `YYYY-MM-DD`, so many days before today (negative: after). */
  daysAgo(days: number): string;
}

/** How far a course has come; most are published. */
export type SeedState = 'DRAFT' | 'IN_REVIEW' | 'APPROVED' | 'PUBLISHED' | 'WITHDRAWN';

/** A course of the demonstration: what its form would hold, with names in place of ids. */
export interface CourseSeed<Method extends TeachingMethod> extends Omit<
  CourseContentInput,
  'detail' | 'lecturerIds' | 'coverImageId' | 'title' | 'subject'
> {
  readonly key: string;
  readonly title: string;
  readonly subject: SubjectCode;
  readonly lecturers: LecturerKey[];
  readonly state?: SeedState;
  /** 排课月份, in months from now. */
  readonly plannedInMonths?: number;
  /** 修订说明 of the version shown; with `firstVersion`, why there is a second one. */
  readonly changeNote?: string;
  /** What the first, superseded version said differently. */
  readonly firstVersion?: Partial<Pick<CourseContentInput, 'title' | 'summary' | 'description' | 'keywords'>>;
  readonly detail: (at: SeedContext) => Extract<MethodDetailInput, { method: Method }>;
}
export type AnyCourseSeed = { [Method in TeachingMethod]: CourseSeed<Method> }[TeachingMethod];

/** Subjects (主题) that every installation starts with. */
type SubjectCode =
  'GOVERNANCE' | 'MEDIATION' | 'SERVICE' | 'SAFETY' | 'PARTY_BUILDING' | 'MASS_WORK' | 'LAW' | 'DIGITAL';

/** 课件审核 that has been passed. */
export function reviewed(at: SeedContext, daysAgo: number, comment = '') {
  return { state: 'APPROVED' as const, reviewer: '罗永辉', on: at.daysAgo(daysAgo), comment };
}

/** 知情同意 of a guest who has signed, recording included. */
export function consented(at: SeedContext, daysAgo: number, recording = true) {
  return { state: 'GIVEN' as const, recording, on: at.daysAgo(daysAgo) };
}

/** 版权审查 of a film made by the centre itself. */
export function ownRights(document: string) {
  return { state: 'CLEARED' as const, basis: 'OWN' as const, document, validUntil: null, reviewer: '仇启明' };
}
