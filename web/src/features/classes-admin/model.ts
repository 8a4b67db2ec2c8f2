import type { Answer } from '../../api/types';
import type { Method } from '../../shared/methods';
import type { EnrolmentMode } from '../../shared/training-class';

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

export type StaffClass = Answer<'/api/classes/{id}'>;
export type Series = Answer<'/api/class-series'>['items'][number];

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

export type EnrolmentRow = Answer<'/api/classes/{id}/enrolments'>['items'][number];
export type NominationRow = Answer<'/api/nominations'>['items'][number];
export type MemberResult = Answer<'/api/classes/{id}/nominations', 'post'>['results'][number];
