import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../kernel/calendar.js';
import { readDates } from './notice-dates.js';

describe('one day, as people write it', () => {
  it.each([
    '2027-02-05',
    '2027/2/5',
    '2027.2.5',
    '2027.02.05.',
    '2027年2月5日',
    '2027年2月5号',
    ' 2027 年 02 月 05 日 ',
    '２０２７年２月５日',
    '20270205',
    '2027年2月5日（周五）',
    '2027年2月5日(农历除夕、星期五)',
    '2027-02-05 星期五',
    '2027-02-05 00:00:00',
    '2027-02-05T00:00:00Z',
    '2027年2月5日上班',
    '46423',
    '2月5日',
    '2/5',
  ])('%j', (text) => expect(readDates(text, 2027)).toEqual({ dates: ['2027-02-05'] }));
});

describe('several days', () => {
  it.each([
    ['2027年2月5日至8日', ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08']],
    ['2027年2月27日（周六）到3月1日（周一）', ['2027-02-27', '2027-02-28', '2027-03-01']],
    ['2027-02-05至2027-02-06', ['2027-02-05', '2027-02-06']],
    ['2027-02-05~2027-02-06', ['2027-02-05', '2027-02-06']],
    ['2027.2.5—2.6', ['2027-02-05', '2027-02-06']],
    ['1月1日（周四）至3日（周六）放假调休，共3天', ['2027-01-01', '2027-01-02', '2027-01-03']],
    ['2月14日（周日）、2月28日（周日）上班', ['2027-02-14', '2027-02-28']],
    ['1月26日、2月8日；3月1日', ['2027-01-26', '2027-02-08', '2027-03-01']],
    ['4月27日、28日', ['2027-04-27', '2027-04-28']],
    ['2026年12月31日至2027年1月2日', ['2026-12-31', '2027-01-01', '2027-01-02']],
  ])('%s', (text, dates) => expect(readDates(text, 2027)).toEqual({ dates }));
});

describe('what is no date', () => {
  it.each([
    ['', 'DATE_MISSING'],
    ['（周五）', 'DATE_MISSING'],
    ['2027-02-30', 'DATE_IMPOSSIBLE'],
    ['2027年13月1日', 'DATE_IMPOSSIBLE'],
    ['20270231', 'DATE_IMPOSSIBLE'],
    ['除夕', 'DATE_UNREADABLE'],
    ['2027', 'DATE_UNREADABLE'],
    ['5', 'DATE_UNREADABLE'],
    ['5/2/2027', 'DATE_UNREADABLE'],
    ['2027-02-08至2027-02-05', 'RANGE_REVERSED'],
    ['2027-02-05至2027-05-05', 'RANGE_TOO_LONG'],
    ['2027-02-05至6日至7日', 'DATE_UNREADABLE'],
    ['2027-02-05至2027-02-30', 'DATE_IMPOSSIBLE'],
  ])('%j: %s', (text, code) => expect(readDates(text, 2027)).toMatchObject({ code }));

  it('has no year that anybody told', () => {
    expect(readDates('2月5日', null)).toMatchObject({ code: 'DATE_WITHOUT_YEAR', params: { text: '2月5日' } });
  });
});

it('reads every day of every form it writes itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 11_000 }), (later) => {
      const date = addDays('2020-01-01', later);
      const [year, month, day] = date.split('-').map(Number);
      for (const form of [date, `${year}/${month}/${day}`, `${year}年${month}月${day}日`, date.replaceAll('-', '')]) {
        expect(readDates(form, null)).toEqual({ dates: [date] });
      }
    }),
  );
});

it('never throws, whatever stands in the cell', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => void readDates(text, 2027)));
});
