import { AuditRepository } from '../platform/audit/audit.repository.js';
import { AuditVerifier } from '../platform/audit/audit-verifier.js';
import { openDataSource } from '../platform/db/data-source.js';
import { Database } from '../platform/db/database.js';
import { runCommand } from './command.js';

/** `npm run audit:verify`: walks the hash chain of the audit log (审计日志). Exit code 1 where it is broken. */
runCommand(async (config) => {
  const dataSource = await openDataSource(config.database);
  try {
    const entries = new AuditRepository(new Database(dataSource));
    const { entries: sound, fault } = await new AuditVerifier(entries).verify();
    if (fault === null) {
      const head = await entries.head();
      process.stdout.write(`The audit log is whole: ${sound} entries, last seal ${head.hash}\n`);
      return 0;
    }
    const what = fault.reason === 'GAP' ? 'is missing' : 'is not as it was written';
    process.stderr.write(
      `The audit log is broken: entry ${fault.position} ${what}; the ${sound} entries before it are sound.\n`,
    );
    return 1;
  } finally {
    await dataSource.destroy();
  }
});
