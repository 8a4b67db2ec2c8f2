import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildPerson, buildStaff, buildUnit, phoneNumber, rowsOf, type BuiltUnit } from '../../support/build-people.js';

let app: TestApp;
let personnel: TestActor;
let county: BuiltUnit;
let unit: BuiltUnit;

beforeAll(async () => {
  app = await startTestApp();
  personnel = await buildStaff(app, 'PERSONNEL');
  county = await buildUnit(app, { kind: 'COUNTY', name: '信丰县' });
  unit = await buildUnit(app, { kind: 'OUTSIDE_UNIT', parent: county, name: '嘉定镇人民政府' });
});
afterAll(() => app.close());

const PASSWORD = 'Right-Horse-7';
const register = (over: object = {}) =>
  app.http
    .post('/api/registration')
    .send({ name: '单小芳', phone: phoneNumber(), password: PASSWORD, unitId: unit.id, ...over });
const signIn = (login: string) => app.http.post('/api/auth/sign-in').send({ login, password: PASSWORD });

interface Awaiting {
  items: { id: number; name: string; people: number; pathNames: string[]; similar: { id: number }[] }[];
}
const awaiting = async (): Promise<Awaiting['items']> =>
  ((await personnel.get('/api/units/awaiting').expect(200)).body as Awaiting).items;

describe('a trainee from outside', () => {
  it('registers with a unit of the tree, and signs in by phone', async () => {
    const phone = phoneNumber();
    const answer = await register({ phone: `+86 ${phone}`, email: 'shan@example.cn' }).expect(201);
    expect(answer.body).toEqual({ loginName: 'shanxiaofang', unitAwaiting: false });
    const signedIn = await signIn(phone).expect(200);
    expect(signedIn.body).toMatchObject({ me: { name: '单小芳', roles: [{ role: 'TRAINEE' }] } });
    const [person] = await rowsOf<{ category: string; unit_id: number; status: string }>(
      app,
      'SELECT * FROM person WHERE email = ?',
      ['shan@example.cn'],
    );
    expect(person).toMatchObject({ category: 'EXTERNAL_TRAINEE', unit_id: unit.id, status: 'ACTIVE' });
  });

  it('types a unit that is not listed: it waits for the centre, which confirms it', async () => {
    const over = { unitId: undefined, countyId: county.id, unitName: '大塘埠镇 党群服务中心' };
    expect((await register(over).expect(201)).body).toMatchObject({ unitAwaiting: true });
    // the next one from there lands in the same unit
    await register({ ...over, unitName: '大塘埠镇党群服务中心' }).expect(201);
    const [waiting] = (await awaiting()).filter((item) => item.name.startsWith('大塘埠'));
    expect(waiting).toMatchObject({ people: 2, pathNames: expect.arrayContaining(['信丰县']) });
    const visible = (await app.http.get(`/api/public/outside-units?parentId=${county.id}`)).body as Awaiting;
    expect(visible.items.map((item) => item.id)).not.toContain(waiting!.id);
    await personnel.post(`/api/units/${waiting!.id}/confirm`, { name: '大塘埠镇党群服务中心' }).expect(200);
    await personnel.post(`/api/units/${waiting!.id}/confirm`, {}).expect(409);
    const after = (await app.http.get(`/api/public/outside-units?parentId=${county.id}`)).body as Awaiting;
    expect(after.items.map((item) => item.name)).toContain('大塘埠镇党群服务中心');
  });

  it('is handed over to the right unit when the typed one is merged', async () => {
    const phone = phoneNumber();
    await register({ phone, unitId: undefined, countyId: county.id, unitName: '嘉定镇政府' }).expect(201);
    const waiting = (await awaiting()).find((item) => item.name === '嘉定镇政府')!;
    expect(waiting.similar.map((one) => one.id)).toContain(unit.id);
    await personnel.post(`/api/units/${waiting.id}/merge`, { intoUnitId: county.id }).expect(422);
    await personnel
      .post(`/api/units/${waiting.id}/merge`, { intoUnitId: unit.id })
      .expect(200, { id: unit.id, applied: true });
    const signedIn = await signIn(phone).expect(200);
    const personId = (signedIn.body as { me: { personId: number } }).me.personId;
    const person = (await personnel.get(`/api/persons/${personId}`).expect(200)).body as { assignments: object[] };
    expect(person).toMatchObject({ unit: { id: unit.id }, assignments: [{ unitId: unit.id }] });
  });

  it('gets the same kind answer for a phone with an account and for one the centre knows otherwise', async () => {
    const known = phoneNumber();
    await buildPerson(app, { unit, name: '别人', category: 'EXTERNAL_TRAINEE', phone: known });
    const phone = phoneNumber();
    await register({ phone }).expect(201);
    const answers = [await register({ phone }).expect(409), await register({ phone: known }).expect(409)];
    for (const answer of answers) expect(answer.body).toMatchObject({ code: 'REGISTRATION.PHONE_KNOWN', params: {} });
    const people = await rowsOf(app, "SELECT id FROM person WHERE name = '别人'");
    expect(people).toHaveLength(1);
  });

  it('registers once, also when the button is pressed three times at once', async () => {
    const phone = phoneNumber();
    const answers = await Promise.all([1, 2, 3].map(() => register({ phone, name: '快手手' })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409]);
    expect(await rowsOf(app, "SELECT id FROM person WHERE name = '快手手'")).toHaveLength(1);
  });

  it('is told what is wrong', async () => {
    await register({ password: 'weak' }).expect(422);
    expect((await register({ phone: '1397095' }).expect(400)).body).toMatchObject({ code: 'PERSON.PHONE' });
    expect((await register({ name: '?' }).expect(400)).body).toMatchObject({ code: 'PERSON.NAME' });
    await register({ unitId: county.id }).expect(422);
    await register({ unitId: 999_999 }).expect(404);
    await register({ unitId: undefined }).expect(400);
    await register({ countyId: county.id, unitName: '两个都填' }).expect(400);
    await register({ unitId: undefined, countyId: unit.id, unitName: '放错地方' }).expect(422);
    const inner = await buildUnit(app, { kind: 'COMMUNITY' });
    await register({ unitId: inner.id }).expect(422);
    await register({ category: 'CAREER_STAFF' }).expect(400);
  });

  it('awaiting units are for those who keep the organisation', async () => {
    await app.http.get('/api/units/awaiting').expect(401);
    const secretary = await buildStaff(app, 'COMMUNITY_SECRETARY', unit);
    await secretary.get('/api/units/awaiting').expect(403);
    await register({ unitId: undefined, countyId: county.id, unitName: '待定单位' }).expect(201);
    const waiting = (await awaiting()).find((item) => item.name === '待定单位')!;
    const elsewhere = await buildStaff(app, 'PERSONNEL', await buildUnit(app));
    await elsewhere.post(`/api/units/${waiting.id}/confirm`, {}).expect(404);
    await elsewhere.post(`/api/units/${waiting.id}/merge`, { intoUnitId: unit.id }).expect(404);
    await personnel.post(`/api/units/${waiting.id}/merge`, {}).expect(400);
    await personnel.get('/api/units/awaiting?size=0').expect(400);
  });
});
