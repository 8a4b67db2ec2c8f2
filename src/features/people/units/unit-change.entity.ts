import { Entity, Index } from 'typeorm';
import { DateColumn, FkColumn, IdColumn, InstantColumn, JsonColumn, TextColumn } from '../../../platform/db/columns.js';
import type { UnitChangeKind, UnitChangeState } from './unit.types.js';

/** The names and the place of a unit, as far as a change touches them. */
export type UnitFacts = Readonly<Record<string, string | number | null>>;

/** One change of a unit with its effective date; also one that is agreed for a day to come. */
@Entity('unit_change')
@Index(['unitId', 'effectiveOn'])
@Index(['state', 'effectiveOn'])
export class UnitChangeEntity {
  @IdColumn()
  id: number;

  @FkColumn('unit', { index: false })
  unitId: number;

  @TextColumn(16)
  kind: UnitChangeKind;

  @TextColumn(16)
  state: UnitChangeState;

  @DateColumn()
  effectiveOn: string;

  @TextColumn(200, { nullable: true })
  basisDocument: string | null;

  @JsonColumn()
  beforeState: UnitFacts;

  @JsonColumn()
  afterState: UnitFacts;

  @TextColumn(64)
  actorName: string;

  @InstantColumn()
  createdAt: Date;
}
