import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  RotationPreviewView,
  RotationUnitsView,
} from '../../../src/features/lecture-hall/pool/rotation-units.contract.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildHall, buildRota, planSeason, rotaOf, type BuiltHall } from '../../support/build-lecture-hall.js';
import { buildPerson, buildStaff, buildUnit, rowsOf, type BuiltUnit } from '../../support/build-people.js';

let app: TestApp;
let hall: BuiltHall;
let leader: TestActor;
let stranger: TestActor;
let sections: BuiltUnit[];
let seasonId: number;

const code = (reply: { body: unknown }): string => (reply.body as { code: string }).code;
const view = async (actor: TestActor = hall.staff): Promise<RotationUnitsView> =>
  (await actor.get('/api/rotation-units').expect(200)).body as RotationUnitsView;
const save = (groups: object[], change: object = {}, actor = hall.staff) =>
  actor.put('/api/rotation-units', { groups, reason: '机关人多，按股室轮', ...change });
const saveNow = async (groups: object[]): Promise<RotationUnitsView> =>
  (await save(groups, { version: (await view()).version }).expect(200)).body as RotationUnitsView;

beforeAll(async () => {
  app = await startTestApp();
  hall = await buildHall(app, { units: 3, peoplePerUnit: 2 });
  leader = await buildStaff(app, 'LEADER', hall.host);
  stranger = await buildStaff(app, 'TRAINING_STAFF', await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' }));
  sections = [];
  for (const name of ['人秘股', '党群股']) {
    const section = await buildUnit(app, { kind: 'SECTION', parent: hall.host, name });
    sections.push(section);
    for (const who of ['王', '李', '赵']) await buildPerson(app, { unit: section, name: `${who}${name.slice(0, 1)}` });
  }
  const rota = await buildRota(app, hall, { firstMonth: '2027-04', lastMonth: '2027-09', speakersPerDate: 2 });
  seasonId = rota.season.id;
}, 120_000);
afterAll(() => app.close());

describe('rotation units', () => {
  it('are the communities and headquarters, with what unit-first costs', async () => {
    const page = await view(leader);
    expect(page).toMatchObject({ host: { id: hall.host.id }, groups: [] });
    expect(page.costs).toMatchObject({
      people: 12,
      speakersPerDate: 2,
      evenMonths: 6,
      longestMonths: 12,
      shortestMonths: 4,
    });
    expect(page.costs.units.find(({ key }) => key === `unit:${hall.host.id}`)).toMatchObject({
      people: 6,
      unitMonths: 2,
      personMonths: 12,
    });
    expect(page.choices.map(({ id, people }) => [id, people])).toEqual(
      expect.arrayContaining([
        [hall.host.id, 0],
        [sections[0]!.id, 3],
        [hall.units[0]!.id, 2],
      ]),
    );
  });

  it('show before and after of a split, and which months to plan again', async () => {
    const groups = sections.map(({ id, name }) => ({ name, unitIds: [id] }));
    const { body } = await hall.staff.post('/api/rotation-units/preview', { groups }).expect(200);
    const { before, after, replan } = body as RotationPreviewView;
    expect(before.longestMonths).toBe(12);
    expect(after).toMatchObject({ longestMonths: 7.5, shortestMonths: 5 });
    expect(after.units).toHaveLength(5);
    expect(replan.length).toBeGreaterThan(0);
    expect((await view()).groups).toEqual([]);
  });

  it('are split and merged, and rotas are planned by them', async () => {
    const page = await saveNow([
      { name: '人秘股', unitIds: [sections[0]!.id] },
      { name: '联合社区', unitIds: [hall.units[0]!.id, hall.units[1]!.id] },
    ]);
    expect(page.groups).toMatchObject([
      { name: '人秘股', people: 3 },
      { name: '联合社区', people: 4 },
    ]);
    expect(page.costs.units.map(({ people }) => people).sort()).toEqual([2, 3, 3, 4]);
    expect((await planSeason(app, hall.staff, seasonId)).state).toBe('DONE');
    const keys = new Set(
      (await rotaOf(hall.staff, seasonId)).rows.flatMap((row) => row.lectures.map(({ speaker }) => speaker.unitKey)),
    );
    expect(keys).toEqual(
      new Set([...page.groups.map(({ key }) => key), `unit:${hall.host.id}`, `unit:${hall.units[2]!.id}`]),
    );
  });

  it('keep their key when they are renamed or changed, also where two exchange their names', async () => {
    const [first, second] = (await view()).groups;
    const page = await saveNow([
      { id: first!.id, name: second!.name, unitIds: [sections[0]!.id, sections[1]!.id] },
      { id: second!.id, name: first!.name, unitIds: second!.units.map(({ id }) => id) },
    ]);
    expect(page.groups.map(({ key, name }) => [key, name])).toEqual([
      [first!.key, second!.name],
      [second!.key, first!.name],
    ]);
    await saveNow(
      [first!, second!].map(({ id, name, units }) => ({ id, name, unitIds: units.map((unit) => unit.id) })),
    );
  });

  it('that lectures name keep their name after they are dissolved, and come back as the same', async () => {
    const [first] = (await view()).groups;
    expect((await saveNow([])).groups).toEqual([]);
    const names = await rowsOf<{ name: string }>(
      app,
      'SELECT name FROM rotation_unit WHERE host_unit_id = ? ORDER BY id',
      [hall.host.id],
    );
    expect(names.map(({ name }) => name)).toEqual(['人秘股', '联合社区']);
    const again = await saveNow([{ name: '人秘股', unitIds: [sections[0]!.id] }]);
    expect(again.groups.map(({ key }) => key)).toEqual([first!.key]);
    // a new one that no lecture names goes for good
    await saveNow([{ name: '只试一次', unitIds: [sections[1]!.id] }]);
    await saveNow([]);
    expect(await rowsOf(app, `SELECT id FROM rotation_unit WHERE name = '只试一次'`)).toEqual([]);
  });

  it.each([
    ['ROTATION.GROUP_EMPTY', () => [{ name: '空的', unitIds: [] }]],
    ['ROTATION.UNIT_UNKNOWN', () => [{ name: '不存在', unitIds: [999_999] }]],
    [
      'ROTATION.UNIT_TWICE',
      () => [
        { name: '甲组', unitIds: [sections[0]!.id] },
        { name: '乙组', unitIds: [sections[0]!.id, sections[1]!.id] },
      ],
    ],
    ['ROTATION.UNIT_NESTED', () => [{ name: '套着', unitIds: [hall.host.id, sections[0]!.id] }]],
    ['ROTATION.GROUP_POINTLESS', () => [{ name: '就它自己', unitIds: [hall.units[0]!.id] }]],
    ['ROTATION.GROUP_UNKNOWN', () => [{ id: 999_999, name: '没有的组', unitIds: [sections[0]!.id] }]],
  ])('are refused: %s, and nothing is saved', async (problem, groups) => {
    const { version } = await view();
    expect(code(await save(groups(), { version }).expect(422))).toBe(problem);
    expect((await view()).version).toBe(version);
  });

  it('are not saved over what somebody else saved meanwhile', async () => {
    const { version } = await view();
    const replies = await Promise.all(
      ['甲', '乙', '丙'].map((name) => save([{ name: `${name}组`, unitIds: [sections[0]!.id] }], { version })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await view()).groups).toHaveLength(1);
    await saveNow([]);
  });

  it('are changed by those who plan, within their own tree', async () => {
    const { version } = await view();
    await save([], { version }, leader).expect(403);
    await save([], { version, hostUnitId: hall.host.id }, stranger).expect(404);
    await stranger.get(`/api/rotation-units?hostUnitId=${hall.host.id}`).expect(404);
    await stranger.post('/api/rotation-units/preview', { groups: [], hostUnitId: hall.host.id }).expect(404);
    await save([], {}).expect(400);
    await save([{ name: 'x'.repeat(61), unitIds: [1] }], { version }).expect(400);
    await app.http.put('/api/rotation-units').expect(401);
    expect((await view(stranger)).host.id).not.toBe(hall.host.id); // their own, before any season
  });
});
