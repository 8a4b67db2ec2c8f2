import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildPerson, buildStaff, buildUnit, phoneNumber, rowsOf, type BuiltUnit } from '../../support/build-people.js';

let app: TestApp;
let system: TestActor;
let security: TestActor;
let unit: BuiltUnit;

beforeAll(async () => {
  app = await startTestApp();
  system = await buildStaff(app, 'SYSTEM_ADMIN');
  security = await buildStaff(app, 'SECURITY_ADMIN');
  unit = await buildUnit(app, { name: '冯川社区' });
});
afterAll(() => app.close());

interface Created {
  id: number;
  loginName: string;
  initialPassword: string;
}
interface Detail {
  status: string;
  mustChangePassword: boolean;
  grants: { id: number; role: string; unitId: number | null }[];
  sessions: { id: string }[];
  abilities: { manage: boolean; grant: boolean };
  grantableRoles: string[];
}

async function createFor(name: string, phone: string | null = null): Promise<Created & { personId: number }> {
  const person = await buildPerson(app, { unit, name, phone });
  const answer = await system.post('/api/accounts', { personId: person.id }).expect(201);
  return { ...(answer.body as Created), personId: person.id };
}
const signIn = (login: string, password: string) => app.http.post('/api/auth/sign-in').send({ login, password });
const detail = async (id: number, actor = system): Promise<Detail> =>
  (await actor.get(`/api/accounts/${id}`).expect(200)).body as Detail;

describe('the system administrator', () => {
  it('makes accounts named by pinyin; the first password must be changed', async () => {
    const phone = phoneNumber();
    const first = await createFor('曾国藩', phone);
    const second = await createFor('曾国藩');
    expect([first.loginName, second.loginName]).toEqual(['zengguofan', 'zengguofan2']);
    const signedIn = await signIn(phone, first.initialPassword);
    expect(signedIn.status).toBe(200);
    expect((await detail(first.id)).mustChangePassword).toBe(true);
    const rows = await rowsOf(app, 'SELECT * FROM audit_entry');
    expect(JSON.stringify(rows)).not.toContain(first.initialPassword);
  });

  it('makes many at once, and nobody twice', async () => {
    const people = await Promise.all(['甲乙', '丙丁', '甲乙'].map((name) => buildPerson(app, { unit, name })));
    const answer = await system
      .post('/api/accounts/batch', { personIds: people.map((person) => person.id) })
      .expect(201);
    const { items } = answer.body as { items: (Created & { personId: number })[] };
    expect(items.map((item) => item.loginName)).toEqual(['jiayi', 'bingding', 'jiayi2']);
    const candidates = (await system.get('/api/accounts/candidates?size=100').expect(200)).body as {
      items: { personId: number }[];
    };
    expect(candidates.items.map((item) => item.personId)).not.toContain(people[0]!.id);
    const again = await Promise.all([1, 2].map(() => system.post('/api/accounts', { personId: people[0]!.id })));
    expect(again.map((one) => one.status)).toEqual([409, 409]);
    const person = await buildPerson(app, { unit, name: '抢先' });
    const race = await Promise.all([1, 2, 3].map(() => system.post('/api/accounts', { personId: person.id })));
    expect(race.map((one) => one.status).sort()).toEqual([201, 409, 409]);
  });

  it('resets a password, which ends every session', async () => {
    const account = await createFor('余芳');
    await signIn(account.loginName, account.initialPassword).expect(200);
    expect((await detail(account.id)).sessions).toHaveLength(1);
    const { initialPassword } = (await system.post(`/api/accounts/${account.id}/reset-password`).expect(200))
      .body as Created;
    expect((await detail(account.id)).sessions).toEqual([]);
    await signIn(account.loginName, account.initialPassword).expect(401);
    await signIn(account.loginName, initialPassword).expect(200);
  });

  it('lifts the lock of failed attempts, ends a device, disables and enables', async () => {
    const account = await createFor('廖水根');
    for (let attempt = 0; attempt < 5; attempt++) await signIn(account.loginName, 'Wrong-Horse-7');
    await signIn(account.loginName, account.initialPassword).expect(429);
    expect(
      ((await system.get('/api/accounts?locked=true').expect(200)).body as { items: { id: number }[] }).items.map(
        (item) => item.id,
      ),
    ).toContain(account.id);
    await system.post(`/api/accounts/${account.id}/unlock`).expect(200);
    await signIn(account.loginName, account.initialPassword).expect(200);
    const [session] = (await detail(account.id)).sessions;
    await system.delete(`/api/accounts/${account.id}/sessions/${session!.id}`).expect(200);
    await system.delete(`/api/accounts/${account.id}/sessions/${session!.id}`).expect(404);
    expect(
      (await system.post(`/api/accounts/${account.id}/disable`, { reason: '离职' }).expect(200)).body,
    ).toMatchObject({ status: 'DISABLED' });
    await signIn(account.loginName, account.initialPassword).expect(403);
    expect((await system.post(`/api/accounts/${account.id}/enable`).expect(200)).body).toMatchObject({
      status: 'ACTIVE',
    });
  });

  it('grants no roles, and cannot take over another administrator', async () => {
    const account = await createFor('易大庆');
    await system.post(`/api/accounts/${account.id}/grants`, { role: 'LEADER', unitId: null }).expect(403);
    await system.delete(`/api/accounts/${account.id}/grants/1`).expect(403);
    for (const act of ['reset-password', 'enable', 'unlock']) {
      const refused = await system.post(`/api/accounts/${security.accountId}/${act}`).expect(422);
      expect(refused.body).toMatchObject({ code: 'ACCOUNT.OF_ADMINISTRATOR' });
    }
    await system.post(`/api/accounts/${security.accountId}/disable`, { reason: '试试' }).expect(422);
    await system.post(`/api/accounts/${system.accountId}/reset-password`).expect(422);
  });
});

describe('the security administrator', () => {
  it('grants and takes away roles over a unit, at once', async () => {
    const account = await createFor('帅文静');
    expect(await detail(account.id, security)).toMatchObject({
      abilities: { manage: false, grant: true },
      grants: [{ role: 'TRAINEE' }],
    });
    const body = { role: 'COMMUNITY_SECRETARY', unitId: unit.id };
    const granted = (await security.post(`/api/accounts/${account.id}/grants`, body).expect(200)).body as Detail;
    const grant = granted.grants.find((one) => one.role === 'COMMUNITY_SECRETARY')!;
    expect(grant).toMatchObject({ unitId: unit.id, unitName: '冯川社区' });
    expect((await security.post(`/api/accounts/${account.id}/grants`, body).expect(409)).body).toMatchObject({
      code: 'ROLE.HELD',
    });
    const { body: signed } = await signIn(account.loginName, account.initialPassword);
    expect((signed as { me: { roles: object[] } }).me.roles).toHaveLength(2);
    await security.delete(`/api/accounts/${account.id}/grants/${grant.id}`).expect(200);
    await security.delete(`/api/accounts/${account.id}/grants/${grant.id}`).expect(404);
    const basic = granted.grants.find((one) => one.role === 'TRAINEE')!;
    await security.delete(`/api/accounts/${account.id}/grants/${basic.id}`).expect(422);
  });

  it('keeps the three administrators apart, and nobody changes their own roles', async () => {
    const account = await createFor('胡志平');
    const grant = (role: string, id = account.id, unitId: number | null = null) =>
      security.post(`/api/accounts/${id}/grants`, { role, unitId });
    await grant('SYSTEM_ADMIN').expect(200);
    expect((await grant('AUDIT_ADMIN').expect(422)).body).toMatchObject({ code: 'ROLE.SEPARATION' });
    expect((await grant('LEADER').expect(422)).body).toMatchObject({ code: 'ROLE.ADMIN_WITH_BUSINESS' });
    expect((await detail(account.id, security)).grantableRoles).toEqual(['SYSTEM_ADMIN']);
    expect((await grant('LEADER', security.accountId).expect(422)).body).toMatchObject({ code: 'ROLE.OWN_ACCOUNT' });
    expect((await grant('COMMUNITY_SECRETARY').expect(422)).body).toMatchObject({ code: 'ROLE.NEEDS_UNIT' });
    const one = await createFor('抢角色');
    const race = await Promise.all(
      ['SYSTEM_ADMIN', 'AUDIT_ADMIN', 'SECURITY_ADMIN'].map((role) => grant(role, one.id)),
    );
    expect(race.map((answer) => answer.status).sort()).toEqual([200, 422, 422]);
  });

  it('does no work of the system administrator', async () => {
    const account = await createFor('甘露');
    const person = await buildPerson(app, { unit });
    await security.post('/api/accounts', { personId: person.id }).expect(403);
    await security.post('/api/accounts/batch', { personIds: [person.id] }).expect(403);
    await security.get('/api/accounts/candidates').expect(403);
    for (const act of ['reset-password', 'unlock', 'disable', 'enable'])
      await security.post(`/api/accounts/${account.id}/${act}`, {}).expect(403);
  });
});

describe('who may', () => {
  it('asks for a session, a permission and a reach', async () => {
    const account = await createFor('黄溪');
    const personnel = await buildStaff(app, 'PERSONNEL');
    const elsewhere = await buildUnit(app);
    const local = await buildStaff(app, 'SYSTEM_ADMIN', elsewhere);
    const localSecurity = await buildStaff(app, 'SECURITY_ADMIN', elsewhere);
    for (const url of ['/api/accounts', '/api/accounts/candidates', `/api/accounts/${account.id}`]) {
      await app.http.get(url).expect(401);
      await personnel.get(url).expect(403);
    }
    for (const url of [
      '/api/accounts',
      '/api/accounts/batch',
      `/api/accounts/${account.id}/reset-password`,
      `/api/accounts/${account.id}/grants`,
    ]) {
      await app.http.post(url).expect(401);
      await personnel.post(url, {}).expect(403);
    }
    await local.get(`/api/accounts/${account.id}`).expect(404);
    await local.post(`/api/accounts/${account.id}/reset-password`).expect(404);
    await local.post(`/api/accounts/${account.id}/disable`, { reason: '不行' }).expect(404);
    await local.post('/api/accounts', { personId: (await buildPerson(app, { unit })).id }).expect(404);
    await local.delete(`/api/accounts/${account.id}/sessions/00000000-0000-4000-8000-000000000000`).expect(404);
    await localSecurity
      .post(`/api/accounts/${account.id}/grants`, { role: 'LEADER', unitId: elsewhere.id })
      .expect(404);
    await localSecurity.delete(`/api/accounts/${account.id}/grants/1`).expect(404);
    const list = (await local.get('/api/accounts?size=100').expect(200)).body as { items: { id: number }[] };
    expect(list.items.map((item) => item.id)).not.toContain(account.id);
  });

  it('lists by name, pinyin, role and unit', async () => {
    await createFor('万小华');
    const find = async (query: string) =>
      (await system.get(`/api/accounts?${query}`).expect(200)).body as { total: number };
    expect((await find(`search=${encodeURIComponent('小华')}`)).total).toBe(1);
    expect((await find('search=wanxiao')).total).toBe(1);
    expect((await find('role=SECURITY_ADMIN&sort=-createdAt')).total).toBeGreaterThan(0);
    expect((await find(`unitId=${unit.id}&status=ACTIVE`)).total).toBeGreaterThan(0);
  });

  it('names what is wrong with the shape', async () => {
    await system.get('/api/accounts?role=KING').expect(400);
    await system.post('/api/accounts', { personId: 'x' }).expect(400);
    await system.post('/api/accounts', { personId: 1, loginName: '不行' }).expect(400);
    await system.post('/api/accounts/batch', { personIds: [] }).expect(400);
    await system.post(`/api/accounts/${system.accountId}/disable`, {}).expect(400);
    await security.post(`/api/accounts/${system.accountId}/grants`, { role: 'KING', unitId: null }).expect(400);
    await system.delete(`/api/accounts/${system.accountId}/sessions/nothing`).expect(400);
  });
});
