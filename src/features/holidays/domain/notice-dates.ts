import { addDays, isBusinessDate, type BusinessDate } from '../../../kernel/calendar.js';
import type { NoticeProblemCode } from './notice-problem.js';
import type { ErrorParams } from '../../../kernel/errors.js';

export type DatesRead =
  { readonly dates: readonly BusinessDate[] } | { readonly code: NoticeProblemCode; readonly params: ErrorParams };

/** No holiday is longer; a longer range is a slip. */
const LONGEST_RANGE = 31;
/** Spreadsheets count days from here. */
const SERIAL_ORIGIN = '1899-12-30';

/**
 * The days of one cell, as people write them: `2027-02-05`, `2027/2/5`, `2027.2.5`, `20270205`, `2027年2月5日（周五）`, the
 * serial number of a spreadsheet, a time behind it; ranges `2027年2月5日至11日`, `2月5日至2月12日`; lists with 、 or ；. What
 * is left out is taken from the date before, and the first year from the notice.
 */
export function readDates(cell: string, year: number | null): DatesRead {
  const clean = cell
    .normalize('NFKC')
    .replace(/\([^)]*\)|（[^）]*）/g, '')
    .replace(/(?:星期|周)[一二三四五六日天]/g, '')
    .replace(/放假.*$|共\d+天.*$|上班.*$/, '')
    .replace(/[，,。.\s]+$/, '')
    .trim();
  if (clean === '') return { code: 'DATE_MISSING', params: {} };
  const dates: BusinessDate[] = [];
  let last: Parts = { year, month: null };
  for (const item of clean.split(/[、;,]/).filter((part) => part.trim() !== '')) {
    const read = readRange(item.trim(), last);
    if ('code' in read) return { code: read.code, params: { text: cell.trim(), ...read.params } };
    dates.push(...read.dates);
    const end = dates.at(-1) ?? '';
    last = { year: Number(end.slice(0, 4)), month: Number(end.slice(5, 7)) };
  }
  return { dates };
}

interface Parts {
  readonly year: number | null;
  readonly month: number | null;
}

function readRange(text: string, before: Parts): DatesRead {
  const ends = text.split(/至|到|~|～|—+|–|--| - /).map((end) => end.trim());
  if (ends.length > 2) return { code: 'DATE_UNREADABLE', params: {} };
  const first = readDate(ends[0] ?? '', before);
  if (typeof first !== 'string') return first;
  if (ends[1] === undefined) return { dates: [first] };
  const last = readDate(ends[1], { year: Number(first.slice(0, 4)), month: Number(first.slice(5, 7)) });
  if (typeof last !== 'string') return last;
  if (last < first) return { code: 'RANGE_REVERSED', params: {} };
  const dates: BusinessDate[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    dates.push(date);
    if (dates.length > LONGEST_RANGE) return { code: 'RANGE_TOO_LONG', params: { days: daysBetween(first, last) } };
  }
  return { dates };
}

function readDate(text: string, before: Parts): BusinessDate | { code: NoticeProblemCode; params: ErrorParams } {
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return addDays(SERIAL_ORIGIN, Math.floor(Number(text)));
  const full =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:[T\s]\s*\d{1,2}:.*)?$/.exec(text);
  if (full) return real(Number(full[1]), Number(full[2]), Number(full[3]));
  const monthAndDay = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/.exec(text);
  if (monthAndDay) {
    if (before.year === null) return { code: 'DATE_WITHOUT_YEAR', params: {} };
    return real(before.year, Number(monthAndDay[1]), Number(monthAndDay[2]));
  }
  const dayAlone = /^(\d{1,2})\s*[日号]?$/.exec(text);
  if (dayAlone && before.year !== null && before.month !== null) {
    return real(before.year, before.month, Number(dayAlone[1]));
  }
  return { code: 'DATE_UNREADABLE', params: {} };
}

function real(
  year: number,
  month: number,
  day: number,
): BusinessDate | { code: NoticeProblemCode; params: ErrorParams } {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isBusinessDate(date) ? date : { code: 'DATE_IMPOSSIBLE', params: {} };
}

function daysBetween(first: BusinessDate, last: BusinessDate): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;
}
