import { Module } from '@nestjs/common';
import { SpreadsheetReader } from '../../platform/spreadsheet/spreadsheet-reader.js';
import { HolidayCalendar } from './holiday-calendar.js';
import { HolidayNotices } from './holiday-notices.service.js';
import { HolidayNoticesController, HolidaysController } from './holidays.controller.js';
import { Holidays } from './holidays.public.js';
import { HolidaysQueries } from './holidays.queries.js';
import { HolidaysRepository } from './holidays.repository.js';
import { ReadNotice } from './read-notice.js';

/** 节假日: the law, the yearly notices and what is expected of the next year. */
@Module({
  controllers: [HolidaysController, HolidayNoticesController],
  providers: [
    HolidayCalendar,
    HolidayNotices,
    Holidays,
    HolidaysQueries,
    HolidaysRepository,
    ReadNotice,
    SpreadsheetReader,
  ],
  exports: [Holidays],
})
export class HolidaysModule {}
