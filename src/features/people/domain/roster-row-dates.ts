import type { BusinessDate } from '../../../kernel/calendar.js';
import { marksOf, textOf, type RosterCell } from './roster-cell.js';
import type { Report } from './row-report.js';
import { readDate } from './written-date.js';

/**
 * A date in a roster. `byIdentity` is the date of birth that the identity number tells: it wins, and a contradiction
 * is only named.
 */
export function readDateCell(
  field: 'birthDate' | 'joinedOn' | 'partyJoinedOn',
  cell: RosterCell | undefined,
  report: Report,
  byIdentity: BusinessDate | null,
): BusinessDate | null {
  const { error, date } = marksOf(cell);
  const text = textOf(cell).trim();
  if (error) {
    report(field, 'CELL_ERROR', { kind: 'acknowledge' }, { text });
    return byIdentity;
  }
  if (text === '') return byIdentity;
  const reading = date === undefined ? readDate(text) : { date, monthOnly: false, serial: false };
  if (reading === null) {
    if (byIdentity === null) report(field, 'DATE_INVALID', { kind: 'retype' }, { text });
    else report(field, 'DATE_INVALID', { kind: 'set', value: byIdentity }, { text }, 'WARNING');
    return byIdentity;
  }
  if (byIdentity !== null) {
    const agrees = reading.monthOnly ? byIdentity.startsWith(reading.date.slice(0, 7)) : byIdentity === reading.date;
    if (!agrees) {
      report(
        field,
        'BIRTH_MISMATCH',
        { kind: 'set', value: byIdentity },
        { found: reading.date, expected: byIdentity },
      );
    }
    return byIdentity;
  }
  if (reading.serial) report(field, 'DATE_SERIAL', { kind: 'set', value: reading.date }, { text, date: reading.date });
  else if (reading.monthOnly) report(field, 'DATE_MONTH_ONLY', { kind: 'acknowledge' }, { text, date: reading.date });
  return reading.date;
}
