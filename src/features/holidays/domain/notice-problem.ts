import type { ErrorParams } from '../../../kernel/errors.js';

/** ERROR: nothing can be imported. WARNING: look again before confirming. NOTE: said for completeness. */
export const PROBLEM_SEVERITIES = ['ERROR', 'WARNING', 'NOTE'] as const;
export type ProblemSeverity = (typeof PROBLEM_SEVERITIES)[number];

const text = (params: ErrorParams, name: string): string => {
  const value = params[name];
  return Array.isArray(value) ? value.join('、') : String(value ?? '');
};

/** Every problem a notice's file may have: how bad it is, and its words (the screens may have their own). */
const PROBLEMS = {
  NO_DAYS: ['ERROR', () => '文件里没有任何日期'],
  HEADER_MISSING: ['ERROR', () => '找不到表头：第一行应写明“日期、名称、类型”三列，可下载模板对照'],
  COLUMN_MISSING: ['ERROR', (p) => `缺少“${text(p, 'column')}”一列`],
  COLUMN_UNKNOWN: ['ERROR', (p) => `不认识“${text(p, 'column')}”这一列，请删去或改成“日期、名称、类型、备注”之一`],
  COLUMN_TWICE: ['ERROR', (p) => `“${text(p, 'column')}”与“${text(p, 'other')}”两列是同一个意思，请只留一列`],
  DATE_MISSING: ['ERROR', () => '没有写日期'],
  DATE_IMPOSSIBLE: ['ERROR', (p) => `日期“${text(p, 'text')}”不存在`],
  DATE_UNREADABLE: ['ERROR', (p) => `日期“${text(p, 'text')}”看不懂，请写成 2027-02-05`],
  DATE_WITHOUT_YEAR: ['ERROR', (p) => `日期“${text(p, 'text')}”没有写年份`],
  RANGE_REVERSED: ['ERROR', (p) => `“${text(p, 'text')}”的结束日期早于开始日期`],
  RANGE_TOO_LONG: ['ERROR', (p) => `“${text(p, 'text')}”长达${text(p, 'days')}天，请核对`],
  NAME_MISSING: ['ERROR', () => '没有写节日名称'],
  VERDICT_MISSING: ['ERROR', () => '没有写明休息还是上班'],
  VERDICT_UNREADABLE: ['ERROR', (p) => `“${text(p, 'text')}”看不出是休息还是上班`],
  VERDICT_UNCLEAR: ['ERROR', () => '周末写“调休”，看不出是休息还是上班，请写明'],
  DAY_CONTRADICTS: ['ERROR', (p) => `${text(p, 'date')}与第${text(p, 'otherRow')}行矛盾：一处休息，一处上班`],
  DAY_REPEATED: ['NOTE', (p) => `${text(p, 'date')}与第${text(p, 'otherRow')}行重复，只算一次`],
  YEAR_UNSUPPORTED: [
    'ERROR',
    (p) => `只能导入${text(p, 'firstYear')}年至${text(p, 'lastYear')}年的通知，文件是${text(p, 'year')}年的`,
  ],
  OUTSIDE_YEAR: ['ERROR', (p) => `${text(p, 'date')}不在${text(p, 'year')}年通知的范围内`],
  STATUTORY_WORKED: ['ERROR', (p) => `${text(p, 'date')}是法定节假日（${text(p, 'name')}），不能写成上班`],
  STATUTORY_ABSENT: ['WARNING', (p) => `文件里没有法定节假日：${text(p, 'days')}；这些天仍按法定休息`],
  MAKE_UP_ON_WEEKDAY: ['WARNING', (p) => `${text(p, 'date')}本来就是工作日，写“上班”没有作用，请核对`],
  OFF_ON_WEEKEND: ['NOTE', (p) => `${text(p, 'date')}本来就是周末`],
} as const satisfies Readonly<Record<string, readonly [ProblemSeverity, (params: ErrorParams) => string]>>;

export type NoticeProblemCode = keyof typeof PROBLEMS;
export const NOTICE_PROBLEM_CODES = Object.keys(PROBLEMS) as [NoticeProblemCode, ...NoticeProblemCode[]];

export interface NoticeProblem {
  readonly code: NoticeProblemCode;
  readonly severity: ProblemSeverity;
  /** Row of the sheet, or number of the entry in a JSON or calendar file, from 1; `null` for the whole file. */
  readonly row: number | null;
  readonly params: ErrorParams;
  /** In Chinese, without the row. */
  readonly words: string;
}

export function problem(code: NoticeProblemCode, row: number | null, params: ErrorParams = {}): NoticeProblem {
  const [severity, words] = PROBLEMS[code];
  return { code, severity, row, params, words: words(params) };
}

export function isError(found: NoticeProblem): boolean {
  return found.severity === 'ERROR';
}
