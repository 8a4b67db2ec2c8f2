import type { DataSource, QueryRunner } from 'typeorm';
import { MIGRATIONS } from '../../../migrations/index.js';
import { StartRefused } from '../../config/start-refused.js';
import { instantText } from './instants.js';
import { createTable, instant, text, type Migration } from './schema.js';

const HISTORY = 'schema_migration';
/** Several server processes start at once: one migrates, the others wait this long for it. */
const LOCK_SECONDS = 300;

/**
 * Brings the schema up to date: runs every migration that this database has not seen, each once, also when several
 * processes start together.
 * @returns the names of those that ran
 * @throws StartRefused when a newer version of the program has written the database, or the database is somebody else's
 */
export async function migrate(
  dataSource: DataSource,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    if ((await pending(runner, migrations)).length === 0) return [];
    return dataSource.options.type === 'better-sqlite3'
      ? await migrateFile(runner, migrations)
      : await migrateServer(runner, migrations);
  } finally {
    await runner.release();
  }
}

/** Names of the migrations still to run. */
export async function pendingMigrations(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    return (await pending(runner, MIGRATIONS)).map((migration) => migration.name);
  } finally {
    await runner.release();
  }
}

async function pending(runner: QueryRunner, migrations: readonly Migration[]): Promise<Migration[]> {
  const applied = await history(runner);
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = [...applied].filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new StartRefused(
      `The database was written by a newer version of the program (it knows ${unknown.join(', ')}); start that version, or restore a backup of this one.`,
    );
  }
  return migrations.filter((migration) => !applied.has(migration.name));
}

/** What has run; empty for a database without tables. */
async function history(runner: QueryRunner): Promise<Set<string>> {
  const isFile = runner.dataSource.options.type === 'better-sqlite3';
  const tables = (await runner.query(
    isFile
      ? "SELECT name AS name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
  )) as { name: string }[];
  if (tables.some((table) => table.name === HISTORY)) {
    const rows = (await runner.query(`SELECT name FROM ${HISTORY}`)) as { name: string }[];
    return new Set(rows.map((row) => row.name));
  }
  if (tables.length > 0) {
    throw new StartRefused(
      `The database holds tables of another program (${tables[0]?.name}, …); give this one an empty database of its own.`,
    );
  }
  return new Set();
}

async function prepareHistory(runner: QueryRunner): Promise<void> {
  if (await runner.hasTable(HISTORY)) return;
  await createTable(runner, HISTORY, [text('name', 80, { primary: true }), instant('applied_at')]);
}

async function apply(runner: QueryRunner, migration: Migration): Promise<void> {
  try {
    await migration.up(runner);
  } catch (error) {
    throw new Error(`The migration ${migration.name} failed: ${String(error)}`, { cause: error });
  }
  await runner.query(`INSERT INTO ${HISTORY} (name, applied_at) VALUES (?, ?)`, [
    migration.name,
    instantText(new Date()),
  ]);
}

/** All in one transaction: a file is either as it was or up to date. Foreign keys rest while tables are rebuilt. */
async function migrateFile(runner: QueryRunner, migrations: readonly Migration[]): Promise<string[]> {
  await runner.beforeMigration();
  try {
    await runner.startTransaction();
    const todo = await pending(runner, migrations);
    await prepareHistory(runner);
    for (const migration of todo) await apply(runner, migration);
    const broken = (await runner.query('PRAGMA foreign_key_check')) as unknown[];
    if (broken.length > 0) throw new Error(`The migration left ${broken.length} rows without the row they refer to.`);
    await runner.commitTransaction();
    return todo.map((migration) => migration.name);
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.afterMigration();
  }
}

/** A server commits each change of a table by itself, so a migration that fails stays half done; it says which. */
async function migrateServer(runner: QueryRunner, migrations: readonly Migration[]): Promise<string[]> {
  const lock = `migrate:${await runner.getCurrentDatabase()}`.slice(0, 64);
  const [taken] = (await runner.query('SELECT GET_LOCK(?, ?) AS got', [lock, LOCK_SECONDS])) as { got: number }[];
  if (taken?.got !== 1) throw new StartRefused('Another process has been migrating the database for too long.');
  try {
    const todo = await pending(runner, migrations);
    if (!(await runner.hasTable(HISTORY))) {
      // text is compared exactly, as in the embedded database
      await runner.query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
      await prepareHistory(runner);
    }
    for (const migration of todo) await apply(runner, migration);
    return todo.map((migration) => migration.name);
  } finally {
    await runner.query('SELECT RELEASE_LOCK(?)', [lock]);
  }
}
