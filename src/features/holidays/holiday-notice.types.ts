import type { BusinessDate } from '../../kernel/calendar.js';
import type { DaySource } from '../../kernel/working-calendar.js';
import type { NoticeProblem } from './domain/notice-problem.js';

/** PREVIEW: read and waiting to be confirmed · ACTIVE: in force for its year · SUPERSEDED: a later one took its place. */
export const NOTICE_STATES = ['PREVIEW', 'ACTIVE', 'SUPERSEDED'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** A day of a notice, with the row of the file it came from. */
export interface PreviewDay {
  readonly date: BusinessDate;
  readonly name: string;
  readonly isOffDay: boolean;
  readonly row: number;
  /** What was said about the day until now; `null` when nothing was. */
  readonly before: { readonly name: string; readonly isOffDay: boolean; readonly source: DaySource } | null;
}

/** What a file holds, before anything changes. */
export interface NoticePreview {
  /** To confirm with; `null` when the file has errors, and then nothing was kept of it. */
  readonly id: number | null;
  readonly year: number | null;
  readonly title: string;
  readonly documentNo: string;
  readonly fileName: string;
  readonly days: readonly PreviewDay[];
  /** Days off until now that the notice no longer has: worked, or plain weekends again. */
  readonly dropped: readonly {
    readonly date: BusinessDate;
    readonly name: string;
    readonly source: 'NOTICE' | 'FORECAST';
  }[];
  readonly problems: readonly NoticeProblem[];
}

/** A notice that is in force now. */
export interface ActivatedNotice {
  readonly id: number;
  readonly year: number;
  readonly title: string;
  readonly documentNo: string;
}

/** What whoever hands in a file may say about it. */
export interface NoticeFacts {
  readonly year?: number | undefined;
  readonly title?: string | undefined;
  readonly documentNo?: string | undefined;
}
