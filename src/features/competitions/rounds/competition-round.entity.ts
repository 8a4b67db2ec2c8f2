import { Entity, Index } from 'typeorm';
import { FkColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, TextColumn } from '../../../platform/db/columns.js';
import type { EntryRule, RoundKind, RoundMode, RoundRules, RoundState } from '../domain/round.js';

/** 初赛、复赛、决赛: one round with its window, rules and list. */
@Entity('competition_round')
@Index(['state', 'endsAt'])
export class CompetitionRoundEntity {
  @IdColumn()
  id: number;

  @FkColumn('competition')
  competitionId: number;

  @TextColumn(16)
  kind: RoundKind;

  @TextColumn(16)
  mode: RoundMode;

  @TextColumn(60)
  name: string;

  @IntColumn()
  position: number;

  @TextColumn(16)
  state: RoundState;

  @FkColumn('paper', { nullable: true })
  paperId: number | null;

  @InstantColumn()
  startsAt: Date;

  @InstantColumn()
  endsAt: Date;

  @IntColumn()
  durationMinutes: number;

  @IntColumn({ nullable: true })
  lateEntryMinutes: number | null;

  @IntColumn({ default: 0 })
  graceSeconds: number;

  @InstantColumn({ nullable: true })
  appealsUntil: Date | null;

  @JsonColumn()
  rules: RoundRules;

  @JsonColumn()
  entryRule: EntryRule;

  @TextColumn(64)
  seed: string;

  @IntColumn({ default: 0 })
  entryCount: number;

  @InstantColumn({ nullable: true })
  publishedAt: Date | null;

  @InstantColumn()
  stateAt: Date;

  @IntColumn({ nullable: true })
  madeBy: number | null;

  @TextColumn(64)
  madeByName: string;

  @InstantColumn()
  madeAt: Date;

  @IntColumn({ default: 1 })
  revision: number;
}
