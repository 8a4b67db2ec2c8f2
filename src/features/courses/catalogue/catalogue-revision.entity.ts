import { Entity } from 'typeorm';

import { InstantColumn, IntColumn } from '../../../platform/db/columns.js';

/** One row: goes up with every commit that changes what visitors see, so that each process knows its copy is old. */
@Entity('catalogue_revision')
export class CatalogueRevisionEntity {
  @IntColumn({ primary: true })
  id: number;

  @IntColumn({ default: 1 })
  revision: number;

  @InstantColumn()
  changedAt: Date;
}
