import { Entity } from 'typeorm';
import { IdColumn, IntColumn, TextColumn, UniqueIndex } from '../../platform/db/columns.js';
import type { ClassKind } from './domain/class-name.js';

/** A series (系列) of classes of one theme and kind; it counts the sessions (期). */
@Entity('class_series')
@UniqueIndex('uq_class_series_theme', ['theme', 'kind'])
export class ClassSeriesEntity {
  @IdColumn()
  id: number;

  /** 主题: 社区治理能力提升. */
  @TextColumn(60)
  theme: string;

  @TextColumn(16)
  kind: ClassKind;

  /** The highest number given so far. */
  @IntColumn({ default: 0 })
  lastSessionNo: number;
}
