import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  FairnessPerson,
  FairnessView,
  WhatIfView,
} from '../../../src/features/lecture-hall/pool/fairness.contract.js';
import { systemActor } from '../../../src/kernel/access.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import {
  buildHall,
  buildRota,
  rotaOf,
  speakersOf,
  type BuiltHall,
  type RotaOfTest,
} from '../../support/build-lecture-hall.js';
import { buildPerson, buildStaff, buildUnit } from '../../support/build-people.js';

let app: TestApp;
let hall: BuiltHall;
let leader: TestActor;
let stranger: TestActor;
let rota: RotaOfTest;

const url = (path = ''): string => `/api/lecture-seasons/${rota.season.id}/${path}`;
const fairnessOf = async (actor: TestActor = leader): Promise<FairnessView> =>
  (await actor.get(url('fairness')).expect(200)).body as FairnessView;
const peopleOf = async (query = ''): Promise<FairnessPerson[]> =>
  ((await leader.get(url(`fairness/people?size=100${query}`)).expect(200)).body as { items: FairnessPerson[] }).items;

/** As if this date had been held as planned. */
async function hold(dateId: number): Promise<void> {
  await app.get(Database).transaction(systemActor('test'), async (tx) => {
    await tx.manager.query(`UPDATE lecture_date SET status = 'HELD' WHERE id = ?`, [dateId]);
    await tx.manager.query(`UPDATE lecture SET state = 'HELD', outcome = 'HELD' WHERE date_id = ?`, [dateId]);
  });
}

beforeAll(async () => {
  app = await startTestApp();
  hall = await buildHall(app, { units: 4, peoplePerUnit: 3 });
  leader = await buildStaff(app, 'LEADER', hall.host);
  stranger = await buildStaff(app, 'TRAINING_STAFF', await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' }));
  rota = await buildRota(app, hall, {
    firstMonth: '2027-04',
    lastMonth: '2027-08',
    speakersPerDate: 2,
    publish: { fromMonth: '2027-04', toMonth: '2027-05' },
  });
  await hold(rota.rows[0]!.dateId);
  app.clock.set('2027-04-05T01:00:00.000Z');
}, 120_000);
afterAll(() => app.close());

describe('fairness', () => {
  it('counts what was held and what is planned, by unit and by person', async () => {
    const view = await fairnessOf();
    expect(view).toMatchObject({
      season: { id: rota.season.id, cycleStart: '2027-04-01' },
      asOf: '2027-04-05',
      seasons: [{ id: rota.season.id, held: 2, planned: 8 }],
      people: { total: 12, held: 2, never: 2 },
    });
    expect(view.people.byCount).toEqual([
      { lectures: 0, people: 10, withPlan: 2 },
      { lectures: 1, people: 2, withPlan: 10 },
    ]);
    expect(view.units.reduce((sum, unit) => sum + unit.held, 0)).toBe(2);
    expect(view.units.reduce((sum, unit) => sum + unit.planned, 0)).toBe(8);
    // ten lectures over four units: 2 or 3 each; over twelve people: 0 or 1 each
    expect(view.forUnits).toMatchObject({ spread: 1, spreadHeld: 1, cycle: { no: 1, done: 2, of: 4, percent: 50 } });
    expect(view.forUnits.cycleWithPlan).toMatchObject({ no: 3, done: 2 });
    expect(view.forPeople).toMatchObject({ spread: 1, cycle: { no: 1, done: 2, of: 12, percent: 17 } });
    expect(view.forPeople.cycleWithPlan).toMatchObject({ no: 1, done: 10, percent: 83 });
    const spoken = view.units.find(({ held }) => held === 1);
    expect(spoken).toMatchObject({ people: 3, spoken: 1, percent: 33, lastOn: '2027-04-02', current: true });
  });

  it('lists people by how often they speak, paged and found by name', async () => {
    const people = await peopleOf('&sort=-held');
    expect(people).toHaveLength(12);
    expect(
      people
        .slice(0, 2)
        .map(({ personId }) => personId)
        .sort(),
    ).toEqual(speakersOf(rota.rows[0]).sort());
    expect(people[0]).toMatchObject({ held: 1, lastOn: '2027-04-02', spokenInCycle: true });
    const [first] = hall.people;
    expect((await peopleOf(`&q=${encodeURIComponent(first!.name)}`)).map(({ personId }) => personId)).toEqual([
      first!.id,
    ]);
    expect(await peopleOf(`&unit=unit:${hall.units[1]!.id}`)).toHaveLength(3);
    const page = await leader.get(url('fairness/people?size=5&page=3')).expect(200);
    expect(page.body).toMatchObject({ total: 12, page: 3, size: 5 });
    expect((page.body as { items: unknown[] }).items).toHaveLength(2);
    await leader.get(url('fairness/people?sort=salary')).expect(400);
  });

  it('asks the database as often for many people as for few', async () => {
    const few = await app.statementsOf(() => leader.get(url('fairness/people?size=1')).then());
    const many = await app.statementsOf(() => leader.get(url('fairness/people?size=100')).then());
    expect(many).toBeLessThanOrEqual(few);
  });

  it('keeps the lectures of a rotation unit that is no more', async () => {
    const held = (await fairnessOf()).units.find((unit) => unit.held === 1)!;
    const other = hall.units.find(({ id }) => `unit:${id}` !== held.key)!;
    const { version } = (await hall.staff.get('/api/rotation-units').expect(200)).body as { version: string };
    const merged = { name: '联合', unitIds: [Number(held.key.slice(5)), other.id] };
    const saved = await hall.staff
      .put('/api/rotation-units', { groups: [merged], version, reason: '两个社区合并轮值' })
      .expect(200);
    const gone = (await fairnessOf()).units.find(({ key }) => key === held.key);
    expect(gone).toMatchObject({ name: held.name, held: 1, people: 0, current: false });
    const now = (saved.body as { version: string }).version;
    await hall.staff.put('/api/rotation-units', { groups: [], version: now, reason: '还按社区轮' }).expect(200);
  });

  it('goes out as a workbook', async () => {
    const file = await leader.get(url('fairness/export')).buffer(true).expect(200);
    expect(file.headers['content-disposition']).toContain(encodeURIComponent('主讲次数'));
  });

  it('is for staff of the tree', async () => {
    await stranger.get(url('fairness')).expect(404);
    await stranger.get(url('fairness/people')).expect(404);
    await stranger.get(url('fairness/export')).expect(404);
    await (await app.actor({ personId: hall.people[0]!.id })).get(url('fairness')).expect(403);
    await app.http.get(url('fairness')).expect(401);
  });
});

describe('what if somebody is exempted', () => {
  const ask = (personId: number, actor = hall.staff) => actor.post(url('what-if'), { exemptPersonId: personId });

  it('tells who would speak instead, and saves nothing', async () => {
    const before = await rotaOf(hall.staff, rota.season.id);
    const [speaker = 0] = speakersOf(before.rows[2]);
    const view = (await ask(speaker).expect(200)).body as WhatIfView;
    expect(view).toMatchObject({ person: { id: speaker }, dates: 3, stays: [] });
    expect(view.changes.length).toBeGreaterThan(0);
    expect(view.changes.flatMap((change) => change.out).map(({ id }) => id)).toContain(speaker);
    expect(view.changes.flatMap((change) => change.in).map(({ id }) => id)).not.toContain(speaker);
    for (const change of view.changes) {
      expect(change.in).toHaveLength(change.out.length);
      expect(['2027-06', '2027-07', '2027-08']).toContain(change.month);
    }
    expect(view.before).toEqual({ units: 1, people: 1 });
    expect(view.after.units).toBeGreaterThanOrEqual(1);
    expect((await rotaOf(hall.staff, rota.season.id)).rows).toEqual(before.rows);
  });

  it('changes nothing for somebody who would not speak, and says where a public lecture stays', async () => {
    const all = (await rotaOf(hall.staff, rota.season.id)).rows;
    const idle = hall.people.find(({ id }) => !all.some((row) => speakersOf(row).includes(id)))!;
    expect((await ask(idle.id).expect(200)).body).toMatchObject({ changes: [], stays: [] });
    const [published = 0] = speakersOf(all[1]);
    expect((await ask(published).expect(200)).body).toMatchObject({ stays: [{ month: '2027-05' }] });
  });

  it('is refused for somebody outside the pool, and where a month could not be filled', async () => {
    const outsider = await buildPerson(app, { unit: hall.units[0]!, category: 'GROUP_LEADER' });
    const refused = await ask(outsider.id).expect(422);
    expect(refused.body).toMatchObject({ code: 'LECTURE.NOT_IN_POOL' });
    const small = await buildHall(app, { units: 2, peoplePerUnit: 1 });
    const { season } = await buildRota(app, small, { firstMonth: '2027-05', lastMonth: '2027-06', speakersPerDate: 2 });
    const url2 = `/api/lecture-seasons/${season.id}/what-if`;
    const empty = await small.staff.post(url2, { exemptPersonId: small.people[0]!.id }).expect(422);
    expect((empty.body as { code: string }).code).toMatch(/^ROTA\./);
    expect((empty.body as { params: { month: string } }).params.month).toBe('2027-05');
  });

  it('is for those who plan, in their tree', async () => {
    const { id } = hall.people[0]!;
    await ask(id, leader).expect(403);
    await ask(id, stranger).expect(404);
    await hall.staff.post(url('what-if'), {}).expect(400);
    await app.http.post(url('what-if')).expect(401);
  });
});
