import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mysql from 'mysql2/promise';
import { startPrivateMariaDb } from '../support/mariadb.mjs';
import { startProcess, type ServerProcess } from '../support/server-process.js';

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((candidate) => {
      try {
        const stat = readFileSync(`/proc/${candidate}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === pid;
      } catch {
        return false;
      }
    });
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 50) {
    if (await condition()) return;
    await pause(50);
  }
  throw new Error('It did not come to be within 20 seconds.');
}

describe('several server processes on MariaDB', () => {
  let database: Awaited<ReturnType<typeof startPrivateMariaDb>>;
  let server: ServerProcess;

  beforeAll(async () => {
    database = await startPrivateMariaDb();
    const connection = await mysql.createConnection({ host: '127.0.0.1', port: database.port, user: 'root' });
    await connection.query('CREATE DATABASE workers CHARACTER SET utf8mb4');
    await connection.end();
    server = await startProcess({ DATABASE_URL: `${database.url}workers`, WORKERS: '3' });
    await server.ready();
  });
  afterAll(() => database.stop());

  const childPids = (): number[] => childrenOf(server.child.pid ?? 0);

  it('greets once and answers from as many processes as were asked for', async () => {
    await until(() => childPids().length === 3);
    expect(server.output().match(/is ready/g)).toHaveLength(1);
    const answers = await Promise.all(Array.from({ length: 30 }, () => fetch(`${server.url}/api/health`)));
    expect(answers.every((answer) => answer.status === 200)).toBe(true);
  });

  it('replaces a process that dies, and goes on answering', async () => {
    await pause(5_000); // younger ones are not replaced: they would die again
    const [victim] = childPids();
    process.kill(victim!, 'SIGKILL');
    await until(() => childPids().length === 3 && !childPids().includes(victim!));
    await until(async () => (await fetch(`${server.url}/api/health`)).status === 200);
  });

  it('stops all of them with exit code 0', async () => {
    const pids = childPids();
    expect(await server.stop()).toBe(0);
    await until(() => pids.every((pid) => childrenOf(server.child.pid ?? 0).every((child) => child !== pid)));
  });
});
