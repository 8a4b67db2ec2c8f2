import { createHash, type Hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile, appendFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DataSource, QueryRunner } from 'typeorm';
import { MIGRATIONS } from '../../../../migrations/index.js';
import type { AppConfig } from '../../../config/config.js';
import { StartRefused } from '../../../config/start-refused.js';
import { openDataSource } from '../data-source.js';
import { migrate } from '../migrator.js';
import { placeholders } from '../scope.js';
import { FILES, keyPrintOf, MANIFEST, manifestSchema, NOT_KEPT, TABLES, type Manifest } from './manifest.js';
import { readArchive, type ArchiveEntry } from './tar.js';

/** Values of one INSERT; SQLite takes 32,766. */
const VALUES_AT_ONCE = 8_000;
const FILE_NAME = /^files\/[0-9a-f]{2}\/([0-9a-f]{64})-[0-9a-f]{8}(\.[a-z0-9]{1,8})?$/;

export interface Restored {
  readonly manifest: Manifest;
  /** False: the encrypted fields (ID, phone, bank numbers) cannot be read with the configured DATA_KEY. */
  readonly keyFits: boolean;
}

/**
 * Reads an archive of {@link backup} into the configured database and VAR_DIR. Everything is checked on the way, row counts and
 * hashes; the rows come in as one transaction. An older backup is migrated afterwards.
 * @param force empties a database that holds something first
 * @throws StartRefused
 */
export async function restore(config: AppConfig, file: string, { force = false } = {}): Promise<Restored> {
  if (!existsSync(file)) throw new StartRefused(`There is no file ${file}.`);
  const entries = readArchive(file);
  try {
    const manifest = await readManifest(entries, file);
    const dataSource = await openDataSource(config.database);
    try {
      await makeRoom(dataSource, force);
      const known = MIGRATIONS.filter((migration) => manifest.migrations.includes(migration.name));
      await migrate(dataSource, known);
      await load(dataSource, config, entries, manifest);
      await migrate(dataSource);
    } finally {
      await dataSource.destroy();
    }
    return { manifest, keyFits: manifest.keyPrint === keyPrintOf(config.dataKey) };
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    const words = error instanceof Error ? error.message : String(error);
    throw new StartRefused(`The backup could not be restored, and no row of it was kept: ${words}.`, { cause: error });
  } finally {
    await entries.return(undefined);
  }
}

async function readManifest(entries: AsyncGenerator<ArchiveEntry>, file: string): Promise<Manifest> {
  const first = await entries.next().catch(() => undefined);
  if (!first || first.done || first.value.name !== MANIFEST) {
    throw new StartRefused(`The file ${file} is not a backup of this program.`);
  }
  const chunks: Buffer[] = [];
  for await (const chunk of first.value.body()) chunks.push(chunk);
  const manifest = manifestSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  const known = new Set(MIGRATIONS.map((migration) => migration.name));
  const unknown = manifest.migrations.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new StartRefused(`The backup was made by a newer version of the program (it knows ${unknown.join(', ')}).`);
  }
  return manifest;
}

/** Where the first act of anybody leaves a row; what migrations put in is not theirs. */
const SIGNS_OF_USE = ['account', 'audit_entry'];

/** An unused database may be filled; another only when told so, and then it is emptied. */
async function makeRoom(dataSource: DataSource, force: boolean): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    const tables = await tableNames(runner);
    if (!force && tables.length > 0 && !tables.includes('schema_migration')) {
      throw new StartRefused('The database holds tables of another program; restore into an empty one.');
    }
    for (const table of SIGNS_OF_USE.filter((name) => !force && tables.includes(name))) {
      const rows = (await runner.query(`SELECT 1 AS one FROM ${table} LIMIT 1`)) as unknown[];
      if (rows.length === 0) continue;
      throw new StartRefused(
        'The database is in use; restore into an empty one, or add --force to replace what it holds.',
      );
    }
    if (tables.length > 0) await runner.clearDatabase();
  } finally {
    await runner.release();
  }
}

async function tableNames(runner: QueryRunner): Promise<string[]> {
  const isFile = runner.dataSource.options.type === 'better-sqlite3';
  const rows = (await runner.query(
    isFile
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
  )) as { name: string }[];
  return rows.map((row) => row.name);
}

async function load(
  dataSource: DataSource,
  config: AppConfig,
  entries: AsyncGenerator<ArchiveEntry>,
  manifest: Manifest,
): Promise<void> {
  const runner = dataSource.createQueryRunner();
  const isFile = dataSource.options.type === 'better-sqlite3';
  await (isFile ? runner.beforeMigration() : runner.query('SET FOREIGN_KEY_CHECKS = 0'));
  try {
    await runner.startTransaction();
    const present = await tableNames(runner);
    for (const table of present.filter((name) => !NOT_KEPT.includes(name))) await runner.query(`DELETE FROM ${table}`);
    const awaited = new Map(manifest.tables.map((table) => [table.name, table]));
    let files = 0;
    for await (const entry of entries) {
      if (entry.name.startsWith(TABLES)) {
        const name = entry.name.slice(TABLES.length).replace(/\.jsonl$/, '');
        const expected = awaited.get(name);
        if (!expected || !present.includes(name)) throw new Error(`the table ${name} is unknown`);
        awaited.delete(name);
        await loadTable(runner, entry, expected);
      } else if (entry.name.startsWith(FILES)) {
        await loadFile(config, entry);
        files++;
      }
    }
    if (awaited.size > 0) throw new Error(`the table ${[...awaited.keys()].join(', ')} is missing`);
    if (files !== manifest.files) throw new Error(`${manifest.files} files were expected and ${files} found`);
    if (isFile) {
      const broken = (await runner.query('PRAGMA foreign_key_check')) as unknown[];
      if (broken.length > 0) throw new Error(`${broken.length} rows refer to rows that are missing`);
    }
    await runner.commitTransaction();
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await (isFile ? runner.afterMigration() : runner.query('SET FOREIGN_KEY_CHECKS = 1'));
    await runner.release();
  }
}

async function loadTable(
  runner: QueryRunner,
  entry: ArchiveEntry,
  expected: Manifest['tables'][number],
): Promise<void> {
  const hash = createHash('sha256');
  let columns: string[] | undefined;
  let batch: unknown[][] = [];
  let rows = 0;
  const flush = async (): Promise<void> => {
    if (!columns || batch.length === 0) return;
    const marks = batch.map(() => placeholders(columns?.length ?? 0)).join(', ');
    await runner.query(`INSERT INTO ${expected.name} (${columns.join(', ')}) VALUES ${marks}`, batch.flat());
    rows += batch.length;
    batch = [];
  };
  for await (const line of lines(entry, hash)) {
    const values = JSON.parse(line) as unknown[];
    if (!columns) {
      columns = values.map(String);
      if (columns.some((name) => !/^[a-z0-9_]+$/.test(name))) throw new Error(`the table ${expected.name} is damaged`);
      continue;
    }
    batch.push(values.map(fromJson));
    if (batch.length * columns.length >= VALUES_AT_ONCE) await flush();
  }
  await flush();
  if (rows !== expected.rows || hash.digest('hex') !== expected.sha256) {
    throw new Error(`the table ${expected.name} is damaged`);
  }
}

async function* lines(entry: ArchiveEntry, hash: Hash): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of entry.body()) {
    hash.update(chunk);
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      yield rest.toString('utf8', 0, end);
      rest = rest.subarray(end + 1);
    }
  }
}

const fromJson = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'base64' in value
    ? Buffer.from(String(value.base64), 'base64')
    : value;

/** The name says what the content must hash to. A file of that name that is there already is replaced by the same bytes. */
async function loadFile(config: AppConfig, entry: ArchiveEntry): Promise<void> {
  const sha256 = FILE_NAME.exec(entry.name)?.[1];
  if (!sha256) throw new Error(`${entry.name} is no stored file`);
  const target = join(config.varDir, entry.name);
  const draft = `${target}.draft`;
  await mkdir(dirname(target), { recursive: true });
  const hash = createHash('sha256');
  await writeFile(draft, '');
  for await (const chunk of entry.body()) {
    hash.update(chunk);
    await appendFile(draft, chunk);
  }
  if (hash.digest('hex') !== sha256) {
    await rm(draft, { force: true });
    throw new Error(`the file ${entry.name} is damaged`);
  }
  await rename(draft, target);
}
