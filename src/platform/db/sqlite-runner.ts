import { setTimeout as pause } from 'node:timers/promises';
import { QueryFailedError, QueryResult } from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import { nextTurn, turnIsOver } from './event-loop.js';
import { sqliteValue, type SqliteConnection } from './sqlite-connection.js';
import { announce } from './statements.js';
import type { WalFlusher } from './wal-flusher.js';
import type { Release, WriterQueue } from './writer-queue.js';

/** How long to wait while another process (a command, a worker) writes. */
const OTHER_PROCESS_MS = 15_000;

/** What the runners of one database share. */
export interface SqliteConnections {
  readonly reader: SqliteConnection;
  readonly writer: SqliteConnection;
  readonly queue: WriterQueue;
  readonly log: WalFlusher;
}

/**
 * Runs the statements of one caller. Inside a transaction everything goes to the writer, whose turn this runner holds
 * from BEGIN IMMEDIATE to COMMIT or ROLLBACK; outside, reads go to the reader at once and a write waits for its turn.
 */
export class SqliteRunner extends BetterSqlite3QueryRunner {
  private turn: Release | undefined;
  private hasWritten = false;

  constructor(private readonly sqlite: BetterSqlite3Driver & SqliteConnections) {
    super(sqlite);
  }

  override query<T = unknown>(
    sql: string,
    parameters: unknown[] | undefined,
    structured: true,
  ): Promise<QueryResult<T>>;
  override query<T = unknown>(sql: string, parameters?: unknown[], structured?: boolean): Promise<T>;
  override async query(sql: string, parameters: unknown[] = [], structured = false): Promise<unknown> {
    if (turnIsOver()) await nextTurn();
    announce(sql);
    if (this.turn) return this.run(this.sqlite.writer, sql, parameters, structured);
    if (this.isReading(sql)) return this.run(this.sqlite.reader, sql, parameters, structured);
    const release = await this.sqlite.queue.acquire();
    let result: unknown;
    try {
      result = await whileBusy(() => this.run(this.sqlite.writer, sql, parameters, structured));
    } finally {
      release();
    }
    await this.sqlite.log.flush();
    return result;
  }

  override async startTransaction(): Promise<void> {
    if (this.transactionDepth > 0) return super.startTransaction();
    const release = await this.sqlite.queue.acquire();
    try {
      await whileBusy(() => this.run(this.sqlite.writer, 'BEGIN IMMEDIATE', [], false));
    } catch (error) {
      release();
      throw error;
    }
    this.turn = release;
    this.hasWritten = false;
    this.isTransactionActive = true;
    this.transactionDepth = 1;
  }

  override async commitTransaction(): Promise<void> {
    if (this.transactionDepth !== 1) return super.commitTransaction();
    this.run(this.sqlite.writer, 'COMMIT', [], false);
    // the next one may write while this one waits for the disk
    this.end();
    if (this.hasWritten) await this.sqlite.log.flush();
  }

  override async rollbackTransaction(): Promise<void> {
    if (this.transactionDepth !== 1) return super.rollbackTransaction();
    try {
      // a full disk has rolled back by itself
      if (this.sqlite.writer.handle.inTransaction) this.run(this.sqlite.writer, 'ROLLBACK', [], false);
    } finally {
      this.end();
    }
  }

  /** @throws Error when a transaction was left open; it is rolled back then */
  override async release(): Promise<void> {
    if (this.turn) {
      this.transactionDepth = 1;
      await this.rollbackTransaction();
    }
    await super.release();
  }

  private end(): void {
    this.isTransactionActive = false;
    this.transactionDepth = 0;
    this.turn?.();
    this.turn = undefined;
  }

  private isReading(sql: string): boolean {
    // a setting (`PRAGMA x = y`) is meant for the connection that writes
    if (!/^\s*(select|with|values|explain|pragma(?!\s+\w+\s*=))\b/i.test(sql)) return false;
    try {
      return this.sqlite.reader.prepare(sql).readonly;
    } catch (error) {
      throw failure(this.sqlite.reader, sql, error);
    }
  }

  private run(connection: SqliteConnection, sql: string, parameters: unknown[], structured: boolean): unknown {
    try {
      const statement = connection.prepare(sql);
      this.hasWritten ||= !statement.readonly;
      const values = parameters.length === 0 ? parameters : parameters.map(sqliteValue);
      if (statement.reader) {
        const rows = statement.all(...values);
        if (!structured) return rows;
        return Object.assign(new QueryResult(), { raw: rows, records: rows, affected: rows.length });
      }
      const { changes, lastInsertRowid } = statement.run(...values);
      const raw = Number(lastInsertRowid);
      return structured ? Object.assign(new QueryResult(), { raw, affected: changes }) : raw;
    } catch (error) {
      throw failure(connection, sql, error);
    }
  }
}

/** For `Database.reads`: one runner for all readers; a write through it is a mistake in the program. */
export class SqliteReadRunner extends SqliteRunner {
  override query<T = unknown>(
    sql: string,
    parameters: unknown[] | undefined,
    structured: true,
  ): Promise<QueryResult<T>>;
  override query<T = unknown>(sql: string, parameters?: unknown[], structured?: boolean): Promise<T>;
  override async query(sql: string, parameters: unknown[] = [], structured = false): Promise<unknown> {
    if (/^\s*(insert|update|delete|replace|create|drop|alter)\b/i.test(sql)) throw new Error(READS_ONLY);
    return super.query(sql, parameters, structured);
  }

  override startTransaction(): Promise<void> {
    return Promise.reject(new Error(READS_ONLY));
  }

  override release(): Promise<void> {
    return Promise.resolve();
  }
}

export const READS_ONLY = 'Database.reads does not write; use Database.transaction';

async function whileBusy<T>(work: () => T): Promise<T> {
  const deadline = Date.now() + OTHER_PROCESS_MS;
  for (;;) {
    try {
      return work();
    } catch (error) {
      const code: unknown =
        error instanceof QueryFailedError ? (error.driverError as { code?: unknown }).code : undefined;
      if (code !== 'SQLITE_BUSY' || Date.now() > deadline) throw error;
      await pause(5 + Math.random() * 20);
    }
  }
}

interface SqliteFailure extends Error {
  readonly code: string;
}

/** By its shape: the class of the error belongs to whoever loaded the driver first. */
function isSqliteFailure(error: unknown): error is SqliteFailure {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code.startsWith('SQLITE_');
}

/** The error as TypeORM throws it, without the values (they may be personal data), with the name of the index that refused. */
function failure(connection: SqliteConnection, sql: string, error: unknown): unknown {
  if (!isSqliteFailure(error)) return error;
  const unique = /^UNIQUE constraint failed: (.+)$/.exec(error.message)?.[1];
  const constraint = unique
    ? uniqueIndexOf(connection, unique)
    : /^CHECK constraint failed: (.+)$/.exec(error.message)?.[1];
  return new QueryFailedError(sql, [], Object.assign(error, { constraint }));
}

/** SQLite names `table.column, table.column`; the index over exactly these columns is meant. */
function uniqueIndexOf(connection: SqliteConnection, text: string): string | undefined {
  const named = /^index '(.+)'$/.exec(text)?.[1];
  if (named) return named;
  const places = text.split(', ').map((place) => place.split('.'));
  const table = places[0]?.[0] ?? '';
  const columns = places.map((place) => place[1]).join();
  const indexes = connection.handle.pragma(`index_list("${table}")`) as { name: string; unique: number }[];
  return indexes.find(({ name, unique }) => {
    const parts = connection.handle.pragma(`index_info("${name}")`) as { name: string }[];
    return unique === 1 && parts.map((part) => part.name).join() === columns;
  })?.name;
}
