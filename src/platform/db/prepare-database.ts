import type { DatabaseConfig } from '../../config/database-config.js';
import { openDataSource } from './data-source.js';
import { migrate } from './migrator.js';

/**
 * Before the program starts: is the database there, is it ours, and is its schema of this version? Migrates an older one.
 * @returns the names of the migrations that ran
 * @throws StartRefused with one clear sentence
 */
export async function prepareDatabase(config: DatabaseConfig): Promise<string[]> {
  const dataSource = await openDataSource(config);
  try {
    return await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
