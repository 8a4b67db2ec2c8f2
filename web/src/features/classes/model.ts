import type { MyEnrolment } from '../../shared/enrolment';
import type { ClassCard, MethodHours } from '../../shared/training-class';

export interface Quota {
  readonly id: number;
  readonly name: string;
  readonly quota: number;
  readonly held: number;
  readonly confirmed: number;
  readonly pending: number;
  readonly free: number;
}

/** A training class as everybody may see it. */
export interface ClassDetail extends ClassCard {
  readonly summary: string;
  readonly placeNote: string;
  readonly notice: string;
  readonly afterwards: string;
  readonly classTeacher: { readonly name: string } | null;
  readonly eligibleCategories: readonly string[] | null;
  readonly offerHours: number;
  readonly leaveLimitHours: number;
  readonly quotas: readonly Quota[];
  readonly pool: { readonly seats: number; readonly free: number };
  readonly courses: readonly {
    readonly courseId: number;
    readonly title: string;
    readonly code: string;
    readonly hours: readonly MethodHours[];
  }[];
}

/** The box beside a class: my enrolment if there is one, else whether I may enrol and why not. */
export interface MyStanding {
  readonly enrolment: MyEnrolment | null;
  readonly offer: 'ENROL' | 'APPLY' | 'WAIT' | null;
  readonly refusal: { readonly code: string; readonly params: Readonly<Record<string, unknown>> } | null;
  readonly freeForMe: number;
  readonly quotaName: string | null;
  readonly unitName: string | null;
  readonly repeated: readonly { readonly className: string; readonly startsOn: string }[];
}
