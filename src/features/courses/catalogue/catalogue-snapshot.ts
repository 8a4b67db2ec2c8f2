import type { BusinessDate } from '../../../kernel/calendar.js';
import { availabilityOf } from '../domain/availability.js';
import type { CatalogueQuery, CourseCard, PublicFieldSite, PublicLecturer } from './catalogue.contract.js';
import type { PublishedRow } from './catalogue.queries.js';
import { CourseIndex, searchableText, type IndexedCourse } from './course-index.js';
import type { NextDates } from './course-calendar.js';
import { titleSortKey } from './latin-keys.js';
import { nextTurn, TextIndex, type SearchableText } from './text-index.js';

const ANSWERS_KEPT = 500;

interface Content {
  readonly revision: number;
  readonly today: BusinessDate;
  readonly rows: readonly PublishedRow[];
  readonly subjects: readonly { readonly code: string; readonly name: string }[];
  readonly lecturers: readonly Omit<PublicLecturer, 'courseCount'>[];
  readonly fieldSites: readonly PublicFieldSite[];
  readonly nextDates: NextDates;
}

type Course = IndexedCourse & PublishedRow;

/**
 * Everything visitors may see, as of one revision and one day. Cards are JSON text from the start, and answers once
 * given are kept, so that a list costs neither a query nor much serialising.
 */
export class CatalogueSnapshot {
  private readonly cards: string[];
  private readonly rowByCode: Map<string, number>;
  private readonly rowById: Map<number, number>;
  private readonly answers = new Map<string, Buffer>();
  readonly lecturers: readonly PublicLecturer[];

  private constructor(
    private readonly content: Content,
    private readonly courses: readonly Course[],
    private readonly texts: readonly SearchableText[],
    private readonly text: TextIndex,
    private readonly index: CourseIndex,
  ) {
    this.cards = courses.map((course) => JSON.stringify(cardOf(course)));
    this.rowByCode = new Map(courses.map((course, row) => [course.code, row]));
    this.rowById = new Map(courses.map((course, row) => [course.id, row]));
    this.lecturers = content.lecturers.map((lecturer) => ({
      ...lecturer,
      courseCount: index.rowsOfLecturer(lecturer.id).length,
    }));
  }

  /** @param before the index of texts is taken over when no text has changed (only dates, say) */
  static async build(content: Content, before: CatalogueSnapshot | null): Promise<CatalogueSnapshot> {
    const sortKeys = new Map(before?.courses.map(({ title, titleKey }) => [title, titleKey]));
    const courses = content.rows.map((row): Course => {
      const nextDate = content.nextDates.get(row.id) ?? null;
      return {
        ...row,
        nextDate,
        availability: availabilityOf({ modes: row.modes, nextDate, plannedMonth: row.plannedMonth }, content.today),
        titleKey: sortKeys.get(row.title) ?? titleSortKey(row.title),
      };
    });
    const texts = courses.map(searchableText);
    const text = before !== null && sameTexts(before.texts, texts) ? before.text : await TextIndex.build(texts);
    await nextTurn();
    const index = new CourseIndex(courses, content.subjects, text);
    await nextTurn();
    return new CatalogueSnapshot(content, courses, texts, text, index);
  }

  /** The same in every process that has read the same revision on the same day. */
  get stamp(): string {
    return `${this.content.revision}-${this.content.today}`;
  }

  get revision(): number {
    return this.content.revision;
  }

  get today(): BusinessDate {
    return this.content.today;
  }

  get fieldSites(): readonly PublicFieldSite[] {
    return this.content.fieldSites;
  }

  /** The JSON of `GET /api/public/courses`. */
  list(query: CatalogueQuery): Buffer {
    return this.kept(`list ${JSON.stringify(query)}`, () => {
      const { rows, total, sort, marks, widened, facets } = this.index.answer(query);
      const rest = JSON.stringify({
        total,
        page: query.page,
        size: query.size,
        sort,
        catalogueTotal: this.index.size,
        marks,
        widened,
        facets,
      });
      return `{"items":[${this.cardsOf(rows)}],${rest.slice(1)}`;
    });
  }

  /** The JSON of the home page's shelf. */
  summary(shown: number): Buffer {
    return this.kept(`summary ${shown}`, () => {
      const methods = this.index
        .byMethod(shown)
        .map(({ method, count, rows }) => `{"method":"${method}","count":${count},"courses":[${this.cardsOf(rows)}]}`);
      return `{"total":${this.index.size},"methods":[${methods.join(',')}]}`;
    });
  }

  course(code: string): Course | null {
    const row = this.rowByCode.get(code);
    return row === undefined ? null : (this.courses[row] ?? null);
  }

  card(course: Course): CourseCard {
    return cardOf(course);
  }

  related(course: Course, shown: number): CourseCard[] {
    const row = this.rowById.get(course.id);
    return row === undefined ? [] : this.cardsAt(this.index.related(row, shown));
  }

  coursesOfLecturer(lecturerId: number): CourseCard[] {
    return this.cardsAt(this.index.rowsOfLecturer(lecturerId));
  }

  coursesWithIds(ids: readonly number[]): CourseCard[] {
    return this.cardsAt(ids.flatMap((id) => this.rowById.get(id) ?? []));
  }

  /** The bytes of an answer's JSON, made once for as long as nothing changes. */
  kept(key: string, make: () => string): Buffer {
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const made = Buffer.from(make());
    this.keep(key, made);
    return made;
  }

  async keptAsync(key: string, make: () => Promise<string>): Promise<Buffer> {
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const made = Buffer.from(await make());
    this.keep(key, made);
    return made;
  }

  private keep(key: string, made: Buffer): void {
    const oldest = this.answers.keys().next();
    if (this.answers.size >= ANSWERS_KEPT && !oldest.done) this.answers.delete(oldest.value);
    this.answers.set(key, made);
  }

  private cardsOf(rows: readonly number[]): string {
    return rows.map((row) => this.cards[row] ?? '').join(',');
  }

  private cardsAt(rows: readonly number[]): CourseCard[] {
    return rows.flatMap((row) => {
      const course = this.courses[row];
      return course === undefined ? [] : [cardOf(course)];
    });
  }
}

function sameTexts(before: readonly SearchableText[], now: readonly SearchableText[]): boolean {
  const words = (text: SearchableText | undefined) =>
    text === undefined
      ? ''
      : [text.code, text.title, text.subject, text.summary, ...text.keywords, '', ...text.lecturers].join('\n');
  return before.length === now.length && before.every((text, row) => words(text) === words(now[row]));
}

function cardOf(course: Course): CourseCard {
  return {
    id: course.id,
    code: course.code,
    title: course.title,
    summary: course.summary,
    method: course.method,
    subject: course.subject,
    audience: course.audience,
    creditHours: course.creditHours / 100,
    minutes: course.minutes,
    modes: course.modes,
    lecturers: course.lecturers,
    coverUrl: course.coverUrl,
    availability: course.availability,
    nextDate: course.nextDate,
    plannedMonth: course.availability === 'PLANNED' ? course.plannedMonth : null,
    publishedOn: course.publishedOn,
  };
}
