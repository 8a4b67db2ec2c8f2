import { Entity } from 'typeorm';

import { IdColumn, IntColumn, TextColumn, UniqueIndex } from '../../platform/db/columns.js';
import type { TeachingMethod } from './domain/teaching-method.js';

/** The last call number given for each method; the row is the lock that keeps the numbers without gaps. */
@Entity('call_number')
@UniqueIndex('uq_call_number_method', ['method'])
export class CallNumberEntity {
  @IdColumn()
  id: number;

  @TextColumn(16)
  method: TeachingMethod;

  @IntColumn({ default: 0 })
  lastNumber: number;
}
