import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { workbookFile, XLSX } from '../../platform/http/download.js';
import { Clock } from '../../kernel/clock.js';
import { Can, Public } from '../../platform/auth/can.decorator.js';
import { Database } from '../../platform/db/database.js';
import { Limited } from '../../platform/http/rate-limit.decorator.js';
import { Returns, ReturnsFile } from '../../platform/http/returns.decorator.js';
import { HolidayCalendar } from './holiday-calendar.js';
import { HolidayNotices } from './holiday-notices.service.js';
import {
  noticeListQuery,
  noticeListResponse,
  yearQuery,
  yearResponse,
  type NoticeListQuery,
  type YearQuery,
} from './holidays.contract.js';
import { HolidaysQueries } from './holidays.queries.js';

/** Which days are off: no secret, and the calendars of visitors and cadres show it. */
@Controller('holidays')
export class HolidaysController {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly calendar: HolidayCalendar,
  ) {}

  @Get()
  @Public()
  @Returns(yearResponse)
  year(@Query({ schema: yearQuery }) query: YearQuery) {
    return this.calendar.ofYear(this.db.reads, query.year ?? Number(this.clock.today().slice(0, 4)));
  }
}

@Controller('holiday-notices')
export class HolidayNoticesController {
  constructor(
    private readonly queries: HolidaysQueries,
    private readonly notices: HolidayNotices,
  ) {}

  @Get()
  @Can('holidays.read')
  @Returns(noticeListResponse)
  list(@Query({ schema: noticeListQuery }) query: NoticeListQuery) {
    return this.queries.list(query);
  }

  @Get('template')
  @Can('holidays.manage')
  @Limited('expensive')
  @ReturnsFile(XLSX)
  async template(@Query({ schema: yearQuery }) query: YearQuery): Promise<StreamableFile> {
    const bytes = await this.notices.template(query.year);
    return workbookFile(bytes, '节假日安排模板', 'holidays');
  }
}
