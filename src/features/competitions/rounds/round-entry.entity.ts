import { Entity } from 'typeorm';
import type { PersonnelCategory } from '../../../kernel/access.js';
import { FkColumn, IdColumn, InstantColumn, IntColumn, TextColumn, UniqueIndex } from '../../../platform/db/columns.js';

/** Somebody on the list of a round, with the unit as of publication. */
@Entity('round_entry')
@UniqueIndex('uq_round_entry_person', ['roundId', 'personId'])
export class RoundEntryEntity {
  @IdColumn()
  id: number;

  @FkColumn('competition_round', { index: false })
  roundId: number;

  @FkColumn('person')
  personId: number;

  @TextColumn(64)
  personName: string;

  @FkColumn('unit')
  unitId: number;

  @TextColumn(100)
  unitName: string;

  @TextColumn(32)
  category: PersonnelCategory;

  @IntColumn({ default: 0 })
  extraMinutes: number;

  @TextColumn(300, { nullable: true })
  extraReason: string | null;

  /** Why somebody was put on the list by hand; `null`: by the rule of the round. */
  @TextColumn(300, { nullable: true })
  addedReason: string | null;

  @InstantColumn({ nullable: true })
  removedAt: Date | null;

  @TextColumn(300, { nullable: true })
  removedReason: string | null;

  @InstantColumn()
  madeAt: Date;
}
