import { createHash, randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import mysql, { type Connection, type RowDataPacket } from 'mysql2/promise';
import type { DatabaseConfig } from '../../src/config/database-config.js';
import { openDataSource } from '../../src/platform/db/data-source.js';
import { migrate } from '../../src/platform/db/migrator.js';

export type Engine = 'sqlite' | 'mariadb';

export function engineUnderTest(): Engine {
  return TEST_ENGINE;
}

export interface TestDatabase {
  readonly config: DatabaseConfig;
  /** Removes it with everything in it. Close what is connected first. */
  drop(): Promise<void>;
}

const root = new URL('../..', import.meta.url).pathname;
const home = join(root, 'var/test-databases');

/** A migrated, otherwise empty database of its own, made in milliseconds from a template of the present migrations. */
export async function createTestDatabase(engine: Engine = TEST_ENGINE): Promise<TestDatabase> {
  mkdirSync(home, { recursive: true });
  return engine === 'sqlite' ? createFile(await fileTemplate()) : createOnServer(await serverTemplate());
}

/** A database without tables, for tests of the migrations themselves. */
export async function createBlankDatabase(engine: Engine = TEST_ENGINE): Promise<TestDatabase> {
  mkdirSync(home, { recursive: true });
  return engine === 'sqlite' ? createFile() : createOnServer([]);
}

const freshName = (): string => `t_${process.pid}_${randomBytes(5).toString('hex')}`;

function createFile(template?: string): TestDatabase {
  const file = join(home, `${freshName()}.sqlite`);
  if (template) copyFileSync(template, file);
  const drop = (): Promise<void> => {
    for (const tail of ['', '-wal', '-shm']) rmSync(file + tail, { force: true });
    return Promise.resolve();
  };
  return { config: { kind: 'sqlite', file }, drop };
}

async function createOnServer(statements: readonly string[]): Promise<TestDatabase> {
  const name = freshName();
  const script = ['SET FOREIGN_KEY_CHECKS = 0', ...statements, 'SET FOREIGN_KEY_CHECKS = 1'].join(';\n');
  await onServer(async (server) => {
    await server.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    await server.query(`USE ${name}`);
    await server.query(script);
  });
  return {
    config: { kind: 'mariadb', url: serverUrl() + name, poolSize: 10 },
    drop: () => onServer(async (server) => void (await server.query(`DROP DATABASE IF EXISTS ${name}`))),
  };
}

function serverUrl(): string {
  const url = process.env.TEST_MARIADB_URL;
  if (!url) throw new Error('TEST_MARIADB_URL is not set: these tests run in the Jest project api-mariadb.');
  return url.endsWith('/') ? url : `${url}/`;
}

async function onServer<T>(work: (server: Connection) => Promise<T>): Promise<T> {
  const { hostname, port, username, password } = new URL(serverUrl());
  const server = await mysql.createConnection({
    host: hostname,
    port: Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    multipleStatements: true,
  });
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}

/** Changes when a migration, or the words migrations are written in, or the describing of a schema change. */
function schemaVersion(): string {
  const hash = createHash('sha256');
  const words = ['schema.ts', 'snake-naming.ts', 'migrator.ts'].map((name) => join(root, 'src/platform/db', name));
  const files = readdirSync(join(root, 'migrations'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.ts$/.test(name),
  );
  const describedHere = join(root, 'test/support/databases.ts');
  for (const file of [...files.sort().map((name) => join(root, 'migrations', name)), ...words, describedHere])
    hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

async function migrateNow(config: DatabaseConfig): Promise<void> {
  const dataSource = await openDataSource(config);
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

async function fileTemplate(): Promise<string> {
  const file = join(home, `template-${schemaVersion()}.sqlite`);
  if (existsSync(file)) return file;
  const draft = createFile();
  if (draft.config.kind !== 'sqlite') throw new Error('not a file');
  await migrateNow(draft.config);
  renameSync(draft.config.file, file);
  return file;
}

/** The statements that make the migrated schema, with the rows that migrations have put in. */
async function serverTemplate(): Promise<string[]> {
  const file = join(home, `template-${schemaVersion()}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as string[];
  const draft = await createOnServer([]);
  if (draft.config.kind === 'sqlite') throw new Error('not a server');
  await migrateNow(draft.config);
  const name = new URL(draft.config.url).pathname.slice(1);
  const statements = await onServer((server) => describeDatabase(server, name));
  await draft.drop();
  const written = join(home, `${freshName()}.json`);
  writeFileSync(written, JSON.stringify(statements));
  renameSync(written, file);
  return statements;
}

async function describeDatabase(server: Connection, name: string): Promise<string[]> {
  await server.query(`USE ${name}`);
  const [tables] = await server.query<RowDataPacket[]>('SHOW TABLES');
  const statements: string[] = [];
  for (const table of tables.map((row) => String(Object.values(row)[0]))) {
    const [definition] = await server.query<RowDataPacket[]>(`SHOW CREATE TABLE ${table}`);
    statements.push(String(definition[0]?.['Create Table']));
    const [rows] = await server.query<RowDataPacket[]>({
      sql: `SELECT * FROM ${table}`,
      typeCast: (field) => field.string(),
    });
    for (const row of rows) {
      const columns = Object.keys(row).join(', ');
      statements.push(server.format(`INSERT INTO ${table} (${columns}) VALUES (?)`, [Object.values(row)]));
    }
  }
  const [triggers] = await server.query<RowDataPacket[]>('SHOW TRIGGERS');
  for (const { Trigger, Timing, Event, Table, Statement } of triggers as Record<string, string>[])
    statements.push(`CREATE TRIGGER ${Trigger} ${Timing} ${Event} ON ${Table} FOR EACH ROW ${Statement}`);
  return statements;
}
