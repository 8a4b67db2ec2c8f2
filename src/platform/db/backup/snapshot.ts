import type { Pool, PoolConnection } from 'mysql2';
import type { DataSource } from 'typeorm';
import { ServerDriver } from '../server-driver.js';
import { SqliteConnection } from '../sqlite-connection.js';

/** All tables as they were at one moment, while others go on writing. */
export interface Snapshot {
  tables(): Promise<string[]>;
  rows(table: string): AsyncGenerator<Record<string, unknown>>;
  close(): Promise<void>;
}

export function openSnapshot(dataSource: DataSource): Promise<Snapshot> {
  const { driver, options } = dataSource;
  if (driver instanceof ServerDriver) return openServer(driver);
  if (options.type !== 'better-sqlite3') throw new Error('unknown database');
  return Promise.resolve(openFile(options.database));
}

/** A reader of its own whose open transaction holds the moment (WAL). */
function openFile(file: string): Snapshot {
  const connection = new SqliteConnection(file, 'reader');
  connection.handle.exec('BEGIN');
  return {
    tables: () => {
      const sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name";
      return Promise.resolve((connection.prepare(sql).all() as { name: string }[]).map((row) => row.name));
    },
    async *rows(table) {
      let seen = 0;
      for (const row of connection.handle.prepare(`SELECT * FROM ${table}`).iterate()) {
        if (++seen % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
        yield row as Record<string, unknown>;
      }
    },
    close: () => {
      connection.close();
      return Promise.resolve();
    },
  };
}

async function openServer(driver: ServerDriver): Promise<Snapshot> {
  const connection = await new Promise<PoolConnection>((resolve, reject) => {
    (driver.pool as Pool).getConnection((error, got) => (error ? reject(error) : resolve(got)));
  });
  const ask = (sql: string): Promise<unknown> =>
    connection
      .promise()
      .query(sql)
      .then(([rows]) => rows);
  await ask('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ');
  await ask('START TRANSACTION WITH CONSISTENT SNAPSHOT');
  return {
    async tables() {
      const sql = `SELECT table_name AS name FROM information_schema.tables
                    WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name`;
      return ((await ask(sql)) as { name: string }[]).map((row) => row.name);
    },
    async *rows(table) {
      for await (const row of connection.query(`SELECT * FROM ${table}`).stream({ highWaterMark: 200 })) {
        yield row as Record<string, unknown>;
      }
    },
    close: () => {
      connection.destroy();
      return Promise.resolve();
    },
  };
}
