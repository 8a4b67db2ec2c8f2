/** The built application without a listening port, for filling a bench's database. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../../src/commands/prepare.mjs';

/** A module of the built server: `built('platform/auth/accounts.js')`. */
export const built = (path) => import(pathToFileURL(join(root, 'dist/src', path)).href);

export const input = JSON.parse(process.env.BENCH_INPUT ?? '{}');

/** Runs `work` with the application and prints what it gives back as the last line, for the bench to read. */
export async function withApplication(work) {
  const { AppModule } = await built('app.module.js');
  const { loadConfig } = await built('config/config.js');
  const { prepareDatabase } = await built('platform/db/prepare-database.js');
  const { createHttpApp } = await built('platform/http/bootstrap.js');
  const { Database } = await built('platform/db/database.js');
  const { systemActor } = await built('kernel/access.js');
  const config = loadConfig(process.env, 'none');
  await prepareDatabase(config.database);
  const app = await createHttpApp(AppModule.of(config), config);
  await app.init();
  const db = app.get(Database, { strict: false });
  const get = async (path, name) => app.get((await built(path))[name], { strict: false });
  const result = await work({ app, db, get, actor: systemActor('bench') });
  await app.close();
  // a pipe takes a long line in pieces
  process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
}

/** Accounts `bench0`, `bench1`, … with one password; gives back their ids. */
export async function makeAccounts({ db, get, actor }, count, more = () => ({})) {
  const accounts = await get('platform/auth/accounts.js', 'Accounts');
  const passwords = await get('platform/auth/passwords.js', 'Passwords');
  const passwordHash = await passwords.hash('Bench-2026');
  const drafts = Array.from({ length: count }, (_, number) => ({
    loginName: `bench${number}`,
    displayName: `学员${number}`,
    passwordHash,
    mustChangePassword: false,
    ...more(number),
  }));
  return db.transaction(actor, (tx) => accounts.createMany(tx, drafts));
}

/** Signs every account in without its password; gives back the access tokens. */
export async function openSessions({ db, get, actor }, accountIds) {
  const sessions = await get('platform/auth/sessions.js', 'Sessions');
  return db.transaction(actor, async (tx) => {
    const tokens = [];
    for (const id of accountIds) {
      const opened = await sessions.open(tx, id, { userAgent: 'bench', address: '127.0.0.1' });
      tokens.push(opened.accessToken);
    }
    return tokens;
  });
}
