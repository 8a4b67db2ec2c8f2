import { chmodSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadConfig } from './config.js';
import { StartRefused } from './start-refused.js';

const folder = () => mkdtempSync(join(tmpdir(), 'jiangtang-config-'));
const load = (environment: NodeJS.ProcessEnv) => loadConfig({ VAR_DIR: folder(), ...environment }, '/public');
const secret = 'x'.repeat(32);

describe('loadConfig', () => {
  it('needs nothing: embedded database, demonstration, this machine only', () => {
    expect(load({})).toMatchObject({
      environment: 'development',
      port: 3000,
      host: 'localhost',
      seed: 'demo',
      workers: 1,
      publicUrl: 'http://localhost:3000',
      database: { kind: 'sqlite' },
      mail: null,
      secureCookie: false,
    });
  });

  it('takes an empty variable for none', () => {
    expect(load({ PORT: '', DATABASE_URL: '', SEED: '' })).toMatchObject({ port: 3000, seed: 'demo' });
  });

  it('keeps the secrets it has made, readable by their owner alone', () => {
    const VAR_DIR = folder();
    const [first, second] = [load({ VAR_DIR }), load({ VAR_DIR })];
    expect(second.sessionSecret).toBe(first.sessionSecret);
    expect(second.dataKey).toBe(first.dataKey);
    expect(first.dataKey).not.toBe(first.sessionSecret);
    expect(statSync(join(VAR_DIR, 'secrets.json')).mode & 0o077).toBe(0);
  });

  it('starts in production with secrets, listens everywhere and loads no demonstration', () => {
    expect(load({ NODE_ENV: 'production', SESSION_SECRET: secret, DATA_KEY: secret })).toMatchObject({
      host: '0.0.0.0',
      seed: 'none',
      secureCookie: true,
    });
  });

  it.each<[string, NodeJS.ProcessEnv, RegExp]>([
    ['a port that is none', { PORT: 'eighty' }, /PORT/],
    ['a port out of range', { PORT: '70000' }, /PORT/],
    ['an unknown seed', { SEED: 'full' }, /SEED/],
    ['a database it does not know', { DATABASE_URL: 'postgres://localhost/x' }, /DATABASE_URL/],
    ['a server without a database name', { DATABASE_URL: 'mysql://root@localhost' }, /names no database/],
    ['several processes on SQLite', { WORKERS: '4' }, /WORKERS/],
    ['production without secrets', { NODE_ENV: 'production' }, /SESSION_SECRET and DATA_KEY/],
    [
      'production with a short secret',
      { NODE_ENV: 'production', SESSION_SECRET: 'x', DATA_KEY: secret },
      /SESSION_SECRET/,
    ],
    [
      'production with the demonstration',
      { NODE_ENV: 'production', SESSION_SECRET: secret, DATA_KEY: secret, SEED: 'demo' },
      /demo/,
    ],
  ])('refuses %s in one sentence', (_case, environment, sentence) => {
    expect(() => load(environment)).toThrow(StartRefused);
    expect(() => load(environment)).toThrow(sentence);
  });

  it('never repeats a password of the database address', () => {
    expect(() => load({ DATABASE_URL: 'mysql://root:TopSecret@localhost' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('TopSecret') }),
    );
  });

  it('refuses a folder that cannot be one', () => {
    const file = join(folder(), 'a-file');
    writeFileSync(file, '');
    chmodSync(file, 0o400);
    expect(() => load({ VAR_DIR: join(file, 'var') })).toThrow(/cannot be written/);
  });
});
