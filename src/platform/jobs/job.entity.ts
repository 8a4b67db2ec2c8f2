import { Entity, Index } from 'typeorm';
import type { JobState } from './job-states.js';
import {
  FkColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  LongTextColumn,
  TextColumn,
  UniqueIndex,
} from '../db/columns.js';

/** Work for later, committed together with what asked for it. */
@Entity('job')
@UniqueIndex('uq_job_key', ['uniqueKey'])
@Index(['state', 'runAt'])
export class JobEntity {
  @IdColumn()
  id: number;

  @TextColumn(60)
  kind: string;

  @TextColumn(12)
  state: JobState;

  /** JSON. */
  @LongTextColumn()
  payload: string;

  /** On whose behalf, as they were when they asked (JSON). */
  @LongTextColumn()
  actor: string;

  @FkColumn('account', { nullable: true, onDelete: 'SET NULL' })
  ownerAccountId: number | null;

  @TextColumn(190, { nullable: true })
  uniqueKey: string | null;

  @InstantColumn()
  runAt: Date;

  /** Times it was started. */
  @IntColumn({ default: 0 })
  attempts: number;

  /** The process that runs it now. */
  @TextColumn(40, { nullable: true })
  leaseOwner: string | null;

  /** Until when that process is believed to be alive. */
  @InstantColumn({ nullable: true })
  leaseUntil: Date | null;

  @FlagColumn({ default: false })
  cancelRequested: boolean;

  @IntColumn({ default: 0 })
  progressDone: number;

  @IntColumn({ default: 0 })
  progressTotal: number;

  @TextColumn(200, { nullable: true })
  note: string | null;

  /** What the work gave back (JSON). */
  @LongTextColumn({ nullable: true })
  result: string | null;

  /** Stable code of what went wrong at the last attempt. */
  @TextColumn(200, { nullable: true })
  error: string | null;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn({ nullable: true })
  startedAt: Date | null;

  @InstantColumn({ nullable: true })
  finishedAt: Date | null;
}
