import type { BusinessDate } from '../../../kernel/calendar.js';
import type { EnrolmentAudit } from './enrolment-audit.js';

/**
 * Prints a verdict for each class.
 * @returns the exit code: 0 when every class is sound, 1 when one is not
 */
export async function reportEnrolment(
  audit: EnrolmentAudit,
  today: BusinessDate,
  print: (line: string) => void,
): Promise<0 | 1> {
  let classes = 0;
  let broken = 0;
  for await (const { name, seats, held, confirmed, waiting, rows, faults } of audit.verdicts(today)) {
    classes++;
    if (faults.length > 0) broken++;
    const figures = `${held} of ${seats} seats held, ${confirmed} confirmed, ${waiting} waiting, ${rows} enrolments`;
    print(`${faults.length === 0 ? 'sound ' : 'BROKEN'} ${name}: ${figures}`);
    for (const { kind, detail } of faults) print(`       ${kind}: ${detail}`);
  }
  print(`${classes} classes audited, ${broken} broken`);
  return broken === 0 ? 0 : 1;
}
