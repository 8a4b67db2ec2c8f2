import { addDays, isBusinessDate } from '../../../kernel/calendar.js';
import { problem, type NoticeProblem } from './notice-problem.js';
import type { NoticeEntry, NoticeReading } from './read-table.js';

/** No holiday is longer. */
const LONGEST = 31;

/**
 * A calendar file (RFC 5545) of whole days, as holiday-cn and others publish it: 春节假期 is off, 上班(补春节假期) is worked.
 * Times, repetitions and the rest of the standard do not occur in such files. Rows number the events.
 */
export function readIcs(text: string, year: number | null): NoticeReading {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const entries: NoticeEntry[] = [];
  const problems: NoticeProblem[] = [];
  let event: Map<string, string> | null = null;
  let row = 0;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') {
      event = new Map();
      row += 1;
    } else if (line === 'END:VEVENT' && event !== null) {
      const read = readEvent(event, row);
      if ('code' in read) problems.push(read);
      else entries.push(...read);
      event = null;
    } else if (event !== null) {
      const [, key = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
      if (key !== '') event.set(key, value.trim());
    }
  }
  if (row === 0) problems.push(problem('NO_DAYS', null));
  return { year, documentNo: null, entries, problems };
}

function readEvent(event: ReadonlyMap<string, string>, row: number): NoticeEntry[] | NoticeProblem {
  const summary = event.get('SUMMARY') ?? '';
  const start = event.get('DTSTART') ?? '';
  const first = dayOf(start);
  if (start === '') return problem('DATE_MISSING', row);
  if (first === null) return problem('DATE_IMPOSSIBLE', row, { text: start });
  const end = dayOf(event.get('DTEND') ?? '') ?? addDays(first, 1);
  const isOffDay = !/上班|补班|班\)|workday|work/i.test(summary);
  const name = summary
    .replace(/^.*?(?:上班|补班)\s*[(（]?补?/, '')
    .replace(/[()（）]/g, '')
    .replace(/假期|休$|放假$|班$/g, '')
    .trim();
  if (name === '') return problem('NAME_MISSING', row);
  const entries: NoticeEntry[] = [];
  for (let date = first; date < end; date = addDays(date, 1)) {
    if (entries.length === LONGEST) return problem('RANGE_TOO_LONG', row, { text: `${start}–${end}`, days: LONGEST });
    entries.push({ row, date, name: name.slice(0, 60), isOffDay });
  }
  return entries;
}

/** `20270205` or `20270205T000000`. */
function dayOf(text: string): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T.*)?$/.exec(text) ?? [];
  const date = `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
  return isBusinessDate(date) ? date : null;
}
