import type { CourseVersionEntity } from './course-version.entity.js';
import type { CourseContent } from './domain/course-content.js';
import { searchKeys } from './search-keys.js';

type ContentColumns = Pick<
  CourseVersionEntity,
  | 'title'
  | 'titleKeys'
  | 'summary'
  | 'description'
  | 'subjectId'
  | 'audience'
  | 'creditHours'
  | 'minutes'
  | 'modes'
  | 'keywords'
  | 'coverImageId'
  | 'detail'
>;

/** The columns of a version that hold its content; lecturers are rows of their own. */
export function columnsOf(content: CourseContent, subjectId: number): ContentColumns {
  return {
    title: content.title,
    titleKeys: searchKeys(content.title, 600),
    summary: content.summary,
    description: content.description,
    subjectId,
    audience: content.audience,
    creditHours: Math.round(content.creditHours * 100),
    minutes: content.minutes,
    modes: content.modes,
    keywords: content.keywords,
    coverImageId: content.coverImageId,
    detail: content.detail,
  };
}

/** The content as it was given, out of the columns. */
export function contentOf(
  version: Omit<ContentColumns, 'titleKeys' | 'subjectId'>,
  subject: string,
  lecturerIds: readonly number[],
): CourseContent {
  return {
    title: version.title,
    summary: version.summary,
    description: version.description,
    subject,
    audience: version.audience,
    creditHours: version.creditHours / 100,
    minutes: version.minutes,
    modes: version.modes,
    lecturerIds: [...lecturerIds],
    coverImageId: version.coverImageId,
    keywords: version.keywords,
    detail: version.detail,
  };
}
