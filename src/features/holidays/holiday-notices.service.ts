import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access.js';
import { Clock } from '../../kernel/clock.js';
import type { WorkingCalendar } from '../../kernel/working-calendar.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../platform/db/database.js';
import type { ReceivedFile } from '../../platform/http/upload.js';
import { writeSpreadsheet } from '../../platform/spreadsheet/write-spreadsheet.js';
import type { CheckedNotice } from './domain/check-notice.js';
import { isError } from './domain/notice-problem.js';
import { noticeTitle } from './domain/published-notices.js';
import { statutoryDays } from './domain/statute.js';
import { HolidayCalendar } from './holiday-calendar.js';
import type { ActivatedNotice, NoticeFacts, NoticePreview } from './holiday-notice.types.js';
import { HolidaysQueries } from './holidays.queries.js';
import { HolidaysRepository } from './holidays.repository.js';
import { ReadNotice } from './read-notice.js';

/** How a notice about holidays comes in: read and shown first, put into force by a second act. */
@Injectable()
export class HolidayNotices {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly notices: HolidaysRepository,
    private readonly queries: HolidaysQueries,
    private readonly calendar: HolidayCalendar,
    private readonly reader: ReadNotice,
  ) {}

  /**
   * Reads a file and keeps it as a preview, unless it has errors: then nothing is kept.
   * @throws InvalidInput `SPREADSHEET.*`, `HOLIDAYS.JSON_BROKEN`
   */
  async preview(actor: Actor, file: ReceivedFile, facts: NoticeFacts): Promise<NoticePreview> {
    const notice = await this.reader.read(file.bytes, file.originalName, facts.year ?? null);
    const { year, days, problems } = notice;
    const about = {
      title: facts.title ?? (year === null ? '' : noticeTitle(year)),
      documentNo: facts.documentNo ?? notice.documentNo ?? '',
      fileName: file.originalName.slice(0, 255),
    };
    if (year === null || problems.some(isError)) {
      const unchanged = days.map((day) => ({ ...day, before: null }));
      return { id: null, year, ...about, days: unchanged, dropped: [], problems };
    }
    const known = await this.calendar.between(this.db.reads, `${year}-01-01`, `${year}-12-31`);
    const id = await this.db.transaction(actor, async (tx) => {
      const [base] = await this.queries.inForce(tx.manager, [year]);
      return this.notices.addPreview(tx, { year, ...about, baseNoticeId: base?.id ?? null, problems, days });
    });
    return { id, year, ...about, ...difference(notice, year, known), problems };
  }

  /**
   * Puts a preview of the actor into force; the notice it replaces is kept as superseded. Inside the caller's transaction, so
   * that what depends on the calendar changes with it or not at all.
   * @throws NotFound `HOLIDAYS.PREVIEW_NOT_FOUND`, Conflict `HOLIDAYS.PREVIEW_OVERTAKEN`
   */
  async confirm(tx: Tx, previewId: number): Promise<ActivatedNotice> {
    const preview = await this.notices.loadPreview(tx, previewId);
    await this.notices.activate(tx, preview);
    const { id, year, title, documentNo, fileName, baseNoticeId } = preview;
    this.audit.record(tx, {
      act: 'holiday-notice.activate',
      subject: 'holiday_notice',
      subjectId: id,
      before: { noticeId: baseNoticeId },
      after: { year, title, documentNo, fileName },
    });
    return { id, year, title, documentNo };
  }

  /** A sheet to fill in: the days that the law gives for the year stand there already. */
  template(year: number = Number(this.clock.today().slice(0, 4)) + 1): Promise<Buffer> {
    return writeSpreadsheet(
      `${year}年节假日安排`,
      [
        { title: '日期', width: 14 },
        { title: '名称', width: 16 },
        { title: '类型', width: 10 },
        { title: '备注', width: 60 },
      ],
      [...statutoryDays(year).map((day, index) => [day.date, day.name, '休息', index === 0 ? HINT : '法定节假日'])],
    );
  }
}

const HINT =
  '法定节假日已列出；请按通知补上其余放假的日子（类型写“休息”）和调休上班的周末（类型写“上班”），一行一天或写“2027-02-05至2027-02-11”';

function difference(
  notice: CheckedNotice,
  year: number,
  known: WorkingCalendar,
): Pick<NoticePreview, 'days' | 'dropped'> {
  const before = new Map(known.days().map((day) => [day.date, day]));
  const said = new Set(notice.days.map((day) => day.date));
  return {
    days: notice.days.map((day) => {
      const was = before.get(day.date);
      return { ...day, before: was ? { name: was.name, isOffDay: was.isOffDay, source: was.source } : null };
    }),
    dropped: [...before.values()].flatMap(({ date, name, isOffDay, source }) =>
      isOffDay && source !== 'STATUTE' && date.startsWith(`${year}-`) && !said.has(date)
        ? [{ date, name, source }]
        : [],
    ),
  };
}
