import { Entity } from 'typeorm';

import { IdColumn, InstantColumn, IntColumn, TextColumn } from '../../../platform/db/columns.js';

/** A cover or a photo; the bytes are in the file store. */
@Entity('catalogue_image')
export class CatalogueImageEntity {
  @IdColumn()
  id: number;

  @TextColumn(200)
  storageKey: string;

  @TextColumn(40)
  mimeType: string;

  /** Pixels. */
  @IntColumn()
  width: number;

  @IntColumn()
  height: number;

  /** Bytes. */
  @IntColumn()
  size: number;

  @TextColumn(64)
  sha256: string;

  @TextColumn(64)
  uploadedBy: string;

  @InstantColumn()
  createdAt: Date;
}
