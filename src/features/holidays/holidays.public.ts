import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access.js';
import type { BusinessDate } from '../../kernel/calendar.js';
import type { WorkingCalendar } from '../../kernel/working-calendar.js';
import type { Tx } from '../../platform/db/database.js';
import type { ReceivedFile } from '../../platform/http/upload.js';
import { HolidayCalendar } from './holiday-calendar.js';
import type { ActivatedNotice, NoticeFacts, NoticePreview } from './holiday-notice.types.js';
import { HolidayNotices } from './holiday-notices.service.js';
import type { Reader } from './holidays.queries.js';

export type { ActivatedNotice, NoticeFacts, NoticePreview } from './holiday-notice.types.js';
export { noticeProblemView } from './holidays.contract.js';

/** What the other features may ask about working days, and how a notice that they must follow comes into force. */
@Injectable()
export class Holidays {
  constructor(
    private readonly calendars: HolidayCalendar,
    private readonly notices: HolidayNotices,
  ) {}

  /**
   * The days of all years from `from` to `to`, and of one year on each side. Always what is in force at the moment, whichever
   * process imported it.
   * @throws RuleViolation `HOLIDAYS.YEAR_UNKNOWN` for years outside 2020–2050
   */
  calendar(reader: Reader, from: BusinessDate, to: BusinessDate): Promise<WorkingCalendar> {
    return this.calendars.between(reader, from, to);
  }

  /**
   * The same, as it would be if this preview of the actor were in force.
   * @throws NotFound `HOLIDAYS.PREVIEW_NOT_FOUND`
   */
  calendarWith(
    reader: Reader,
    actor: Actor,
    previewId: number,
    from: BusinessDate,
    to: BusinessDate,
  ): Promise<WorkingCalendar> {
    return this.calendars.withPreview(reader, { id: previewId, accountId: actor.accountId }, from, to);
  }

  /**
   * Reads a notice's file. Nothing is in force yet; with errors among the problems the preview has no id and cannot be.
   * @throws InvalidInput `SPREADSHEET.*`, `HOLIDAYS.JSON_BROKEN`
   */
  preview(actor: Actor, file: ReceivedFile, facts: NoticeFacts = {}): Promise<NoticePreview> {
    return this.notices.preview(actor, file, facts);
  }

  /**
   * Puts a preview into force, in the caller's transaction.
   * @throws NotFound `HOLIDAYS.PREVIEW_NOT_FOUND`, Conflict `HOLIDAYS.PREVIEW_OVERTAKEN`
   */
  confirm(tx: Tx, previewId: number): Promise<ActivatedNotice> {
    return this.notices.confirm(tx, previewId);
  }
}
