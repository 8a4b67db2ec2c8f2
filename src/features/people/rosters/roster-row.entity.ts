import { Entity, Index } from 'typeorm';
import type { PersonnelCategory } from '../../../kernel/access.js';
import {
  FkColumn,
  FlagColumn,
  IdColumn,
  IntColumn,
  LongTextColumn,
  TextColumn,
  UniqueIndex,
} from '../../../platform/db/columns.js';
import type { RowChange, RowDecision } from './roster-import.types.js';

/** One person's row of a roster: what is asked for in lists lies open, the texts are one encrypted content. */
@Entity('roster_row')
@UniqueIndex('uq_roster_row_no', ['importId', 'rowNo'])
@Index(['importId', 'personKey'])
@Index(['importId', 'phoneHash'])
@Index(['importId', 'decision', 'imported', 'severity', 'changeKind', 'attention'])
export class RosterRowEntity {
  @IdColumn()
  id: number;

  @FkColumn('roster_import', { onDelete: 'CASCADE', index: false })
  importId: number;

  /** As the spreadsheet program counts: 1 is the first row of the sheet. */
  @IntColumn()
  rowNo: number;

  @TextColumn(8, { nullable: true })
  severity: 'ERROR' | 'WARNING' | null;

  @TextColumn(10)
  changeKind: RowChange;

  @TextColumn(8)
  decision: RowDecision;

  /** Has a problem that nobody has dealt with. */
  @FlagColumn({ default: false })
  attention: boolean;

  @FlagColumn({ default: false })
  imported: boolean;

  /** Somebody has written over a cell, or decided something about the row. */
  @FlagColumn({ default: false })
  edited: boolean;

  @IntColumn({ nullable: true })
  personId: number | null;

  @IntColumn({ nullable: true })
  unitId: number | null;

  @TextColumn(24, { nullable: true })
  category: PersonnelCategory | null;

  @TextColumn(24, { nullable: true })
  likelyCategory: PersonnelCategory | null;

  /** Keyed hash that tells whom the row means; the same in two rows: a duplicate. */
  @TextColumn(64, { nullable: true })
  personKey: string | null;

  @TextColumn(64, { nullable: true })
  phoneHash: string | null;

  /** Codes of the problems, each between commas: `,ID_EMPTY,PHONE_LENGTH,`. */
  @TextColumn(400)
  codes: string;

  /** Encrypted JSON, see roster-row-content.ts. */
  @LongTextColumn()
  content: string;
}
