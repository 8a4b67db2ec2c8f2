import { Entity } from 'typeorm';
import { FkColumn, IntColumn, LongTextColumn } from '../../../platform/db/columns.js';

/**
 * Rows of an uploaded sheet as they were read, many to a record, encrypted: what a changed mapping is applied to.
 * Sheet -1 is the file itself, until it has been read.
 */
@Entity('roster_sheet_row')
export class RosterSheetRowEntity {
  @FkColumn('roster_import', { primary: true, onDelete: 'CASCADE' })
  importId: number;

  @IntColumn({ primary: true })
  sheetIndex: number;

  /** 0-based. */
  @IntColumn({ primary: true })
  firstRow: number;

  @LongTextColumn()
  content: string;
}
