import { Check, Entity, Index } from 'typeorm';
import type { PersonnelCategory } from '../../../kernel/access.js';
import {
  DateColumn,
  FkColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
  UniqueIndex,
} from '../../../platform/db/columns.js';
import type { AssignmentKind } from './person.types.js';

/** 任职: a person in a unit for a time, half-open `[from, until)`. Keeps the unit's name as of that time. */
@Entity('assignment')
@UniqueIndex('uq_assignment_open_main', ['openMainPersonId'])
@Index(['personId', 'fromOn'])
@Check('ck_assignment_days', 'until_on IS NULL OR until_on >= from_on')
export class AssignmentEntity {
  @IdColumn()
  id: number;

  @FkColumn('person', { index: false })
  personId: number;

  @TextColumn(12)
  kind: AssignmentKind;

  @FkColumn('unit')
  unitId: number;

  /** Names from the top of the tree, joined by ` / `. */
  @TextColumn(300)
  unitName: string;

  @TextColumn(24)
  category: PersonnelCategory;

  @TextColumn(64, { nullable: true })
  position: string | null;

  @DateColumn()
  fromOn: string;

  @DateColumn({ nullable: true })
  untilOn: string | null;

  /** The person, while this is their open main assignment: nobody has two. */
  @IntColumn({ nullable: true })
  openMainPersonId: number | null;

  @TextColumn(200, { nullable: true })
  basisDocument: string | null;

  @TextColumn(200, { nullable: true })
  endReason: string | null;

  @InstantColumn()
  createdAt: Date;
}
