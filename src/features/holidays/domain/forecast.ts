import { addDays, type BusinessDate } from '../../../kernel/calendar.js';
import { weekdayOf, type CalendarDay } from '../../../kernel/working-calendar.js';
import { holidaysOf, run } from './statute.js';

/** The principles below are in force for holidays from this year on; there is nothing to forecast before. */
const FIRST_FORECAST = 2025;

/**
 * What to expect of a year whose notice is not out, by the principles that the State Council gave with the law's
 * amendment (放假调休原则, 国办发明电〔2024〕12号): 春节 8 days from 除夕, 国庆节 7 from 1 October, 劳动节 5, the other four 3 days
 * running, or the one day alone where it is a Wednesday; 国庆节 and 中秋节 together 8. Exceptions happen (2026 had 9 days of
 * 春节), so every day says FORECAST. Only days off: which weekends will be worked cannot be foreseen, and nobody is
 * called to work by a guess.
 * @throws RuleViolation `HOLIDAYS.YEAR_UNKNOWN`
 */
export function forecastDays(year: number): CalendarDay[] {
  if (year < FIRST_FORECAST) return [];
  const holidays = holidaysOf(year);
  const merged = meetsNationalDay(holidays.midAutumn);
  const autumn = holidays.midAutumn < holidays.nationalDay ? holidays.midAutumn : holidays.nationalDay;
  const blocks: [string, BusinessDate[]][] = [
    ['元旦', threeDays(holidays.newYear)],
    ['春节', run(addDays(holidays.springFestival, -1), 8)],
    ['清明节', threeDays(holidays.tombSweeping)],
    ['劳动节', run(holidays.labourDay, 5)],
    ['端午节', threeDays(holidays.dragonBoat)],
    ...(merged
      ? [['国庆节、中秋节', run(autumn, 8)] as [string, BusinessDate[]]]
      : ([
          ['中秋节', threeDays(holidays.midAutumn)],
          ['国庆节', run(holidays.nationalDay, 7)],
        ] as [string, BusinessDate[]][])),
  ];
  return blocks.flatMap(([name, dates]) =>
    dates.map((date) => ({ date, name, isOffDay: true, source: 'FORECAST' as const })),
  );
}

/** 中秋节 inside the week of 国庆节, or so shortly before that its weekend reaches it (2023: 29 September to 6 October). */
function meetsNationalDay(midAutumn: BusinessDate): boolean {
  const day = midAutumn.slice(5);
  return day >= '09-29' && day <= '10-08';
}

/**
 * Three days running around one day: with the weekend where it touches one, otherwise bridged to it (Tuesday: from Sunday,
 * Thursday: to Saturday); a Wednesday stays alone.
 */
function threeDays(date: BusinessDate): BusinessDate[] {
  switch (weekdayOf(date)) {
    case 1:
    case 2:
      return run(addDays(date, -2), 3);
    case 3:
      return [date];
    case 4:
    case 5:
    case 6:
      return run(date, 3);
    case 7:
      return run(addDays(date, -1), 3);
  }
}
