import type { Method } from './methods';

/** A course as its catalogue card shows it: the answer of the public catalogue, used by several features. */
export interface CourseCard {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly summary: string;
  readonly method: Method;
  readonly subject: { readonly code: string; readonly name: string };
  readonly audience: readonly string[];
  readonly creditHours: number;
  readonly minutes: number;
  readonly modes: readonly string[];
  readonly lecturers: readonly { readonly id: number; readonly name: string }[];
  readonly coverUrl: string | null;
  readonly availability: 'ANYTIME' | 'SCHEDULED' | 'AFTER_CLASS' | 'PLANNED' | 'UNSCHEDULED';
  readonly nextDate: string | null;
  readonly plannedMonth: string | null;
  readonly publishedOn: string;
}
