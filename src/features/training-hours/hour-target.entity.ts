import { Entity, Index } from 'typeorm';
import type { PersonnelCategory } from '../../kernel/access.js';
import { FlagColumn, IdColumn, InstantColumn, IntColumn, TextColumn } from '../../platform/db/columns.js';

/** 学时目标 of a category, from a year until the next one. */
@Entity('hour_target')
@Index(['category', 'fromYear'])
export class HourTargetEntity {
  @IdColumn()
  id: number;

  @TextColumn(32)
  category: PersonnelCategory;

  @IntColumn()
  fromYear: number;

  /** Hundredths. */
  @IntColumn()
  hours: number;

  @TextColumn(200)
  basisDocument: string;

  @FlagColumn({ default: false })
  isDefault: boolean;

  @IntColumn({ nullable: true })
  madeBy: number | null;

  @InstantColumn()
  createdAt: Date;
}
