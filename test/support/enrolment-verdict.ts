import { EnrolmentAudit, type ClassVerdict } from '../../src/features/classes/enrolments/enrolment-audit.js';
import { Clock } from '../../src/kernel/clock.js';
import { Database } from '../../src/platform/db/database.js';
import type { TestApp } from './app.js';

/** What `npm run audit:enrolment` says of one class. */
export async function enrolmentVerdict(app: TestApp, classId: number): Promise<ClassVerdict> {
  const audit = new EnrolmentAudit(app.get(Database));
  for await (const verdict of audit.verdicts(app.get(Clock).today())) {
    if (verdict.classId === classId) return verdict;
  }
  throw new Error(`no class ${classId}`);
}
