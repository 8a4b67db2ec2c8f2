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

type Comparison = (a: SortableCourse, b: SortableCourse) => number;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const newest: Comparison = (a, b) => compare(b.publishedOn, a.publishedOn);
const byId: Comparison = (a, b) => a.id - b.id;

/** 最近开课: dated courses by day, then planned ones by month, then what can be taken at any time, then the rest. */
const whenRank = (course: SortableCourse): number => {
  if (course.nextDate !== null) return 0;
  return { SCHEDULED: 0, PLANNED: 1, ANYTIME: 2, AFTER_CLASS: 3, UNSCHEDULED: 4 }[course.availability];
};
const nextDate: Comparison = (a, b) =>
  whenRank(a) - whenRank(b) ||
  compare(a.nextDate ?? '', b.nextDate ?? '') ||
  (a.availability === 'PLANNED' ? compare(a.plannedMonth ?? '', b.plannedMonth ?? '') : 0) ||
  newest(a, b);

/** `KT-9` before `KT-12`. */
const code: Comparison = (a, b) =>
  compare(a.code.slice(0, 2), b.code.slice(0, 2)) || Number(a.code.slice(3)) - Number(b.code.slice(3));

const COMPARISONS: Readonly<Record<Exclude<CatalogueSort, 'relevance'>, Comparison>> = {
  nextDate,
  code,
  '-publishedAt': newest,
  title: (a, b) => compare(a.titleKey, b.titleKey),
  creditHours: (a, b) => a.creditHours - b.creditHours || nextDate(a, b),
  '-creditHours': (a, b) => b.creditHours - a.creditHours || nextDate(a, b),
};

export type SortOrders = Readonly<Record<Exclude<CatalogueSort, 'relevance'>, readonly number[]>>;

/** For each sort, the rows in that order; the id breaks ties. */
export function sortOrders(courses: readonly SortableCourse[]): SortOrders {
  const rows = courses.map((course, row) => ({ course, row }));
  const ordered = (comparison: Comparison) =>
    rows.toSorted((a, b) => comparison(a.course, b.course) || byId(a.course, b.course)).map(({ row }) => row);
  return {
    nextDate: ordered(COMPARISONS.nextDate),
    code: ordered(COMPARISONS.code),
    '-publishedAt': ordered(COMPARISONS['-publishedAt']),
    title: ordered(COMPARISONS.title),
    creditHours: ordered(COMPARISONS.creditHours),
    '-creditHours': ordered(COMPARISONS['-creditHours']),
  };
}
