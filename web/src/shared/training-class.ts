import type { Method } from './methods';

export type ClassPhase = 'DRAFT' | 'PUBLISHED' | 'ENROLLING' | 'FULL' | 'CLOSED' | 'RUNNING' | 'FINISHED' | 'CANCELLED';
export type EnrolmentMode = 'OPEN' | 'NOMINATION' | 'DISPATCH';

export interface MethodHours {
  readonly method: Method;
  readonly creditHours: number;
}

/** A training class as its row in a list shows it: the answer of the public class list, used by several features. */
export interface ClassCard {
  readonly id: number;
  readonly name: string;
  readonly theme: string;
  readonly sessionNo: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly days: number;
  readonly creditHours: number;
  readonly audience: string;
  readonly place: string;
  readonly mode: EnrolmentMode;
  readonly phase: ClassPhase;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly seats: number;
  readonly held: number;
  readonly confirmed: number;
  readonly pending: number;
  readonly free: number;
  readonly waiting: number;
  readonly waitingSize: number;
  readonly methods: readonly MethodHours[];
}

/** A list of the API. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
}
