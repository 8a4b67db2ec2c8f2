import { Entity, Index } from 'typeorm';
import {
  FkColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
  UniqueIndex,
} from '../../platform/db/columns.js';
import type { NoticeProblem } from './domain/notice-problem.js';
import type { NoticeState } from './holiday-notice.types.js';

/** An imported notice about the holidays of one year (放假通知). Its days never change; a correction is another notice. */
@Entity('holiday_notice')
@UniqueIndex('uq_holiday_notice_active', ['activeYear'])
@Index(['year', 'state'])
export class HolidayNoticeEntity {
  @IdColumn()
  id: number;

  @IntColumn()
  year: number;

  @TextColumn(120)
  title: string;

  /** 国办发明电〔2025〕7号; '' when nobody gave it. */
  @TextColumn(60)
  documentNo: string;

  @TextColumn(255)
  fileName: string;

  @TextColumn(12)
  state: NoticeState;

  /** The year while it is in force, otherwise null: one notice a year. */
  @IntColumn({ nullable: true })
  activeYear: number | null;

  /** The imported notice that was in force when this one was read; what the preview showed was against that. */
  @FkColumn('holiday_notice', { nullable: true })
  baseNoticeId: number | null;

  /** Warnings and notes about the file. */
  @JsonColumn()
  problems: readonly NoticeProblem[];

  /** Null: the system itself. */
  @FkColumn('account', { nullable: true })
  accountId: number | null;

  @TextColumn(64)
  createdBy: string;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn({ nullable: true })
  activatedAt: Date | null;

  @InstantColumn({ nullable: true })
  supersededAt: Date | null;
}
