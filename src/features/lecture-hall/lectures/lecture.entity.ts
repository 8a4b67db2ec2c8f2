import { Entity, Index } from 'typeorm';
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
import type { LectureKind, LectureOutcome, LectureState, RotationKey } from '../domain/season.js';

/** 一讲: one speaker's talk on a lecture date, with its life. Planned and actual speaker both stay on record. */
@Entity('lecture')
@UniqueIndex('uq_lecture_live_person', ['dateId', 'livePersonId'])
@Index(['dateId', 'position'])
export class LectureEntity {
  @IdColumn()
  id: number;

  @FkColumn('lecture_date', { index: false })
  dateId: number;

  /** 1, 2, 3 … on its date. */
  @IntColumn()
  position: number;

  @TextColumn(16)
  kind: LectureKind;

  /** As published; never changed afterwards. */
  @FkColumn('person')
  plannedPersonId: number;

  /** The unit of the planned speaker at that time. */
  @FkColumn('unit')
  plannedUnitId: number;

  @TextColumn(24)
  plannedRotation: RotationKey;

  /** Who is to speak, or spoke. */
  @FkColumn('person')
  speakerPersonId: number;

  @FkColumn('unit')
  speakerUnitId: number;

  @TextColumn(24)
  speakerRotation: RotationKey;

  /** The speaker while the lecture stands, null once it is cancelled or missed: nobody speaks twice on one date. */
  @IntColumn({ nullable: true })
  livePersonId: number | null;

  @FlagColumn({ default: false })
  pinned: boolean;

  @TextColumn(200, { nullable: true })
  pinReason: string | null;

  @TextColumn(24)
  state: LectureState;

  @TextColumn(24, { nullable: true })
  outcome: LectureOutcome | null;

  @TextColumn(120, { nullable: true })
  topic: string | null;

  @TextColumn(2000, { nullable: true })
  outline: string | null;

  /** The lecture that this one makes up for. */
  @IntColumn({ nullable: true })
  makeUpForId: number | null;

  /** 为什么是我: the reason as it stood when the rota was planned (codes and parameters). */
  @JsonColumn({ nullable: true })
  why: object | null;

  /** SEQUENCE of the speaker's own calendar entry. */
  @IntColumn({ default: 0 })
  feedSequence: number;

  @IntColumn({ default: 1 })
  revision: number;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  updatedAt: Date;
}
