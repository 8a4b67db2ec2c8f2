import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../../migrations/index.js';
// imports every feature, and with them every entity
import { AppModule } from '../../../src/app.module.js';
import { openDataSource } from '../../../src/platform/db/data-source.js';
import { migrate, pendingMigrations } from '../../../src/platform/db/migrator.js';
import { createBlankDatabase, createTestDatabase, type TestDatabase } from '../../support/databases.js';

const opened: { dataSource: DataSource; database: TestDatabase }[] = [];

async function open(database: TestDatabase): Promise<DataSource> {
  const dataSource = await openDataSource(database.config);
  opened.push({ dataSource, database });
  return dataSource;
}

async function difference(dataSource: DataSource): Promise<string[]> {
  const statements = await dataSource.driver.createSchemaBuilder().log();
  return statements.upQueries.map((statement) => statement.query);
}

describe('migrations', () => {
  let dataSource: DataSource;

  beforeAll(async () => {
    dataSource = await open(await createBlankDatabase());
  });
  afterAll(async () => {
    for (const { dataSource: connected, database } of opened) {
      await connected.destroy();
      await database.drop();
    }
  });

  it('are all listed, by number', () => {
    const files = readdirSync(new URL('../../../migrations', import.meta.url))
      .filter((name) => /^\d{4}-/.test(name))
      .map((name) => name.replace(/\.ts$/, ''));
    expect(MIGRATIONS.map((migration) => migration.name)).toEqual(files.sort());
  });

  it('build exactly the schema that the entities of the whole program expect', async () => {
    expect(AppModule).toBeDefined();
    expect(await migrate(dataSource)).toEqual(MIGRATIONS.map((migration) => migration.name));
    expect(await difference(dataSource)).toEqual([]);
  });

  it('run once when several processes start together', async () => {
    const database = await createBlankDatabase();
    const starting = await Promise.all([1, 2, 3, 4].map(() => openDataSource(database.config)));
    try {
      const ran = await Promise.all(starting.map((one) => migrate(one)));
      expect(ran.filter((names) => names.length > 0)).toHaveLength(MIGRATIONS.length > 0 ? 1 : 0);
      for (const one of starting) expect(await pendingMigrations(one)).toEqual([]);
    } finally {
      for (const one of starting) await one.destroy();
      await database.drop();
    }
  });

  it('leave the test template in the same shape', async () => {
    expect(await difference(await open(await createTestDatabase()))).toEqual([]);
  });
});
