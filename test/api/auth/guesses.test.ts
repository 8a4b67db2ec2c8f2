import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '../../../src/kernel/access.js';
import { Accounts } from '../../../src/platform/auth/accounts.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';

const PASSWORD = 'Right-Horse-7';
let app: TestApp;
let serial = 0;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function buildAccount(): Promise<{ login: string; id: number }> {
  const login = `guessed${++serial}`;
  const passwordHash = await app.get(Accounts).hashNew(PASSWORD, login);
  const draft = { loginName: login, displayName: '周敏', passwordHash, mustChangePassword: false };
  const id = await app.get(Database).transaction(systemActor('test'), (tx) => app.get(Accounts).create(tx, draft));
  return { login, id };
}

const signIn = (login: string, password: string) => app.http.post('/api/auth/sign-in').send({ login, password });

describe('guesses sent all at once', () => {
  it('count one by one; behind the lock a right one looks like the wrong ones', async () => {
    const { login } = await buildAccount();
    // 32 together: all pass the first look at the lock before any is counted
    const answers = await Promise.all(
      Array.from({ length: 32 }, (_, index) => signIn(login, index === 31 ? PASSWORD : `Wrong-Horse-${index}`)),
    );
    const codes = answers.map((answer) => (answer.body as { code?: string }).code ?? 'IN');
    expect(codes.filter((code) => code === 'AUTH.WRONG_PASSWORD').length).toBeLessThanOrEqual(5);
    expect(codes.filter((code) => code === 'AUTH.LOCKED').length).toBeGreaterThanOrEqual(26);
  });

  it('do not make the lock of ten minutes longer', async () => {
    const { login } = await buildAccount();
    await Promise.all(Array.from({ length: 12 }, (_, index) => signIn(login, `Wrong-Horse-${index}`)));
    app.clock.advance({ minutes: 10, seconds: 1 });
    await signIn(login, PASSWORD).expect(200);
  });

  it('do not tell a disabled account from a locked one', async () => {
    const { login, id } = await buildAccount();
    const accounts = app.get(Accounts);
    await app.get(Database).transaction(systemActor('test'), (tx) => accounts.setStatus(tx, id, 'DISABLED'));
    expect((await signIn(login, PASSWORD).expect(403)).body).toMatchObject({ code: 'AUTH.DISABLED' });
    for (let failure = 0; failure < 5; failure++) await signIn(login, 'Wrong-Horse-1').expect(401);
    await signIn(login, PASSWORD).expect(429);
  });
});
