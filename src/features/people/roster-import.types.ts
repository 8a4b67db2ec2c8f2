import type { PersonnelCategory } from '../../kernel/access.js';
import type { RosterField } from './domain/roster-fields.js';

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
