import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { freePort, startProcess } from '../support/server-process.js';

/** Starts, waits for the end and gives back the exit code and the lines that were written. */
async function refusedStart(env: Record<string, string>): Promise<{ code: number | null; lines: string[] }> {
  const server = await startProcess(env);
  const code = await server.exited;
  return { code, lines: server.output().trim().split('\n') };
}

describe('a start that cannot go on', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jiangtang-start-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('names the port that is in use', async () => {
    const port = await freePort();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const { code, lines } = await refusedStart({ PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(lines).toEqual([`Port ${port} is in use; stop the other program or choose another with PORT.`]);
  });

  it('names the folder that cannot be written', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const { code, lines } = await refusedStart({ VAR_DIR: join(file, 'var') });
    expect(code).toBe(1);
    expect(lines).toEqual([
      `The folder ${join(file, 'var')} cannot be written; choose another with VAR_DIR or change its owner.`,
    ]);
  });

  it('says in one sentence that the database does not answer, without its password', async () => {
    const port = await freePort();
    const { code, lines } = await refusedStart({ DATABASE_URL: `mariadb://root:very-secret@127.0.0.1:${port}/centre` });
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`127.0.0.1:${port}`);
    expect(lines[0]).not.toContain('very-secret');
  });

  it('refuses several processes on the embedded database', async () => {
    const { code, lines } = await refusedStart({ WORKERS: '4' });
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('WORKERS');
  });

  it('refuses a database that a newer version has written, and one of another program', async () => {
    const varDir = join(folder, 'newer');
    const first = await startProcess({ VAR_DIR: varDir });
    await first.ready();
    await first.stop();
    const file = new Sqlite(join(varDir, 'app.sqlite'));
    file.exec(
      "INSERT INTO schema_migration (name, applied_at) VALUES ('9999-from-the-future', '2030-01-01 00:00:00.000')",
    );
    file.close();
    const newer = await refusedStart({ VAR_DIR: varDir });
    expect(newer.code).toBe(1);
    expect(newer.lines).toHaveLength(1);
    expect(newer.lines[0]).toContain('9999-from-the-future');

    const foreign = join(folder, 'foreign.sqlite');
    const other = new Sqlite(foreign);
    other.exec('CREATE TABLE album (id INTEGER PRIMARY KEY)');
    other.close();
    const { code, lines } = await refusedStart({ DATABASE_URL: `sqlite:${foreign}` });
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('album');
  });

  it('refuses to run in production with secrets nobody has set, and with demo data', async () => {
    const bare = await refusedStart({ NODE_ENV: 'production' });
    expect(bare.code).toBe(1);
    expect(bare.lines[0]).toContain('SESSION_SECRET');
    const secrets = { SESSION_SECRET: 'x'.repeat(40), DATA_KEY: 'y'.repeat(40) };
    const demo = await refusedStart({ NODE_ENV: 'production', SEED: 'demo', ...secrets });
    expect(demo.code).toBe(1);
    expect(demo.lines[0]).toContain('demo');
  });
});

describe('a server that runs', () => {
  it('serves the site, says its address, and stops with exit code 0 when the request under way is answered', async () => {
    const server = await startProcess();
    await server.ready();
    expect(server.output()).toContain('is ready');
    const page = await fetch(server.url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<div id="app">');

    const signIn = fetch(`${server.url}/api/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'nobody', password: 'Wrong-2026' }),
    });
    await new Promise((resolve) => setTimeout(resolve, 15));
    const code = await server.stop();
    expect((await signIn).status).toBe(401);
    expect(code).toBe(0);
  });

  it('is ready again within seconds, with nothing left to prepare', async () => {
    const varDir = mkdtempSync(join(tmpdir(), 'jiangtang-again-'));
    const first = await startProcess({ VAR_DIR: varDir });
    await first.ready();
    expect(await first.stop()).toBe(0);
    const started = performance.now();
    const second = await startProcess({ VAR_DIR: varDir });
    await second.ready();
    const elapsed = performance.now() - started;
    await second.stop();
    rmSync(varDir, { recursive: true, force: true });
    expect(elapsed).toBeLessThan(10_000); // under a second on an idle machine: npm run bench -- start
  });
});
