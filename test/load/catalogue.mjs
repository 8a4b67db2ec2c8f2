/** The public catalogue: list, search and facets over 5,000 courses, 20 a page, 50 connections. */
import { load, warmUp } from './support/measure.mjs';
import { seed, startServer } from './support/server.mjs';

const COURSES = 5000;
const METHODS = ['CLASSROOM', 'CEREMONY', 'AUDIOVISUAL', 'INTERVIEW', 'SCENARIO', 'ON_SITE', 'EXTENSION'];
const SORTS = ['nextDate', '-publishedAt', 'code', 'title', 'creditHours', '-creditHours'];
const HOURS = ['UP_TO_2', 'UP_TO_4', 'UP_TO_8', 'OVER_8'];
/** As people type: words, parts of words, pinyin, initials, call numbers. */
const WORDS = [
  ...[
    '调解',
    '矛盾纠纷',
    '入户走访',
    '民法典',
    '物业',
    '老旧小区',
    '应急',
    '养老',
    '微党课',
    '议事协商',
    '消防',
    '公文',
  ],
  ...['网格 案例', '楼院 消防', '社区 低保政策', '商圈', '答疑', '专题', '信访接待程序', '志愿'],
  ...['tiaojie', 'shequ', 'xiaofang', 'wangge', 'minfadian', 'mdjf', 'sq', 'xfaq'],
];

const path = (query) => {
  const filled = Object.entries(query).filter(([, value]) => value !== undefined);
  return `/api/public/courses?${new URLSearchParams([['size', '20'], ...filled])}`;
};
const pick = (list, number) => list[number % list.length];

export async function bench({ ground, workers }) {
  const { lecturerIds, subjects } = await seed(ground, 'catalogue', { courses: COURSES });
  const server = await startServer(ground, { workers });
  const kinds = {
    'list of a method': (number) => ({
      method: pick(METHODS, number),
      sort: pick(SORTS, Math.floor(number / 7)),
      page: String(1 + (Math.floor(number / 3) % 10)),
    }),
    search: (number) => ({ q: pick(WORDS, number), page: String(1 + (Math.floor(number / WORDS.length) % 3)) }),
    // the server keeps answers it has given: these are made from the index each time
    'search, asked for the first time': (number) => ({
      q: `${pick(WORDS, number)} ${pick(WORDS, Math.floor(number / WORDS.length))}`,
      method: pick(METHODS, Math.floor(number / WORDS.length ** 2)),
      sort: pick(SORTS, Math.floor(number / WORDS.length ** 2 / METHODS.length)),
    }),
    'facets (three filters)': (number) => ({
      subject: `${pick(subjects, number)},${pick(subjects, number + 3)}`,
      hours: pick(HOURS, Math.floor(number / 5)),
      lecturer: number % 4 === 0 ? String(pick(lecturerIds, number)) : undefined,
      method: number % 3 === 0 ? `${pick(METHODS, number)},${pick(METHODS, number + 2)}` : undefined,
    }),
  };
  try {
    const results = [];
    for (const [name, query] of Object.entries(kinds)) {
      const next = (number) => ({ path: path(query(number)) });
      await warmUp(server, { next });
      results.push(await load(server, name, { next }));
    }
    return results;
  } finally {
    await server.stop();
  }
}
