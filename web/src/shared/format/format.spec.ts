import { describe, expect, it } from '@jest/globals';
import {
  dateOfInstant,
  datePieces,
  daysBetween,
  formatCount,
  formatDate,
  formatDateRange,
  formatHours,
  formatInstant,
  formatMoney,
  formatMonth,
  formatRangeEnd,
  formatTime,
  formatWeekday,
  lastDayBefore,
} from './format';
import { pageNumbers } from './pages';
import { secondsLeft } from './progress';

describe('dates', () => {
  it('are written as the house writes them', () => {
    expect(formatDate('zh-CN', '2027-04-20')).toBe('4月20日');
    expect(formatDate('en', '2027-04-20')).toBe('20 April');
    expect(formatWeekday('zh-CN', '2027-04-20')).toBe('星期二');
  });

  it.each([
    ['2027-04-20', '2027-04-22', '4月20日—22日', '20 – 22 April'],
    ['2027-04-28', '2027-05-02', '4月28日—5月2日', '28 April – 2 May'],
    ['2027-04-20', '2027-04-20', '4月20日', '20 April'],
  ])('range %s to %s', (from, to, zh, en) => {
    expect(formatDateRange('zh-CN', from, to)).toBe(zh);
    expect(formatDateRange('en', from, to)).toBe(en);
  });

  it('fall into figures and words for the large type', () => {
    expect(datePieces('zh-CN', '2027-04-02').map((piece) => piece.text)).toEqual(['4', '月', '2', '日']);
  });

  it('of an instant are those of the centre, not of the browser', () => {
    expect(dateOfInstant('2027-03-15T16:30:00Z')).toBe('2027-03-16');
    expect(formatTime('zh-CN', '2027-03-15T01:12:00Z')).toBe('9:12');
    expect(formatTime('zh-CN', '2027-03-15T16:05:00Z')).toBe('0:05');
    expect(formatInstant('zh-CN', '2027-03-15T01:12:00Z', '2027-03-16')).toBe('3月15日9:12');
    expect(formatInstant('zh-CN', '2026-03-15T01:12:00Z', '2027-03-16')).toBe('2026年3月15日9:12');
  });

  it('of a month carry the year when it is not this one', () => {
    expect(formatMonth('zh-CN', '2026-12', '2026-11-23')).toBe('12月');
    expect(formatMonth('zh-CN', '2027-01', '2026-11-23')).toBe('2027年1月');
    expect(formatMonth('en', '2027-01', '2026-11-23')).toBe('January 2027');
  });

  it('of a window that closes at midnight end the day before', () => {
    expect(lastDayBefore('2026-12-04T16:00:00Z')).toBe('2026-12-04');
    expect(formatRangeEnd('zh-CN', '2026-12-15', '2026-12-17')).toBe('17日');
    expect(formatRangeEnd('zh-CN', '2026-12-30', '2027-01-02')).toBe('1月2日');
  });

  it('are counted in whole days', () => {
    expect(daysBetween('2027-03-16', '2027-04-02')).toBe(17);
    expect(daysBetween('2027-03-16', '2027-03-15')).toBe(-1);
  });
});

describe('numbers', () => {
  it('money is fen, shown in yuan', () => {
    expect(formatMoney(691_200)).toBe('6,912.00');
    expect(formatMoney(5)).toBe('0.05');
    expect(formatMoney(-123_456_789)).toBe('-1,234,567.89');
  });

  it('hours and counts carry no needless figures', () => {
    expect(formatHours(3.5)).toBe('3.5');
    expect(formatHours(24)).toBe('24');
    expect(formatCount(5000)).toBe('5000');
    expect(formatCount(20_000)).toBe('20,000');
  });
});

describe('pages', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, 3, null, 9]],
    [5, 9, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    [10, 20, [1, null, 8, 9, 10, 11, 12, null, 20]],
  ])('page %i of %i', (page, last, numbers) => {
    expect(pageNumbers(page, last)).toEqual(numbers);
  });
});

describe('time left', () => {
  it('is told only once there is something to judge by', () => {
    expect(secondsLeft(10, 100, 0, 1000)).toBeNull();
    expect(secondsLeft(1, 100, 0, 10_000)).toBeNull();
    expect(secondsLeft(50, 100, 0, 10_000)).toBe(10);
    expect(secondsLeft(100, 100, 0, 10_000)).toBeNull();
  });
});
