import type { Method } from '../../shared/methods';
import type { ClassCard, ClassPhase, EnrolmentMode, MethodHours } from '../../shared/training-class';

export type ClassKind = 'TRAINING' | 'WORKSHOP' | 'ROTATION';
export const CLASS_KINDS: readonly ClassKind[] = ['TRAINING', 'WORKSHOP', 'ROTATION'];
export const MODES: readonly EnrolmentMode[] = ['OPEN', 'NOMINATION', 'DISPATCH'];
export const CATEGORIES = [
  'CAREER_STAFF',
  'PUBLIC_WELFARE_POST',
  'GROUP_LEADER',
  'COURTYARD_HEAD',
  'EXTERNAL_TRAINEE',
] as const;

export type ClassAct = 'edit' | 'delete' | 'publish' | 'close' | 'reopen' | 'cancel';

export interface StaffQuota {
  readonly id: number;
  readonly name: string;
  readonly quota: number;
  readonly held: number;
  readonly confirmed: number;
  readonly pending: number;
  readonly free: number;
  readonly units: readonly { readonly id: number; readonly name: string }[];
}
export interface StaffClass extends ClassCard {
  readonly seriesId: number;
  readonly kind: ClassKind;
  readonly year: number;
  readonly revision: number;
  readonly status: 'DRAFT' | 'PUBLISHED' | 'CLOSED' | 'CANCELLED';
  readonly summary: string;
  readonly placeNote: string;
  readonly notice: string;
  readonly afterwards: string;
  readonly classTeacherId: number | null;
  readonly classTeacher: { readonly name: string } | null;
  readonly eligibleCategories: readonly string[] | null;
  readonly offerHours: number;
  readonly leaveLimitHours: number;
  readonly quotas: readonly StaffQuota[];
  readonly pool: { readonly seats: number; readonly free: number };
  readonly courses: readonly {
    readonly courseId: number;
    readonly title: string;
    readonly code: string | null;
    readonly hours: readonly MethodHours[];
  }[];
  readonly cancelReason: string | null;
  readonly can: readonly ClassAct[];
}
export interface Series {
  readonly id: number;
  readonly theme: string;
  readonly kind: ClassKind;
  readonly lastSessionNo: number;
}

/** What the editor holds; `creditHours` of the class and of courses are hours as people write them. */
export interface ClassForm {
  seriesId: number | null;
  startsOn: string | null;
  endsOn: string | null;
  creditHours: number;
  audience: string;
  summary: string;
  place: string;
  placeNote: string;
  classTeacherId: number | null;
  opensAt: string;
  closesAt: string;
  mode: EnrolmentMode;
  seats: number;
  waitingSize: number;
  offerHours: number;
  eligibleCategories: string[];
  notice: string;
  afterwards: string;
  quotas: { id?: number; name: string; quota: number; unitIds: number[]; known: { id: number; name: string }[] }[];
  courses: { courseId: number; title: string; code: string; hours: { method: Method; creditHours: number }[] }[];
}

const KIND_WORDS: Readonly<Record<ClassKind, string>> = { TRAINING: '培训班', WORKSHOP: '研修班', ROTATION: '轮训班' };

/** The name by the house rule: `{年}年{主题}{培训班|研修班|轮训班}（第N期）`. It is Chinese in every language of the page. */
export function namePreview(
  series: Pick<Series, 'theme' | 'kind'>,
  startsOn: string | null,
  sessionNo: number,
): string {
  const year = startsOn ? `${startsOn.slice(0, 4)}年` : '';
  return `${year}${series.theme}${KIND_WORDS[series.kind]}（第${sessionNo}期）`;
}

export type EnrolmentState =
  'APPLIED' | 'NOMINATED' | 'CONFIRMED' | 'WAITING' | 'OFFERED' | 'WITHDRAWN' | 'DECLINED' | 'EXPIRED' | 'REJECTED';
export const ENDED_STATES: readonly EnrolmentState[] = ['WITHDRAWN', 'DECLINED', 'EXPIRED', 'REJECTED'];

export interface Warning {
  readonly kind: 'OVERLAPPING' | 'REPEATED' | 'NOT_NOMINATED';
  readonly className: string | null;
  readonly startsOn: string | null;
}
export interface EnrolmentRow {
  readonly id: number;
  readonly arrivalNo: number;
  readonly personId: number;
  readonly name: string;
  readonly unitName: string;
  readonly category: string;
  readonly quotaId: number | null;
  readonly quotaName: string | null;
  readonly state: EnrolmentState;
  readonly waitingPosition: number | null;
  readonly appliedAt: string;
  readonly nominatedAt: string | null;
  readonly confirmedAt: string | null;
  readonly offerExpiresAt: string | null;
  readonly endedAt: string | null;
  readonly reason: string | null;
  readonly warnings: readonly Warning[];
  readonly can: readonly ('confirm' | 'reject')[];
}
export interface NominationRow {
  readonly id: number;
  readonly classId: number;
  readonly className: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly personId: number;
  readonly name: string;
  readonly unitName: string;
  readonly category: string;
  readonly state: EnrolmentState;
  readonly appliedAt: string;
  readonly nominatedAt: string | null;
  readonly remindedCount: number;
  readonly can: readonly ('nominate' | 'refuse')[];
}
export interface MemberResult {
  readonly personId: number | null;
  readonly enrolmentId: number | null;
  readonly state: EnrolmentState | null;
  readonly waitingPosition: number | null;
  readonly error: { readonly code: string; readonly params: Readonly<Record<string, unknown>> } | null;
  readonly warnings: readonly Warning[];
}
export const PHASES: readonly ClassPhase[] = [
  'DRAFT',
  'PUBLISHED',
  'ENROLLING',
  'FULL',
  'CLOSED',
  'RUNNING',
  'FINISHED',
  'CANCELLED',
];
