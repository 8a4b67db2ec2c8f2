import type { Pool, PoolConnection, QueryError, QueryResult as MysqlResult } from 'mysql2';
import { QueryFailedError, QueryResult } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';
import { MysqlQueryRunner } from 'typeorm/driver/mysql/MysqlQueryRunner.js';
import { READS_ONLY } from './sqlite-runner.js';
import { announce } from './statements.js';

/** Runs the statements of one caller on one connection of the pool, without the detours of the stock runner. */
export class ServerRunner extends MysqlQueryRunner {
  override query<T = unknown>(
    sql: string,
    parameters: unknown[] | undefined,
    structured: true,
  ): Promise<QueryResult<T>>;
  override query<T = unknown>(sql: string, parameters?: unknown[], structured?: boolean): Promise<T>;
  override async query(sql: string, parameters: unknown[] = [], structured = false): Promise<unknown> {
    const connection = (await this.connect()) as PoolConnection;
    return ask(connection, sql, parameters, structured);
  }

  override async release(): Promise<void> {
    // a connection whose transaction could not be ended must not go back to the pool
    if (this.isTransactionActive && this.databaseConnection) (this.databaseConnection as PoolConnection).destroy();
    await super.release();
  }
}

/** For `Database.reads`: one runner for all readers, each statement on whichever connection is free. */
export class ServerReadRunner extends MysqlQueryRunner {
  constructor(driver: MysqlDriver) {
    super(driver, 'master');
  }

  override query<T = unknown>(
    sql: string,
    parameters: unknown[] | undefined,
    structured: true,
  ): Promise<QueryResult<T>>;
  override query<T = unknown>(sql: string, parameters?: unknown[], structured?: boolean): Promise<T>;
  override query(sql: string, parameters: unknown[] = [], structured = false): Promise<unknown> {
    if (!/^\s*(select|with|show|explain|\()/i.test(sql)) return Promise.reject(new Error(READS_ONLY));
    return ask(this.driver.pool as Pool, sql, parameters, structured);
  }

  override startTransaction(): Promise<void> {
    return Promise.reject(new Error(READS_ONLY));
  }

  override release(): Promise<void> {
    return Promise.resolve();
  }
}

function ask(
  connection: Pool | PoolConnection,
  sql: string,
  parameters: unknown[],
  structured: boolean,
): Promise<unknown> {
  announce(sql);
  return new Promise((resolve, reject) => {
    connection.query(sql, parameters, (error: QueryError | null, raw: MysqlResult) => {
      if (error) return reject(failure(sql, error));
      if (!structured) return resolve(raw);
      const affected = 'affectedRows' in raw ? raw.affectedRows : undefined;
      const records = Array.isArray(raw) ? raw : undefined;
      resolve(Object.assign(new QueryResult(), { raw, records, affected }));
    });
  });
}

const duplicate = /^Duplicate entry .* for key '(?:[^'.]+\.)?([^'.]+)'$/s;
const checks = [/^CONSTRAINT `(.+?)` failed for /, /^Check constraint '(.+?)' is violated/];

/** The error as TypeORM throws it, without the values (they may be personal data), with the name of the constraint. */
function failure(sql: string, error: QueryError): QueryFailedError {
  const constraint = [duplicate, ...checks].map((pattern) => pattern.exec(error.message)?.[1]).find(Boolean);
  const message = duplicate.test(error.message) ? `Duplicate entry for key '${constraint}'` : error.message;
  const { code, errno } = error;
  return new QueryFailedError(sql, [], Object.assign(new Error(message), { code, errno, constraint }));
}
