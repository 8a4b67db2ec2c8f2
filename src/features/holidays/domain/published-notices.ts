import { addDays, type BusinessDate } from '../../../kernel/calendar.js';
import type { CalendarDay } from '../../../kernel/working-calendar.js';

/** A notice of the State Council's General Office that came out before this version of the program did. */
export interface PublishedNotice {
  readonly year: number;
  readonly documentNo: string;
  readonly issuedOn: BusinessDate;
  readonly days: readonly CalendarDay[];
}

/** First and last day off, and the weekends worked for it. */
type Arrangement = readonly [name: string, first: string, last: string, ...worked: string[]];

/** Later notices are imported; a new version of the program may bring them as well. */
export const PUBLISHED_NOTICES: readonly PublishedNotice[] = [
  notice(2024, '国办发明电〔2023〕7号', '2023-10-25', [
    ['元旦', '01-01', '01-01'],
    ['春节', '02-10', '02-17', '02-04', '02-18'],
    ['清明节', '04-04', '04-06', '04-07'],
    ['劳动节', '05-01', '05-05', '04-28', '05-11'],
    ['端午节', '06-10', '06-10'],
    ['中秋节', '09-15', '09-17', '09-14'],
    ['国庆节', '10-01', '10-07', '09-29', '10-12'],
  ]),
  notice(2025, '国办发明电〔2024〕12号', '2024-11-12', [
    ['元旦', '01-01', '01-01'],
    ['春节', '01-28', '02-04', '01-26', '02-08'],
    ['清明节', '04-04', '04-06'],
    ['劳动节', '05-01', '05-05', '04-27'],
    ['端午节', '05-31', '06-02'],
    ['国庆节、中秋节', '10-01', '10-08', '09-28', '10-11'],
  ]),
  notice(2026, '国办发明电〔2025〕7号', '2025-11-04', [
    ['元旦', '01-01', '01-03', '01-04'],
    ['春节', '02-15', '02-23', '02-14', '02-28'],
    ['清明节', '04-04', '04-06'],
    ['劳动节', '05-01', '05-05', '05-09'],
    ['端午节', '06-19', '06-21'],
    ['中秋节', '09-25', '09-27'],
    ['国庆节', '10-01', '10-07', '09-20', '10-10'],
  ]),
];

function notice(
  year: number,
  documentNo: string,
  issuedOn: BusinessDate,
  arrangements: readonly Arrangement[],
): PublishedNotice {
  return { year, documentNo, issuedOn, days: arrangements.flatMap((arrangement) => daysOf(year, arrangement)) };
}

function daysOf(year: number, [name, first, last, ...worked]: Arrangement): CalendarDay[] {
  const days: CalendarDay[] = worked.map((day) => ({
    date: `${year}-${day}`,
    name,
    isOffDay: false,
    source: 'NOTICE' as const,
  }));
  for (let date = `${year}-${first}`; date <= `${year}-${last}`; date = addDays(date, 1)) {
    days.push({ date, name, isOffDay: true, source: 'NOTICE' });
  }
  return days.sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** 国务院办公厅关于2027年部分节假日安排的通知. */
export function noticeTitle(year: number): string {
  return `国务院办公厅关于${year}年部分节假日安排的通知`;
}
