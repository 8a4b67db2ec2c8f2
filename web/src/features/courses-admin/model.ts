import type { Answer } from '../../api/types';
import type { Method } from '../../shared/methods';
import { emptyDetail, type MethodDetail } from './detail-types';

export const VERSION_STATES = [
  'DRAFT',
  'IN_REVIEW',
  'APPROVED',
  'PUBLISHED',
  'SUPERSEDED',
  'WITHDRAWN',
  'DISCARDED',
] as const;
export type VersionState = (typeof VERSION_STATES)[number];
export const LIST_STATES: readonly VersionState[] = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'WITHDRAWN'];
export const AUDIENCES = ['COMMUNITY_CADRE', 'GROUP_LEADER', 'COURTYARD_HEAD', 'EXTERNAL_TRAINEE'];
export const POSSIBLE_MODES: Readonly<Record<Method, readonly string[]>> = {
  CLASSROOM: ['IN_PERSON', 'ONLINE'],
  CEREMONY: ['IN_PERSON'],
  AUDIOVISUAL: ['IN_PERSON', 'ONLINE'],
  INTERVIEW: ['IN_PERSON', 'ONLINE'],
  SCENARIO: ['IN_PERSON'],
  ON_SITE: ['IN_PERSON'],
  EXTENSION: ['ASSIGNMENT', 'IN_PERSON'],
};

export interface CourseContent {
  title: string;
  summary: string;
  description: string;
  subject: string;
  audience: string[];
  creditHours: number;
  minutes: number;
  modes: string[];
  lecturerIds: number[];
  coverImageId: number | null;
  keywords: string[];
  detail: MethodDetail;
}
export type ContentProblem = Version['problems'][number];
export type Version = Answer<'/api/courses/{id}/versions/{versionNo}'>;
export type CourseAbility =
  | 'edit'
  | 'submit'
  | 'recall'
  | 'return'
  | 'approve'
  | 'reopen'
  | 'publish'
  | 'withdraw'
  | 'discard'
  | 'startVersion'
  | 'plan';
export type Course = Answer<'/api/courses/{id}'>;
export type CourseRow = Answer<'/api/courses'>['items'][number];
export type CourseHistory = Answer<'/api/courses/{id}/versions'>;
export type Subject = Answer<'/api/course-subjects'>['items'][number];
export type Image = Answer<'/api/courses/images', 'post'>;

export function emptyContent(method: Method): CourseContent {
  return {
    title: '',
    summary: '',
    description: '',
    subject: '',
    audience: ['COMMUNITY_CADRE'],
    creditHours: 2,
    minutes: 90,
    modes: [POSSIBLE_MODES[method][0] ?? 'IN_PERSON'],
    lecturerIds: [],
    coverImageId: null,
    keywords: [],
    detail: emptyDetail(method),
  };
}

export type Lecturer = Answer<'/api/lecturers'>['items'][number];
export type Venue = Answer<'/api/venues'>['items'][number];
export const SITE_KINDS = [
  'SERVICE_CIRCLE',
  'COMMAND_CENTRE',
  'ELDER_CARE',
  'SERVICE_STATION',
  'PARTY_CENTRE',
  'MEDIATION_STUDIO',
  'COURTYARD',
  'HERITAGE',
  'ENTERPRISE',
  'OTHER',
];
export const LECTURER_KINDS = ['FULL_TIME', 'PART_TIME', 'PRACTICE_MENTOR'];
export type FieldSite = Answer<'/api/field-sites'>['items'][number];
