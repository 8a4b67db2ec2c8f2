import mysql, { type RowDataPacket } from 'mysql2/promise';
import { DataSource, getMetadataArgsStorage, type DataSourceOptions } from 'typeorm';
import type { DatabaseConfig } from '../../config/database-config.js';
import { StartRefused } from '../../config/start-refused.js';
import { ServerDriver } from './server-driver.js';
import { SnakeNaming } from './snake-naming.js';
import { SqliteDriver } from './sqlite-driver.js';

type ServerConfig = Exclude<DatabaseConfig, { kind: 'sqlite' }>;

/** TypeORM's DataSource with the drivers of this folder. */
export class PlatformDataSource extends DataSource {
  constructor(options: DataSourceOptions) {
    super(options);
    this.driver = options.type === 'better-sqlite3' ? new SqliteDriver(this) : new ServerDriver(this);
  }
}

/** Every entity class that the program has imported: an entity is registered by being used. */
function importedEntities(): NonNullable<DataSourceOptions['entities']> {
  return getMetadataArgsStorage().tables.map((table) => table.target);
}

/**
 * What TypeORM needs to know for this database.
 * @throws StartRefused when a server cannot be reached
 */
export async function dataSourceOptions(config: DatabaseConfig): Promise<DataSourceOptions> {
  const shared = { entities: importedEntities(), namingStrategy: new SnakeNaming(), logging: false } as const;
  if (config.kind === 'sqlite') return { type: 'better-sqlite3', database: config.file, ...shared };
  const connection = serverConnection(config);
  return {
    ...shared,
    ...connection,
    type: await answeringServer(config),
    username: connection.user,
    poolSize: config.poolSize,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    dateStrings: true,
    supportBigNumbers: true,
    bigNumberStrings: false,
    extra: { decimalNumbers: true, enableKeepAlive: true },
  };
}

/** Host, user and so on out of the address. */
function serverConnection(config: ServerConfig) {
  const url = new URL(config.url);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    ...(url.searchParams.get('ssl') === 'true' ? { ssl: {} } : {}),
  };
}

/** `mysql://` is what many write for a MariaDB, and TypeORM must know which it is. */
async function answeringServer(config: ServerConfig): Promise<'mysql' | 'mariadb'> {
  const { host, port, database, ...rest } = serverConnection(config);
  try {
    const connection = await mysql.createConnection({ host, port, database, ...rest, connectTimeout: 10_000 });
    try {
      const [rows] = await connection.query<RowDataPacket[]>('SELECT VERSION() AS version');
      return /mariadb/i.test(String(rows[0]?.version)) ? 'mariadb' : 'mysql';
    } finally {
      await connection.end();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const reasons: Record<string, string> = {
      ECONNREFUSED: 'nothing listens there',
      ENOTFOUND: 'the host name is unknown',
      ETIMEDOUT: 'it does not answer',
      ER_ACCESS_DENIED_ERROR: 'it refuses this user and password',
      ER_DBACCESS_DENIED_ERROR: 'this user may not use this database',
      ER_BAD_DB_ERROR: 'it has no database of this name; create it first',
    };
    throw new StartRefused(`The database ${database} at ${host}:${port} cannot be used: ${reasons[code] ?? code}.`);
  }
}

/** A connected data source outside Nest: commands and tests. */
export async function openDataSource(config: DatabaseConfig): Promise<DataSource> {
  const dataSource = new PlatformDataSource(await dataSourceOptions(config));
  try {
    return await dataSource.initialize();
  } catch (error) {
    throw config.kind === 'sqlite' ? unusableFile(config.file, error) : error;
  }
}

export function unusableFile(file: string, error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(SQLITE_|E[A-Z]+$)/.test(code)) {
    return new StartRefused(`The database file ${file} cannot be used (${code}).`);
  }
  return error instanceof Error ? error : new Error(String(error));
}
