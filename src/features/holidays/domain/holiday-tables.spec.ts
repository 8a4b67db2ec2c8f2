import { describe, expect, it } from '@jest/globals';
import chineseDays from 'chinese-days';
import { addDays } from '../../../kernel/calendar.js';
import type { CalendarDay } from '../../../kernel/working-calendar.js';
import { forecastDays } from './forecast.js';
import { FIRST_YEAR, LAST_YEAR } from './lunar-days.js';
import { PUBLISHED_NOTICES, noticeTitle } from './published-notices.js';
import { holidaysOf, statutoryDays } from './statute.js';
import { calendarOfYears, yearStatus, type NoticesInForce } from './year-days.js';

const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
const SHIPPED: NoticesInForce = new Map(PUBLISHED_NOTICES.map((notice) => [notice.year, notice.days]));
const dates = (days: readonly CalendarDay[]): string[] => days.map((day) => day.date);

describe('the days of the moon', () => {
  it.each(YEARS)('of %d are those of an independent table', (year) => {
    const { springFestival, dragonBoat, midAutumn, tombSweeping } = holidaysOf(year);
    const lunar = (day: string): string => chineseDays.getSolarDateFromLunar(`${year}-${day}`).date;
    expect([springFestival, dragonBoat, midAutumn]).toEqual([lunar('01-01'), lunar('05-05'), lunar('08-15')]);
    expect(tombSweeping).toBe(chineseDays.getSolarTermDate(year, 4, 'pure_brightness'));
  });

  it('are right where ICU errs by a day', () => {
    expect(holidaysOf(2027).springFestival).toBe('2027-02-06');
    expect(holidaysOf(2030).springFestival).toBe('2030-02-03');
  });

  it.each([2019, 2051])('of %d are not guessed', (year) => {
    expect(() => statutoryDays(year)).toThrow('HOLIDAYS.YEAR_UNKNOWN');
  });
});

describe('the law', () => {
  it('gives thirteen days from 2025 on', () => {
    expect(dates(statutoryDays(2027))).toEqual([
      '2027-01-01',
      ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'],
      '2027-04-05',
      ...['2027-05-01', '2027-05-02'],
      '2027-06-09',
      '2027-09-15',
      ...['2027-10-01', '2027-10-02', '2027-10-03'],
    ]);
  });

  it('gave eleven before, without 除夕', () => {
    expect(dates(statutoryDays(2024))).toEqual([
      '2024-01-01',
      ...['2024-02-10', '2024-02-11', '2024-02-12'],
      ...['2024-04-04', '2024-05-01', '2024-06-10', '2024-09-17'],
      ...['2024-10-01', '2024-10-02', '2024-10-03'],
    ]);
  });

  it('names both holidays of a shared day', () => {
    expect(statutoryDays(2028).find((day) => day.date === '2028-10-03')?.name).toBe('国庆节、中秋节');
  });
});

describe('the notices that came out', () => {
  it.each(PUBLISHED_NOTICES)('of $year ($documentNo) is that of an independent table', ({ year, days, issuedOn }) => {
    for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
      const said = days.find((day) => day.date === date);
      const known = chineseDays.getDayDetail(date);
      // a plain day is called by its English weekday there
      const listed = !/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(known.name);
      expect([date, said?.isOffDay]).toEqual([date, listed ? !known.work : undefined]);
    }
    expect(issuedOn < `${year}-01-01`).toBe(true);
    expect(noticeTitle(year)).toContain(String(year));
  });

  it.each(PUBLISHED_NOTICES)('of $year holds every day of the law', ({ year, days }) => {
    const off = new Set(dates(days.filter((day) => day.isOffDay)));
    expect(dates(statutoryDays(year)).filter((date) => !off.has(date))).toEqual([]);
  });
});

describe('a forecast', () => {
  it('of 2027 follows the principles', () => {
    expect(dates(forecastDays(2027))).toEqual([
      ...['2027-01-01', '2027-01-02', '2027-01-03'],
      ...['05', '06', '07', '08', '09', '10', '11', '12'].map((day) => `2027-02-${day}`),
      ...['2027-04-03', '2027-04-04', '2027-04-05'],
      ...['01', '02', '03', '04', '05'].map((day) => `2027-05-${day}`),
      '2027-06-09',
      '2027-09-15',
      ...['01', '02', '03', '04', '05', '06', '07'].map((day) => `2027-10-${day}`),
    ]);
    expect(new Set(forecastDays(2027).map((day) => day.source))).toEqual(new Set(['FORECAST']));
  });

  it.each([
    [2025, '元旦', ['2025-01-01']], // Wednesday
    [2026, '元旦', ['2026-01-01', '2026-01-02', '2026-01-03']], // Thursday
    [2030, '元旦', ['2029-12-30', '2029-12-31', '2030-01-01']], // Tuesday: into the year before
    [2028, '元旦', ['2028-01-01', '2028-01-02', '2028-01-03']], // Saturday
    [2026, '清明节', ['2026-04-04', '2026-04-05', '2026-04-06']], // Sunday
    [2027, '清明节', ['2027-04-03', '2027-04-04', '2027-04-05']], // Monday
    [2026, '中秋节', ['2026-09-25', '2026-09-26', '2026-09-27']], // Friday
  ])('%d %s: %j', (year, name, expected) => {
    expect(dates(forecastDays(year).filter((day) => day.name === name))).toEqual(expected);
  });

  it.each([
    [2025, '2025-10-01', '2025-10-08'],
    [2028, '2028-10-01', '2028-10-08'],
    [2050, '2050-09-30', '2050-10-07'],
  ])('joins 中秋节 and 国庆节 in %d', (year, first, last) => {
    const joined = dates(forecastDays(year).filter((day) => day.name === '国庆节、中秋节'));
    expect([joined.length, joined[0], joined.at(-1)]).toEqual([8, first, last]);
  });

  it('would have been right about every day of 2025, and about 2026 but for the days that made 春节 longer', () => {
    const missed = (year: number): string[] => {
      const off = new Set(dates(forecastDays(year)));
      const notice = SHIPPED.get(year)?.filter((day) => day.isOffDay) ?? [];
      return [
        ...dates(notice).filter((date) => !off.has(date)),
        ...[...off].filter((date) => !dates(notice).includes(date)),
      ];
    };
    expect(missed(2025)).toEqual([]);
    expect(missed(2026)).toEqual(['2026-02-15']);
  });

  it.each(YEARS.filter((year) => year >= 2025))('of %d holds every day of the law', (year) => {
    const forecast = new Set(dates(forecastDays(year)));
    expect(dates(statutoryDays(year)).filter((date) => !forecast.has(date))).toEqual([]);
  });

  it('is not made for years before the principles', () => expect(forecastDays(2023)).toEqual([]));
});

describe('a calendar of years', () => {
  const calendar = calendarOfYears([2025, 2026, 2027, 2028], SHIPPED);

  it('says of each year how much is known', () => {
    expect([2023, 2025, 2027].map((year) => yearStatus(year, SHIPPED))).toEqual(['STATUTE', 'NOTICE', 'FORECAST']);
  });

  it.each([
    ['2026-10-08', true, 'the notice is out'],
    ['2027-07-02', true, 'no notice, but no holiday near'],
    ['2027-01-01', true, 'a day of the law'],
    ['2027-01-08', true, 'a week after 元旦'],
    ['2027-02-12', false, 'a day of the forecast'],
    ['2027-04-02', false, 'the Friday before 清明节'],
    ['2027-05-07', false, 'two days after the forecast of 劳动节'],
    ['2027-10-08', false, 'the day after the forecast of 国庆节'],
  ])('%s is settled: %s (%s)', (date, settled) => expect(calendar.isSettled(date)).toBe(settled));

  it.each([
    ['2026-01-01', 'STATUTE'],
    ['2026-01-02', 'NOTICE'],
    ['2026-02-16', 'STATUTE'],
    ['2027-02-05', 'STATUTE'],
    ['2027-02-12', 'FORECAST'],
    ['2027-02-19', undefined],
    ['2027-10-01', 'STATUTE'],
    ['2027-10-07', 'FORECAST'],
    ['2027-10-08', undefined],
  ])('%s is off by %s', (date, source) => expect(calendar.dayOff(date)?.source).toBe(source));

  it('takes a notice instead of the forecast, not beside it', () => {
    const shorter: CalendarDay[] = [{ date: '2027-02-05', name: '春节', isOffDay: true, source: 'NOTICE' }];
    const noticed = calendarOfYears([2027], new Map([...SHIPPED, [2027, shorter]]));
    expect(noticed.dayOff('2027-02-12')).toBeNull();
    expect(noticed.isSettled('2027-02-12')).toBe(true);
    expect(noticed.dayOff('2027-10-01')).toEqual({ name: '国庆节', source: 'STATUTE' });
  });
});
