import { Entity, Index } from 'typeorm';
import { FkColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, TextColumn } from '../../../platform/db/columns.js';
import type { ImportCounts, ImportState, SheetInfo, StoredMapping } from './roster-import.types.js';

/** One roster file on its way into the files of people. Belongs to the account that handed it in. */
@Entity('roster_import')
@Index(['accountId', 'createdAt'])
export class RosterImportEntity {
  @IdColumn()
  id: number;

  @FkColumn('account', { index: false })
  accountId: number;

  @TextColumn(64)
  createdBy: string;

  @TextColumn(255)
  fileName: string;

  @TextColumn(12)
  state: ImportState;

  @IntColumn({ nullable: true })
  jobId: number | null;

  @TextColumn(64, { nullable: true })
  error: string | null;

  @TextColumn(8, { nullable: true })
  fileFormat: string | null;

  @TextColumn(16, { nullable: true })
  charset: string | null;

  @JsonColumn()
  sheets: SheetInfo[];

  @JsonColumn({ nullable: true })
  mapping: StoredMapping | null;

  /** Of its rows, counted after every check and every mend. */
  @JsonColumn({ nullable: true })
  counts: ImportCounts | null;

  @IntColumn({ default: 0 })
  rowCount: number;

  @IntColumn({ default: 0 })
  doneCount: number;

  @IntColumn({ default: 0 })
  totalCount: number;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  updatedAt: Date;

  @InstantColumn({ nullable: true })
  finishedAt: Date | null;
}
