import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { read, utils } from '@e965/xlsx';
import { systemActor } from '../../../src/kernel/access.js';
import { TrainingHours, type Award } from '../../../src/features/training-hours/training-hours.public.js';
import type { MyHours, PersonHours } from '../../../src/features/training-hours/training-hours.contract.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildPerson, buildStaff, buildUnit, rowsOf, type BuiltPerson } from '../../support/build-people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

let source = 1_000_000;
function award(change: Partial<Award>, ...people: BuiltPerson[]): Promise<number> {
  return app.get(Database).transaction(systemActor('test'), (tx) =>
    app.get(TrainingHours).award(tx, {
      sourceType: 'lecture_date',
      sourceId: source,
      kind: 'ATTENDED',
      method: 'CLASSROOM',
      day: '2027-02-19',
      minutes: 130,
      title: '社区大讲堂第2讲',
      people: people.map((person) => ({
        personId: person.id,
        unitId: person.unit.id,
        category: 'PUBLIC_WELFARE_POST' as const,
      })),
      ...change,
    }),
  );
}
const actors = new Map<number, Promise<TestActor>>();
/** The person, signed in: one account each. */
function actorOf(person: BuiltPerson): Promise<TestActor> {
  const known = actors.get(person.id) ?? app.actor({ personId: person.id, unitId: person.unit.id });
  actors.set(person.id, known);
  return known;
}
const reverse = (sourceId: number, reason = '误登') =>
  app
    .get(Database)
    .transaction(systemActor('test'), (tx) =>
      app.get(TrainingHours).reverse(tx, { sourceType: 'lecture_date', sourceId }, reason),
    );

describe('the ledger of training hours', () => {
  it('shows one’s own hours of a year against the target', async () => {
    const person = await buildPerson(app);
    const sourceId = ++source;
    await award({ sourceId }, person);
    await award({ sourceId, kind: 'LECTURE_GIVEN', minutes: 43, day: '2027-03-05', title: '怎样记走访' }, person);
    await award({ sourceId, kind: 'ONLINE', minutes: 10 }, person);
    await award({ sourceId: ++source, day: '2026-05-08' }, person);
    const mine = (await (await actorOf(person)).get('/api/me/training-hours?year=2027')).body as MyHours;
    expect(mine).toMatchObject({
      year: 2027,
      total: 9,
      target: { hours: 90, isDefault: true },
      byKind: [
        { kind: 'LECTURE_GIVEN', creditHours: 5 },
        { kind: 'ATTENDED', creditHours: 4 },
      ],
      byMethod: [{ method: 'CLASSROOM', creditHours: 9 }],
    });
    expect(mine.entries[0]).toMatchObject({ title: '怎样记走访', minutes: 43, creditHours: 5, reversed: false });
    expect((await app.http.get('/api/me/training-hours')).status).toBe(401);
    expect((await (await app.actor()).get('/api/me/training-hours')).body).toMatchObject({ code: 'HOURS.NO_PERSON' });
  });

  it('writes one event once, also when two processes write it at one moment', async () => {
    const people = await Promise.all([buildPerson(app), buildPerson(app), buildPerson(app)]);
    const sourceId = ++source;
    const written = await Promise.all([1, 2, 3, 4].map(() => award({ sourceId }, ...people)));
    expect(written.reduce((sum, one) => sum + one, 0)).toBe(3);
    const rows = await rowsOf(app, 'SELECT id FROM training_hour_entry WHERE source_id = ?', [sourceId]);
    expect(rows).toHaveLength(3);
  });

  it('is corrected by a line against it, once, and can be written anew', async () => {
    const person = await buildPerson(app);
    const sourceId = ++source;
    await award({ sourceId }, person);
    const taken = await Promise.all([
      reverse(sourceId).catch(() => 0),
      reverse(sourceId).catch(() => 0),
      reverse(sourceId).catch(() => 0),
    ]);
    expect(taken.reduce((sum, one) => sum + one, 0)).toBe(1);
    const actor = await actorOf(person);
    const after = (await actor.get('/api/me/training-hours?year=2027')).body as MyHours;
    expect(after.total).toBe(0);
    expect(after.entries.map((entry) => [entry.creditHours, entry.reversed])).toEqual([
      [-4, false],
      [4, true],
    ]);
    expect(await award({ sourceId }, person)).toBe(1);
    expect(((await actor.get('/api/me/training-hours?year=2027')).body as MyHours).total).toBe(4);
  });

  it('refuses to be changed, by the database itself', async () => {
    const person = await buildPerson(app);
    await award({ sourceId: ++source }, person);
    for (const sql of ['UPDATE training_hour_entry SET credit_hours = 9900', 'DELETE FROM training_hour_entry'])
      await expect(app.get(Database).transaction(systemActor('test'), (tx) => tx.manager.query(sql))).rejects.toThrow(
        'append-only',
      );
  });

  it('keeps what was awarded when the conversion changes', async () => {
    const person = await buildPerson(app);
    const staff = await buildStaff(app, 'TRAINING_STAFF');
    await award({ sourceId: ++source, day: '2032-01-02' }, person);
    const rule = {
      effectiveOn: '2032-01-01',
      basisDocument: '奉社〔2031〕9号',
      halfDayHours: 3,
      halfDayMinutes: 120,
      minutesPerHour: 45,
      lectureFactor: 4,
      onlineMinutes: 30,
      onlineHours: 1,
    };
    const rules = await staff.post('/api/training-hours/rules', rule);
    expect(rules.body).toMatchObject({ canManage: true, rules: [{ ...rule, isDefault: false }, { isDefault: true }] });
    await award({ sourceId: ++source, day: '2032-01-09' }, person);
    const mine = (await (await actorOf(person)).get('/api/me/training-hours?year=2032')).body as MyHours;
    expect(mine.entries.map((entry) => entry.creditHours)).toEqual([3, 4]);
    expect(mine.entries[0]?.basis).toContain('奉社〔2031〕9号');
    expect((await staff.post('/api/training-hours/rules', { ...rule, halfDayHours: 0 })).status).toBe(400);
    const target = { category: 'GROUP_LEADER', fromYear: 2032, hours: 24, basisDocument: '奉社〔2031〕9号' };
    expect((await staff.post('/api/training-hours/targets', target)).body).toMatchObject({ targets: [target, {}, {}] });
    expect((await (await actorOf(person)).post('/api/training-hours/rules', rule)).status).toBe(403);
  });

  it('shows staff the people of their scope, by the unit of the event', async () => {
    const host = await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' });
    const [one, two] = [await buildUnit(app, { parent: host }), await buildUnit(app, { parent: host })];
    const lecturer = await buildPerson(app, { unit: one, name: '周敏' });
    const listener = await buildPerson(app, { unit: two, name: '单雪梅' });
    await award({ sourceId: ++source, day: '2029-03-04', kind: 'LECTURE_GIVEN', minutes: 43 }, lecturer);
    await award({ sourceId: ++source, day: '2029-03-04' }, lecturer, listener);
    const staff = await buildStaff(app, 'TRAINING_STAFF', host);
    const list = await staff.get('/api/training-hours?year=2029&sort=-total');
    expect(list.body).toMatchObject({
      total: 2,
      items: [
        { name: '周敏', unitName: one.name, lectured: 5, attended: 4, total: 9, target: 90 },
        { name: '单雪梅', lectured: 0, attended: 4, total: 4 },
      ],
    });
    const secretary = await app.actor({
      roles: [{ role: 'COMMUNITY_SECRETARY', unitId: two.id, unitPath: two.path }],
    });
    expect((await secretary.get('/api/training-hours?year=2029')).body).toMatchObject({
      total: 1,
      items: [{ name: '单雪梅' }],
    });
    expect((await secretary.get(`/api/training-hours/people/${listener.id}?year=2029`)).body).toMatchObject({
      name: '单雪梅',
      total: 4,
      entries: [{ unitName: two.name, creditHours: 4 }],
    });
    expect((await secretary.get(`/api/training-hours/people/${lecturer.id}?year=2029`)).status).toBe(404);
    expect((await staff.get('/api/training-hours?year=2029&search=sxm')).body).toMatchObject({ total: 1 });
    expect((await staff.get(`/api/training-hours?year=2029&unitId=${one.id}`)).body).toMatchObject({ total: 1 });
    expect((await staff.get('/api/training-hours?year=2029&category=LECTURER')).body).toMatchObject({ total: 0 });
    const sorted = (await staff.get('/api/training-hours?year=2029&sort=name')).body as { items: PersonHours[] };
    expect(sorted.items.map((item) => item.name)).toEqual(['单雪梅', '周敏']);
    expect((await (await actorOf(listener)).get('/api/training-hours')).status).toBe(403);
    expect((await app.http.get('/api/training-hours')).status).toBe(401);

    const summary = await staff.get('/api/training-hours/summary?year=2029');
    expect(summary.body).toEqual({
      year: 2029,
      people: 2,
      total: 13,
      lectured: 5,
      attended: 8,
      perPerson: 6.5,
      target: 90,
      withTarget: 2,
      perPersonWithTarget: 6.5,
      reached: 0,
      byUnit: [
        expect.objectContaining({ unitId: one.id, unitName: one.name, people: 1, perPerson: 9, target: 90 }),
        expect.objectContaining({ unitId: two.id, people: 1, perPerson: 4 }),
      ],
      byCategory: [expect.objectContaining({ category: 'PUBLIC_WELFARE_POST', people: 2, total: 13 })],
    });
    expect((await secretary.get('/api/training-hours/summary?year=2029')).body).toMatchObject({
      people: 1,
      byUnit: [{ unitId: two.id }],
    });
    // one kind alone is not held against the target, which is for all
    expect((await staff.get('/api/training-hours/summary?year=2029&kind=LECTURE_GIVEN')).body).toMatchObject({
      people: 1,
      total: 5,
      target: null,
      withTarget: 0,
    });
    expect((await staff.get('/api/training-hours?year=2029&kind=ATTENDED&search=zm')).body).toMatchObject({
      total: 1,
      items: [{ name: '周敏', total: 4, target: null }],
    });
    const target = { category: 'PUBLIC_WELFARE_POST', fromYear: 2029, hours: 9, basisDocument: '奉社〔2028〕7号' };
    expect((await staff.post('/api/training-hours/targets', target)).status).toBe(201);
    expect((await staff.get('/api/training-hours/summary?year=2029')).body).toMatchObject({
      target: 9,
      reached: 1,
      byUnit: [{ reached: 1 }, { reached: 0 }],
    });
    await staff.post('/api/training-hours/targets', { ...target, hours: 90 });
    expect((await secretary.get('/api/training-hours/summary?year=2029&unitId=x')).status).toBe(400);
    expect((await (await actorOf(listener)).get('/api/training-hours/summary')).status).toBe(403);
    expect((await app.http.get('/api/training-hours/summary')).status).toBe(401);

    const file = await secretary
      .get('/api/training-hours.xlsx?year=2029')
      .buffer(true)
      .parse((reply, done) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('end', () => done(null, Buffer.concat(parts)));
      });
    const sheet = read(file.body as Buffer).Sheets['2029年学时'];
    expect(utils.sheet_to_json(sheet!, { header: 1 })).toEqual([
      ['姓名', '单位', '人员类别', '授课学时', '听课学时', '合计学时', '年度目标'],
      ['单雪梅', two.name, '公益性岗位', 0, 4, 4, 90],
    ]);
  });

  it('adds resident groups and courtyards up in their community', async () => {
    const host = await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' });
    const community = await buildUnit(app, { parent: host, kind: 'COMMUNITY' });
    const group = await buildUnit(app, { parent: community, kind: 'RESIDENT_GROUP' });
    const yard = await buildUnit(app, { parent: group, kind: 'COURTYARD' });
    const people = [];
    for (const unit of [community, group, yard]) people.push(await buildPerson(app, { unit }));
    await award({ sourceId: ++source, day: '2030-03-01' }, ...people);
    const staff = await buildStaff(app, 'TRAINING_STAFF', host);
    const summary = await staff.get('/api/training-hours/summary?year=2030');
    expect(summary.body).toMatchObject({
      people: 3,
      byUnit: [{ unitId: community.id, unitName: community.name, people: 3, total: 12 }],
    });
    const page = await staff.get(`/api/training-hours?year=2030&unitId=${community.id}`);
    expect(page.body).toMatchObject({ total: 3 });
    const items = (page.body as { items: PersonHours[] }).items;
    expect(items.map((item) => [item.unitName, item.communityName]).sort()).toEqual(
      [
        [community.name, null],
        [group.name, community.name],
        [yard.name, community.name],
      ].sort(),
    );
  });

  it('lets staff of the unit take one line back, and nobody else', async () => {
    const host = await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' });
    const person = await buildPerson(app, { unit: await buildUnit(app, { parent: host }) });
    await award({ sourceId: ++source, day: '2028-03-04' }, person);
    const staff = await buildStaff(app, 'TRAINING_STAFF', host);
    const elsewhere = await buildStaff(app, 'TRAINING_STAFF', await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' }));
    const mine = (await (await actorOf(person)).get('/api/me/training-hours?year=2028')).body as MyHours;
    const url = `/api/training-hours/${mine.entries[0]!.id}/reverse`;
    expect((await elsewhere.post(url, { reason: '误登' })).status).toBe(404);
    expect((await staff.post(url, {})).status).toBe(400);
    expect((await (await actorOf(person)).post(url, { reason: '误登' })).status).toBe(403);
    expect((await staff.post(url, { reason: '误登' })).status).toBe(200);
    expect((await staff.post(url, { reason: '误登' })).body).toMatchObject({ status: 409, code: 'HOURS.REVERSED' });
    const after = (await staff.get(`/api/training-hours/people/${person.id}?year=2028`)).body as MyHours;
    expect(after.entries.map((entry) => entry.reason)).toEqual(['误登', null]);
    const against = `/api/training-hours/${after.entries[0]!.id}/reverse`;
    expect((await staff.post(against, { reason: '误登' })).body).toMatchObject({ code: 'HOURS.IS_REVERSAL' });
  });
});
