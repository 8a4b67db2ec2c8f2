import { addDays, type BusinessDate } from '../../../kernel/calendar.js';
import { RuleViolation } from '../../../kernel/errors.js';
import type { CalendarDay } from '../../../kernel/working-calendar.js';
import { FIRST_YEAR, LAST_YEAR, lunarDaysOf } from './lunar-days.js';

/** The seven holidays of everybody (全体公民放假的节日), with the day of each in one year. */
export interface StatutoryHolidays {
  readonly newYear: BusinessDate;
  /** 正月初一. */
  readonly springFestival: BusinessDate;
  readonly tombSweeping: BusinessDate;
  readonly labourDay: BusinessDate;
  readonly dragonBoat: BusinessDate;
  readonly midAutumn: BusinessDate;
  readonly nationalDay: BusinessDate;
}

/** @throws RuleViolation `HOLIDAYS.YEAR_UNKNOWN` outside the table of lunar days */
export function holidaysOf(year: number): StatutoryHolidays {
  const lunar = lunarDaysOf(year);
  if (lunar === undefined) {
    throw new RuleViolation('HOLIDAYS.YEAR_UNKNOWN', { year, firstYear: FIRST_YEAR, lastYear: LAST_YEAR });
  }
  return {
    newYear: `${year}-01-01`,
    springFestival: `${year}-${lunar.springFestival}`,
    tombSweeping: `${year}-${lunar.tombSweeping}`,
    labourDay: `${year}-05-01`,
    dragonBoat: `${year}-${lunar.dragonBoat}`,
    midAutumn: `${year}-${lunar.midAutumn}`,
    nationalDay: `${year}-10-01`,
  };
}

/** From this year on 春节 begins with 除夕 and has four days, 劳动节 has two (国务院令第795号). */
const AMENDED = 2025;

/**
 * The days off by 全国年节及纪念日放假办法: 元旦 1, 春节 4 (除夕 to 初三; 3 before 2025), 清明节, 端午节 and 中秋节 1 each, 劳动节 2
 * (1 before 2025), 国庆节 3. Days that two holidays share carry both names. What the law adds for a holiday on a weekend
 * (补假) is given out by the yearly notice.
 * @throws RuleViolation `HOLIDAYS.YEAR_UNKNOWN`
 */
export function statutoryDays(year: number): CalendarDay[] {
  const days = holidaysOf(year);
  const amended = year >= AMENDED;
  const names = new Map<BusinessDate, string>();
  const off = (name: string, first: BusinessDate, count: number): void => {
    for (const date of run(first, count)) names.set(date, [names.get(date), name].filter(Boolean).join('、'));
  };
  off('元旦', days.newYear, 1);
  if (amended) off('除夕', addDays(days.springFestival, -1), 1);
  off('春节', days.springFestival, 3);
  off('清明节', days.tombSweeping, 1);
  off('劳动节', days.labourDay, amended ? 2 : 1);
  off('端午节', days.dragonBoat, 1);
  off('国庆节', days.nationalDay, 3);
  off('中秋节', days.midAutumn, 1);
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, name]) => ({ date, name, isOffDay: true, source: 'STATUTE' as const }));
}

/** `count` days, beginning with `first`. */
export function run(first: BusinessDate, count: number): BusinessDate[] {
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}
