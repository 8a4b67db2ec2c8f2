import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { AUDIENCES } from '../domain/audience.js';
import { HOURS_BANDS, hoursBandOf } from '../domain/hours-band.js';
import { LEARNING_MODES, TEACHING_METHODS } from '../domain/teaching-method.js';
import type { CatalogueQuery } from './catalogue.contract.js';
import { CourseIndex, searchableText, type IndexedCourse } from './course-index.js';
import { normalise } from './search-words.js';
import { titleSortKey } from './latin-keys.js';
import { TextIndex } from './text-index.js';

const SUBJECTS = [
  { code: 'GOVERNANCE', name: '社区治理' },
  { code: 'MEDIATION', name: '矛盾调处' },
  { code: 'SERVICE', name: '便民服务' },
];
const LECTURERS = [
  { id: 1, name: '甘志诚' },
  { id: 2, name: '曾小梅' },
];

const course = (over: Partial<IndexedCourse> & { id: number }): IndexedCourse => {
  const base = {
    code: `KT-${String(over.id).padStart(2, '0')}`,
    title: '社区协商议事',
    summary: '',
    keywords: [],
    method: 'CLASSROOM' as const,
    subject: { code: 'GOVERNANCE', name: '社区治理' },
    audience: ['COMMUNITY_CADRE' as const],
    modes: ['IN_PERSON' as const],
    lecturers: [],
    creditHours: 200,
    availability: 'UNSCHEDULED' as const,
    nextDate: null,
    plannedMonth: null,
    publishedOn: '2026-11-01',
    titleKey: '',
    ...over,
  };
  return { ...base, titleKey: titleSortKey(base.title) };
};

const indexOf = async (courses: readonly IndexedCourse[]) =>
  new CourseIndex(courses, SUBJECTS, await TextIndex.build(courses.map(searchableText)));

const ask = (over: Partial<CatalogueQuery>): CatalogueQuery => ({ page: 1, size: 20, ...over });

describe('the catalogue of the drawing', () => {
  const courses = [
    course({
      id: 1,
      title: '物业纠纷调解：一次楼道协商',
      method: 'SCENARIO',
      code: 'QJ-04',
      nextDate: '2027-04-21',
      availability: 'SCHEDULED',
    }),
    course({
      id: 2,
      title: '走进物业自管楼院',
      method: 'ON_SITE',
      code: 'XC-07',
      nextDate: '2027-05-13',
      availability: 'SCHEDULED',
    }),
    course({ id: 3, title: '民法典里的物业服务合同', code: 'KT-12', lecturers: [{ id: 1, name: '甘志诚' }] }),
    course({
      id: 4,
      title: '三位老居民小组长谈纠纷',
      method: 'INTERVIEW',
      code: 'FT-03',
      lecturers: [{ id: 2, name: '曾小梅' }],
    }),
    course({
      id: 5,
      title: '调解室里的四十分钟',
      method: 'AUDIOVISUAL',
      code: 'YX-09',
      keywords: ['邻里纠纷'],
      modes: ['ONLINE'],
      availability: 'ANYTIME',
    }),
    course({ id: 6, title: '110 联动与应急处置', code: 'KT-118', subject: { code: 'SERVICE', name: '便民服务' } }),
  ];
  let index: CourseIndex;
  beforeAll(async () => {
    index = await indexOf(courses);
  });
  const found = (query: Partial<CatalogueQuery>) => index.answer(ask(query)).rows.map((row) => courses[row]?.id);

  it.each([
    ['物业纠纷', [1, 2, 3, 4, 5], 'parts, the whole first'],
    ['物业', [1, 2, 3], 'two characters'],
    ['居民小组长', [4], 'a long word'],
    ['wuye', [1, 2, 3], 'pinyin from any syllable'],
    ['WYJF', [1], 'initials'],
    ['jiufen', [1, 4], 'pinyin inside a title'],
    ['zengxiaomei', [4], 'a surname with its own reading'],
    ['gzc', [3], 'initials of a lecturer'],
    ['甘志诚', [3], 'a lecturer'],
    ['kt-12', [3], 'a call number'],
    ['QJ04', [1], 'a call number without its dash'],
    ['110联动', [6], 'digits and characters'],
    ['物业 合同', [3], 'two words, both needed'],
    ['电梯', [], 'nothing'],
    ['ｗｕｙｅ', [1, 2, 3], 'full width'],
    ['，。', [1, 2, 5, 6, 3, 4], 'no words at all: everything'],
  ])('%s finds %j (%s)', (q, expected) => {
    const sorted = q === '，。' ? [...expected].sort() : expected;
    const rows = found({ q });
    expect(q === '，。' ? [...rows].sort() : rows).toEqual(sorted);
  });

  it('sorts by the next class, then what is open at any time', () => {
    expect(found({})).toEqual([1, 2, 5, 3, 4, 6]);
    expect(found({ sort: 'code' })).toEqual([4, 3, 6, 1, 2, 5]);
  });

  it('counts each facet with the other filters applied, not its own', () => {
    const { facets, total } = index.answer(ask({ method: ['SCENARIO'], q: '物业' }));
    expect(total).toBe(1);
    expect(facets.method.filter((line) => line.count > 0)).toEqual([
      { value: 'CLASSROOM', count: 1 },
      { value: 'SCENARIO', count: 1 },
      { value: 'ON_SITE', count: 1 },
    ]);
    expect(facets.subject).toEqual([
      { value: 'GOVERNANCE', name: '社区治理', count: 1 },
      { value: 'MEDIATION', name: '矛盾调处', count: 0 },
      { value: 'SERVICE', name: '便民服务', count: 0 },
    ]);
  });

  it('says what to mark, longest first, and nothing for pinyin', () => {
    expect(index.answer(ask({ q: '物业纠纷' }))).toMatchObject({
      widened: true,
      marks: ['物业纠纷', '物业', '业纠', '纠纷'],
    });
    expect(index.answer(ask({ q: 'wuye' })).marks).toEqual([]);
    // Parts that find nothing more are no news.
    expect(index.answer(ask({ q: '电梯加装补贴' }))).toMatchObject({
      total: 0,
      widened: false,
      marks: ['电梯加装补贴'],
    });
  });
});

/* The same questions, asked course by course. */

const anyOf = <T>(wanted: readonly T[] | undefined, has: readonly T[]) =>
  wanted === undefined || wanted.length === 0 || wanted.some((value) => has.includes(value));

const textFits = (one: IndexedCourse, word: string) =>
  [
    one.title,
    one.keywords.join('\n'),
    one.lecturers.map((each) => each.name).join('\n'),
    one.subject.name,
    one.summary,
  ].some((text) => normalise(text).includes(word));

function fits(one: IndexedCourse, query: CatalogueQuery, except?: string): boolean {
  return (
    (query.q === undefined || textFits(one, query.q)) &&
    (except === 'method' || anyOf(query.method, [one.method])) &&
    (except === 'subject' || anyOf(query.subject, [one.subject.code])) &&
    (except === 'audience' || anyOf(query.audience, one.audience)) &&
    (except === 'hours' || anyOf(query.hours, [hoursBandOf(one.creditHours)])) &&
    (except === 'mode' || anyOf(query.mode, one.modes)) &&
    (except === 'lecturer' ||
      anyOf(
        query.lecturer,
        one.lecturers.map((each) => each.id),
      ))
  );
}

const han = fc.constantFrom(...'社区物业纠纷调解');
const words = (min: number, max: number) =>
  fc.array(han, { minLength: min, maxLength: max }).map((all) => all.join(''));
const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1, maxLength: values.length });

const courseArbitrary = fc.record({
  title: words(2, 8),
  summary: words(0, 12),
  keywords: fc.array(words(1, 4), { maxLength: 3 }),
  method: fc.constantFrom(...TEACHING_METHODS),
  subject: fc.constantFrom(...SUBJECTS),
  audience: some(AUDIENCES),
  modes: some(LEARNING_MODES),
  lecturers: fc.subarray(LECTURERS),
  creditHours: fc.integer({ min: 25, max: 1200 }),
  nextDate: fc.option(fc.constantFrom('2027-04-21', '2027-04-22', '2027-05-01')),
  publishedOn: fc.constantFrom('2026-10-01', '2026-11-01'),
});

const queryArbitrary = fc.record(
  {
    q: words(1, 3),
    method: some(TEACHING_METHODS),
    subject: some(SUBJECTS.map((subject) => subject.code)),
    audience: some(AUDIENCES),
    hours: some(HOURS_BANDS),
    mode: some(LEARNING_MODES),
    lecturer: some([1, 2, 99]),
    sort: fc.constantFrom('nextDate' as const, 'title' as const, '-creditHours' as const, 'code' as const),
  },
  { requiredKeys: [] },
);

describe('any catalogue, any question', () => {
  it('finds, counts and pages exactly what a course-by-course filter does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(courseArbitrary, { maxLength: 70 }),
        queryArbitrary,
        fc.integer({ min: 1, max: 7 }),
        async (drawn, filters, size) => {
          const courses = drawn.map((one, at) => course({ id: at + 1, ...one }));
          const index = await indexOf(courses);
          const expected = courses.filter((one) => fits(one, ask(filters))).map((one) => one.id);

          const seen: (number | undefined)[] = [];
          for (let page = 1; seen.length < expected.length; page++) {
            const answer = index.answer(ask({ ...filters, page, size }));
            expect(answer.total).toBe(expected.length);
            expect(answer.rows.length).toBeGreaterThan(0);
            seen.push(...answer.rows.map((row) => courses[row]?.id));
          }
          expect(seen.toSorted((a = 0, b = 0) => a - b)).toEqual(expected);

          const { facets } = index.answer(ask(filters));
          const count = (name: string, has: (one: IndexedCourse) => boolean) =>
            courses.filter((one) => fits(one, ask(filters), name) && has(one)).length;
          for (const { value, count: counted } of facets.method)
            expect(counted).toBe(count('method', (one) => one.method === value));
          for (const { value, count: counted } of facets.subject)
            expect(counted).toBe(count('subject', (one) => one.subject.code === value));
          for (const { value, count: counted } of facets.audience)
            expect(counted).toBe(count('audience', (one) => one.audience.includes(value)));
          for (const { value, count: counted } of facets.hours)
            expect(counted).toBe(count('hours', (one) => hoursBandOf(one.creditHours) === value));
          for (const { value, count: counted } of facets.mode)
            expect(counted).toBe(count('mode', (one) => one.modes.includes(value)));
          for (const { value, count: counted } of facets.lecturer)
            expect(counted).toBe(count('lecturer', (one) => one.lecturers.some((each) => each.id === value)));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('never finds fewer in parts than whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(courseArbitrary, { maxLength: 30 }), words(4, 6), async (drawn, q) => {
        const courses = drawn.map((one, at) => course({ id: at + 1, ...one }));
        const index = await indexOf(courses);
        const whole = courses.filter((one) => textFits(one, q)).map((one) => one.id);
        const found = index.answer(ask({ q, size: 100 })).rows.map((row) => courses[row]?.id);
        expect(found).toEqual(expect.arrayContaining(whole));
      }),
      { numRuns: 60 },
    );
  });
});
