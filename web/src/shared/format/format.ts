/**
 * How dates, ranges, money and hours are written. Pure: the language comes in, text goes out; the words themselves
 * come from the browser's own tables (Intl). Business dates are `YYYY-MM-DD`, instants ISO 8601 in UTC, and both
 * are shown in the centre's zone.
 */
export const CENTRE_ZONE = 'Asia/Shanghai';

const cache = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: string, options: Intl.DateTimeFormatOptions, zone: string): Intl.DateTimeFormat {
  const key = `${language}|${zone}|${JSON.stringify(options)}`;
  let format = cache.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone: zone });
    cache.set(key, format);
  }
  return format;
}

/** A business date as the instant of its midnight in UTC, to be formatted in UTC. */
function day(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** 4月20日 · 20 April */
export function formatDate(language: string, date: string): string {
  return dateFormat(language, { month: 'long', day: 'numeric' }, 'UTC').format(day(date));
}

/** 2027年4月20日 · 20 April 2027 */
export function formatFullDate(language: string, date: string): string {
  return dateFormat(language, { year: 'numeric', month: 'long', day: 'numeric' }, 'UTC').format(day(date));
}

/** 星期二 · Tuesday */
export function formatWeekday(language: string, date: string): string {
  return dateFormat(language, { weekday: 'long' }, 'UTC').format(day(date));
}

/** 4月20日—22日, 4月28日—5月2日; one day alone stays one date. */
export function formatDateRange(language: string, from: string, to: string): string {
  if (from === to) return formatDate(language, from);
  const dash = language === 'en' ? ' – ' : '—';
  if (from.slice(0, 7) !== to.slice(0, 7)) return `${formatDate(language, from)}${dash}${formatDate(language, to)}`;
  const dayOnly = dateFormat(language, { day: 'numeric' }, 'UTC');
  return language === 'en'
    ? `${dayOnly.format(day(from))}${dash}${formatDate(language, to)}`
    : `${formatDate(language, from)}${dash}${dayOnly.format(day(to))}`;
}

/** The end of a range as it follows its beginning: 22日 in the same month, else 5月2日. */
export function formatRangeEnd(language: string, from: string, to: string): string {
  if (language === 'en' || from.slice(0, 7) !== to.slice(0, 7)) return formatDate(language, to);
  return dateFormat(language, { day: 'numeric' }, 'UTC').format(day(to));
}

/** 4月, 2027年4月: a planned month `YYYY-MM`, with the year when it is not that of `today`. */
export function formatMonth(language: string, month: string, today: string): string {
  const options: Intl.DateTimeFormatOptions =
    month.slice(0, 4) === today.slice(0, 4)
      ? { month: language === 'en' ? 'long' : 'numeric' }
      : { year: 'numeric', month: 'long' };
  return dateFormat(language, options, 'UTC').format(day(`${month}-01`));
}

/** The pieces of a date, figures apart from words: 4 | 月 | 2 | 日 */
export function datePieces(language: string, date: string): { text: string; figure: boolean }[] {
  const options: Intl.DateTimeFormatOptions = { month: language === 'en' ? 'short' : 'numeric', day: 'numeric' };
  if (language === 'en') {
    return dateFormat(language, options, 'UTC')
      .formatToParts(day(date))
      .map((part) => ({ text: part.value, figure: part.type === 'day' }));
  }
  return dateFormat(language, { month: 'long', day: 'numeric' }, 'UTC')
    .format(day(date))
    .split(/(\d+)/)
    .filter((text) => text !== '')
    .map((text) => ({ text, figure: /\d/.test(text) }));
}

/** 9:12, in the centre's zone. */
export function formatTime(language: string, instant: string): string {
  const parts = dateFormat(language, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }, CENTRE_ZONE).format(
    new Date(instant),
  );
  return parts.replace(/^0(\d)/, '$1');
}

/** The day in the centre's zone on which an instant falls, `YYYY-MM-DD`. */
export function dateOfInstant(instant: string | Date): string {
  return dateFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }, CENTRE_ZONE).format(
    new Date(instant),
  );
}

/** The last day that lies wholly or partly before an instant: a window that closes at midnight ends the day before. */
export function lastDayBefore(instant: string): string {
  return dateOfInstant(new Date(new Date(instant).getTime() - 1));
}

/** 3月15日9:12, with the year when it is not this one. */
export function formatInstant(language: string, instant: string, today: string): string {
  const date = dateOfInstant(instant);
  const text = date.slice(0, 4) === today.slice(0, 4) ? formatDate(language, date) : formatFullDate(language, date);
  return `${text}${language === 'en' ? ', ' : ''}${formatTime(language, instant)}`;
}

/** Whole days from one business date to another; negative when it is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((day(to).getTime() - day(from).getTime()) / 86_400_000);
}

/** Integer fen as yuan with two decimals: 691200 → 6,912.00 */
export function formatMoney(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const digits = Math.abs(fen).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`;
}

/** Credit hours without needless zeros: 24, 3.5 */
export function formatHours(hours: number): string {
  return String(Math.round(hours * 100) / 100);
}

/** Whole numbers with thousands commas, from five figures on. */
export function formatCount(count: number): string {
  return Math.abs(count) < 10_000 ? String(count) : count.toString().replace(/\B(?=(\d{3})+$)/g, ',');
}
