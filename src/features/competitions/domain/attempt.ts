import type { Response } from './question.js';

/** 答卷: shapes of the frozen paper, of what counts, and of the evidence. */

/** PERSON handed in; TIME: closed by the clock at `dueAt`; STAFF: closed by the organiser. */
export const SUBMIT_KINDS = ['PERSON', 'TIME', 'STAFF'] as const;
export type SubmitKind = (typeof SUBMIT_KINDS)[number];

/** One question of somebody's own paper. Item numbers are 1, 2, 3 … by place in `Sheet.items`. */
export interface SheetItem {
  /** `question_version.id`: the text and key as frozen. */
  readonly versionId: number;
  /** Hundredths. */
  readonly points: number;
  /** Option keys of the version in the order of this paper: the first is `A`. Empty without options. */
  readonly order: readonly string[];
}

/** The paper frozen for one attempt; by reference, because versions never change. */
export interface Sheet {
  readonly items: readonly SheetItem[];
}

/** The answers that count, folded from the journal: index 0 is item 1; `null` = not answered. */
export type SealedAnswers = readonly (Response | null)[];

/** Evidence for people to look at; nothing is judged by itself. */
export const EVIDENCE_KINDS = ['LEFT_PAGE', 'CAME_BACK', 'SECOND_DEVICE', 'ADDRESS_CHANGED', 'WENT_OFFLINE'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Of answers that came in the grace: they count, or they stay apart. */
export const LATE_VERDICTS = ['ACCEPTED', 'REFUSED'] as const;
export type LateVerdict = (typeof LATE_VERDICTS)[number];

/** One row of the journal, as far as order and content go. */
export interface JournalEntry {
  readonly sittingNo: number;
  readonly seq: number;
  readonly itemNo: number;
  readonly response: Response;
  readonly late: boolean;
}
