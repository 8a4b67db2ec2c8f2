import { Entity, Index } from 'typeorm';
import {
  DateColumn,
  FkColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
  UniqueIndex,
} from '../../../platform/db/columns.js';
import type { UnitKind, UnitStatus, UnitTree } from '../domain/unit-kinds.js';

/** An organisation: an office, a community, a group, a courtyard, or a unit outside the county (domain §1). */
@Entity('unit')
@UniqueIndex('uq_unit_name_claim', ['nameClaim'])
@Index(['parentId', 'sortOrder'])
@Index(['path'])
@Index(['status', 'tree'])
export class UnitEntity {
  @IdColumn()
  id: number;

  @FkColumn('unit', { nullable: true, index: false })
  parentId: number | null;

  @TextColumn(8)
  tree: UnitTree;

  @TextColumn(24)
  kind: UnitKind;

  @TextColumn(8)
  status: UnitStatus;

  /** Ids from the top, `/1/5/17/`: the subtree of a unit is every path that begins with its own. */
  @TextColumn(255)
  path: string;

  /** 0 at the top. */
  @IntColumn()
  depth: number;

  @IntColumn({ default: 0 })
  sortOrder: number;

  @TextColumn(100)
  name: string;

  @TextColumn(100, { nullable: true })
  partyName: string | null;

  @TextColumn(100, { nullable: true })
  administrationName: string | null;

  /** Parent and name: no two open units of one parent share a name. Null once closed or merged. */
  @TextColumn(128, { nullable: true })
  nameClaim: string | null;

  /** Names, their pinyin and initials, lower case, separated by blanks. */
  @TextColumn(800)
  searchText: string;

  /** The 设区市 it belongs to (a unit of kind CITY); also set for the county's own tree. */
  @IntColumn({ nullable: true })
  cityId: number | null;

  @DateColumn({ nullable: true })
  openedOn: string | null;

  @DateColumn({ nullable: true })
  closedOn: string | null;

  @IntColumn({ nullable: true })
  mergedIntoId: number | null;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  updatedAt: Date;
}
