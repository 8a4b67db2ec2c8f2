import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../kernel/calendar.js';
import { NotFound } from '../../kernel/errors.js';
import type { CalendarDay, WorkingCalendar } from '../../kernel/working-calendar.js';
import { FIRST_YEAR, LAST_YEAR } from './domain/lunar-days.js';
import { PUBLISHED_NOTICES, noticeTitle } from './domain/published-notices.js';
import { calendarOfYears, yearStatus, type YearStatus } from './domain/year-days.js';
import { HolidaysQueries, type Reader, type StoredNotice } from './holidays.queries.js';

export interface YearOfHolidays {
  readonly year: number;
  readonly status: YearStatus;
  readonly notice: {
    readonly origin: 'SHIPPED' | 'IMPORTED';
    readonly title: string;
    readonly documentNo: string;
  } | null;
  readonly days: readonly CalendarDay[];
}

/** Puts the law, the notices that ship with the program, the imported ones and the forecast together. */
@Injectable()
export class HolidayCalendar {
  constructor(private readonly queries: HolidaysQueries) {}

  /** @throws RuleViolation `HOLIDAYS.YEAR_UNKNOWN` outside 2020–2050 */
  async between(reader: Reader, from: BusinessDate, to: BusinessDate): Promise<WorkingCalendar> {
    const years = yearsAround(from, to);
    return calendarOfYears(years, inForce(await this.queries.inForce(reader, years)));
  }

  /**
   * The calendar as it would be with a preview in force.
   * @throws NotFound `HOLIDAYS.PREVIEW_NOT_FOUND`
   */
  async withPreview(
    reader: Reader,
    preview: { id: number; accountId: number | null },
    from: BusinessDate,
    to: BusinessDate,
  ): Promise<WorkingCalendar> {
    const notice = await this.queries.preview(reader, preview.accountId, preview.id);
    if (notice === null) throw new NotFound('HOLIDAYS.PREVIEW_NOT_FOUND');
    const years = yearsAround(from, to);
    return calendarOfYears(years, inForce([...(await this.queries.inForce(reader, years)), notice]));
  }

  async ofYear(reader: Reader, year: number): Promise<YearOfHolidays> {
    const years = yearsAround(`${year}-01-01`, `${year}-12-31`);
    const stored = await this.queries.inForce(reader, years);
    const notices = inForce(stored);
    const days = calendarOfYears(years, notices).days();
    return {
      year,
      status: yearStatus(year, notices),
      notice: noticeOf(year, stored),
      days: days.filter((day) => day.date.startsWith(`${year}-`)),
    };
  }
}

/** The years of a range with one on each side: steps count back into the year before, a notice reaches into its December. */
function yearsAround(from: BusinessDate, to: BusinessDate): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const start = first > FIRST_YEAR ? first - 1 : first;
  const end = last < LAST_YEAR ? last + 1 : last;
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, index) => start + index);
}

/** An imported notice stands in place of the one that ships for its year; of two, the one named later. */
function inForce(stored: readonly StoredNotice[]): Map<number, readonly CalendarDay[]> {
  return new Map([...PUBLISHED_NOTICES, ...stored].map((notice) => [notice.year, notice.days]));
}

function noticeOf(year: number, stored: readonly StoredNotice[]): YearOfHolidays['notice'] {
  const imported = stored.find((notice) => notice.year === year);
  if (imported) return { origin: 'IMPORTED', title: imported.title, documentNo: imported.documentNo };
  const shipped = PUBLISHED_NOTICES.find((notice) => notice.year === year);
  return shipped ? { origin: 'SHIPPED', title: noticeTitle(year), documentNo: shipped.documentNo } : null;
}
