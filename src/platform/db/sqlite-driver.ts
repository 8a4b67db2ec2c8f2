import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DataSource, QueryRunner } from 'typeorm';
import { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { SqliteConnection } from './sqlite-connection.js';
import { SqliteRunner, type SqliteConnections } from './sqlite-runner.js';
import { WalFlusher } from './wal-flusher.js';
import { WriterQueue } from './writer-queue.js';

/**
 * TypeORM's SQLite driver with two connections instead of one: a reader, which sees only what is committed, and a writer,
 * which transactions and single writes use in turn. Why: docs/adr/0002-sqlite-under-typeorm.md.
 */
export class SqliteDriver extends BetterSqlite3Driver implements SqliteConnections {
  readonly queue = new WriterQueue();
  writer: SqliteConnection;
  reader: SqliteConnection;
  log: WalFlusher;

  constructor(dataSource: DataSource) {
    super(dataSource);
    this.supportedDataTypes.push('mediumtext');
  }

  /** Every caller gets a runner of its own; they share the two connections. */
  override createQueryRunner(): QueryRunner {
    return new SqliteRunner(this);
  }

  override async disconnect(): Promise<void> {
    await this.log.close();
    this.reader.close();
    this.writer.close();
  }

  /** Numbers are bound, not written into the text, so that one prepared statement serves every id. */
  override escapeQueryWithParameters(sql: string, parameters: Record<string, unknown>): [string, unknown[]] {
    const values: unknown[] = [];
    const text = sql.replaceAll(/:(\.\.\.)?([A-Za-z0-9_.]+)/g, (whole, isList: string | undefined, name: string) => {
      if (!Object.hasOwn(parameters, name)) return whole;
      const value = parameters[name];
      if (isList && Array.isArray(value)) {
        values.push(...(value as unknown[]));
        return value.map(() => '?').join(', ');
      }
      if (typeof value === 'function') return String((value as () => unknown)());
      values.push(value);
      return '?';
    });
    return [text, values];
  }

  /** The connections are ours; TypeORM need not look for the package. */
  protected override loadDependencies(): void {
    return undefined;
  }

  protected override createDatabaseConnection(): Promise<unknown> {
    const file = this.options.database;
    mkdirSync(dirname(file), { recursive: true });
    this.writer = new SqliteConnection(file, 'writer');
    this.reader = new SqliteConnection(file, 'reader');
    this.log = new WalFlusher(`${file}-wal`);
    return Promise.resolve(this.writer.handle);
  }
}
