/**
 * A MariaDB of our own for tests and benches: its own folder under var/mariadb, its own port on 127.0.0.1, gone when stopped.
 *
 *   const server = await startPrivateMariaDb({ durable: true });
 *   server.url        mariadb://root@127.0.0.1:PORT/       (add the name of a database)
 *   server.pid        of the server process, for CPU times
 *   await server.stop()
 */
import { execFile, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import mysql from 'mysql2/promise';
import { program } from './tools.mjs';

const run = promisify(execFile);
const root = new URL('../..', import.meta.url).pathname;
const home = join(root, 'var/mariadb');

/** Small files: the folder is copied for every run. */
const sizes = ['--innodb-log-file-size=48M', '--innodb-undo-tablespaces=0', '--skip-log-bin'];
const asUser = process.getuid?.() === 0 ? ['--user=root'] : [];

/**
 * @param {{ dir?: string, port?: number, durable?: boolean, bufferPoolMb?: number }} [options]
 *   `durable`: every commit reaches the disk, as in earnest (benches); without it the server is quicker (tests)
 */
export async function startPrivateMariaDb(options = {}) {
  const mariadbd = program('mariadbd', 'mysqld');
  if (!mariadbd) throw new Error('The MariaDB server is not installed (apt-get install mariadb-server).');
  sweep();
  const folder = options.dir ?? (mkdirSync(home, { recursive: true }), mkdtempSync(join(home, 'run-')));
  const data = join(folder, 'data');
  writeOwner(folder);
  if (!existsSync(data)) cpSync(await template(), data, { recursive: true });
  const port = options.port ?? (await freePort());
  const flush = options.durable ? 1 : 0;
  const server = spawn(
    mariadbd,
    [
      '--no-defaults',
      ...asUser,
      `--datadir=${data}`,
      `--socket=${join(folder, 's')}`,
      `--pid-file=${join(folder, 'server.pid')}`,
      `--log-error=${join(folder, 'error.log')}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      '--skip-name-resolve',
      '--max-connections=400',
      `--innodb-buffer-pool-size=${options.bufferPoolMb ?? 128}M`,
      `--innodb-flush-log-at-trx-commit=${flush}`,
      ...(options.durable ? [] : ['--innodb-doublewrite=0', '--innodb-flush-method=nosync']),
      ...sizes,
    ],
    { stdio: 'ignore' },
  );
  server.unref();
  const gone = new Promise((resolve) => server.once('exit', resolve));
  const url = `mariadb://root@127.0.0.1:${port}/`;
  try {
    await answers(port, server);
  } catch (error) {
    server.kill('SIGKILL');
    const log = existsSync(join(folder, 'error.log')) ? readFileSync(join(folder, 'error.log'), 'utf8') : '';
    throw new Error(`The private MariaDB did not start: ${error.message}\n${log.slice(-2000)}`, { cause: error });
  }
  return {
    url,
    port,
    pid: server.pid,
    folder,
    async stop() {
      server.kill('SIGTERM');
      const timer = setTimeout(() => server.kill('SIGKILL'), 15_000);
      await gone;
      clearTimeout(timer);
      if (!options.dir) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(port, server) {
  for (let attempt = 0; ; attempt++) {
    if (server.exitCode !== null) throw new Error(`it ended with code ${server.exitCode}`);
    try {
      const connection = await mysql.createConnection({ host: '127.0.0.1', port, user: 'root' });
      await connection.query('SELECT 1');
      await connection.end();
      return;
    } catch (error) {
      if (attempt > 300) throw error;
      await pause(100);
    }
  }
}

/** An empty data folder of the installed version, made once (it takes seconds) and copied from then on. */
async function template() {
  const mariadbd = program('mariadbd', 'mysqld');
  const { stdout } = await run(mariadbd, ['--no-defaults', '--version']);
  const version = /Ver (\S+)/.exec(stdout)?.[1] ?? 'unknown';
  const folder = join(home, `template-${version}`);
  if (existsSync(folder)) return folder;
  const draft = mkdtempSync(join(home, 'draft-'));
  await run(program('mariadb-install-db', 'mysql_install_db'), [
    '--no-defaults',
    ...asUser,
    `--datadir=${draft}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    ...sizes,
  ]);
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true, force: true }); // another run was first
  }
  return folder;
}

function writeOwner(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'owner.pid'), String(process.pid));
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Servers whose starter was killed before it could stop them. */
function sweep() {
  if (!existsSync(home)) return;
  for (const name of readdirSync(home).filter((entry) => entry.startsWith('run-'))) {
    const folder = join(home, name);
    const owner = numberIn(join(folder, 'owner.pid'));
    if (owner === undefined || alive(owner)) continue;
    const server = numberIn(join(folder, 'server.pid'));
    if (server !== undefined && alive(server) && commandLine(server).includes(folder)) process.kill(server, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

function numberIn(file) {
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
}

function commandLine(pid) {
  const file = `/proc/${pid}/cmdline`;
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
