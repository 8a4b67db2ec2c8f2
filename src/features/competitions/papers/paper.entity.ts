import { Entity } from 'typeorm';
import {
  FkColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
} from '../../../platform/db/columns.js';
import type { Blueprint, PaperMode, PaperState } from '../domain/paper.js';

/** 试卷: fixed questions, or a blueprint from which each cadre gets a draw of their own. */
@Entity('paper')
export class PaperEntity {
  @IdColumn()
  id: number;

  @FkColumn('unit')
  unitId: number;

  @TextColumn(100)
  name: string;

  @TextColumn(16)
  mode: PaperMode;

  @TextColumn(16)
  state: PaperState;

  @JsonColumn({ nullable: true })
  blueprint: Blueprint | null;

  @TextColumn(64)
  seed: string;

  @FlagColumn({ default: true })
  shuffleQuestions: boolean;

  @FlagColumn({ default: true })
  shuffleOptions: boolean;

  @IntColumn({ default: 0 })
  itemCount: number;

  @IntColumn({ default: 0 })
  totalPoints: number;

  @IntColumn({ nullable: true })
  madeBy: number | null;

  @TextColumn(64)
  madeByName: string;

  @InstantColumn()
  madeAt: Date;

  @InstantColumn({ nullable: true })
  fixedAt: Date | null;

  @IntColumn({ default: 1 })
  revision: number;
}
