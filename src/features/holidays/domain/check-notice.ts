import { addDays, type BusinessDate } from '../../../kernel/calendar.js';
import { weekdayOf } from '../../../kernel/working-calendar.js';
import { FIRST_YEAR, LAST_YEAR } from './lunar-days.js';
import { isError, problem, type NoticeProblem } from './notice-problem.js';
import type { NoticeEntry, NoticeReading } from './read-table.js';
import { statutoryDays } from './statute.js';

export interface CheckedNotice {
  /** `null` when nothing tells it. */
  readonly year: number | null;
  readonly documentNo: string | null;
  /** One entry a day, in order. */
  readonly days: readonly NoticeEntry[];
  /** In order of the rows; those of the whole file first. */
  readonly problems: readonly NoticeProblem[];
}

/** A notice reaches back into these last days of December: 元旦 bridged to the weekend before. */
const DECEMBER_FROM = '12-24';

/**
 * Holds what was read against the calendar: one verdict a day, inside the notice's year, nothing against the law. Pure; with an
 * ERROR among the problems nothing may be imported.
 */
export function checkNotice(reading: NoticeReading): CheckedNotice {
  const problems: NoticeProblem[] = [...reading.problems];
  const days = oncePerDay(reading.entries, problems);
  const year = reading.year ?? commonYear(days);
  if (days.length === 0 && problems.length === 0) problems.push(problem('NO_DAYS', null));
  if (year !== null && (year < FIRST_YEAR || year > LAST_YEAR)) {
    problems.push(problem('YEAR_UNSUPPORTED', null, { year, firstYear: FIRST_YEAR, lastYear: LAST_YEAR }));
  } else if (year !== null && days.length > 0) {
    problems.push(...againstYear(days, year), ...againstLaw(days, year, problems.some(isError)), ...weekends(days));
  }
  problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { year, documentNo: reading.documentNo, days, problems };
}

function oncePerDay(entries: readonly NoticeEntry[], problems: NoticeProblem[]): NoticeEntry[] {
  const byDate = new Map<BusinessDate, NoticeEntry>();
  for (const entry of entries) {
    const known = byDate.get(entry.date);
    if (known === undefined) {
      byDate.set(entry.date, entry);
      continue;
    }
    const code = known.isOffDay === entry.isOffDay ? 'DAY_REPEATED' : 'DAY_CONTRADICTS';
    problems.push(problem(code, entry.row, { date: entry.date, otherRow: known.row }));
  }
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The year of most days; of two equal ones the later. */
function commonYear(days: readonly NoticeEntry[]): number | null {
  const counts = new Map<number, number>();
  for (const { date } of days) {
    const year = Number(date.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort(([a, first], [b, second]) => second - first || b - a)[0]?.[0] ?? null;
}

function againstYear(days: readonly NoticeEntry[], year: number): NoticeProblem[] {
  const inside = (date: BusinessDate): boolean => date >= `${year - 1}-${DECEMBER_FROM}` && date <= `${year}-12-31`;
  return days.filter(({ date }) => !inside(date)).map(({ date, row }) => problem('OUTSIDE_YEAR', row, { date, year }));
}

/** @param incomplete the file has errors: what is absent may stand in the rows that could not be read */
function againstLaw(days: readonly NoticeEntry[], year: number, incomplete: boolean): NoticeProblem[] {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const problems: NoticeProblem[] = [];
  const absent: string[] = [];
  for (const { date, name } of statutoryDays(year)) {
    const said = byDate.get(date);
    if (said === undefined) absent.push(`${date}（${name}）`);
    else if (!said.isOffDay) problems.push(problem('STATUTORY_WORKED', said.row, { date, name }));
  }
  if (absent.length > 0 && !incomplete) problems.push(problem('STATUTORY_ABSENT', null, { days: absent }));
  return problems;
}

function weekends(days: readonly NoticeEntry[]): NoticeProblem[] {
  const off = new Set(days.filter((day) => day.isOffDay).map((day) => day.date));
  const law = new Set(
    days
      .flatMap(({ date }) => date.slice(0, 4))
      .filter(known)
      .flatMap((year) => statutoryDays(Number(year)).map((day) => day.date)),
  );
  return days.flatMap(({ date, row, isOffDay }) => {
    const isWeekend = weekdayOf(date) >= 6;
    if (!isOffDay && !isWeekend && !law.has(date)) return [problem('MAKE_UP_ON_WEEKDAY', row, { date })];
    // a weekend inside a holiday belongs to it; only one that stands alone is worth a word
    const alone = !off.has(addDays(date, -1)) && !off.has(addDays(date, 1));
    return isOffDay && isWeekend && alone && !law.has(date) ? [problem('OFF_ON_WEEKEND', row, { date })] : [];
  });
}

function known(year: string): boolean {
  return Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;
}
