import { businessDateOf } from '../kernel/calendar.js';
import { EnrolmentAudit } from '../features/classes/enrolment-audit.js';
import { openDataSource } from '../platform/db/data-source.js';
import { Database } from '../platform/db/database.js';
import { runCommand } from './command.js';

/**
 * `npm run audit:enrolment`: proves from the rows that every class kept its seats, quotas and order of arrival; one line
 * for each class. Exit code 1 where one did not.
 */
runCommand(async (config) => {
  const dataSource = await openDataSource(config.database);
  try {
    let classes = 0;
    let broken = 0;
    for await (const verdict of new EnrolmentAudit(new Database(dataSource)).verdicts(businessDateOf(new Date()))) {
      classes++;
      const { name, seats, held, confirmed, waiting, rows, faults } = verdict;
      const figures = `${held} of ${seats} seats held, ${confirmed} confirmed, ${waiting} waiting, ${rows} enrolments`;
      process.stdout.write(`${faults.length === 0 ? 'sound ' : 'BROKEN'} ${name}: ${figures}\n`);
      for (const { kind, detail } of faults) process.stdout.write(`       ${kind}: ${detail}\n`);
      if (faults.length > 0) broken++;
    }
    process.stdout.write(`${classes} classes audited, ${broken} broken\n`);
    return broken === 0 ? 0 : 1;
  } finally {
    await dataSource.destroy();
  }
});
