import { Entity } from 'typeorm';
import {
  FkColumn,
  FlagColumn,
  IdColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
  UniqueIndex,
} from '../../../../platform/db/columns.js';
import type { QuestionKind } from '../../domain/question.js';
import type { ItemPlace, ItemProblem, QuestionDraft } from '../formats/parsed.js';

/** One question of a file, as it was read. */
@Entity('question_import_item')
@UniqueIndex('uq_question_import_item_no', ['importId', 'itemNo'])
export class QuestionImportItemEntity {
  @IdColumn()
  id: number;

  @FkColumn('question_import', { onDelete: 'CASCADE', index: false })
  importId: number;

  @IntColumn()
  itemNo: number;

  @JsonColumn()
  place: ItemPlace;

  @TextColumn(200)
  title: string;

  @TextColumn(16, { nullable: true })
  kind: QuestionKind | null;

  @JsonColumn({ nullable: true })
  draft: QuestionDraft | null;

  @JsonColumn()
  problems: ItemProblem[];

  /** Has an error, so it cannot be imported. */
  @FlagColumn({ default: false })
  refused: boolean;

  @FlagColumn({ default: false })
  noted: boolean;

  @TextColumn(64, { nullable: true })
  textHash: string | null;

  /** An item before it in the file has the same text. */
  @IntColumn({ nullable: true })
  twinNo: number | null;

  /** A question of the bank has the same text. */
  @TextColumn(20, { nullable: true })
  bankCode: string | null;

  /** Of the question it has become. */
  @TextColumn(20, { nullable: true })
  code: string | null;
}
