import { loadConfig } from '../config/config.js';
import { prepareDatabase } from '../platform/db/prepare-database.js';
import { runCommand } from './run-command.js';

/** `npm run migrate`: brings the schema of the configured database up to date without starting the server. */
await runCommand(async () => {
  const ran = await prepareDatabase(loadConfig(process.env, '').database);
  return ran.length === 0 ? 'The database is up to date.' : `Migrated: ${ran.join(', ')}.`;
});
