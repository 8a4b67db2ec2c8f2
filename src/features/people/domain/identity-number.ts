import { isBusinessDate, type BusinessDate } from '../../../kernel/calendar.js';

export type Sex = 'M' | 'F';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = '10X98765432';

export type IdentityNumberFault = 'LENGTH' | 'CHARACTERS' | 'DATE' | 'CHECK_DIGIT';

export interface IdentityNumberReading {
  /** Normalised: half-width, no spaces, capital X. */
  readonly value: string;
  readonly fault: IdentityNumberFault | null;
  /** Set when a number of the right shape only fails its check digit, or is an old one of 15 digits. */
  readonly proposal: string | null;
  readonly birthDate: BusinessDate | null;
  readonly sex: Sex | null;
}

/**
 * Reads a resident identity number (身份证号, GB 11643-1999): 17 digits and a check character, the date of birth inside,
 * 17th digit odd = male. Area codes are never refused: retired ones stay in the numbers of living people.
 */
export function readIdentityNumber(text: string): IdentityNumberReading {
  const value = normaliseIdentityNumber(text);
  const unread = { value, birthDate: null, sex: null, proposal: null };
  if (/^\d{15}$/.test(value)) return { ...unread, fault: 'LENGTH', proposal: fromFifteenDigits(value) };
  if (value.length !== 18) return { ...unread, fault: 'LENGTH' };
  if (!/^\d{17}[\dX]$/.test(value)) return { ...unread, fault: 'CHARACTERS' };
  const birthDate = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  if (!isBusinessDate(birthDate) || birthDate < '1880-01-01') return { ...unread, fault: 'DATE' };
  const sex: Sex = Number(value[16]) % 2 === 1 ? 'M' : 'F';
  const check = checkDigit(value.slice(0, 17));
  if (value[17] !== check) return { value, fault: 'CHECK_DIGIT', proposal: value.slice(0, 17) + check, birthDate, sex };
  return { value, fault: null, proposal: null, birthDate, sex };
}

/** Half-width, without spaces, dashes and a leading apostrophe, X in capitals (also × and х typed for it). */
export function normaliseIdentityNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-'‘’`"\u200b\ufeff]/g, '')
    .toUpperCase()
    .replace(/[×Х]$/, 'X');
}

export function isIdentityNumber(text: string): boolean {
  return readIdentityNumber(text).fault === null;
}

/** The check character of the first 17 digits (ISO 7064, MOD 11-2). */
export function checkDigit(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return CHECK_DIGITS.charAt(sum % 11);
}

/** Numbers given out before 1999 have 15 digits, a birth year of two, and no check digit. */
function fromFifteenDigits(value: string): string | null {
  const first17 = `${value.slice(0, 6)}19${value.slice(6)}`;
  const candidate = first17 + checkDigit(first17);
  return readIdentityNumber(candidate).fault === null ? candidate : null;
}
