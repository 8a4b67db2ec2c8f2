import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type supertest from 'supertest';
import { readSpreadsheet } from '../../../src/platform/spreadsheet/read-spreadsheet.js';
import { cellText } from '../../../src/platform/spreadsheet/spreadsheet.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildPublishedHall, type PublishedHall } from '../../support/build-lecture-changes.js';
import { buildSeason } from '../../support/build-lecture-hall.js';
import { buildStaff, buildUnit } from '../../support/build-people.js';

let app: TestApp;
let hall: PublishedHall;

beforeAll(async () => {
  app = await startTestApp();
  hall = await buildPublishedHall(app, {
    units: 6,
    peoplePerUnit: 3,
    season: { firstMonth: '2027-01', lastMonth: '2027-12', speakersPerDate: 3 },
  });
}, 120_000);
afterAll(() => app.close());

const download = (actor: TestActor, url: string): Promise<supertest.Response> =>
  actor
    .get(url)
    .buffer(true)
    .parse((reply, done) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('end', () => done(null, Buffer.concat(parts)));
    });

function rowsOf(bytes: Buffer): string[][] {
  const { sheets } = readSpreadsheet(bytes);
  return (sheets[0]?.rows ?? []).map((row) => row.map(cellText));
}

describe('the rota on paper', () => {
  it('has a line for each month with day, deferral, speakers and state, set up for one page', async () => {
    const response = await download(hall.staff, `/api/lecture-seasons/${hall.rota.season.id}/rota.xlsx`);
    expect(response.status).toBe(200);
    expect(response.headers['content-disposition']).toContain(encodeURIComponent('轮值表.xlsx'));
    const bytes = response.body as Buffer;
    const rows = rowsOf(bytes);
    const [title, note, head, ...lines] = rows;
    expect(title?.[0]).toContain('社区大讲堂2027年轮值表');
    expect(note?.[0]).toContain('每月第一个星期五开讲');
    expect(head).toEqual(['月', '开讲日', '原定日和顺延原因', '主讲人1', '主讲人2', '主讲人3', '题目', '状态']);
    expect(lines.slice(0, 12).map((line) => [line[0], line[1], line[2]])).toMatchObject([
      ['1月', '1月8日\n星期五', expect.stringContaining('1月1日元旦')],
      ['2月', '2月19日\n星期五', expect.stringContaining('2月5日')],
      ['3月', '3月5日\n星期五', ''],
      ['4月', '4月2日\n星期五', ''],
      ['5月', '5月7日\n星期五', ''],
      ['6月', '6月4日\n星期五', ''],
      ['7月', '7月2日\n星期五', ''],
      ['8月', '8月6日\n星期五', ''],
      ['9月', '9月3日\n星期五', ''],
      ['10月', '10月8日\n星期五', expect.stringContaining('10月1日国庆节')],
      ['11月', '11月5日\n星期五', ''],
      ['12月', '12月3日\n星期五', ''],
    ]);
    const [first] = hall.lectures;
    expect(lines[0]?.[3]).toBe(`${first?.speaker.name}\n${first?.speaker.unitName}`);
    expect(lines[0]?.[7]).toBe('已排');
  });

  it('is for staff of the hall', async () => {
    const url = `/api/lecture-seasons/${hall.rota.season.id}/rota.xlsx`;
    expect((await app.http.get(url)).status).toBe(401);
    const cadre = hall.lectures[0]?.actor;
    if (cadre) expect((await cadre.get(url)).status).toBe(403);
    const elsewhere = await buildStaff(app, 'TRAINING_STAFF', await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' }));
    expect((await elsewhere.get(url)).status).toBe(404);
    expect((await hall.staff.get('/api/lecture-seasons/nothing/rota.xlsx')).status).toBe(400);
  });
});

describe('the notice of a month', () => {
  it('says when, where, who speaks on what, who attends and whom to ask', async () => {
    const january = hall.rota.rows[0];
    const response = await hall.staff.get(`/api/lecture-dates/${january?.dateId}/notice`);
    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({
      sessionNo: 1,
      heldOn: '2027-01-08',
      ruleOn: '2027-01-01',
      deferralReason: expect.stringContaining('元旦'),
      weekday: 5,
      startTime: '14:30',
      place: '培训中心报告厅',
      audience: ['CAREER_STAFF', 'PUBLIC_WELFARE_POST'],
    });
    const { lectures, contact } = response.body as {
      lectures: { name: string; unitName: string; topic: string | null }[];
      contact: { name: string };
    };
    expect(lectures.map((lecture) => lecture.name)).toEqual(january?.lectures.map((lecture) => lecture.speaker.name));
    expect(contact.name).not.toBe('');
  });

  it('is not printed for a month that is not published, nor elsewhere', async () => {
    const january = hall.rota.rows[0];
    const elsewhere = await buildStaff(app, 'TRAINING_STAFF', await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' }));
    expect((await elsewhere.get(`/api/lecture-dates/${january?.dateId}/notice`)).status).toBe(404);
    expect((await app.http.get(`/api/lecture-dates/${january?.dateId}/notice`)).status).toBe(401);
    expect((await hall.lectures[0]?.actor.get(`/api/lecture-dates/${january?.dateId}/notice`))?.status).toBe(403);
    const season = await buildSeason(hall, { firstMonth: '2028-01', lastMonth: '2028-03' });
    const { body } = await hall.staff.get(`/api/lecture-seasons/${season.id}/rota`);
    const [row] = (body as { rows: { dateId: number }[] }).rows;
    expect((await hall.staff.get(`/api/lecture-dates/${row?.dateId}/notice`)).body).toMatchObject({
      status: 409,
      code: 'LECTURE.NOT_PUBLISHED',
    });
  });
});
