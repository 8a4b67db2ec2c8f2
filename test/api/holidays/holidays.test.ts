import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as XLSX from '@e965/xlsx';
import iconv from 'iconv-lite';
import type { Actor } from '../../../src/kernel/access.js';
import { Holidays } from '../../../src/features/holidays/holidays.public.js';
import { planLectureDates } from '../../../src/features/lecture-hall/domain/lecture-dates.js';
import { FIRST_FRIDAY } from '../../../src/features/lecture-hall/domain/day-rule.js';
import { Database } from '../../../src/platform/db/database.js';
import { readSpreadsheet } from '../../../src/platform/spreadsheet/read-spreadsheet.js';
import { cellText } from '../../../src/platform/spreadsheet/spreadsheet.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import {
  accountActor,
  buildNotice,
  confirmNotice,
  fileOf,
  noticeCsv,
  previewNotice,
} from '../../support/build-holidays.js';
import { binary } from '../../support/build-rosters.js';

interface YearView {
  status: string;
  notice: { origin: string; documentNo: string; title: string } | null;
  days: { date: string; name: string; isOffDay: boolean; source: string }[];
}

let app: TestApp;
let staff: TestActor;
let me: Actor;

beforeAll(async () => {
  app = await startTestApp();
  staff = await app.actor({ roles: [{ role: 'TRAINING_STAFF' }], name: '林书岚' });
  me = accountActor(staff.accountId, '林书岚');
});
afterAll(() => app.close());

const yearOf = async (year: number): Promise<YearView> =>
  (await app.http.get(`/api/holidays?year=${year}`).expect(200)).body as YearView;
const sourceOf = (view: YearView, date: string): string | undefined =>
  view.days.find((day) => day.date === date)?.source;
const rows = async (sql: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> =>
  app.get(Database).reads.query<Record<string, unknown>[]>(sql, parameters);
const calendarOf = (year: number) =>
  app.get(Holidays).calendar(app.get(Database).reads, `${year}-01-01`, `${year}-12-31`);

describe('the holidays of a year', () => {
  it('are there without any import: by notice', async () => {
    const view = await yearOf(2026);
    expect(view).toMatchObject({
      status: 'NOTICE',
      notice: {
        origin: 'SHIPPED',
        documentNo: '国办发明电〔2025〕7号',
        title: '国务院办公厅关于2026年部分节假日安排的通知',
      },
    });
    expect(view.days).toHaveLength(39);
    expect([sourceOf(view, '2026-01-01'), sourceOf(view, '2026-01-02')]).toEqual(['STATUTE', 'NOTICE']);
    expect(view.days).toContainEqual({ date: '2026-01-04', name: '元旦', isOffDay: false, source: 'NOTICE' });
  });

  it('without one: by law and, marked as such, by forecast', async () => {
    const view = await yearOf(2029);
    expect(view).toMatchObject({ status: 'FORECAST', notice: null });
    expect([sourceOf(view, '2029-10-01'), sourceOf(view, '2029-10-07')]).toEqual(['STATUTE', 'FORECAST']);
    // 1 January 2030 is a Tuesday: the forecast of the next year reaches back
    expect(view.days).toContainEqual({ date: '2029-12-31', name: '元旦', isOffDay: true, source: 'FORECAST' });
  });

  it('before there was a principle: by law alone', async () => {
    expect(await yearOf(2023)).toMatchObject({ status: 'STATUTE', notice: null });
  });

  it('are those of this year when nobody says which', async () => {
    expect((await app.http.get('/api/holidays').expect(200)).body).toMatchObject({ year: 2027 });
  });

  it.each(['2019', '2051', '26', 'x'])('of %s are not answered', (year) =>
    app.http.get(`/api/holidays?year=${year}`).expect(400),
  );

  it('defer the lectures of 2025 to 2027', async () => {
    const calendar = await app.get(Holidays).calendar(app.get(Database).reads, '2025-01-01', '2027-12-31');
    const dates = planLectureDates(
      { firstMonth: '2025-01', lastMonth: '2027-12', rule: FIRST_FRIDAY, deferral: 'NEXT_WEEK' },
      calendar,
    );
    const moved = dates.filter((date) => date.deferral !== null);
    expect(moved.map(({ ruleDate, on, deferral }) => [ruleDate, deferral?.because.source, on])).toEqual([
      ['2025-04-04', 'STATUTE', '2025-04-11'],
      ['2025-05-02', 'STATUTE', '2025-05-09'],
      ['2025-10-03', 'STATUTE', '2025-10-10'],
      ['2026-01-02', 'NOTICE', '2026-01-09'],
      ['2026-05-01', 'STATUTE', '2026-05-08'],
      ['2026-10-02', 'STATUTE', '2026-10-09'],
      ['2027-01-01', 'STATUTE', '2027-01-08'],
      ['2027-02-05', 'STATUTE', '2027-02-19'],
      ['2027-10-01', 'STATUTE', '2027-10-08'],
    ]);
  });
});

describe('a notice by file', () => {
  it('changes nothing when it is read, and everything when it is confirmed', async () => {
    const before = await yearOf(2030);
    const preview = await previewNotice(app, me, {
      year: 2030,
      off: [
        ['2029-12-31', 1, '元旦'],
        ['2030-02-02', 7, '春节'],
      ],
      worked: [
        ['2029-12-29', '元旦'],
        ['2030-02-10', '春节'],
      ],
    });
    expect(preview).toMatchObject({ year: 2030, problems: [], title: '国务院办公厅关于2030年部分节假日安排的通知' });
    expect(preview.days.find((day) => day.date === '2030-02-08')?.before).toEqual({
      name: '春节',
      isOffDay: true,
      source: 'FORECAST',
    });
    expect(preview.dropped).toContainEqual({ date: '2030-02-09', name: '春节', source: 'FORECAST' });
    expect(await yearOf(2030)).toEqual(before);

    const reads = app.get(Database).reads;
    const range = ['2030-01-01', '2030-12-31'] as const;
    const later = await app.get(Holidays).calendarWith(reads, me, preview.id!, ...range);
    expect([later.isWorkingDay('2030-02-10'), (await calendarOf(2030)).isWorkingDay('2030-02-10')]).toEqual([
      true,
      false,
    ]);

    const active = await confirmNotice(app, me, preview.id!);
    expect(active).toMatchObject({ id: preview.id, year: 2030 });
    const after = await yearOf(2030);
    expect(after).toMatchObject({ status: 'NOTICE', notice: { origin: 'IMPORTED' } });
    expect(after.days.some((day) => day.source === 'FORECAST' && day.date < '2030-12-24')).toBe(false);
    expect((await calendarOf(2030)).makeUpDay('2030-02-10')).toEqual({ name: '春节', source: 'NOTICE' });
    // the day of the December before belongs to it as well
    expect((await yearOf(2029)).days).toContainEqual({
      date: '2029-12-29',
      name: '元旦',
      isOffDay: false,
      source: 'NOTICE',
    });
  });

  it('is superseded by the next one, kept, listed and on record', async () => {
    const first = await buildNotice(app, { year: 2031, off: [['2031-02-03', 1, '某日']] }, me);
    const second = await buildNotice(app, { year: 2031, off: [['2031-02-04', 1, '某日']] }, me);
    const calendar = await calendarOf(2031);
    expect([calendar.isWorkingDay('2031-02-03'), calendar.isWorkingDay('2031-02-04')]).toEqual([true, false]);
    const { body } = await staff.get('/api/holiday-notices?year=2031').expect(200);
    expect(body).toMatchObject({
      total: 2,
      items: [
        { id: second.id, state: 'ACTIVE', offDays: 13, makeUpDays: 0, createdBy: '林书岚', supersededAt: null },
        { id: first.id, state: 'SUPERSEDED' },
      ],
    });
    expect(
      await rows(`SELECT act, actor_name FROM audit_entry WHERE subject = 'holiday_notice' AND subject_id = ?`, [
        String(second.id),
      ]),
    ).toEqual([{ act: 'holiday-notice.activate', actor_name: '林书岚' }]);
  });

  it('takes the place of one that ships with the program', async () => {
    await buildNotice(app, { year: 2024, off: [['2024-02-09', 1, '春节']] }, me);
    const view = await yearOf(2024);
    expect(view.notice?.origin).toBe('IMPORTED');
    expect([sourceOf(view, '2024-02-09'), sourceOf(view, '2024-02-16')]).toEqual(['NOTICE', undefined]);
  });

  it.each<[string, (csv: string) => Buffer, string]>([
    ['UTF-8', (csv) => Buffer.from(csv), 'a.csv'],
    ['GB18030', (csv) => iconv.encode(csv, 'gb18030'), 'a.csv'],
    ['UTF-16', (csv) => Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(csv, 'utf-16le')]), 'a.csv'],
    ['xlsx', (csv) => workbook(csv, 'xlsx'), 'a.xlsx'],
    ['xls', (csv) => workbook(csv, 'xls'), 'a.xls'],
    ['ods', (csv) => workbook(csv, 'ods'), 'a.ods'],
    ['xlsx with real dates', (csv) => workbook(csv, 'xlsx', true), 'a.xlsx'],
    ['JSON', (csv) => Buffer.from(jsonOf(csv)), 'a.json'],
  ])('is understood as %s', async (_kind, write, name) => {
    const csv = noticeCsv({ year: 2034, off: [['2034-02-22', 3, '春节']], worked: [['2034-02-25', '春节']] });
    const preview = await app.get(Holidays).preview(me, fileOf(write(csv), name));
    expect(preview).toMatchObject({ year: 2034, problems: [] });
    expect(preview.days).toHaveLength(17);
    expect(preview.days.find((day) => day.date === '2034-02-25')).toMatchObject({ name: '春节', isOffDay: false });
  });
});

describe('a bad file', () => {
  it.each([
    ['an impossible date', noticeCsv({ year: 2033, lines: ['2033-02-30,春节,休息'] }), 15, '日期“2033-02-30”不存在'],
    ['an unknown column', '日期,名称,类型,负责人\n2033-01-01,元旦,休息,张三', 1, '不认识“负责人”这一列'],
    ['a missing column', '日期,名称\n2033-01-01,元旦', 1, '缺少“类型”一列'],
    ['two verdicts', noticeCsv({ year: 2033, lines: ['2033-01-01,元旦,上班'] }), 15, '与第2行矛盾'],
    ['a day of another year', noticeCsv({ year: 2033, lines: ['2035-02-01,春节,休息'] }), 15, '不在2033年通知的范围内'],
    ['no days', '日期,名称,类型\n', null, '没有任何日期'],
    ['no days in JSON', '{ "year": 2033, "papers": [], "days": [] }', null, '没有任何日期'],
  ])('with %s keeps nothing and says where', async (_what, file, row, words) => {
    const before = await rows('SELECT COUNT(*) AS n FROM holiday_notice');
    const preview = await previewNotice(app, me, file);
    expect(preview.id).toBeNull();
    expect(preview.problems).toContainEqual(
      expect.objectContaining({ row, severity: 'ERROR', words: expect.stringContaining(words) as unknown }),
    );
    expect(await rows('SELECT COUNT(*) AS n FROM holiday_notice')).toEqual(before);
  });

  it.each([
    ['', 'SPREADSHEET.EMPTY'],
    ['%PDF-1.7 ...', 'SPREADSHEET.FORMAT'],
    ['{ "year": 2033, ', 'HOLIDAYS.JSON_BROKEN'],
  ])('%j is refused: %s', async (content, code) => {
    await expect(previewNotice(app, me, content)).rejects.toMatchObject({ code });
  });

  it('of the wrong year is noticed when somebody says which year it should be', async () => {
    const preview = await app.get(Holidays).preview(me, fileOf(noticeCsv({ year: 2033 })), { year: 2034 });
    expect(preview).toMatchObject({ id: null, year: 2034 });
    expect(preview.problems.filter(({ code }) => code === 'OUTSIDE_YEAR')).toHaveLength(13);
  });
});

describe('several at once', () => {
  it('one of two imports wins, the other is told that it was overtaken, and may follow', async () => {
    const [mine, theirs] = await Promise.all([
      previewNotice(app, me, { year: 2036, off: [['2036-03-03', 1, '甲']] }),
      previewNotice(app, me, { year: 2036, off: [['2036-03-04', 1, '乙']] }),
    ]);
    const results = await Promise.allSettled([mine, theirs].map(({ id }) => confirmNotice(app, me, id!)));
    const refused = results.filter((result) => result.status === 'rejected');
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(refused[0]?.reason).toMatchObject({ code: 'HOLIDAYS.PREVIEW_OVERTAKEN', params: { year: 2036 } });
    expect(await rows('SELECT id FROM holiday_notice WHERE active_year = 2036')).toHaveLength(1);
    // what it showed is stale; shown anew, it takes its turn
    await buildNotice(app, { year: 2036, off: [['2036-03-05', 1, '丙']] }, me);
    expect((await calendarOf(2036)).isWorkingDay('2036-03-05')).toBe(false);
    expect(
      await rows(`SELECT state FROM holiday_notice WHERE year = 2036 AND state <> 'PREVIEW' ORDER BY id`),
    ).toHaveLength(2);
  });

  it('the same holds where one is in force already', async () => {
    await buildNotice(app, { year: 2037 }, me);
    const previews = await Promise.all(
      ['2037-03-03', '2037-03-04', '2037-03-05'].map((date) =>
        previewNotice(app, me, { year: 2037, off: [[date, 1, '甲']] }),
      ),
    );
    const results = await Promise.allSettled(previews.map(({ id }) => confirmNotice(app, me, id!)));
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(await rows('SELECT id FROM holiday_notice WHERE active_year = 2037')).toHaveLength(1);
  });

  it('one preview confirmed five times comes into force once', async () => {
    const preview = await previewNotice(app, me, { year: 2038 });
    const results = await Promise.allSettled([1, 2, 3, 4, 5].map(() => confirmNotice(app, me, preview.id!)));
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  });

  it('nothing of it stays when the rest of the change fails', async () => {
    const preview = await previewNotice(app, me, { year: 2039, off: [['2039-03-03', 1, '甲']] });
    const failing = app.get(Database).transaction(me, async (tx) => {
      await app.get(Holidays).confirm(tx, preview.id!);
      expect(
        (await app.get(Holidays).calendar(tx.manager, '2039-01-01', '2039-12-31')).isWorkingDay('2039-03-03'),
      ).toBe(false);
      throw new Error('the dates could not be moved');
    });
    await expect(failing).rejects.toThrow('the dates could not be moved');
    expect((await yearOf(2039)).status).toBe('FORECAST');
    await confirmNotice(app, me, preview.id!);
    expect((await yearOf(2039)).status).toBe('NOTICE');
  });
});

describe('who may', () => {
  it('see a preview: whoever made it', async () => {
    const preview = await previewNotice(app, me, { year: 2040 });
    const other = accountActor((await app.actor({ roles: [{ role: 'TRAINING_STAFF' }] })).accountId);
    await expect(confirmNotice(app, other, preview.id!)).rejects.toMatchObject({ code: 'HOLIDAYS.PREVIEW_NOT_FOUND' });
    const seen = app
      .get(Holidays)
      .calendarWith(app.get(Database).reads, other, preview.id!, '2040-01-01', '2040-12-31');
    await expect(seen).rejects.toMatchObject({ code: 'HOLIDAYS.PREVIEW_NOT_FOUND' });
  });

  it('read the notices: staff, leaders and secretaries; the template: training staff', async () => {
    await app.http.get('/api/holiday-notices').expect(401);
    await app.http.get('/api/holiday-notices/template').expect(401);
    const trainee = await app.actor();
    await trainee.get('/api/holiday-notices').expect(403);
    await trainee.get('/api/holidays').expect(200);
    for (const role of ['LEADER', 'PERSONNEL', 'COMMUNITY_SECRETARY', 'CLASS_TEACHER'] as const) {
      const reader = await app.actor({ roles: [{ role }] });
      await reader.get('/api/holiday-notices').expect(200);
      await reader.get('/api/holiday-notices/template').expect(403);
    }
    await staff.get('/api/holiday-notices?sort=name').expect(400);
    await staff.get('/api/holiday-notices?year=1999').expect(400);
  });
});

describe('the template', () => {
  it('holds the days of the law and is a notice as it stands', async () => {
    const { body } = await staff.get('/api/holiday-notices/template').buffer().parse(binary).expect(200);
    const sheet = readSpreadsheet(body as Buffer).sheets[0];
    expect(sheet?.name).toBe('2028年节假日安排');
    expect(sheet?.rows[0]?.map(cellText)).toEqual(['日期', '名称', '类型', '备注']);
    const preview = await app.get(Holidays).preview(me, fileOf(body as Buffer, '模板.xlsx'));
    expect(preview).toMatchObject({ year: 2028, problems: [] });
    expect(preview.days).toHaveLength(12);
  });
});

function cells(csv: string): string[][] {
  return csv.split('\n').map((line) => line.split(','));
}

function workbook(csv: string, bookType: XLSX.BookType, realDates = false): Buffer {
  const book = XLSX.utils.book_new();
  const serial = (date: string): number => Date.parse(date) / 86_400_000 + 25_569;
  const table = cells(csv).map(([date = '', ...rest], row) => [realDates && row > 0 ? serial(date) : date, ...rest]);
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(table), '安排');
  return XLSX.write(book, { type: 'buffer', bookType }) as Buffer;
}

function jsonOf(csv: string): string {
  const days = cells(csv)
    .slice(1)
    .map(([date, name, type]) => ({ name, date, isOffDay: type === '休息' }));
  return JSON.stringify({ year: 2034, papers: ['https://example.org/'], days });
}
