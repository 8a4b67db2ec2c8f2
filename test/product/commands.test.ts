import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startProcess } from '../support/server-process.js';

const root = new URL('../..', import.meta.url).pathname;
let varDir: string;

beforeAll(() => {
  varDir = mkdtempSync(join(tmpdir(), 'jiangtang-commands-'));
});
afterAll(() => rmSync(varDir, { recursive: true, force: true }));

/** Runs a compiled command on the database of this file. */
function run(name: string, ...parameters: string[]): Promise<{ code: number; words: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(root, `dist/src/commands/${name}.js`), ...parameters],
      { cwd: root, env: { PATH: process.env.PATH, VAR_DIR: varDir, SEED: 'none' } },
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? 1, words: stdout + stderr }),
    );
  });
}

async function post(url: string, body: object): Promise<Record<string, unknown>> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Record<string, unknown>;
}

describe('commands', () => {
  it('give an administrator who has forgotten the password a new first one', async () => {
    const first = await startProcess({ VAR_DIR: varDir });
    await first.ready();
    await post(`${first.url}/api/setup`, { loginName: 'root', displayName: '管理员', password: 'Very-First-1' });
    expect(await first.stop()).toBe(0);

    const { code, words } = await run('reset-password', 'ROOT');
    expect(code).toBe(0);
    const password = /: (\S+) —/.exec(words)?.[1];

    const second = await startProcess({ VAR_DIR: varDir });
    await second.ready();
    const signIn = (secret: unknown) => post(`${second.url}/api/auth/sign-in`, { login: 'root', password: secret });
    expect(await signIn('Very-First-1')).toMatchObject({ status: 401 });
    expect(await signIn(password)).toMatchObject({ me: { mustChangePassword: true } });
    expect(await second.stop()).toBe(0);
  });

  it('say that there is no such account', async () => {
    expect(await run('reset-password', 'nobody')).toMatchObject({ code: 1, words: 'There is no account nobody.\n' });
    expect(await run('reset-password')).toMatchObject({
      code: 1,
      words: expect.stringContaining('npm run account:reset'),
    });
  });

  it('find the audit log whole', async () => {
    expect(await run('audit-verify')).toMatchObject({ code: 0, words: expect.stringMatching(/whole: \d+ entries/) });
  });
});
