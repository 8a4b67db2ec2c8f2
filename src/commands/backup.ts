import { join, resolve } from 'node:path';
import { backup } from '../platform/db/backup/backup.js';
import { runCommand } from './command.js';

/** `npm run backup [-- FILE]`: everything into one archive, by default under VAR_DIR/backups. The server may go on running. */
runCommand(async (config) => {
  const now = new Date().toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  const archive = resolve(process.argv[2] ?? join(config.varDir, 'backups', `backup-${now}.tar.gz`));
  const { tables, files, auditHead } = await backup(config, archive);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(`Backed up ${rows} rows of ${tables.length} tables and ${files} files to ${archive}\n`);
  if (auditHead) process.stdout.write(`Head of the audit log: ${auditHead.position} ${auditHead.hash}\n`);
  process.stdout.write('Keep DATA_KEY apart from it: without that key ID, phone and bank numbers cannot be read.\n');
  return 0;
});
