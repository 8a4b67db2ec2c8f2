import { Entity } from 'typeorm';
import {
  FkColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
  UniqueIndex,
} from '../../../platform/db/columns.js';
import type { StagePhase, StageRules } from '../domain/stage.js';

/** 决赛现场: one take of a round on stage. `seq` numbers its journal, `revision` rises with whatever is to be seen. */
@Entity('stage_match')
@UniqueIndex('uq_stage_match_code', ['code'])
@UniqueIndex('uq_stage_match_take', ['roundId', 'takeNo'])
export class StageMatchEntity {
  @IdColumn()
  id: number;

  @FkColumn('competition_round', { index: false })
  roundId: number;

  @IntColumn()
  takeNo: number;

  /** Names the match in the address of the big screen; not to be guessed. */
  @TextColumn(32)
  code: string;

  @JsonColumn()
  rules: StageRules;

  @TextColumn(16)
  phase: StagePhase;

  @IntColumn({ default: 0 })
  seq: number;

  @IntColumn({ default: 1 })
  revision: number;

  @InstantColumn({ nullable: true })
  voidedAt: Date | null;

  @TextColumn(300, { nullable: true })
  voidedReason: string | null;

  @IntColumn({ nullable: true })
  madeBy: number | null;

  @TextColumn(64)
  madeByName: string;

  @InstantColumn()
  madeAt: Date;
}
