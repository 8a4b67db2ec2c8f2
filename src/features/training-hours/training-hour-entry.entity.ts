import { Entity, Index } from 'typeorm';
import type { PersonnelCategory } from '../../kernel/access.js';
import {
  DateColumn,
  FkColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
  UniqueIndex,
} from '../../platform/db/columns.js';
import type { TeachingMethod } from '../courses/courses.public.js';
import type { HourKind } from './domain/hour-conversion.js';

/** 学时台账: one line, written once and never changed (the database refuses it). A mistake is taken back by a line against it. */
@Entity('training_hour_entry')
@UniqueIndex('uq_training_hour_entry_key', ['entryKey'])
@UniqueIndex('uq_training_hour_entry_reversal', ['reversalOf'])
@Index(['personId', 'day'])
@Index(['day'])
@Index(['sourceType', 'sourceId'])
export class TrainingHourEntryEntity {
  @IdColumn()
  id: number;

  /** `lecture:12:person:5`: the same event is written once, whoever comes first. */
  @TextColumn(120)
  entryKey: string;

  @FkColumn('person', { index: false })
  personId: number;

  /** As of the event. */
  @FkColumn('unit')
  unitId: number;

  @TextColumn(32)
  category: PersonnelCategory;

  @DateColumn()
  day: string;

  @IntColumn()
  minutes: number;

  /** Hundredths; negative in a reversal. */
  @IntColumn()
  creditHours: number;

  @TextColumn(24)
  kind: HourKind;

  @TextColumn(16)
  method: TeachingMethod;

  /** `lecture`, `lecture_date`, later `training_class` … */
  @TextColumn(40)
  sourceType: string;

  @IntColumn()
  sourceId: number;

  @TextColumn(200)
  title: string;

  @FkColumn('hour_conversion_rule')
  ruleId: number;

  /** How the hours were found, in words. */
  @TextColumn(400)
  basis: string;

  @IntColumn({ nullable: true })
  reversalOf: number | null;

  /** Of a reversal. */
  @TextColumn(200, { nullable: true })
  reason: string | null;

  @IntColumn({ nullable: true })
  madeBy: number | null;

  @InstantColumn()
  madeAt: Date;
}
