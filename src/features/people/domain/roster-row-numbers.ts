import { isBankCard, normaliseBankCard } from './bank-card.js';
import { readIdentityNumber, type Sex } from './identity-number.js';
import { isMobilePhone, normalisePhone } from './phone.js';
import { marksOf, textOf, type RosterCell } from './roster-cell.js';
import type { Report } from './row-report.js';

export interface IdentityCell {
  readonly value: string | null;
  readonly birthDate: string | null;
  readonly sex: Sex | null;
}

const NOTHING: IdentityCell = { value: null, birthDate: null, sex: null };

/** An identity number in a roster: lost digits, old numbers of 15 digits, a wrong check digit with the right one beside it. */
export function readIdCell(cell: RosterCell | undefined, expected: boolean, report: Report): IdentityCell {
  if (isTruncated(cell)) {
    report('idNumber', 'ID_AS_NUMBER', { kind: 'retype' });
    return NOTHING;
  }
  const reading = readIdentityNumber(textOf(cell));
  if (reading.value === '') {
    if (expected) report('idNumber', 'ID_EMPTY', { kind: 'acknowledge' });
    return NOTHING;
  }
  if (reading.fault === null) return reading;
  const mend =
    reading.proposal === null ? ({ kind: 'retype' } as const) : ({ kind: 'set', value: reading.proposal } as const);
  switch (reading.fault) {
    case 'LENGTH':
      if (reading.proposal !== null) {
        report('idNumber', 'ID_OLD', mend);
        return { ...readIdentityNumber(reading.proposal) };
      }
      report('idNumber', 'ID_LENGTH', mend, { length: reading.value.length });
      return NOTHING;
    case 'CHARACTERS':
      report('idNumber', 'ID_CHARACTERS', mend);
      return NOTHING;
    case 'DATE':
      report('idNumber', 'ID_DATE', mend, { date: reading.value.slice(6, 14) });
      return NOTHING;
    case 'CHECK_DIGIT':
      report('idNumber', 'ID_CHECK_DIGIT', mend, {
        expected: reading.proposal?.slice(-1) ?? '',
        found: reading.value.slice(-1),
      });
      return NOTHING;
  }
}

/** A long number that lost its tail in a spreadsheet program; also when a file kept only its look: `3.62226E+17`. */
function isTruncated(cell: RosterCell | undefined): boolean {
  return marksOf(cell).truncated === true || /^\s*\d(?:\.\d+)?e\+\d{2}\s*$/i.test(textOf(cell).normalize('NFKC'));
}

export function readPhoneCell(cell: RosterCell | undefined, expected: boolean, report: Report): string | null {
  if (isTruncated(cell)) {
    report('phone', 'PHONE_AS_NUMBER', { kind: 'retype' });
    return null;
  }
  const phone = normalisePhone(textOf(cell));
  if (phone === '') {
    if (expected) report('phone', 'PHONE_EMPTY', { kind: 'acknowledge' });
    return null;
  }
  if (isMobilePhone(phone)) return phone;
  if (/^\d+$/.test(phone) && phone.length !== 11)
    report('phone', 'PHONE_LENGTH', { kind: 'retype' }, { length: phone.length });
  else report('phone', 'PHONE_SHAPE', { kind: 'retype' });
  return null;
}

export function readBankCell(cell: RosterCell | undefined, report: Report): string | null {
  if (isTruncated(cell)) {
    report('bankCard', 'BANK_AS_NUMBER', { kind: 'retype' });
    return null;
  }
  const card = normaliseBankCard(textOf(cell));
  if (card === '') return null;
  if (isBankCard(card)) return card;
  report('bankCard', 'BANK_SHAPE', { kind: 'retype' }, { length: card.length });
  return null;
}
