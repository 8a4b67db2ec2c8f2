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
export const LEARNING_MODES = ['IN_PERSON', 'ONLINE', 'ASSIGNMENT'];
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
export interface ContentProblem {
  readonly path: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
export interface VersionSummary {
  readonly versionNo: number;
  readonly state: VersionState;
  readonly title: string;
  readonly changeNote: string;
  readonly author: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly publishedAt: string | null;
}
export interface Version extends VersionSummary {
  readonly content: CourseContent;
  readonly subject: { readonly code: string; readonly name: string };
  readonly lecturers: readonly { readonly id: number; readonly name: string }[];
  readonly coverUrl: string | null;
  readonly problems: readonly ContentProblem[];
  readonly publicationProblems: readonly ContentProblem[];
}
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
export interface Course {
  readonly id: number;
  readonly code: string | null;
  readonly method: Method;
  readonly revision: number;
  readonly owner: string;
  readonly plannedMonth: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly published: Version | null;
  readonly working: Version | null;
  readonly latest: Version | null;
  readonly abilities: readonly CourseAbility[];
}
export interface CourseRow {
  readonly id: number;
  readonly code: string | null;
  readonly title: string;
  readonly method: Method;
  readonly subject: { readonly code: string; readonly name: string };
  readonly creditHours: number;
  readonly minutes: number;
  readonly lecturers: readonly { readonly id: number; readonly name: string }[];
  readonly owner: string;
  readonly state: VersionState;
  readonly versionNo: number;
  readonly publishedVersionNo: number | null;
  readonly plannedMonth: string | null;
  readonly updatedAt: string;
}
export interface CourseHistory {
  readonly versions: readonly VersionSummary[];
  readonly events: readonly {
    readonly versionNo: number;
    readonly act: string;
    readonly at: string;
    readonly by: string;
    readonly comment: string;
  }[];
}
export interface Subject {
  readonly code: string;
  readonly name: string;
  readonly sortOrder: number;
  readonly isActive: boolean;
}
export interface Image {
  readonly id: number;
  readonly url: string;
}

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

export interface Lecturer {
  readonly id: number;
  readonly name: string;
  readonly kind: 'FULL_TIME' | 'PART_TIME' | 'PRACTICE_MENTOR';
  readonly personId: number | null;
  readonly post: string;
  readonly organisation: string;
  readonly introduction: string;
  readonly topics: readonly string[];
  readonly photoImageId: number | null;
  readonly photoUrl: string | null;
  readonly approval: {
    readonly state: 'PENDING' | 'APPROVED' | 'EXPIRED' | 'SUSPENDED';
    readonly from: string | null;
    readonly until: string | null;
    readonly by: string | null;
    readonly reason: string;
  };
  readonly rating: { readonly average: number | null; readonly count: number };
  readonly courseCount: number;
  readonly revision: number;
  readonly abilities: readonly ('edit' | 'approve' | 'suspend' | 'remove')[];
}
export interface Venue {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly building: string;
  readonly floor: string;
  readonly seats: number;
  readonly equipment: readonly string[];
  readonly notes: string;
  readonly photoImageId: number | null;
  readonly photoUrl: string | null;
  readonly isActive: boolean;
  readonly revision: number;
  readonly abilities: readonly ('edit' | 'remove')[];
}
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
export interface FieldSite {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly address: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly coordinateSystem: string;
  readonly summary: string;
  readonly commentary: string;
  readonly capacity: number;
  readonly visitMinutes: number;
  readonly openHours: string;
  readonly contactName: string;
  readonly contactPhoneMasked: string | null;
  readonly photoImageId: number | null;
  readonly photoUrl: string | null;
  readonly isActive: boolean;
  readonly revision: number;
  readonly abilities: readonly ('edit' | 'remove' | 'showContact')[];
}
