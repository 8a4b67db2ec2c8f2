import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const READY_WITHIN_MS = 240_000;

/** The product as a person runs it: a process of its own, a database of its own. */
export interface Product {
  readonly url: string;
  /** What it has printed so far. */
  output(): string;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/health`)).ok;
  } catch {
    return false;
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  // npm runs the server as a process below its own: the whole group is asked to stop.
  process.kill(-(child.pid ?? 0), 'SIGTERM');
  await gone;
}

export interface ProductOptions {
  /** Folder of the checkout; default: this one. */
  readonly folder?: string;
  /** Default: the built server. */
  readonly command?: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts it and waits for its first answer. Fills its empty database with the demonstration unless told otherwise. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const varDir = mkdtempSync(join(tmpdir(), 'jiangtang-browser-'));
  const [command, ...parameters] = options.command ?? [process.execPath, 'dist/bundle/main.js'];
  const child = spawn(command, parameters, {
    cwd: options.folder ?? ROOT,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: 'development',
      DATABASE_URL: '',
      HOST: '127.0.0.1',
      PORT: String(port),
      VAR_DIR: varDir,
      LOG_LEVEL: 'warn',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stopped(child);
      throw new Error(`the product did not start:\n${printed}`);
    }
    await pause(100);
  }
  return {
    url,
    output: () => printed,
    stop: async () => {
      await stopped(child);
      rmSync(varDir, { recursive: true, force: true });
    },
  };
}
