import { Entity } from 'typeorm';
import { FkColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, TextColumn } from '../../../platform/db/columns.js';
import type { CorrectionKind } from '../domain/marking.js';
import type { AnswerKey } from '../domain/question.js';

/** 更正: another key for a question of this round; append-only. */
@Entity('key_correction')
export class KeyCorrectionEntity {
  @IdColumn()
  id: number;

  @FkColumn('competition_round')
  roundId: number;

  @FkColumn('question_version')
  versionId: number;

  @TextColumn(16)
  kind: CorrectionKind;

  @JsonColumn({ nullable: true })
  answerKey: AnswerKey | null;

  @TextColumn(500)
  reason: string;

  @IntColumn({ nullable: true })
  madeBy: number | null;

  @TextColumn(64)
  madeByName: string;

  @InstantColumn()
  madeAt: Date;
}
