/** What the roster import answers, as its contract says it. */
export const ROSTER_FIELDS = [
  'name',
  'idNumber',
  'phone',
  'unitLevel1',
  'unitLevel2',
  'unit',
  'category',
  'position',
  'sex',
  'birthDate',
  'joinedOn',
  'partyMember',
  'partyJoinedOn',
  'email',
  'bankCard',
  'bankName',
  'seconded',
  'note',
] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];

export type ImportState = 'READING' | 'CHECKING' | 'REVIEW' | 'IMPORTING' | 'DONE' | 'FAILED' | 'DISCARDED';
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

export interface ImportCounts {
  readonly all: number;
  readonly attention: number;
  readonly errors: number;
  readonly warnings: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly drafts: number;
  readonly imported: number;
  readonly ready: number;
}
export interface ImportSummary {
  readonly id: number;
  readonly fileName: string;
  readonly state: ImportState;
  readonly rows: number;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly counts: ImportCounts | null;
}
export interface MappedColumn {
  readonly index: number;
  readonly letter: string;
  readonly header: string;
  readonly field: RosterField | null;
  readonly guessedBy: 'HEADER' | 'CONTENT' | 'PERSON' | null;
  readonly samples: readonly string[];
}
export interface RosterImport extends ImportSummary {
  readonly jobId: number | null;
  readonly error: string | null;
  readonly progress: { readonly done: number; readonly total: number };
  readonly file: { readonly format: string; readonly charset: string | null };
  readonly sheets: readonly { readonly index: number; readonly name: string; readonly rows: number }[];
  readonly mapping: {
    readonly sheet: number;
    readonly headerRows: number;
    readonly defaultUnitId: number | null;
    readonly defaultCategory: string | null;
    readonly columns: readonly MappedColumn[];
  } | null;
  readonly abilities: Readonly<Record<'map' | 'mend' | 'confirm' | 'cancel' | 'discard', boolean>>;
}
export interface Mapping {
  sheet: number;
  headerRows: number;
  columns: { index: number; field: RosterField | null }[];
  defaultUnitId: number | null;
  defaultCategory: string | null;
}
export type ParamValue = string | number | readonly (string | number)[];
export interface RowProblem {
  readonly field: RosterField;
  readonly code: string;
  readonly severity: 'ERROR' | 'WARNING';
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly acknowledged: boolean;
  readonly mend: { readonly kind: 'set' | 'acknowledge' | 'retype'; readonly label: string | null };
}
export interface ImportRow {
  readonly rowNumber: number;
  readonly severity: 'ERROR' | 'WARNING' | null;
  readonly change: 'NEW' | 'UPDATE' | 'UNCHANGED' | 'NONE';
  readonly decision: 'IMPORT' | 'SKIP' | 'DRAFT';
  readonly imported: boolean;
  readonly personId: number | null;
  readonly cells: Readonly<Partial<Record<RosterField, string>>>;
  readonly problems: readonly RowProblem[];
  readonly differences: readonly { readonly field: RosterField; readonly before: string; readonly after: string }[];
}
export interface ImportTotals {
  readonly unit: { readonly id: number; readonly name: string } | null;
  readonly items: readonly TotalLine[];
  readonly total: { readonly inFile: number; readonly expected: number; readonly difference: number };
  readonly hint: { readonly rowNumber: number; readonly from: string; readonly to: string } | null;
  readonly missing: number;
}
export interface TotalLine {
  readonly category: string;
  readonly inFile: number;
  readonly expected: number;
  readonly difference: number;
}
export type RowMend =
  | { act: 'SET'; field: RosterField; value?: string; unitId?: number }
  | { act: 'ACCEPT' | 'ACKNOWLEDGE'; code: string }
  | { act: 'SKIP' | 'DRAFT' | 'RESTORE' };
export type BulkAct = 'ACCEPT' | 'ACKNOWLEDGE' | 'SKIP' | 'DRAFT' | 'RESTORE';
