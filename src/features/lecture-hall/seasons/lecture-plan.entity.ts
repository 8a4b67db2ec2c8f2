import { Entity } from 'typeorm';
import { FkColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, TextColumn } from '../../../platform/db/columns.js';

/** One run of the planner over a season: what it proved and what gave way. */
@Entity('lecture_plan')
export class LecturePlanEntity {
  @IdColumn()
  id: number;

  @FkColumn('lecture_season')
  seasonId: number;

  @IntColumn()
  seed: number;

  /** SHA-256 of the input: the same input with the same seed gives the same rota. */
  @TextColumn(64)
  fingerprint: string;

  @JsonColumn()
  evidence: object;

  @JsonColumn()
  compromises: object;

  /** Account; null for the system. */
  @IntColumn({ nullable: true })
  madeBy: number | null;

  @InstantColumn()
  madeAt: Date;
}
