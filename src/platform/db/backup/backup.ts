import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { AppConfig } from '../../../config/config.js';
import { StartRefused } from '../../../config/start-refused.js';
import { openDataSource } from '../data-source.js';
import { pendingMigrations } from '../migrator.js';
import { FILES, keyPrintOf, MANIFEST, NOT_KEPT, TABLES, type Manifest } from './manifest.js';
import { openSnapshot, type Snapshot } from './snapshot.js';
import { ArchiveWriter } from './tar.js';

type TableEntry = Manifest['tables'][number];

/**
 * Writes everything into one archive, while the server runs: the rows of all tables as of one moment, and the stored files. The
 * rows are written as text that every database can take back, so that a backup of the embedded database may be
 * restored on a server and the other way round.
 * @throws StartRefused when the archive exists or the schema is not of this version
 */
export async function backup(config: AppConfig, archive: string): Promise<Manifest> {
  if (existsSync(archive)) throw new StartRefused(`The file ${archive} exists; choose another name.`);
  await mkdir(dirname(archive), { recursive: true });
  const work = await mkdtemp(join(dirname(archive), '.backup-'));
  const dataSource = await openDataSource(config.database);
  try {
    if ((await pendingMigrations(dataSource)).length > 0) {
      throw new StartRefused('The database is older than the program; run npm run migrate first.');
    }
    const draft = join(work, 'archive');
    const manifest = await collect(dataSource, config, work);
    await write(manifest, config, work, draft);
    await rename(draft, archive);
    return manifest;
  } finally {
    await dataSource.destroy();
    await rm(work, { recursive: true, force: true });
  }
}

async function collect(dataSource: DataSource, config: AppConfig, work: string): Promise<Manifest> {
  const snapshot = await openSnapshot(dataSource);
  try {
    const tables: TableEntry[] = [];
    const names = await snapshot.tables();
    for (const name of names.filter((table) => !NOT_KEPT.includes(table)))
      tables.push(await writeTable(snapshot, name, work));
    const type = dataSource.options.type;
    return {
      format: 1,
      createdAt: new Date().toISOString(),
      from: type === 'mysql' || type === 'mariadb' ? type : 'sqlite',
      migrations: await column(snapshot, 'schema_migration', 'name'),
      tables,
      files: (await storedFiles(config)).length,
      auditHead: await auditHead(snapshot, names),
      keyPrint: keyPrintOf(config.dataKey),
    };
  } finally {
    await snapshot.close();
  }
}

/** One line of JSON per row, the columns' names in the first. */
async function writeTable(snapshot: Snapshot, name: string, work: string): Promise<TableEntry> {
  const hash = createHash('sha256');
  const out = createWriteStream(join(work, name));
  let rows = 0;
  const line = async (values: unknown[]): Promise<void> => {
    const text = `${JSON.stringify(values)}\n`;
    hash.update(text);
    if (!out.write(text)) await once(out, 'drain');
  };
  for await (const row of snapshot.rows(name)) {
    if (rows === 0) await line(Object.keys(row));
    await line(Object.values(row).map(asJson));
    rows++;
  }
  out.end();
  await once(out, 'finish');
  return { name, rows, sha256: hash.digest('hex') };
}

const asJson = (value: unknown): unknown =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;

async function column(snapshot: Snapshot, table: string, name: string): Promise<string[]> {
  const values: string[] = [];
  for await (const row of snapshot.rows(table)) values.push(String(row[name]));
  return values.sort();
}

async function auditHead(snapshot: Snapshot, tables: readonly string[]): Promise<Manifest['auditHead']> {
  if (!tables.includes('audit_head')) return null;
  for await (const row of snapshot.rows('audit_head'))
    return { position: Number(row.position), hash: String(row.hash) };
  return null;
}

/** Keys of stored files; drafts of uploads under way are left out. */
async function storedFiles(config: AppConfig): Promise<string[]> {
  const folder = join(config.varDir, 'files');
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('draft-'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

async function write(manifest: Manifest, config: AppConfig, work: string, draft: string): Promise<void> {
  const files = await storedFiles(config);
  manifest.files = files.length;
  const archive = new ArchiveWriter(draft);
  await archive.addText(MANIFEST, JSON.stringify(manifest, null, 2));
  for (const { name } of manifest.tables) await archive.addFile(`${TABLES}${name}.jsonl`, join(work, name));
  for (const key of files) await archive.addFile(FILES + key, join(config.varDir, 'files', key));
  await archive.close();
}
