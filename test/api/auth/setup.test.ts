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
    expect(handedOut.map((one) => one.role)).toEqual(['SECURITY_ADMIN', 'AUDIT_ADMIN']);
    expect((await app.http.get('/api/setup')).body).toEqual({ needed: false });

    const admin = await app.http.post('/api/auth/sign-in').send({ login: 'admin', password: first.password });
    expect(admin.body).toMatchObject({ me: { mustChangePassword: false } });
    for (const { loginName, initialPassword } of handedOut) {
      const other = await app.http.post('/api/auth/sign-in').send({ login: loginName, password: initialPassword });
      expect(other.body).toMatchObject({ me: { mustChangePassword: true } });
    }
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
