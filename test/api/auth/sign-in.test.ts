import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor } from '../../../src/kernel/access.js';
import { Accounts } from '../../../src/platform/auth/accounts.js';
import { FieldCipher } from '../../../src/platform/crypto/field-cipher.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';

const PASSWORD = 'Right-Horse-7';
let app: TestApp;
let login: string;
let accountId: number;
let phone: string;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

beforeEach(async () => {
  login = `cadre-${randomUUID().slice(0, 8)}`;
  phone = `138${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
  const accounts = app.get(Accounts);
  const passwordHash = await accounts.hashNew(PASSWORD, login);
  accountId = await app.get(Database).transaction(systemActor('test'), (tx) =>
    accounts.create(tx, {
      loginName: login,
      displayName: '周敏',
      phoneHash: app.get(FieldCipher).lookupHash('phone', phone),
      passwordHash,
      mustChangePassword: false,
    }),
  );
});

const signIn = (as: string, password: string) => app.http.post('/api/auth/sign-in').send({ login: as, password });
const cookieOf = (answer: { headers: Record<string, unknown> }): string => {
  const [cookie] = (answer.headers['set-cookie'] as string[] | undefined) ?? [];
  return cookie?.split(';', 1)[0] ?? '';
};
const refresh = (cookie: string) => app.http.post('/api/auth/refresh').set('Cookie', cookie);

describe('POST /api/auth/sign-in', () => {
  it('signs in by login name, whatever its case, and says who one is', async () => {
    const answer = await signIn(` ${login.toUpperCase()} `, PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ me: { accountId, name: '周敏', roles: [{ role: 'TRAINEE', unitId: null }] } });
    const [cookie] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).toMatch(/Path=\/api\/auth/);
  });

  it("stands in the audit log under the name of the account, a refused attempt under nobody's", async () => {
    const auditor = await app.actor({ roles: [{ role: 'AUDIT_ADMIN' }] });
    await signIn(login, 'Wrong-Horse-7');
    await signIn(login, PASSWORD);
    const { items } = (await auditor.get(`/api/audit/entries?act=auth.sign-in&subjectId=${accountId}`)).body as {
      items: { actorName: string; accountId: number | null; outcome: string }[];
    };
    expect(items.map(({ actorName, accountId: by, outcome }) => [actorName, by, outcome])).toEqual([
      ['周敏', accountId, 'success'],
      ['visitor', null, 'failure'],
    ]);
  });

  it('signs in by phone as people write it', async () => {
    const written = `+86 ${phone.slice(0, 3)}-${phone.slice(3, 7)} ${phone.slice(7)}`;
    expect((await signIn(written, PASSWORD)).status).toBe(200);
  });

  it('answers the same for a wrong password and for an unknown account', async () => {
    const wrong = await signIn(login, 'Wrong-Horse-7');
    const unknown = await signIn('nobody-at-all', PASSWORD);
    expect(wrong.status).toBe(401);
    expect(wrong.body).toEqual(unknown.body);
    expect(wrong.body).toMatchObject({ code: 'AUTH.WRONG_PASSWORD' });
  });

  it('locks after five failures for ten minutes, and says how long', async () => {
    for (let attempt = 0; attempt < 5; attempt++) await signIn(login, 'Wrong-Horse-7');
    const locked = await signIn(login, PASSWORD);
    expect(locked.status).toBe(429);
    expect(locked.body).toMatchObject({ code: 'AUTH.LOCKED', params: { minutes: 10 } });
    expect(locked.headers['retry-after']).toBe('600');
    app.clock.advance({ minutes: 10, seconds: 1 });
    expect((await signIn(login, PASSWORD)).status).toBe(200);
  });

  it('counts guesses that are sent all at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => signIn(login, 'Wrong-Horse-7').then()));
    expect((await signIn(login, PASSWORD)).status).toBe(429);
  });

  it('refuses a disabled account only to somebody who knows its password', async () => {
    await app
      .get(Database)
      .transaction(systemActor('test'), (tx) => app.get(Accounts).setStatus(tx, accountId, 'DISABLED'));
    expect((await signIn(login, PASSWORD)).body).toMatchObject({ status: 403, code: 'AUTH.DISABLED' });
    expect((await signIn(login, 'Wrong-Horse-7')).body).toMatchObject({ status: 401, code: 'AUTH.WRONG_PASSWORD' });
  });

  it.each([
    [{ login: 'x' }, 'password'],
    [{ login: '', password: 'x' }, 'login'],
    [{ login: 'x', password: 'y', remember: true }, 'remember'],
    [{ login: 7, password: 'y' }, 'login'],
  ])('names the field that is wrong in %j', async (body, field) => {
    const answer = await app.http.post('/api/auth/sign-in').send(body);
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect((answer.body as { errors: { path: string }[] }).errors.map((error) => error.path)).toContain(field);
  });
});

describe('POST /api/auth/refresh', () => {
  it('gives a new token for the old one, again and again', async () => {
    let cookie = cookieOf(await signIn(login, PASSWORD));
    for (let round = 0; round < 3; round++) {
      app.clock.advance({ minutes: 9 });
      const answer = await refresh(cookie);
      expect(answer.status).toBe(200);
      expect(cookieOf(answer)).not.toBe(cookie);
      cookie = cookieOf(answer);
    }
  });

  it('lets two tabs refresh at the same moment', async () => {
    const cookie = cookieOf(await signIn(login, PASSWORD));
    const answers = await Promise.all([refresh(cookie), refresh(cookie), refresh(cookie)]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect(answers.filter((answer) => answer.headers['set-cookie'])).toHaveLength(1);
  });

  it('ends the session when an old token comes back later: somebody copied it', async () => {
    const stolen = cookieOf(await signIn(login, PASSWORD));
    const current = cookieOf(await refresh(stolen));
    app.clock.advance({ minutes: 1 });
    expect((await refresh(stolen)).body).toMatchObject({ status: 401, code: 'AUTH.SESSION_REUSED' });
    expect((await refresh(current)).body).toMatchObject({ status: 401, code: 'AUTH.SESSION_ENDED' });
  });

  it('ends after the idle time', async () => {
    const cookie = cookieOf(await signIn(login, PASSWORD));
    app.clock.advance({ minutes: 31 });
    expect((await refresh(cookie)).body).toMatchObject({
      status: 401,
      code: 'AUTH.SESSION_IDLE',
      params: { minutes: 30 },
    });
  });

  it('is 401 without a cookie and with one that is made up', async () => {
    expect((await app.http.post('/api/auth/refresh')).status).toBe(401);
    expect((await refresh('jt_refresh=abc.def')).status).toBe(401);
  });
});

describe('sessions and password', () => {
  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

  it('lists the devices and signs one of them out at once', async () => {
    const here = (await signIn(login, PASSWORD)).body as { accessToken: string };
    const there = (await signIn(login, PASSWORD)).body as { accessToken: string };
    const list = await app.http.get('/api/auth/sessions').set(bearer(here.accessToken));
    const items = (list.body as { items: { id: string; current: boolean }[] }).items;
    expect(items.filter((item) => item.current)).toHaveLength(1);
    const other = items.find((item) => !item.current)!;
    expect((await app.http.delete(`/api/auth/sessions/${other.id}`).set(bearer(here.accessToken))).status).toBe(200);
    expect((await app.http.get('/api/auth/me').set(bearer(there.accessToken))).status).toBe(401);
    expect((await app.http.get('/api/auth/me').set(bearer(here.accessToken))).status).toBe(200);
  });

  it("does not find another person's session", async () => {
    const mine = (await signIn(login, PASSWORD)).body as { accessToken: string };
    const somebody = await app.actor();
    const answer = await app.http.delete(`/api/auth/sessions/${somebody.sessionId}`).set(bearer(mine.accessToken));
    expect(answer.status).toBe(404);
  });

  it('changes the password, keeps this device and signs out the others', async () => {
    const here = (await signIn(login, PASSWORD)).body as { accessToken: string };
    const other = cookieOf(await signIn(login, PASSWORD));
    const answer = await app.http
      .post('/api/auth/password')
      .set(bearer(here.accessToken))
      .send({ current: PASSWORD, next: 'Left-Horse-88' });
    expect(answer.status).toBe(200);
    expect((await refresh(other)).status).toBe(401);
    expect((await app.http.get('/api/auth/me').set(bearer(here.accessToken))).status).toBe(200);
    expect((await signIn(login, PASSWORD)).status).toBe(401);
    expect((await signIn(login, 'Left-Horse-88')).status).toBe(200);
  });

  it.each([
    ['Wrong-Horse-7', 'Left-Horse-88', 'PASSWORD.CURRENT_WRONG'],
    [PASSWORD, 'short', 'PASSWORD.TOO_SHORT'],
    [PASSWORD, 'alllowercase', 'PASSWORD.TOO_FEW_CLASSES'],
    [PASSWORD, PASSWORD, 'PASSWORD.SAME'],
  ])('refuses %s → %s with %s', async (current, next, code) => {
    const { accessToken } = (await signIn(login, PASSWORD)).body as { accessToken: string };
    const answer = await app.http.post('/api/auth/password').set(bearer(accessToken)).send({ current, next });
    expect(answer.body).toMatchObject({ status: 422, code });
  });

  it('lets nothing else be done before the first password is changed', async () => {
    const newcomer = await app.actor({ roles: [{ role: 'AUDIT_ADMIN' }], mustChangePassword: true });
    expect((await newcomer.get('/api/audit/entries')).body).toMatchObject({
      status: 403,
      code: 'AUTH.PASSWORD_CHANGE_REQUIRED',
    });
    expect((await newcomer.get('/api/auth/me')).body).toMatchObject({ mustChangePassword: true });
  });

  it('signs out', async () => {
    const actor = await app.actor();
    expect((await actor.post('/api/auth/sign-out')).status).toBe(200);
    expect((await actor.get('/api/auth/me')).status).toBe(401);
  });

  it('refuses a token that was changed', async () => {
    const { token } = await app.actor();
    const [head, , signature] = token.split('.');
    const forged = [head, Buffer.from('{"sid":"x"}').toString('base64url'), signature].join('.');
    expect((await app.http.get('/api/auth/me').set(bearer(forged))).status).toBe(401);
  });
});
