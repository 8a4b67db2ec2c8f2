import type { CourseCard } from '../../shared/course';
import type { Method } from '../../shared/methods';

interface Counted {
  readonly value: string;
  readonly count: number;
}
interface NamedCount {
  readonly value: string | number;
  readonly name: string;
  readonly count: number;
}

/** One page of the catalogue, with what the other filters would find. */
export interface CatalogueAnswer {
  readonly items: readonly CourseCard[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly sort: string;
  readonly catalogueTotal: number;
  /** What to mark in titles and summaries, longest first. */
  readonly marks: readonly string[];
  readonly facets: {
    readonly method: readonly { readonly value: Method; readonly count: number }[];
    readonly subject: readonly NamedCount[];
    readonly audience: readonly Counted[];
    readonly hours: readonly Counted[];
    readonly mode: readonly Counted[];
    readonly lecturer: readonly NamedCount[];
  };
}

export interface Lecturer {
  readonly id: number;
  readonly name: string;
  readonly kind: 'FULL_TIME' | 'PART_TIME' | 'PRACTICE_MENTOR';
  readonly post: string;
  readonly organisation: string;
  readonly introduction: string;
  readonly topics: readonly string[];
  readonly photoUrl: string | null;
  readonly courseCount: number;
}

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
  readonly photoUrl: string | null;
}

interface Timed {
  readonly title: string;
  readonly minutes: number;
}
export interface ClassroomDetail {
  readonly method: 'CLASSROOM';
  readonly objectives: readonly string[];
  readonly lessonPlan: readonly (Timed & { readonly part: string })[];
  readonly discussionQuestions: readonly string[];
  readonly test: { readonly questionCount: number; readonly minutes: number; readonly passScore: number } | null;
}
export interface CeremonyDetail {
  readonly method: 'CEREMONY';
  readonly ceremonyKind: string;
  readonly purpose: string;
  readonly orderOfCeremony: readonly (Timed & { readonly step: string; readonly partyMembersOnly: boolean })[];
  readonly dress: string;
  readonly nonMembers: string;
}
export interface AudiovisualDetail {
  readonly method: 'AUDIOVISUAL';
  readonly films: readonly (Timed & {
    readonly source: string;
    readonly producer: string;
    readonly year: number | null;
    readonly synopsis: string;
  })[];
  readonly viewing: readonly string[];
  readonly guideQuestions: readonly string[];
  readonly discussionMinutes: number;
}
export interface InterviewDetail {
  readonly method: 'INTERVIEW';
  readonly theme: string;
  readonly host: { readonly name: string; readonly post: string } | null;
  readonly guests: readonly {
    readonly name: string;
    readonly post: string;
    readonly organisation: string;
    readonly topic: string;
  }[];
  readonly outline: readonly Timed[];
  readonly questionCollection: {
    readonly opensDaysBefore: number;
    readonly closesHoursBefore: number;
    readonly upVotes: boolean;
    readonly anonymous: boolean;
  };
  readonly recorded: boolean;
}
export interface ScenarioDetail {
  readonly method: 'SCENARIO';
  readonly background: string;
  readonly acts: readonly (Timed & { readonly phase: string })[];
  readonly roles: readonly { readonly role: string; readonly identity: string; readonly players: number }[];
  readonly rubric: readonly { readonly criterion: string; readonly weight: number; readonly description: string }[];
  readonly groups: { readonly size: number; readonly rounds: number };
}
export interface OnSiteDetail {
  readonly method: 'ON_SITE';
  readonly departure: { readonly place: string; readonly at: string };
  readonly returnAt: string;
  readonly route: readonly {
    readonly fieldSiteId: number;
    readonly arriveAt: string;
    readonly leaveAt: string;
    readonly focus: string;
  }[];
  readonly capacity: number;
  readonly discussionQuestions: readonly string[];
  readonly homework: string;
}
export interface ExtensionDetail {
  readonly method: 'EXTENSION';
  readonly taskSheet: {
    readonly background: string;
    readonly steps: readonly string[];
    readonly deliverables: readonly string[];
    readonly requirements: string;
    readonly minCharacters: number;
  };
  readonly topics: readonly { readonly title: string; readonly note: string }[];
  readonly followUps: readonly { readonly month: number; readonly form: string; readonly content: string }[];
  readonly acceptanceCriteria: string;
}
export type MethodDetail =
  | ClassroomDetail
  | CeremonyDetail
  | AudiovisualDetail
  | InterviewDetail
  | ScenarioDetail
  | OnSiteDetail
  | ExtensionDetail;

export interface CoursePage extends CourseCard {
  readonly description: string;
  readonly keywords: readonly string[];
  readonly versionNo: number;
  readonly detail: MethodDetail;
  readonly lecturerProfiles: readonly Lecturer[];
  readonly fieldSites: readonly FieldSite[];
  readonly related: readonly CourseCard[];
}
