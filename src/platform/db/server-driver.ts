import mysql, { type Pool, type PoolOptions } from 'mysql2';
import type { DataSource, ReplicationMode } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';
import { isoInstant } from './instants.js';
import { ServerRunner } from './server-runner.js';

/**
 * First words on every connection. READ COMMITTED: each statement of a transaction sees what others have committed before
 * it, so that after a row is locked the next SELECT reads the present, not a snapshot from before the wait.
 */
const SESSION = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  "SET SESSION innodb_lock_wait_timeout = 15, sql_mode = 'STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO'",
];

/** TypeORM's driver for MySQL and MariaDB with our session settings; entities get a `Date` out of the text of an instant. */
export class ServerDriver extends MysqlDriver {
  constructor(dataSource: DataSource) {
    super(dataSource);
  }

  override createQueryRunner(mode: ReplicationMode): ServerRunner {
    return new ServerRunner(this, mode);
  }

  override prepareHydratedValue(value: unknown, column: ColumnMetadata): unknown {
    const isInstant = column.type === 'datetime' && typeof value === 'string';
    return super.prepareHydratedValue(isInstant ? new Date(isoInstant(value)) : value, column) as unknown;
  }

  /** The pool is made here; TypeORM need not look for the package. */
  protected override loadDependencies(): void {
    return undefined;
  }

  protected override createPool(options: PoolOptions): Promise<Pool> {
    const pool = mysql.createPool(options);
    pool.on('connection', (connection) => {
      for (const sql of SESSION) connection.query(sql, (error) => error && connection.destroy());
    });
    return Promise.resolve(pool);
  }
}
