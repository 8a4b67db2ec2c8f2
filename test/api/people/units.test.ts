import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildPerson, buildStaff, buildUnit, rowsOf, type BuiltUnit } from '../../support/build-people.js';

let app: TestApp;
let personnel: TestActor;
let county: BuiltUnit;
let fengchuan: BuiltUnit;
let yingxing: BuiltUnit;

beforeAll(async () => {
  app = await startTestApp();
  personnel = await buildStaff(app, 'PERSONNEL');
  county = await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE', name: '社区党工委' });
  fengchuan = await buildUnit(app, {
    parent: county,
    name: '冯川社区',
    partyName: '冯川社区党委',
    administrationName: '冯川社区居委会',
  });
  yingxing = await buildUnit(app, { parent: county, name: '应星社区' });
});
afterAll(() => app.close());

interface UnitBody {
  id: number;
  name: string;
  parentId: number | null;
  status: string;
  people: number;
  peopleBelow: number;
  pathNames: string[];
}
const items = (response: { body: unknown }): UnitBody[] => (response.body as { items: UnitBody[] }).items;

describe('the organisation', () => {
  it('shows the tree flat, parents first, with the people below each', async () => {
    const group = await buildUnit(app, { kind: 'RESIDENT_GROUP', parent: fengchuan, name: '第一居民小组' });
    await buildPerson(app, { unit: group, category: 'GROUP_LEADER' });
    const tree = items(await personnel.get('/api/units/tree').expect(200));
    const names = tree.map((unit) => unit.name);
    expect(names.indexOf('社区党工委')).toBeLessThan(names.indexOf('冯川社区'));
    expect(tree.find((unit) => unit.id === fengchuan.id)).toMatchObject({
      people: 0,
      peopleBelow: 1,
      parentId: county.id,
    });
    const below = items(await personnel.get(`/api/units/tree?rootId=${fengchuan.id}&depth=0`).expect(200));
    expect(below.map((unit) => unit.name)).toEqual(['冯川社区']);
  });

  it('finds a unit by any of its names, by pinyin and by initials', async () => {
    for (const search of ['冯川', '居委会', 'fengchuan', 'fcsq']) {
      const found = items(await personnel.get(`/api/units?search=${encodeURIComponent(search)}`).expect(200));
      expect(found.map((unit) => unit.id)).toContain(fengchuan.id);
    }
    const percent = items(await personnel.get('/api/units?search=%25').expect(200));
    expect(percent).toEqual([]);
  });

  it('keeps two open units of one parent from sharing a name, also when created at once', async () => {
    const body = { parentId: county.id, kind: 'COMMUNITY', name: '书院社区', effectiveOn: '2024-01-01' };
    const answers = await Promise.all(Array.from({ length: 4 }, () => personnel.post('/api/units', body)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409]);
    expect(answers.find((answer) => answer.status === 409)?.body).toMatchObject({ code: 'UNIT.NAME_TAKEN' });
  });

  it('refuses a unit in the wrong place', async () => {
    const body = { parentId: fengchuan.id, kind: 'SECTION', name: '人秘股', effectiveOn: '2024-01-01' };
    const answer = await personnel.post('/api/units', body).expect(422);
    expect(answer.body).toMatchObject({ code: 'UNIT.WRONG_PLACE' });
  });

  it('renames, and keeps the old name in the history', async () => {
    const unit = await buildUnit(app, { parent: county, name: '桥北居委' });
    const body = {
      name: '桥北社区',
      partyName: '桥北社区党总支',
      effectiveOn: '2025-03-01',
      basisDocument: '奉社发〔2025〕3号',
    };
    await personnel.post(`/api/units/${unit.id}/rename`, body).expect(200, { id: unit.id, applied: true });
    const history = (await personnel.get(`/api/units/${unit.id}/history`).expect(200)).body as { items: object[] };
    expect(history.items[0]).toMatchObject({
      kind: 'RENAMED',
      effectiveOn: '2025-03-01',
      before: { name: '桥北居委' },
      after: { name: '桥北社区', partyName: '桥北社区党总支' },
    });
  });

  it('moves a unit with everything below it; grants follow', async () => {
    const group = await buildUnit(app, { kind: 'RESIDENT_GROUP', parent: fengchuan });
    const yard = await buildUnit(app, { kind: 'COURTYARD', parent: group });
    const head = await buildStaff(app, 'COMMUNITY_SECRETARY', group);
    await head.get(`/api/units/${yard.id}`).expect(200);
    await personnel
      .post(`/api/units/${group.id}/move`, { parentId: yingxing.id, effectiveOn: '2026-01-01' })
      .expect(200);
    const [row] = await rowsOf<{ path: string; depth: number }>(app, 'SELECT path, depth FROM unit WHERE id = ?', [
      yard.id,
    ]);
    expect(row).toEqual({ path: `${yingxing.path}${group.id}/${yard.id}/`, depth: 3 });
    app.clock.advance({ minutes: 1 });
    await head.get(`/api/units/${yard.id}`).expect(200);
    await head.get(`/api/units/${fengchuan.id}`).expect(404);
  });

  it('never makes a ring, also when two moves cross', async () => {
    const [one, two] = await Promise.all(
      ['甲', '乙'].map(async (name) =>
        buildUnit(app, { kind: 'OUTSIDE_UNIT', parent: await countyOutside(), name: `${name}公司` }),
      ),
    );
    const move = (id: number, parentId: number) =>
      personnel.post(`/api/units/${id}/move`, { parentId, effectiveOn: '2026-01-01' });
    const answers = await Promise.all([move(one!.id, two!.id), move(two!.id, one!.id)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 422]);
    await move(one!.id, one!.id).expect(422);
  });

  it('notes a change for a day to come, and applies it when the day has come', async () => {
    const unit = await buildUnit(app, { parent: county, name: '旧名社区' });
    await personnel
      .post(`/api/units/${unit.id}/rename`, { name: '新名社区', effectiveOn: '2027-04-01' })
      .expect(200, { id: unit.id, applied: false });
    const detail = (await personnel.get(`/api/units/${unit.id}`)).body as { name: string; pending: { id: number }[] };
    expect(detail).toMatchObject({ name: '旧名社区', pending: [{ kind: 'RENAMED', effectiveOn: '2027-04-01' }] });
    const { ApplyUnitChanges } = await import('../../../src/features/people/units/apply-unit-changes.js');
    await app.get(ApplyUnitChanges).run();
    expect(((await personnel.get(`/api/units/${unit.id}`)).body as UnitBody).name).toBe('旧名社区');
    const before = app.clock.now();
    app.clock.set(new Date('2027-04-01T00:30:00+08:00'));
    await app.get(ApplyUnitChanges).run();
    await app.get(ApplyUnitChanges).run();
    expect(((await personnel.get(`/api/units/${unit.id}`)).body as UnitBody).name).toBe('新名社区');
    app.clock.set(before);
  });

  it('takes back a change that was noted', async () => {
    const unit = await buildUnit(app, { parent: county });
    await personnel.post(`/api/units/${unit.id}/close`, { effectiveOn: '2027-12-31' }).expect(200);
    const { pending } = (await personnel.get(`/api/units/${unit.id}`)).body as { pending: { id: number }[] };
    await personnel.delete(`/api/units/${unit.id}/changes/${pending[0]!.id}`).expect(200, { done: true });
    await personnel.delete(`/api/units/${unit.id}/changes/${pending[0]!.id}`).expect(409);
    await personnel.delete(`/api/units/${yingxing.id}/changes/${pending[0]!.id}`).expect(404);
  });

  it('closes only what is empty, and gives the name back', async () => {
    const unit = await buildUnit(app, { parent: county, name: '待撤社区' });
    const person = await buildPerson(app, { unit });
    const refused = await personnel.post(`/api/units/${unit.id}/close`, { effectiveOn: '2026-06-30' }).expect(422);
    expect(refused.body).toMatchObject({ code: 'UNIT.NOT_EMPTY', params: { people: 1, units: 0 } });
    await personnel.post(`/api/persons/${person.id}/leave`, { untilOn: '2026-06-30', reason: '撤并' }).expect(200);
    await personnel.post(`/api/units/${unit.id}/close`, { effectiveOn: '2026-06-30' }).expect(200);
    await personnel.post(`/api/units/${unit.id}/rename`, { name: '不行', effectiveOn: '2026-07-01' }).expect(409);
    await personnel
      .post('/api/units', { parentId: county.id, kind: 'COMMUNITY', name: '待撤社区', effectiveOn: '2026-07-01' })
      .expect(201);
  });

  it('holds an establishment per category, with the people against it', async () => {
    const unit = await buildUnit(app, { parent: county });
    await buildPerson(app, { unit, category: 'PUBLIC_WELFARE_POST' });
    const set = (quota: number, effectiveOn: string) =>
      personnel
        .put(`/api/units/${unit.id}/quotas`, { category: 'PUBLIC_WELFARE_POST', quota, effectiveOn })
        .expect(200);
    await set(6, '2020-01-01');
    await set(9, '2030-01-01');
    const detail = (await set(7, '2026-01-01')).body as { quotas: object[] };
    expect(detail.quotas).toContainEqual(
      expect.objectContaining({
        category: 'PUBLIC_WELFARE_POST',
        quota: 7,
        actual: 1,
        source: 'OWN',
        effectiveOn: '2026-01-01',
      }),
    );
  });
});

async function countyOutside(): Promise<BuiltUnit> {
  outsideCounty ??= buildUnit(app, { kind: 'COUNTY', name: '高安市' });
  return outsideCounty;
}
let outsideCounty: Promise<BuiltUnit> | undefined;

describe('the outside tree', () => {
  it('is open to visitors who register, without anything of people', async () => {
    const city = await buildUnit(app, { kind: 'CITY', name: '赣州市' });
    const place = await buildUnit(app, { kind: 'COUNTY', parent: city, name: '信丰县' });
    await buildUnit(app, { kind: 'OUTSIDE_UNIT', parent: place, name: '嘉定镇人民政府' });
    const top = items(await app.http.get('/api/public/outside-units').expect(200));
    expect(top.length).toBeGreaterThan(0);
    const below = items(await app.http.get(`/api/public/outside-units?parentId=${place.id}`).expect(200));
    expect(below).toMatchObject([{ name: '嘉定镇人民政府', hasChildren: false }]);
    const found = items(await app.http.get('/api/public/outside-units?search=jiadingzhen').expect(200));
    expect(found[0]?.pathNames.slice(1)).toEqual(['赣州市', '信丰县', '嘉定镇人民政府']);
    await app.http.get('/api/public/outside-units?search=冯川').expect(200, { items: [] });
  });
});

describe('who may', () => {
  it('asks for a session, a permission and a reach', async () => {
    const trainee = await app.actor();
    const secretary = await buildStaff(app, 'COMMUNITY_SECRETARY', fengchuan);
    for (const url of ['/api/units/tree', '/api/units', `/api/units/${county.id}`, `/api/units/${county.id}/history`]) {
      await app.http.get(url).expect(401);
      await trainee.get(url).expect(403);
    }
    await app.http.post('/api/units').expect(401);
    await secretary.post('/api/units', {}).expect(403);
    await secretary.get(`/api/units/${fengchuan.id}`).expect(200);
    await secretary.get(`/api/units/${yingxing.id}`).expect(404);
    await secretary.get(`/api/units/${yingxing.id}/history`).expect(404);
    for (const act of ['rename', 'move', 'close', 'confirm', 'merge'])
      await secretary.post(`/api/units/${fengchuan.id}/${act}`, {}).expect(403);
    const own = await buildStaff(app, 'PERSONNEL', fengchuan);
    const rename = { name: '别人的', effectiveOn: '2026-01-01' };
    await own.post(`/api/units/${yingxing.id}/rename`, rename).expect(404);
    await own.post(`/api/units/${fengchuan.id}/move`, { parentId: county.id, effectiveOn: '2026-01-01' }).expect(404);
    await own
      .put(`/api/units/${yingxing.id}/quotas`, { category: 'CAREER_STAFF', quota: 1, effectiveOn: '2026-01-01' })
      .expect(404);
  });

  it('names what is wrong with the shape', async () => {
    await personnel.get('/api/units?size=101').expect(400);
    await personnel.get('/api/units/tree?tree=MOON').expect(400);
    await personnel.get('/api/units/abc').expect(400);
    await personnel
      .post('/api/units', { parentId: county.id, kind: 'COMMUNITY', name: 'x', effectiveOn: '2026-02-30' })
      .expect(400);
    await personnel
      .post(`/api/units/${fengchuan.id}/rename`, { name: '好名字', effectiveOn: '2026-01-01', extra: 1 })
      .expect(400);
    await app.http.get('/api/public/outside-units?parentId=x').expect(400);
  });
});
