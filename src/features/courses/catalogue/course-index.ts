import { AUDIENCES, type Audience } from '../domain/audience.js';
import type { Availability } from '../domain/availability.js';
import { HOURS_BANDS, hoursBandOf, type HoursBand } from '../domain/hours-band.js';
import { LEARNING_MODES, TEACHING_METHODS, type LearningMode, type TeachingMethod } from '../domain/teaching-method.js';
import { Bitset } from './bitset.js';
import type { CatalogueAnswer, CatalogueQuery, CatalogueSort } from './catalogue.contract.js';
import { LecturerCounter } from './lecturer-counter.js';
import { sortOrders, type SortableCourse } from './sort-orders.js';
import type { SearchableText, TextIndex, TextMatch } from './text-index.js';

/** One published course as the catalogue knows it. */
export interface IndexedCourse extends SortableCourse {
  readonly id: number;
  readonly title: string;
  readonly summary: string;
  readonly keywords: readonly string[];
  readonly method: TeachingMethod;
  readonly subject: { readonly code: string; readonly name: string };
  readonly audience: readonly Audience[];
  readonly modes: readonly LearningMode[];
  readonly lecturers: readonly { readonly id: number; readonly name: string }[];
  readonly availability: Availability;
}

export function searchableText(course: IndexedCourse): SearchableText {
  const { code, title, keywords, summary } = course;
  return {
    code,
    title,
    keywords,
    summary,
    lecturers: course.lecturers.map((lecturer) => lecturer.name),
    subject: course.subject.name,
  };
}

type FilterName = 'method' | 'subject' | 'audience' | 'hours' | 'mode' | 'lecturer';
const FILTERS = ['method', 'subject', 'audience', 'hours', 'mode', 'lecturer'] as const satisfies readonly FilterName[];
const LECTURERS_SHOWN = 30;

export interface IndexAnswer {
  /** Rows of the asked-for page, in order. */
  readonly rows: readonly number[];
  readonly total: number;
  readonly sort: CatalogueSort;
  readonly marks: readonly string[];
  readonly widened: boolean;
  readonly facets: CatalogueAnswer['facets'];
}

/** Filters, counts and sorts the published courses in memory. Pure: the same question has the same answer for ever. */
export class CourseIndex {
  private readonly all: Bitset;
  private readonly values: Readonly<Record<FilterName, Map<string | number, Bitset>>>;
  private readonly orders: ReturnType<typeof sortOrders>;
  private readonly teaching: LecturerCounter;

  /** @param subjects in the order of the list of subjects, also those without courses */
  constructor(
    private readonly courses: readonly IndexedCourse[],
    private readonly subjects: readonly { readonly code: string; readonly name: string }[],
    private readonly text: TextIndex,
  ) {
    const size = courses.length;
    this.all = Bitset.full(size);
    this.orders = sortOrders(courses);
    this.values = {
      method: new Map(TEACHING_METHODS.map((value) => [value, Bitset.empty(size)])),
      subject: new Map(subjects.map(({ code }) => [code, Bitset.empty(size)])),
      audience: new Map(AUDIENCES.map((value) => [value, Bitset.empty(size)])),
      hours: new Map(HOURS_BANDS.map((value) => [value, Bitset.empty(size)])),
      mode: new Map(LEARNING_MODES.map((value) => [value, Bitset.empty(size)])),
      lecturer: new Map(),
    };
    courses.forEach((course, row) => {
      this.put('method', course.method, row);
      this.put('subject', course.subject.code, row);
      for (const group of course.audience) this.put('audience', group, row);
      this.put('hours', hoursBandOf(course.creditHours), row);
      for (const mode of course.modes) this.put('mode', mode, row);
      for (const { id } of course.lecturers) this.put('lecturer', id, row);
    });
    this.teaching = new LecturerCounter(courses.map((course) => course.lecturers));
  }

  get size(): number {
    return this.courses.length;
  }

  answer(query: CatalogueQuery): IndexAnswer {
    const match = query.q === undefined ? null : this.text.search(query.q);
    const chosen = this.chosen(query);
    const found = this.narrow(match?.found ?? this.all, chosen, null);
    const sort = query.sort ?? (match === null ? 'nextDate' : 'relevance');
    return {
      rows: this.page(found, match, sort, (query.page - 1) * query.size, query.size),
      total: found.count(),
      sort,
      marks: match?.marks ?? [],
      widened: match?.widened ?? false,
      facets: this.facets(match?.found ?? this.all, chosen, query.lecturer ?? []),
    };
  }

  /** How many courses each method has, and the rows of the first few by next date. */
  byMethod(shown: number): { method: TeachingMethod; count: number; rows: number[] }[] {
    return TEACHING_METHODS.map((method) => {
      const rows = this.values.method.get(method) ?? this.all;
      return { method, count: rows.count(), rows: this.page(rows, null, 'nextDate', 0, shown) };
    });
  }

  /** Rows with this subject or method beside the given one, same subject first. */
  related(row: number, shown: number): number[] {
    const course = this.courses[row];
    if (course === undefined) return [];
    const subject = this.values.subject.get(course.subject.code) ?? this.all;
    const method = this.values.method.get(course.method) ?? this.all;
    const near = [
      ...this.page(subject, null, 'nextDate', 0, shown + 1),
      ...this.page(method, null, 'nextDate', 0, shown + 1),
    ];
    return [...new Set(near)].filter((other) => other !== row).slice(0, shown);
  }

  rowsOfLecturer(lecturerId: number): number[] {
    const rows = this.values.lecturer.get(lecturerId);
    return rows === undefined ? [] : this.page(rows, null, 'nextDate', 0, rows.size);
  }

  private put(filter: FilterName, value: string | number, row: number): void {
    let rows = this.values[filter].get(value);
    if (rows === undefined) this.values[filter].set(value, (rows = Bitset.empty(this.courses.length)));
    rows.add(row);
  }

  /** For each filter in use, the rows that have any of its values. */
  private chosen(query: CatalogueQuery): Map<FilterName, Bitset> {
    const chosen = new Map<FilterName, Bitset>();
    for (const filter of FILTERS) {
      const wanted = query[filter];
      if (wanted === undefined || wanted.length === 0) continue;
      let rows = Bitset.empty(this.courses.length);
      for (const value of wanted) rows = rows.or(this.values[filter].get(value) ?? Bitset.empty(this.courses.length));
      chosen.set(filter, rows);
    }
    return chosen;
  }

  private narrow(from: Bitset, chosen: ReadonlyMap<FilterName, Bitset>, except: FilterName | null): Bitset {
    let rows = from;
    for (const [filter, allowed] of chosen) if (filter !== except) rows = rows.and(allowed);
    return rows;
  }

  private facets(
    from: Bitset,
    chosen: ReadonlyMap<FilterName, Bitset>,
    lecturers: readonly number[],
  ): CatalogueAnswer['facets'] {
    const withAll = this.narrow(from, chosen, null);
    const base = (filter: FilterName) => (chosen.has(filter) ? this.narrow(from, chosen, filter) : withAll);
    const counts = <Value extends string>(filter: FilterName, values: readonly Value[]) => {
      const rows = base(filter);
      return values.map((value) => ({ value, count: this.values[filter].get(value)?.countWith(rows) ?? 0 }));
    };
    const subjectRows = base('subject');
    return {
      method: counts<TeachingMethod>('method', TEACHING_METHODS),
      subject: this.subjects.map(({ code, name }) => ({
        value: code,
        name,
        count: this.values.subject.get(code)?.countWith(subjectRows) ?? 0,
      })),
      audience: counts<Audience>('audience', AUDIENCES),
      hours: counts<HoursBand>('hours', HOURS_BANDS),
      mode: counts<LearningMode>('mode', LEARNING_MODES),
      lecturer: this.teaching.most(base('lecturer'), lecturers, LECTURERS_SHOWN),
    };
  }

  private page(rows: Bitset, match: TextMatch | null, sort: CatalogueSort, from: number, size: number): number[] {
    const order = this.orders[sort === 'relevance' ? 'nextDate' : sort];
    if (sort === 'relevance' && match !== null) return byScore(rows, match.scores, order, from, size);
    const page: number[] = [];
    let passed = 0;
    for (const row of order) {
      if (!rows.has(row) || passed++ < from) continue;
      page.push(row);
      if (page.length === size) break;
    }
    return page;
  }
}

/** Best score first, the given order among equals: a counting sort, since scores are small integers. */
function byScore(rows: Bitset, scores: Uint16Array, order: readonly number[], from: number, size: number): number[] {
  const buckets: (number[] | undefined)[] = [];
  for (const row of order) {
    if (!rows.has(row)) continue;
    const score = scores[row] ?? 0;
    (buckets[score] ??= []).push(row);
  }
  const page: number[] = [];
  let passed = 0;
  for (let score = buckets.length - 1; score >= 0 && page.length < size; score--) {
    for (const row of buckets[score] ?? []) {
      if (passed++ < from) continue;
      page.push(row);
      if (page.length === size) break;
    }
  }
  return page;
}
