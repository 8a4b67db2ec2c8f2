import { addDays, isBusinessDate, type BusinessDate } from '../../../kernel/calendar.js';

export interface DateReading {
  readonly date: BusinessDate;
  /** Only year and month were written: the day is the first. */
  readonly monthOnly: boolean;
  /** It was the serial number of a spreadsheet (`45717`), which nobody can read. */
  readonly serial: boolean;
}

/**
 * A date as people write it in rosters: `1975年3月5日`, `1980.7.1`, `2026/10/9`, `20261009`, `1975年3月`, `1980/7`,
 * full-width digits, a time behind it, or the serial number of a spreadsheet (days since 1899-12-30).
 * Returns `null` when it is none (`1990-13-01`).
 */
export function readDate(text: string): DateReading | null {
  const clean = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (/^\d{5}(?:\.\d+)?$/.test(clean)) return serial(Math.floor(Number(clean)));
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(clean) ?? /^(\d{4})(\d{2})$/.exec(clean);
  const parts =
    compact ??
    /^(\d{4}) ?[年./\-—] ?(\d{1,2}) ?[月./\-—] ?(\d{1,2})(?: ?[日号])?(?:[T ].*)?$/.exec(clean) ??
    /^(\d{4}) ?[年./\-—] ?(\d{1,2}) ?月?(?:份)?$/.exec(clean);
  if (parts === null) return null;
  const [, year = '', month = '', day] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}`;
  if (!isBusinessDate(date) || date < '1880-01-01' || date > '2200-01-01') return null;
  return { date, monthOnly: day === undefined, serial: false };
}

function serial(days: number): DateReading | null {
  // 1930 to 2100: anything else is some other five-digit number
  if (days < 10_959 || days > 73_050) return null;
  return { date: addDays('1899-12-30', days), monthOnly: false, serial: true };
}
