import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseConfig } from '../../src/config/database-config.js';

export type Engine = 'sqlite' | 'mariadb';

export function engineUnderTest(): Engine {
  return TEST_ENGINE;
}

/** A fresh database for one test file. */
export function createTestDatabase(engine: Engine): Promise<{ config: DatabaseConfig; drop(): Promise<void> }> {
  if (engine !== 'sqlite') throw new Error('not here yet');
  const folder = mkdtempSync(join(tmpdir(), 'jiangtang-db-'));
  return Promise.resolve({
    config: { kind: 'sqlite', file: join(folder, 'app.sqlite') },
    drop: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  });
}
