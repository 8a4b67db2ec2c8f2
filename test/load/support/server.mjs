import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import mysql from 'mysql2/promise';
import { root, serverFile } from '../../../src/commands/prepare.mjs';
import { startPrivateMariaDb } from '../../support/mariadb.mjs';
import { ask } from './http.mjs';

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** A folder and, for MariaDB, a server of its own with commits that reach the disk: what one bench works on. */
export async function makeGround(engine) {
  const varDir = mkdtempSync(join(tmpdir(), 'jiangtang-bench-'));
  const database = engine === 'mariadb' ? await startPrivateMariaDb({ durable: true, bufferPoolMb: 256 }) : undefined;
  if (database) {
    const connection = await mysql.createConnection({ host: '127.0.0.1', port: database.port, user: 'root' });
    await connection.query('CREATE DATABASE bench CHARACTER SET utf8mb4');
    await connection.end();
  }
  return {
    engine,
    varDir,
    databasePids: database ? [database.pid] : [],
    env: {
      NODE_ENV: 'production',
      SECURE_COOKIE: 'false',
      SESSION_SECRET: 'only the benches know this secret of theirs',
      DATA_KEY: 'only the benches know this key of theirs',
      VAR_DIR: varDir,
      HOST: '127.0.0.1',
      SIGN_IN_RATE: '1000000',
      DATABASE_URL: database ? `${database.url}bench` : '',
    },
    async clear() {
      await database?.stop();
      rmSync(varDir, { recursive: true, force: true });
    },
  };
}

/** The built server as a process of its own; resolves at its first answer. `startMs` is the time until then. */
export async function startServer(ground, { workers = 1, command = [serverFile], env = {} } = {}) {
  const port = await freePort();
  const logFile = join(ground.varDir, 'server.log');
  const log = openSync(logFile, 'w');
  const started = performance.now();
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', ...ground.env, PORT: String(port), WORKERS: String(workers), ...env },
    stdio: ['ignore', log, log],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server did not start:\n${readFileSync(logFile, 'utf8')}`);
    const answer = await ask(port, { path: '/api/health' }).catch(() => undefined);
    if (answer?.status === 200) break;
    await pause(2);
  }
  return {
    port,
    startMs: performance.now() - started,
    serverPids: [child.pid],
    databasePids: ground.databasePids,
    pids: [child.pid, ...ground.databasePids],
    log: () => readFileSync(logFile, 'utf8'),
    gone,
    /** At once, without a word: as if the power had gone. */
    kill() {
      child.kill('SIGKILL');
    },
    async stop() {
      child.kill('SIGTERM');
      return gone;
    },
  };
}

/** Runs `test/load/seed/NAME.mjs` against the ground; gives back what it prints: ids, tokens. */
export function seed(ground, name, input = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'test/load/seed', `${name}.mjs`)], {
      cwd: root,
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        ...ground.env,
        LOG_LEVEL: 'error',
        JOBS: 'off',
        BENCH_INPUT: JSON.stringify(input),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const words = [];
    child.stdout.on('data', (chunk) => words.push(chunk));
    child.on('close', (code) => {
      const last = Buffer.concat(words).toString().trim().split('\n').at(-1) ?? '';
      if (code === 0) resolve(JSON.parse(last));
      else reject(new Error(`Seeding ${name} ended with exit code ${code}.`));
    });
  });
}
