import { businessDateOf } from '../kernel/calendar.js';
import { reportEnrolment } from '../features/classes/enrolments/enrolment-audit-report.js';
import { EnrolmentAudit } from '../features/classes/enrolments/enrolment-audit.js';
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
    const audit = new EnrolmentAudit(new Database(dataSource));
    return await reportEnrolment(audit, businessDateOf(new Date()), (line) => process.stdout.write(`${line}\n`));
  } finally {
    await dataSource.destroy();
  }
});
