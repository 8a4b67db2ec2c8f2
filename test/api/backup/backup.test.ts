import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AppConfig } from '../../../src/config/config.js';
import { systemActor } from '../../../src/kernel/access.js';
import { TrainingHours } from '../../../src/features/training-hours/training-hours.public.js';
import { AuditVerifier } from '../../../src/platform/audit/audit-verifier.js';
import { backup } from '../../../src/platform/db/backup/backup.js';
import type { Manifest } from '../../../src/platform/db/backup/manifest.js';
import { restore } from '../../../src/platform/db/backup/restore.js';
import { openDataSource } from '../../../src/platform/db/data-source.js';
import { Database } from '../../../src/platform/db/database.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { Storage } from '../../../src/platform/storage/storage.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { buildPerson } from '../../support/build-people.js';
import { createBlankDatabase, createTestDatabase, type Engine, type TestDatabase } from '../../support/databases.js';

const folder = mkdtempSync(join(tmpdir(), 'backup-'));
const archive = join(folder, 'all.tar.gz');
const contents = new Map<string, string>();
const databases: TestDatabase[] = [];
let app: TestApp;
let config: AppConfig;
let manifest: Manifest;
let before: Map<string, string>;

const sha = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Every row of every table, as one hash per table; the order of rows does not matter. */
async function fingerprint(of: AppConfig['database']): Promise<Map<string, string>> {
  const dataSource = await openDataSource(of);
  try {
    const names = manifest.tables.map((table) => table.name);
    const prints = new Map<string, string>();
    for (const name of names) {
      const rows = await new Database(dataSource).reads.query<Record<string, unknown>[]>(`SELECT * FROM ${name}`);
      const lines = rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
      prints.set(name, `${rows.length} rows ${sha(lines.sort().join('\n'))}`);
    }
    return prints;
  } finally {
    await dataSource.destroy();
  }
}

async function target(engine: Engine, name: string, blank = true): Promise<AppConfig> {
  const database = blank ? await createBlankDatabase(engine) : await createTestDatabase(engine);
  databases.push(database);
  return new AppConfig({ ...config, database: database.config, varDir: join(folder, name) });
}

beforeAll(async () => {
  app = await startTestApp({ config: { jobs: 'off' } });
  config = app.get(AppConfig);
  const db = app.get(Database);
  for (const name of ['曾·单', '仇解']) await buildPerson(app, { name });
  const person = await buildPerson(app);
  await db.transaction(systemActor('test'), async (tx) => {
    const event = { sourceType: 'lecture_date', sourceId: 1 };
    await app.get(TrainingHours).award(tx, {
      ...event,
      kind: 'ATTENDED',
      method: 'CLASSROOM',
      day: '2027-02-19',
      minutes: 130,
      title: '社区大讲堂第2讲',
      people: [{ personId: person.id, unitId: person.unit.id, category: 'PUBLIC_WELFARE_POST' }],
    });
    await app.get(TrainingHours).reverse(tx, event, '误登');
  });
  await app.actor({ roles: [{ role: 'TRAINEE' }] });
  await db.transaction(systemActor('test'), async (tx) => {
    for (let number = 0; number < 3000; number++)
      await app.get(Jobs).enqueue(tx, 'test.later', { number, words: `课件 "引号" O'Brien \\ 🙂\n换行` });
  });
  for (const content of ['课件一', 'x'.repeat(1_500_000), '']) {
    const stored = await app.get(Storage).put(Buffer.from(content), { name: '课件.pdf', type: 'application/pdf' });
    contents.set(stored.key, sha(content));
  }
  manifest = await backup(config, archive);
  before = await fingerprint(config.database);
});
afterAll(async () => {
  await app.close();
  for (const database of databases) await database.drop();
  rmSync(folder, { recursive: true });
});

async function expectEqual(restored: AppConfig): Promise<void> {
  expect(await fingerprint(restored.database)).toEqual(before);
  for (const [key, hash] of contents) expect(sha(readFileSync(join(restored.varDir, 'files', key)))).toBe(hash);
}

describe('a backup', () => {
  it('holds every row and every file, and can be looked into with tar', () => {
    expect(manifest.tables.find((table) => table.name === 'job')?.rows).toBeGreaterThanOrEqual(3000);
    expect(manifest.files).toBe(3);
    expect(manifest.auditHead?.position).toBeGreaterThan(0);
    expect(gunzipSync(readFileSync(archive)).toString('latin1', 257, 262)).toBe('ustar');
    expect(readFileSync(archive).includes(Buffer.from(config.dataKey))).toBe(false);
  });

  it('is restored into an empty database with every row and file the same, and the audit chain whole', async () => {
    const restored = await target(TEST_ENGINE, 'same');
    expect(await restore(restored, archive)).toMatchObject({ keyFits: true });
    await expectEqual(restored);
    const again = await startTestApp({ config: { jobs: 'off', database: restored.database } });
    try {
      expect(await again.get(AuditVerifier).verify()).toMatchObject({ fault: null });
      await buildPerson(again, { name: '新来的人' });
      // what is only ever added to stays so
      for (const sql of ['UPDATE training_hour_entry SET credit_hours = 9900', 'DELETE FROM training_hour_entry'])
        await expect(
          again.get(Database).transaction(systemActor('test'), (tx) => tx.manager.query(sql)),
        ).rejects.toThrow('append-only');
    } finally {
      await again.close();
    }
  });

  it('moves to the embedded database and from there onward', async () => {
    const file = await target('sqlite', 'file');
    await restore(file, archive);
    await expectEqual(file);
    const second = join(folder, 'from-file.tar.gz');
    expect((await backup(file, second)).from).toBe('sqlite');
    const onward = await target(TEST_ENGINE, 'server');
    await restore(onward, second);
    await expectEqual(onward);
  });

  it('fills a migrated database that is unused, and another only when told to replace it', async () => {
    const migrated = await target(TEST_ENGINE, 'migrated', false);
    await restore(migrated, archive);
    await expectEqual(migrated);
    await expect(restore(migrated, archive)).rejects.toThrow(/in use.*--force/);
    await restore(migrated, archive, { force: true });
    await expectEqual(migrated);
  });

  it('says so when the key of the encrypted fields is another', async () => {
    const restored = await target(TEST_ENGINE, 'key');
    const result = await restore(
      new AppConfig({ ...restored, dataKey: 'another key of thirty-two characters' }),
      archive,
    );
    expect(result.keyFits).toBe(false);
  });

  it('is refused, and nothing of it kept, when it is damaged, cut off, or no backup', async () => {
    const raw = gunzipSync(readFileSync(archive));
    const place = raw.indexOf("O'Brien");
    raw[place] = 'X'.charCodeAt(0);
    const damaged = join(folder, 'damaged.tar.gz');
    writeFileSync(damaged, gzipSync(raw));
    const cut = join(folder, 'cut.tar.gz');
    writeFileSync(cut, readFileSync(archive).subarray(0, -5000));
    const other = join(folder, 'other.tar.gz');
    writeFileSync(other, gzipSync('hello'));
    const into = await target(TEST_ENGINE, 'damaged');
    await expect(restore(into, damaged)).rejects.toThrow(/the table job is damaged/);
    await expect(restore(into, cut)).rejects.toThrow(/could not be restored/);
    await expect(restore(into, other)).rejects.toThrow(/not a backup/);
    await expect(restore(into, join(folder, 'nowhere'))).rejects.toThrow(/no file/);
    await restore(into, archive);
    await expectEqual(into);
    await expect(backup(config, archive)).rejects.toThrow(/exists/);
  });
});
