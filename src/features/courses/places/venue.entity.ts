import { Entity } from 'typeorm';

import {
  FkColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
  UniqueIndex,
} from '../../../platform/db/columns.js';
import type { Equipment, RoomKind } from '../domain/room.js';

/** 场地: a room of the centre. */
@Entity('venue')
@UniqueIndex('uq_venue_name', ['name'])
export class VenueEntity {
  @IdColumn()
  id: number;

  @TextColumn(40)
  name: string;

  @TextColumn(20)
  kind: RoomKind;

  @TextColumn(40)
  building: string;

  @TextColumn(20)
  floor: string;

  @IntColumn()
  seats: number;

  @JsonColumn()
  equipment: Equipment[];

  @TextColumn(500)
  notes: string;

  @FkColumn('catalogue_image', { nullable: true })
  photoImageId: number | null;

  @FlagColumn({ default: true })
  isActive: boolean;

  @FkColumn('unit', { nullable: true })
  ownerUnitId: number | null;

  @IntColumn({ default: 1 })
  revision: number;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  updatedAt: Date;
}
