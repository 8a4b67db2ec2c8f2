import type { BusinessDate } from '../../../kernel/calendar.js';
import type { Availability } from '../domain/availability.js';
import type { CatalogueSort } from './catalogue.contract.js';

export interface SortableCourse {
  readonly id: number;
  readonly code: string;
  /** Pinyin of the title. */
  readonly titleKey: string;
  /** Integer hundredths. */
  readonly creditHours: number;
  readonly availability: Availability;
  readonly nextDate: BusinessDate | null;
  readonly plannedMonth: string | null;
  readonly publishedOn: BusinessDate;
}

type RowSort = Exclude<CatalogueSort, 'relevance'>;
type Comparison = (a: SortableCourse, b: SortableCourse) => number;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const newest: Comparison = (a, b) => compare(b.publishedOn, a.publishedOn);

const WHEN = { SCHEDULED: 0, PLANNED: 1, ANYTIME: 2, AFTER_CLASS: 3, UNSCHEDULED: 4 } as const;

/** 最近开课: dated courses by day, then planned ones by month, then what can be taken at any time, then the rest. */
function whenKey({ nextDate, availability, plannedMonth }: SortableCourse): string {
  if (nextDate !== null) return `0${nextDate}`;
  return `${WHEN[availability]}${availability === 'PLANNED' ? (plannedMonth ?? '') : ''}`;
}

/** `KT-9` before `KT-12`. */
const byCode: Comparison = (a, b) =>
  compare(a.code.slice(0, 2), b.code.slice(0, 2)) || Number(a.code.slice(3)) - Number(b.code.slice(3));

/** For each sort, the rows in that order; the newest and then the id break ties. */
export function sortOrders(courses: readonly SortableCourse[]): Readonly<Record<RowSort, readonly number[]>> {
  const when = courses.map(whenKey);
  const rows = courses.map((course, row) => ({ ...course, row, when: when[row] ?? '' }));
  type Row = (typeof rows)[number];
  const soonest = (a: Row, b: Row) => compare(a.when, b.when) || newest(a, b);
  const ordered = (comparison: (a: Row, b: Row) => number) =>
    rows.toSorted((a, b) => comparison(a, b) || a.id - b.id).map(({ row }) => row);
  return {
    nextDate: ordered(soonest),
    code: ordered(byCode),
    '-publishedAt': ordered(newest),
    title: ordered((a, b) => compare(a.titleKey, b.titleKey)),
    creditHours: ordered((a, b) => a.creditHours - b.creditHours || soonest(a, b)),
    '-creditHours': ordered((a, b) => b.creditHours - a.creditHours || soonest(a, b)),
  };
}
