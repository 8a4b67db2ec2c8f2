import { prepareDatabase } from '../platform/db/prepare-database.js';
import { runCommand } from './command.js';

/** `npm run migrate`: brings the schema of the configured database up to date without starting the server. */
runCommand(async (config) => {
  const ran = await prepareDatabase(config.database);
  process.stdout.write(ran.length === 0 ? 'The database is up to date.\n' : `Migrated: ${ran.join(', ')}.\n`);
  return 0;
});
