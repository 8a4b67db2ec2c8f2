import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkNotice, type CheckedNotice } from './check-notice.js';
import { PUBLISHED_NOTICES } from './published-notices.js';
import { readIcs } from './read-ics.js';
import { readJson } from './read-json.js';
import { readTable } from './read-table.js';
import { statutoryDays } from './statute.js';

const table = (text: string, year: number | null = null): CheckedNotice =>
  checkNotice(
    readTable(
      text.split('\n').map((line) => line.split(',')),
      year,
    ),
  );
const codes = ({ problems }: CheckedNotice): string[] =>
  problems.map((found) => `${found.row ?? 'file'} ${found.code}`);
const LAW = statutoryDays(2027)
  .map((day) => `${day.date},${day.name},休息`)
  .join('\n');
/** Rows 2 to 14 are the law; what is added begins with row 15. */
const withLaw = (...lines: string[]): CheckedNotice => table(['日期,名称,类型', LAW, ...lines].join('\n'));

describe('a sheet with a row a day', () => {
  it('is read whole', () => {
    const notice = withLaw('2027-02-09,春节,休息', '2027-02-14,春节,上班');
    expect(notice).toMatchObject({ year: 2027, problems: [] });
    expect(notice.days).toHaveLength(15);
    expect(notice.days.filter((day) => !day.isOffDay)).toEqual([
      { row: 16, date: '2027-02-14', name: '春节', isOffDay: false },
    ]);
  });

  it('may have titles above, other columns beside, and ranges', () => {
    const notice = table(
      [
        '国务院办公厅关于2027年部分节假日安排的通知 国办发明电〔2026〕9号,,,',
        '序号,节日,日期,休/班,星期',
        '1,元旦,1月1日至3日,休,五',
        '2,春节,2月5日至12日,休,五',
        '3,春节,2月14日,班,日',
        '4,清明节,4月5日,休,一',
        '5,劳动节,5月1日至5日,休,六',
        '6,端午节,6月9日,休,三',
        '7,中秋节,9月15日,休,三',
        '8,国庆节,10月1日至7日,休,五',
      ].join('\n'),
    );
    expect(notice).toMatchObject({ year: 2027, documentNo: '国办发明电〔2026〕9号', problems: [] });
    expect(notice.days).toHaveLength(27);
  });

  it('with a row per holiday has the make-up days beside the days off', () => {
    const notice = table(
      [
        '2026年节假日安排',
        '节日,放假时间,调休上班日期,放假天数',
        '元旦,1月1日（周四）至3日（周六）,1月4日（周日）,3天',
        '春节,2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）,2月14日（周六）、2月28日（周六）,9天',
        '清明节,4月4日（周六）至6日（周一）,无,3天',
        '劳动节,5月1日至5日,5月9日,5天',
        '端午节,6月19日至21日,,3天',
        '中秋节,9月25日至27日,/,3天',
        '国庆节,10月1日至7日,9月20日、10月10日,7天',
      ].join('\n'),
    );
    expect(notice.problems).toEqual([]);
    const published = PUBLISHED_NOTICES.find(({ year }) => year === 2026)?.days ?? [];
    const inWords = (days: readonly { date: string; name: string; isOffDay: boolean }[]): string[] =>
      days.map(({ date, name, isOffDay }) => `${date} ${name} ${isOffDay ? '休' : '班'}`).sort();
    expect(inWords(notice.days)).toEqual(inWords(published));
  });
});

describe('what is wrong names its row', () => {
  it.each([
    ['an impossible date', '2027-02-30,春节,休息', '15 DATE_IMPOSSIBLE'],
    ['a date nobody can read', '除夕,春节,休息', '15 DATE_UNREADABLE'],
    ['no date', ',春节,休息', '15 DATE_MISSING'],
    ['no name', '2027-02-09,,休息', '15 NAME_MISSING'],
    ['no verdict', '2027-02-09,春节,', '15 VERDICT_MISSING'],
    ['a verdict nobody can read', '2027-02-09,春节,也许', '15 VERDICT_UNREADABLE'],
    ['a weekend that is only 调休', '2027-02-13,春节,调休', '15 VERDICT_UNCLEAR'],
    ['a day of another year', '2028-02-09,春节,休息', '15 OUTSIDE_YEAR'],
    ['a day of last spring', '2026-02-09,春节,休息', '15 OUTSIDE_YEAR'],
    ['two verdicts', '2027-02-05,春节,上班', '15 DAY_CONTRADICTS'],
  ])('%s', (_what, line, expected) => {
    const notice = withLaw(line);
    expect(codes(notice)).toContain(expected);
    expect(notice.problems.find(({ row }) => row === 15)?.severity).toBe('ERROR');
    expect(notice.problems.every(({ words }) => words.length > 4 && !words.includes('undefined'))).toBe(true);
  });

  it.each([
    ['a make-up day on a weekday', '2027-03-10,春节,上班', '15 MAKE_UP_ON_WEEKDAY', 'WARNING'],
    ['a weekend that is free anyway', '2027-03-13,春节,休息', '15 OFF_ON_WEEKEND', 'NOTE'],
    ['the same day again', '2027-02-05,春节,休息', '15 DAY_REPEATED', 'NOTE'],
  ])('%s is only remarked', (_what, line, expected, severity) => {
    const notice = withLaw(line);
    expect(codes(notice)).toEqual([expected]);
    expect(notice.problems[0]?.severity).toBe(severity);
  });

  it('a day of the law that should be worked', () => {
    expect(codes(table('日期,名称,类型\n2027-10-01,国庆节,上班'))).toContain('2 STATUTORY_WORKED');
  });

  it('days of the law that are not there', () => {
    const notice = table(`日期,名称,类型\n${LAW.replace('2027-04-05,清明节,休息\n', '')}`);
    expect(notice.problems).toMatchObject([
      { code: 'STATUTORY_ABSENT', severity: 'WARNING', row: null, params: { days: ['2027-04-05（清明节）'] } },
    ]);
  });

  it('takes the last days of December before for 元旦', () => {
    const lines = statutoryDays(2030).map((day) => `${day.date},${day.name},休息`);
    const notice = table(['日期,名称,类型', ...lines, '2029-12-31,元旦,休息', '2029-12-29,元旦,上班'].join('\n'));
    expect(notice).toMatchObject({ year: 2030, problems: [] });
  });

  it('a bare 调休 from Monday to Friday is off', () => {
    expect(withLaw('2027-02-09,春节,调休').days.find(({ row }) => row === 15)?.isOffDay).toBe(true);
  });
});

describe('a sheet that cannot be read at all', () => {
  it.each([
    ['', '1 NO_DAYS'],
    ['日期,名称,类型', 'file NO_DAYS'],
    ['2027-02-05,春节,休息', '1 HEADER_MISSING'],
    ['日期,名称,类型,负责人\n2027-02-05,春节,休息,张三', '1 COLUMN_UNKNOWN'],
    ['日期,名称\n2027-02-05,春节', '1 COLUMN_MISSING'],
    ['名称,类型\n春节,休息', '1 COLUMN_MISSING'],
    ['日期,类型\n2027-02-05,休息', '1 COLUMN_MISSING'],
    ['日期,放假日期,名称,类型\n2027-02-05,2027-02-05,春节,休息', '1 COLUMN_TWICE'],
    ['日期,名称,类型\n1999-02-05,春节,休息', 'file YEAR_UNSUPPORTED'],
  ])('%j: %s', (text, expected) => expect(codes(table(text))).toContain(expected));
});

describe('JSON', () => {
  const days = statutoryDays(2027).map(({ date, name }) => ({ name, date, isOffDay: true }));

  it.each([
    ['as holiday-cn has it', { $schema: 'x', $id: 'y', year: 2027, papers: ['z'], days }],
    ['as a plain array', days],
    ['with words for yes and no', days.map(({ date, name }) => ({ date, name, type: 'holiday' }))],
  ])('%s', (_what, value) => {
    const notice = checkNotice(readJson(value, null));
    expect(notice).toMatchObject({ year: 2027, problems: [] });
    expect(notice.days).toHaveLength(13);
    expect(notice.days[0]).toEqual({ row: 1, date: '2027-01-01', name: '元旦', isOffDay: true });
  });

  it.each([
    ['an unknown key of a day', [{ date: '2027-02-05', name: '春节', isOffDay: true, wage: 3 }], 'file COLUMN_UNKNOWN'],
    ['an unknown key around them', { year: 2027, days, author: 'x' }, 'file COLUMN_UNKNOWN'],
    ['a key that is missing', [{ date: '2027-02-05', isOffDay: true }], 'file COLUMN_MISSING'],
    ['an impossible date', [...days, { date: '2027-02-30', name: '春节', isOffDay: true }], '14 DATE_IMPOSSIBLE'],
    ['a verdict that is missing', [...days, { date: '2027-02-09', name: '春节' }], '14 VERDICT_MISSING'],
    ['no days', { year: 2027, papers: [], days: [] }, 'file NO_DAYS'],
    ['no list of days', { year: 2027 }, 'file HEADER_MISSING'],
    ['something else', 'a text', 'file HEADER_MISSING'],
    ['an array of texts', ['2027-02-05'], 'file HEADER_MISSING'],
  ])('%s', (_what, value, expected) => expect(codes(checkNotice(readJson(value, null)))).toContain(expected));
});

describe('a calendar file', () => {
  const event = (summary: string, start: string, end = ''): string =>
    [
      'BEGIN:VEVENT',
      `SUMMARY:${summary}`,
      `DTSTART;VALUE=DATE:${start}`,
      ...(end ? [`DTEND;VALUE=DATE:${end}`] : []),
      'END:VEVENT',
    ].join('\r\n');
  const calendar = (...events: string[]): string => ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR'].join('\r\n');

  it('has holidays and make-up days', () => {
    const text = calendar(event('春节假期', '20270205', '20270207'), event('上班(补春节假期)', '20270214'));
    expect(readIcs(text, null)).toMatchObject({
      entries: [
        { row: 1, date: '2027-02-05', name: '春节', isOffDay: true },
        { row: 1, date: '2027-02-06', name: '春节', isOffDay: true },
        { row: 2, date: '2027-02-14', name: '春节', isOffDay: false },
      ],
      problems: [],
    });
  });

  it('unfolds its lines', () => {
    expect(readIcs(calendar(event('春\r\n 节假期', '20270205')), null).entries[0]?.name).toBe('春节');
  });

  it.each([
    [calendar(), 'file NO_DAYS'],
    [calendar(event('春节', '20270230')), '1 DATE_IMPOSSIBLE'],
    [calendar(event('', '20270205')), '1 NAME_MISSING'],
    [calendar(event('春节', '20270205', '20280205')), '1 RANGE_TOO_LONG'],
  ])('%#: %s', (text, expected) => expect(codes(checkNotice(readIcs(text, 2027)))).toContain(expected));
});

it('never throws and never keeps a day twice, whatever a table holds', () => {
  const cell = fc.oneof(
    fc.constantFrom('日期', '名称', '类型', '2027-02-05', '2027年2月5日至11日', '春节', '休息', '上班', '调休', ''),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), (rows) => {
      const { days, problems } = checkNotice(readTable(rows, null));
      expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
      expect(days.length > 0 || problems.length > 0).toBe(true);
    }),
  );
});
