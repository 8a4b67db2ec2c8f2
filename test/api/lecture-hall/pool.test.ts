import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PoolPage } from '../../../src/features/lecture-hall/pool/pool.contract.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildHall, buildRota, rotaOf, speakersOf, type BuiltHall } from '../../support/build-lecture-hall.js';
import { buildPerson, buildStaff, buildUnit, rowsOf } from '../../support/build-people.js';

let app: TestApp;
let hall: BuiltHall;
let leader: TestActor;
let stranger: TestActor;
let seasonId: number;

const pool = async (actor: TestActor, query = ''): Promise<PoolPage> =>
  (await actor.get(`/api/lecture-pool?size=100${query}`).expect(200)).body as PoolPage;

beforeAll(async () => {
  app = await startTestApp();
  hall = await buildHall(app, { units: 4, peoplePerUnit: 2 });
  leader = await buildStaff(app, 'LEADER', hall.host);
  stranger = await buildStaff(app, 'TRAINING_STAFF', await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' }));
  await buildPerson(app, { unit: hall.units[0]!, name: '组长', category: 'GROUP_LEADER' });
  await buildPerson(app, { unit: hall.units[0]!, name: '新来的', joinedOn: '2027-02-10' });
  const rota = await buildRota(app, hall, {
    firstMonth: '2027-04',
    lastMonth: '2027-09',
    speakersPerDate: 2,
    publish: { fromMonth: '2027-04', toMonth: '2027-05' },
  });
  seasonId = rota.season.id;
}, 120_000);
afterAll(() => app.close());

describe('the pool', () => {
  it('lists the cadres of the season with how often they speak, and why not', async () => {
    const page = await pool(hall.staff);
    expect(page.season).toMatchObject({ id: seasonId, minServiceMonths: 6 });
    expect(page.season?.dates).toHaveLength(6);
    expect(page.totals).toEqual({ people: 9, free: 8, partly: 1, never: 0, debts: 0, units: 4 });
    expect(page.items.map((row) => row.name)).not.toContain('组长');
    const newcomer = page.items.find((row) => row.name === '新来的');
    // 6 months from 10 February: the August and September dates remain… August 6 does not
    expect(newcomer).toMatchObject({
      serviceFrom: '2027-02-10',
      eligibleFrom: '2027-08-10',
      state: 'PARTLY',
      freeDates: 1,
      dates: 6,
      obstacles: [
        {
          code: 'NOT_YET_ELIGIBLE',
          fromOn: null,
          untilOn: '2027-08-09',
          months: ['2027-04', '2027-05', '2027-06', '2027-07', '2027-08'],
        },
      ],
    });
    const rota = await rotaOf(hall.staff, seasonId);
    const planned = rota.rows.flatMap(speakersOf);
    for (const row of page.items) {
      expect(row.planned).toBe(planned.filter((id) => id === row.personId).length);
      expect(row.held).toBe(0);
    }
  });

  it('counts somebody who is seconded for the community they serve', async () => {
    const section = await buildUnit(app, { kind: 'SECTION', parent: hall.host });
    const person = await buildPerson(app, { unit: section, name: '下沉干', category: 'CAREER_STAFF' });
    const personnel = await buildStaff(app, 'PERSONNEL');
    const at = async () => (await pool(hall.staff)).items.find((row) => row.personId === person.id)?.rotation.key;
    expect(await at()).toBe(`unit:${hall.host.id}`);
    const second = { unitId: hall.units[1]!.id, fromOn: '2027-01-04' };
    await personnel.post(`/api/persons/${person.id}/secondments`, second).expect(200);
    expect(await at()).toBe(`unit:${hall.units[1]!.id}`);
    await personnel.post(`/api/persons/${person.id}/leave`, { untilOn: '2027-03-01', reason: '调离' }).expect(200);
    expect(await at()).toBeUndefined();
  });

  it('is found by pinyin and initials, by unit, category and whether they can speak', async () => {
    const [first] = hall.people;
    const { items } = await pool(hall.staff, `&q=${encodeURIComponent(first!.name)}`);
    expect(items.map((row) => row.personId)).toEqual([first!.id]);
    expect((await pool(hall.staff, '&q=xinlaide')).items.map((row) => row.name)).toEqual(['新来的']);
    expect((await pool(hall.staff, '&q=xld')).items.map((row) => row.name)).toEqual(['新来的']);
    expect((await pool(hall.staff, `&unit=unit:${hall.units[0]!.id}`)).total).toBe(3);
    expect((await pool(hall.staff, '&category=CAREER_STAFF')).total).toBe(0);
    expect((await pool(hall.staff, '&eligible=false')).total).toBe(0);
    expect((await pool(hall.staff, '&eligible=true')).totals.people).toBe(9);
  });

  it('is sorted and paged', async () => {
    const held = await pool(hall.staff, '&sort=-planned');
    const counts = held.items.map((row) => row.planned);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    const second = (await hall.staff.get('/api/lecture-pool?size=4&page=3').expect(200)).body as PoolPage;
    expect(second).toMatchObject({ total: 9, page: 3, size: 4 });
    expect(second.items).toHaveLength(1);
  });

  it('shows personal reasons only to those who plan', async () => {
    const person = hall.people.at(-1)!;
    await hall.staff
      .post('/api/lecture-exemptions', { personId: person.id, kind: 'SICK', reason: '住院手术', untilOn: '2027-12-31' })
      .expect(201);
    const of = async (actor: TestActor) =>
      (await pool(actor)).items.find((row) => row.personId === person.id)?.obstacles;
    expect(await of(hall.staff)).toMatchObject([{ code: 'EXEMPT', kind: 'SICK', reason: '住院手术' }]);
    expect(await of(leader)).toMatchObject([{ code: 'EXEMPT', kind: null, reason: null, untilOn: '2027-12-31' }]);
    expect((await pool(hall.staff, '&eligible=false')).items.map((row) => row.personId)).toEqual([person.id]);
  });

  it('is empty without a season, and closed to others', async () => {
    expect(await pool(stranger)).toMatchObject({ season: null, total: 0, items: [] });
    await stranger.get(`/api/lecture-pool?seasonId=${seasonId}`).expect(404);
    await hall.staff.get('/api/lecture-pool?unit=anything').expect(400);
    await app.http.get('/api/lecture-pool').expect(401);
    const secretary = await buildStaff(app, 'COMMUNITY_SECRETARY', hall.units[0]);
    await secretary.get('/api/lecture-pool').expect(403);
  });

  it('goes out as a workbook, and that is on record', async () => {
    const file = await hall.staff.get('/api/lecture-pool/export').buffer(true).expect(200);
    expect(file.headers['content-type']).toContain('spreadsheetml');
    await stranger.get(`/api/lecture-pool/export?seasonId=${seasonId}`).expect(404);
    const [entry] = await rowsOf<{ total: number }>(
      app,
      `SELECT COUNT(*) AS total FROM audit_entry WHERE act = 'lecture-pool.export'`,
    );
    expect(entry?.total).toBe(1);
  });

  it('asks the database as often for many people as for few', async () => {
    const few = await app.statementsOf(() => hall.staff.get('/api/lecture-pool?size=1').then());
    for (let more = 0; more < 6; more++) await buildPerson(app, { unit: hall.units[more % 4]! });
    const many = await app.statementsOf(() => hall.staff.get('/api/lecture-pool?size=100').then());
    expect(many).toBeLessThanOrEqual(few);
  });
});
