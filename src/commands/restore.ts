import { resolve } from 'node:path';
import { StartRefused } from '../config/start-refused.js';
import { restore } from '../platform/db/backup/restore.js';
import { runCommand } from './command.js';

/** `npm run restore -- FILE [--force]`: an archive of `npm run backup` into the configured database. Stop the server first. */
runCommand(async (config) => {
  const words = process.argv.slice(2);
  const file = words.find((word) => !word.startsWith('--'));
  if (!file) throw new StartRefused('Say which file: npm run restore -- FILE [--force].');
  const { manifest, keyFits } = await restore(config, resolve(file), { force: words.includes('--force') });
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(
    `Restored ${rows} rows of ${manifest.tables.length} tables and ${manifest.files} files of ${manifest.createdAt}.\n`,
  );
  if (!keyFits) {
    process.stdout.write(
      'DATA_KEY is not the one of the backup: ID, phone and bank numbers cannot be read until it is set.\n',
    );
  }
  return 0;
});
