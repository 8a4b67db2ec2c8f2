import { Entity, Index } from 'typeorm';
import {
  FkColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
} from '../../../../platform/db/columns.js';
import type { ImportFormat, ItemProblem } from '../formats/parsed.js';
import type { ImportChoices, ImportFacts, ImportState, KeptPicture } from './question-import.types.js';

/** One file of questions on its way into the bank. Belongs to the account that sent it up. */
@Entity('question_import')
@Index(['accountId', 'madeAt'])
@Index(['updatedAt'])
export class QuestionImportEntity {
  @IdColumn()
  id: number;

  @FkColumn('account', { index: false })
  accountId: number;

  @TextColumn(200)
  fileName: string;

  @TextColumn(16)
  format: ImportFormat;

  @TextColumn(20, { nullable: true })
  charset: string | null;

  @TextColumn(12)
  state: ImportState;

  @JsonColumn()
  facts: ImportFacts;

  /** Of the file as a whole. */
  @JsonColumn()
  notes: ItemProblem[];

  /** Those the file brought, until they are confirmed or thrown away. */
  @JsonColumn()
  pictures: KeptPicture[];

  /** What was chosen when it was confirmed. */
  @JsonColumn({ nullable: true })
  choices: ImportChoices | null;

  /** Questions that went into the bank. */
  @IntColumn({ default: 0 })
  written: number;

  @IntColumn({ nullable: true })
  jobId: number | null;

  @TextColumn(64, { nullable: true })
  error: string | null;

  @InstantColumn()
  madeAt: Date;

  @InstantColumn()
  updatedAt: Date;

  @InstantColumn({ nullable: true })
  finishedAt: Date | null;
}
