import type { Answer } from '../../api/types';
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

export type ImportCounts = Answer<'/api/roster-imports/{id}/mends', 'post'>['counts'];
export type ImportSummary = Answer<'/api/roster-imports'>['items'][number];
export type MappedColumn = NonNullable<RosterImport['mapping']>['columns'][number];
export type RosterImport = Answer<'/api/roster-imports/{id}'>;
export interface Mapping {
  sheet: number;
  headerRows: number;
  columns: { index: number; field: RosterField | null }[];
  defaultUnitId: number | null;
  defaultCategory: string | null;
}
export type ParamValue = string | number | readonly (string | number)[];
export type RowProblem = ImportRow['problems'][number];
export type ImportRow = Answer<'/api/roster-imports/{id}/rows'>['items'][number];
export type ImportTotals = Answer<'/api/roster-imports/{id}/totals'>;
export type TotalLine = ImportTotals['items'][number];
export type RowMend =
  | { act: 'SET'; field: RosterField; value?: string; unitId?: number }
  | { act: 'ACCEPT' | 'ACKNOWLEDGE'; code: string }
  | { act: 'SKIP' | 'DRAFT' | 'RESTORE' };
export type BulkAct = 'ACCEPT' | 'ACKNOWLEDGE' | 'SKIP' | 'DRAFT' | 'RESTORE';
