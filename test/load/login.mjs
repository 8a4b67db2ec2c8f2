/** Sign-in with argon2id, every time another of 400 accounts, 50 connections. */
import { load, warmUp } from './support/measure.mjs';
import { seed, startServer } from './support/server.mjs';

const ACCOUNTS = 400;

export async function bench({ ground, workers }) {
  await seed(ground, 'login', { accounts: ACCOUNTS });
  const server = await startServer(ground, { workers });
  const next = (number) => ({
    method: 'POST',
    path: '/api/auth/sign-in',
    body: { login: `bench${number % ACCOUNTS}`, password: 'Bench-2026' },
  });
  try {
    await warmUp(server, { next });
    return [await load(server, 'sign-in', { seconds: 10, next })];
  } finally {
    await server.stop();
  }
}
