import type { PersonnelCategory } from '../../../kernel/access.js';
import type { RosterField } from '../domain/roster-fields.js';

export const IMPORT_STATES = [
  'READING', // the file is being read (a job)
  'CHECKING', // rows are being checked (a job)
  'REVIEW', // waiting for mends and for the confirmation
  'IMPORTING', // confirmed rows are being written (a job)
  'DONE', // written; rows with errors or kept as drafts may remain, and can be mended and confirmed again
  'FAILED',
  'DISCARDED',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What a row would do to the files of people. */
export const ROW_CHANGES = ['NEW', 'UPDATE', 'UNCHANGED', 'NONE'] as const;
export type RowChange = (typeof ROW_CHANGES)[number];

export const ROW_DECISIONS = ['IMPORT', 'SKIP', 'DRAFT'] as const;
export type RowDecision = (typeof ROW_DECISIONS)[number];

export const ROW_TABS = [
  'ATTENTION',
  'ERROR',
  'WARNING',
  'NEW',
  'UPDATE',
  'UNCHANGED',
  'SKIPPED',
  'DRAFT',
  'ALL',
] as const;
export type RowTab = (typeof ROW_TABS)[number];

/** Rows of an import by what they are and what becomes of them; see the contract for each. */
export type ImportCounts = Record<
  | 'all'
  | 'attention'
  | 'errors'
  | 'warnings'
  | 'added'
  | 'updated'
  | 'unchanged'
  | 'skipped'
  | 'drafts'
  | 'imported'
  | 'ready',
  number
>;

/** Which rows a tab shows, as a condition on `r`. Imported rows leave the tabs that ask for something. */
export const TAB_CONDITIONS: Readonly<Record<RowTab, string>> = {
  ATTENTION: 'r.attention = 1 AND r.imported = 0',
  ERROR: "r.severity = 'ERROR' AND r.decision = 'IMPORT' AND r.imported = 0",
  WARNING: "r.severity = 'WARNING' AND r.attention = 1 AND r.imported = 0",
  NEW: "r.change_kind = 'NEW' AND r.decision = 'IMPORT'",
  UPDATE: "r.change_kind = 'UPDATE' AND r.decision = 'IMPORT'",
  UNCHANGED: "r.change_kind = 'UNCHANGED' AND r.decision = 'IMPORT'",
  SKIPPED: "r.decision = 'SKIP'",
  DRAFT: "r.decision = 'DRAFT'",
  ALL: '1 = 1',
};

/** Rows that a confirmation writes. */
export const READY_CONDITION = "r.imported = 0 AND r.decision = 'IMPORT' AND r.change_kind IN ('NEW', 'UPDATE')";

export interface SheetInfo {
  readonly name: string;
  readonly rows: number;
}

export interface StoredColumn {
  readonly index: number;
  readonly header: string;
  readonly field: RosterField | null;
  readonly guessedBy: 'HEADER' | 'CONTENT' | 'PERSON' | null;
  /** First values, personal numbers masked. */
  readonly samples: readonly string[];
}

/** Which column means what, as guessed or chosen. */
export interface StoredMapping {
  readonly sheet: number;
  readonly headerRows: number;
  readonly columns: readonly StoredColumn[];
  readonly defaultUnitId: number | null;
  readonly defaultCategory: PersonnelCategory | null;
}
