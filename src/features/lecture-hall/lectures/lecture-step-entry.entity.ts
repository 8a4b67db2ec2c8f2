import { Entity } from 'typeorm';
import {
  DateColumn,
  FkColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
} from '../../../platform/db/columns.js';
import type { JournalAct } from '../domain/lecture-states.js';
import type { Step } from '../domain/season.js';

/** The journal of a lecture's steps: who approved what when. Rows are added, never changed (the database refuses it). */
@Entity('lecture_step_entry')
export class LectureStepEntryEntity {
  @IdColumn()
  id: number;

  @FkColumn('lecture')
  lectureId: number;

  @TextColumn(24)
  step: Step;

  @TextColumn(24)
  act: JournalAct;

  /** The speaker it was about. */
  @FkColumn('person', { nullable: true })
  personId: number | null;

  /** The day it was done, which may lie before the day it was written down. */
  @DateColumn()
  onDay: string;

  @TextColumn(500, { nullable: true })
  words: string | null;

  /** What belongs to the act: those present, the version, the topic as it was. */
  @JsonColumn({ nullable: true })
  detail: object | null;

  /** Account; null for the system. */
  @IntColumn({ nullable: true })
  madeBy: number | null;

  @TextColumn(64)
  madeByName: string;

  @InstantColumn()
  madeAt: Date;
}
