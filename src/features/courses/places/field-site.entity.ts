import { Entity } from 'typeorm';

import {
  FkColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  LongTextColumn,
  TextColumn,
  UniqueIndex,
} from '../../../platform/db/columns.js';
import type { CoordinateSystem, FieldSiteKind } from '../domain/field-site.js';

/** 现场教学点 */
@Entity('field_site')
@UniqueIndex('uq_field_site_name', ['name'])
export class FieldSiteEntity {
  @IdColumn()
  id: number;

  @TextColumn(60)
  name: string;

  @TextColumn(20)
  kind: FieldSiteKind;

  @TextColumn(120)
  address: string;

  /** Integer millionths of a degree. */
  @IntColumn()
  longitudeMicro: number;

  @IntColumn()
  latitudeMicro: number;

  @TextColumn(8)
  coordinateSystem: CoordinateSystem;

  @TextColumn(200)
  summary: string;

  @LongTextColumn()
  commentary: string;

  @IntColumn()
  capacity: number;

  @IntColumn()
  visitMinutes: number;

  @TextColumn(80)
  openHours: string;

  @TextColumn(40)
  contactName: string;

  /** Encrypted by field. */
  @TextColumn(255, { nullable: true })
  contactPhoneCipher: string | null;

  /** `138****1234`, so that lists need not decrypt. */
  @TextColumn(20, { nullable: true })
  contactPhoneMasked: string | null;

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
