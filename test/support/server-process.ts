import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = new URL('../..', import.meta.url).pathname;

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

export interface ServerProcess {
  readonly child: ChildProcess;
  readonly url: string;
  readonly port: number;
  /** What it has written so far. */
  output(): string;
  /** Resolves with the exit code. */
  readonly exited: Promise<number | null>;
  /** Waits until `/api/health` says ready. */
  ready(): Promise<void>;
  stop(): Promise<number | null>;
}

const READY_WITHIN_MS = 240_000;

export interface ProcessChoices {
  /** Checkout to start in; default: this one. */
  readonly folder?: string;
  /** Default: the built server. */
  readonly command?: readonly [string, ...string[]];
}

/**
 * The built product as a process of its own (`npm test` has built it), on a free port and a var folder of its own unless
 * the environment says otherwise. Without demonstration data.
 */
export async function startProcess(
  env: Readonly<Record<string, string>> = {},
  { folder = root, command = [process.execPath, 'dist/bundle/main.js'] }: ProcessChoices = {},
): Promise<ServerProcess> {
  const own = mkdtempSync(join(tmpdir(), 'jiangtang-process-'));
  const port = Number(env.PORT ?? (await freePort()));
  const [program, ...parameters] = command;
  const child = spawn(program, parameters, {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      SEED: 'none',
      VAR_DIR: own,
      LOG_LEVEL: 'warn',
      ...env,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // npm runs the server as a process below its own: a stop is for the whole group.
    detached: true,
  });
  const words: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => words.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => words.push(chunk));
  const exited = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      rmSync(own, { recursive: true, force: true });
      resolve(code);
    });
  });
  const output = (): string => Buffer.concat(words).toString();
  const url = `http://127.0.0.1:${port}`;
  return {
    child,
    url,
    port,
    output,
    exited,
    ready: async () => {
      for (let waited = 0; waited < READY_WITHIN_MS; waited += 25) {
        if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}:\n${output()}`);
        const answer = await fetch(`${url}/api/health`).catch(() => undefined);
        if (answer?.status === 200) return;
        await pause(25);
      }
      throw new Error(`The server was not ready in time:\n${output()}`);
    },
    stop: () => {
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      return exited;
    },
  };
}
