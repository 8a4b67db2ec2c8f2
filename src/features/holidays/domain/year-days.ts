import { type CalendarDay, WorkingCalendar } from '../../../kernel/working-calendar.js';
import { forecastDays } from './forecast.js';
import { statutoryDays } from './statute.js';

/**
 * How much is known of a year: its notice, only the law with a forecast of the rest, or only the law (years before
 * forecasts make sense).
 */
export const YEAR_STATUSES = ['NOTICE', 'FORECAST', 'STATUTE'] as const;
export type YearStatus = (typeof YEAR_STATUSES)[number];

/** The days of the notice in force for a year; a year without one is not in the map. */
export type NoticesInForce = ReadonlyMap<number, readonly CalendarDay[]>;

export function yearStatus(year: number, notices: NoticesInForce): YearStatus {
  if (notices.has(year)) return 'NOTICE';
  return forecastDays(year).length > 0 ? 'FORECAST' : 'STATUTE';
}

/** What is said about one year: the law, and its notice or else the forecast. A day may stand there twice. */
function daysOfYear(year: number, notices: NoticesInForce): CalendarDay[] {
  return [...statutoryDays(year), ...(notices.get(year) ?? forecastDays(year))];
}

/**
 * The calendar of a range of years. A notice reaches into the December before (元旦), so the year after the last one is
 * asked as well where it is known.
 * @throws RuleViolation `HOLIDAYS.YEAR_UNKNOWN`
 */
export function calendarOfYears(years: readonly number[], notices: NoticesInForce): WorkingCalendar {
  return WorkingCalendar.of(
    years.flatMap((year) => daysOfYear(year, notices)),
    years.filter((year) => notices.has(year)),
  );
}
