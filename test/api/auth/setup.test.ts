import { afterEach, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';

let app: TestApp;
afterEach(() => app.close());

const first = { loginName: 'admin', displayName: '罗永辉', password: 'Very-First-1' };

describe('an empty installation', () => {
  it('asks for the first administrator and hands out the accounts of the other two', async () => {
    app = await startTestApp();
    expect((await app.http.get('/api/setup')).body).toEqual({ needed: true });
    const answer = await app.http.post('/api/setup').send(first);
    expect(answer.status).toBe(201);
    const { handedOut } = answer.body as { handedOut: { role: string; loginName: string; initialPassword: string }[] };
    expect(handedOut.map((one) => one.role)).toEqual(['SECURITY_ADMIN', 'AUDIT_ADMIN', 'PERSONNEL']);
    expect((await app.http.get('/api/setup')).body).toEqual({ needed: false });

    const admin = await app.http.post('/api/auth/sign-in').send({ login: 'admin', password: first.password });
    expect(admin.body).toMatchObject({ me: { mustChangePassword: false } });
    for (const { loginName, initialPassword } of handedOut) {
      const other = await app.http.post('/api/auth/sign-in').send({ login: loginName, password: initialPassword });
      expect(other.body).toMatchObject({ me: { mustChangePassword: true } });
    }
  });

  it('can be furnished: personnel enter units and people, the administrators give them accounts and roles', async () => {
    app = await startTestApp();
    const { handedOut } = (await app.http.post('/api/setup').send(first)).body as {
      handedOut: { role: string; loginName: string; initialPassword: string }[];
    };
    const begin = async (loginName: string, password: string): Promise<string> =>
      ((await app.http.post('/api/auth/sign-in').send({ login: loginName, password })).body as { accessToken: string })
        .accessToken;
    const settle = async (role: string): Promise<string> => {
      const { loginName, initialPassword } = handedOut.find((one) => one.role === role)!;
      const changed = await app.http
        .post('/api/auth/password')
        .set('authorization', `Bearer ${await begin(loginName, initialPassword)}`)
        .send({ current: initialPassword, next: 'Second-One-2' });
      expect(changed.status).toBe(200);
      return begin(loginName, 'Second-One-2');
    };
    const post = async (token: string, url: string, body: object): Promise<{ id: number }> => {
      const answer = await app.http.post(url).set('authorization', `Bearer ${token}`).send(body);
      expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
      return answer.body as { id: number };
    };
    const personnel = await settle('PERSONNEL');
    const unit = await post(personnel, '/api/units', {
      parentId: null,
      kind: 'PARTY_WORK_COMMITTEE',
      name: '社区党工委',
      effectiveOn: '2027-01-01',
    });
    const person = await post(personnel, '/api/persons', {
      name: '帅文静',
      category: 'CAREER_STAFF',
      unitId: unit.id,
      joinedOn: '2027-01-01',
    });
    const account = await post(await begin(first.loginName, first.password), '/api/accounts', { personId: person.id });
    expect(account).toMatchObject({ id: expect.any(Number) });
  });

  it('is set up once, also when two people do it at the same moment', async () => {
    app = await startTestApp();
    const answers = await Promise.all([
      app.http.post('/api/setup').send(first),
      app.http.post('/api/setup').send({ ...first, loginName: 'other' }),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect((await app.http.post('/api/setup').send(first)).body).toMatchObject({ status: 409, code: 'SETUP.DONE' });
  });

  it.each([
    [{ ...first, password: 'weak' }, 422, 'PASSWORD.TOO_SHORT'],
    [{ ...first, loginName: 'a b' }, 400, 'REQUEST.SHAPE'],
    [{ ...first, displayName: '' }, 400, 'REQUEST.SHAPE'],
  ])('refuses %j', async (body, status, code) => {
    app = await startTestApp();
    expect((await app.http.post('/api/setup').send(body)).body).toMatchObject({ status, code });
    expect((await app.http.get('/api/setup')).body).toEqual({ needed: true });
  });
});
