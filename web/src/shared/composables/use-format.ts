import { useI18n } from 'vue-i18n';
import {
  dateOfInstant,
  datePieces,
  daysBetween,
  formatCount,
  formatDate,
  formatDateRange,
  formatFullDate,
  formatHours,
  formatInstant,
  formatMoney,
  formatMonth,
  formatRangeEnd,
  formatTime,
  formatWeekday,
  lastDayBefore,
} from '../format/format';

/** The formats of `format.ts` in the language of the page. */
export function useFormat() {
  const { locale } = useI18n();
  const today = (): string => dateOfInstant(new Date());
  return {
    today,
    date: (date: string) => formatDate(locale.value, date),
    fullDate: (date: string) => formatFullDate(locale.value, date),
    weekday: (date: string) => formatWeekday(locale.value, date),
    range: (from: string, to: string) => formatDateRange(locale.value, from, to),
    endOfRange: (from: string, to: string) => formatRangeEnd(locale.value, from, to),
    month: (month: string) => formatMonth(locale.value, month, today()),
    lastDayBefore,
    dateParts: (date: string) => datePieces(locale.value, date),
    time: (instant: string) => formatTime(locale.value, instant),
    dayOf: (instant: string) => dateOfInstant(instant),
    instant: (instant: string) => formatInstant(locale.value, instant, today()),
    daysTo: (date: string) => daysBetween(today(), date),
    money: formatMoney,
    hours: formatHours,
    count: formatCount,
  };
}
