import { startPrivateMariaDb } from './mariadb.mjs';

/**
 * Before the first api-mariadb test: a private server, unless the caller runs one already.
 * Workers find it in TEST_MARIADB_URL (`mariadb://root@127.0.0.1:PORT/`).
 */
export default async function setUp() {
  if (process.env.TEST_MARIADB_URL) return;
  const server = await startPrivateMariaDb();
  globalThis.privateMariaDb = server;
  process.env.TEST_MARIADB_URL = server.url;
}
