import { Entity, Index } from 'typeorm';
import { DateColumn, FkColumn, IdColumn, InstantColumn, IntColumn, TextColumn } from '../../../platform/db/columns.js';
import type { ChangeKind } from '../domain/season.js';
import type { SwapState } from '../domain/swap.js';

/** 换讲: an offer, what was given in exchange, and how it ended. Days and people stay as they were then. */
@Entity('lecture_swap')
@Index(['state', 'untilOn'])
export class LectureSwapEntity {
  @IdColumn()
  id: number;

  @FkColumn('lecture')
  offeredLectureId: number;

  @FkColumn('person')
  offeredBy: number;

  @DateColumn()
  offeredOn: string;

  /** Whom it is offered to; null: to everybody. */
  @FkColumn('person', { nullable: true })
  targetPersonId: number | null;

  @TextColumn(200)
  words: string;

  @TextColumn(16)
  state: SwapState;

  @FkColumn('lecture', { nullable: true })
  takenLectureId: number | null;

  @FkColumn('person', { nullable: true })
  acceptedBy: number | null;

  @DateColumn({ nullable: true })
  takenOn: string | null;

  /** 换讲截止, inside. */
  @DateColumn()
  untilOn: string;

  /** Words of whoever declined, withdrew or refused. */
  @TextColumn(200, { nullable: true })
  decision: string | null;

  /** What happened to one of the lectures, when that ended the swap. */
  @TextColumn(24, { nullable: true })
  endedBy: ChangeKind | null;

  /** Account; null for the system. */
  @IntColumn({ nullable: true })
  decidedBy: number | null;

  @TextColumn(64, { nullable: true })
  decidedByName: string | null;

  @InstantColumn()
  offeredAt: Date;

  @InstantColumn({ nullable: true })
  acceptedAt: Date | null;

  @InstantColumn({ nullable: true })
  decidedAt: Date | null;
}
