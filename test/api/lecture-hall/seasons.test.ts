import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildHall, buildSeason, rotaOf, type BuiltHall } from '../../support/build-lecture-hall.js';
import { buildStaff, buildUnit, rowsOf } from '../../support/build-people.js';
import { fewest } from '../../support/fewest.js';

let app: TestApp;
let hall: BuiltHall;
let leader: TestActor;

beforeAll(async () => {
  app = await startTestApp();
  hall = await buildHall(app, { units: 3, peoplePerUnit: 1 });
  leader = await buildStaff(app, 'LEADER', hall.host);
});
afterAll(() => app.close());

const PLACE = { place: '报告厅' };

describe('a season', () => {
  it('has its dates at once: the first Friday, later by a week where that is off', async () => {
    const made = await hall.staff.post('/api/lecture-seasons', {
      firstMonth: '2027-01',
      lastMonth: '2027-12',
      ...PLACE,
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      name: '2027年',
      hostUnitId: hall.host.id,
      status: 'DRAFT',
      ruleWords: '每月第一个星期五',
      speakersPerDate: 3,
      seed: 20270316,
      dates: { total: 12, planned: 12 },
      acts: ['edit', 'delete', 'plan'],
    });
    const rota = await rotaOf(leader, (made.body as { id: number }).id);
    const days = new Map(rota.rows.map((row) => [row.month, row]));
    expect(days.get('2027-01')).toMatchObject({
      ruleOn: '2027-01-01',
      heldOn: '2027-01-08',
      deferral: 'HOLIDAY',
      deferralReason: '元旦',
    });
    expect(days.get('2027-02')).toMatchObject({ ruleOn: '2027-02-05', heldOn: '2027-02-19' });
    expect(days.get('2027-02')?.passed.map((day) => day.date)).toEqual(['2027-02-05', '2027-02-12']);
    expect(days.get('2027-04')).toMatchObject({ heldOn: '2027-04-02', deferral: 'NONE', passed: [] });
    expect(days.get('2027-10')).toMatchObject({ heldOn: '2027-10-08' });
    expect(rota.season.acts).toEqual([]);
    const list = await leader.get('/api/lecture-seasons?year=2027');
    expect(list.body).toMatchObject({ total: 1, items: [{ name: '2027年', dates: { total: 12 } }] });
    await hall.staff.delete(`/api/lecture-seasons/${(made.body as { id: number }).id}`).expect(200);
  });

  it('belongs to the headquarters of whoever makes it', async () => {
    const section = await buildUnit(app, { kind: 'SECTION', parent: hall.host });
    const clerk = await app.actor({ roles: [{ role: 'TRAINING_STAFF' }], unitId: section.id });
    const made = await clerk.post('/api/lecture-seasons', { ...PLACE, firstMonth: '2040-01', lastMonth: '2040-01' });
    expect(made.body).toMatchObject({ hostUnitId: hall.host.id });
  });

  it('shows the dates of rules before it is made', async () => {
    const { body } = await hall.staff
      .post('/api/lecture-seasons/preview-dates', {
        firstMonth: '2027-02',
        lastMonth: '2027-02',
        rule: { week: -1, weekday: 3 },
        deferral: 'NEXT_WORKING_DAY',
      })
      .expect(200);
    expect(body).toMatchObject({ items: [{ month: '2027-02', ruleOn: '2027-02-24', heldOn: '2027-02-24' }] });
  });

  it.each([
    [{ firstMonth: '2027-13', lastMonth: '2027-12' }, 400],
    [{ firstMonth: '2027-01', lastMonth: '2027-12', speakersPerDate: 5 }, 400],
    [{ firstMonth: '2027-01', lastMonth: '2027-12', speakersPerDate: 1 }, 400],
    [{ firstMonth: '2027-01', lastMonth: '2027-12', rule: { week: 5, weekday: 5 } }, 400],
    [{ firstMonth: '2027-01', lastMonth: '2027-12', unknown: 1 }, 400],
    [
      {
        firstMonth: '2027-01',
        lastMonth: '2027-12',
        timeline: {
          NOTICE: -10,
          TOPIC: -20,
          COURSEWARE: -10,
          GROUP_PREPARATION: -5,
          REHEARSAL: -3,
          LECTURE: 0,
          FILING: 7,
        },
      },
      400,
    ],
    [{ firstMonth: '2027-12', lastMonth: '2027-01' }, 422],
    [{ firstMonth: '2027-01', lastMonth: '2027-12', startTime: '16:00', endTime: '15:00' }, 422],
  ])('is refused with %j', async (body, status) => {
    const response = await hall.staff.post('/api/lecture-seasons', { ...PLACE, ...body });
    expect(response.status).toBe(status);
  });

  it('names the months when it has none', async () => {
    const { body } = await hall.staff.post('/api/lecture-seasons', {
      ...PLACE,
      firstMonth: '2027-12',
      lastMonth: '2027-01',
    });
    expect(body).toMatchObject({
      code: 'LECTURE.RANGE_EMPTY',
      params: { firstMonth: '2027-12', lastMonth: '2027-01' },
    });
  });

  it('does not share a month with another of the same host, also when both come at once', async () => {
    const body = { ...PLACE, firstMonth: '2028-01', lastMonth: '2028-06' };
    const both = await Promise.all([
      hall.staff.post('/api/lecture-seasons', body),
      hall.staff.post('/api/lecture-seasons', { ...body, firstMonth: '2028-06', lastMonth: '2028-12' }),
    ]);
    expect(both.map((response) => response.status).sort()).toEqual([201, 409]);
    expect(both.find((response) => response.status === 409)?.body).toMatchObject({ code: 'LECTURE.SEASON_OVERLAPS' });
    const elsewhere = await buildHall(app, { units: 1, peoplePerUnit: 1 });
    expect((await buildSeason(elsewhere, { firstMonth: '2028-01', lastMonth: '2028-06' })).id).toBeGreaterThan(0);
  });

  it('takes other rules, and its dates follow', async () => {
    const season = await buildSeason(hall, { firstMonth: '2029-01', lastMonth: '2029-03' });
    const changed = await hall.staff.put(`/api/lecture-seasons/${season.id}`, {
      ...PLACE,
      firstMonth: '2029-02',
      lastMonth: '2029-05',
      rule: { week: 2, weekday: 3 },
      speakersPerDate: 2,
      revision: season.revision,
    });
    expect(changed.body).toMatchObject({ revision: 2, name: '2029年2月至5月', dates: { total: 4 } });
    const rota = await rotaOf(hall.staff, season.id);
    expect(rota.rows.map((row) => [row.month, row.ruleOn])).toEqual([
      ['2029-02', '2029-02-14'],
      ['2029-03', '2029-03-14'],
      ['2029-04', '2029-04-11'],
      ['2029-05', '2029-05-09'],
    ]);
    const late = await hall.staff.put(`/api/lecture-seasons/${season.id}`, {
      ...PLACE,
      firstMonth: '2029-02',
      lastMonth: '2029-05',
      revision: season.revision,
    });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ code: 'LECTURE.SEASON_CHANGED', params: { revision: 2 } });
    const audit = await rowsOf<{ act: string }>(app, "SELECT act FROM audit_entry WHERE subject = 'lecture-season'");
    expect(audit.map((row) => row.act)).toEqual(
      expect.arrayContaining(['lecture-season.create', 'lecture-season.update', 'lecture-season.delete']),
    );
  });

  it('stands open to its own staff only', async () => {
    const season = await buildSeason(hall, { firstMonth: '2030-01', lastMonth: '2030-02' });
    const other = await buildHall(app, { units: 1, peoplePerUnit: 1 });
    const plain = await app.actor({ roles: [{ role: 'TRAINEE' }] });
    const urls = [`/api/lecture-seasons/${season.id}`, `/api/lecture-seasons/${season.id}/rota`];
    for (const url of urls) {
      await app.http.get(url).expect(401);
      await plain.get(url).expect(403);
      await other.staff.get(url).expect(404);
    }
    await leader.post('/api/lecture-seasons', { ...PLACE, firstMonth: '2031-01', lastMonth: '2031-02' }).expect(403);
    await other.staff.delete(`/api/lecture-seasons/${season.id}`).expect(404);
    await other.staff
      .post('/api/lecture-seasons', { ...PLACE, hostUnitId: hall.host.id, firstMonth: '2031-01', lastMonth: '2031-02' })
      .expect(403);
    expect((await other.staff.get('/api/lecture-seasons')).body).toMatchObject({ total: 0 });
    await hall.staff.get('/api/lecture-seasons/999999').expect(404);
    await hall.staff.get('/api/lecture-seasons/none').expect(400);
  });

  it('shows a year with a fixed number of statements', async () => {
    const short = await buildSeason(hall, { firstMonth: '2032-01', lastMonth: '2032-02' });
    const long = await buildSeason(hall, { firstMonth: '2033-01', lastMonth: '2033-12' });
    const few = await fewest(() => app.statementsOf(() => rotaOf(leader, short.id)));
    const many = await fewest(() => app.statementsOf(() => rotaOf(leader, long.id)));
    expect(many).toBeLessThanOrEqual(few);
  });
});
