/** What a notification says, in both languages of the site. The web and the letters take their words from here. */

import { CONTEST_MARKING_WORDS } from './contest-marking-words.js';
import { LECTURE_CHANGE_WORDS } from './lecture-change-words.js';
import { LECTURE_LIFE_WORDS } from './lecture-life-words.js';
import { LECTURE_WORDS } from './lecture-words.js';
import { QUESTION_WORDS } from './question-words.js';
import { RESULT_WORDS } from './result-words.js';
import { ROUND_WORDS } from './round-words.js';

export interface Words {
  readonly title: string;
  readonly body: string;
}

export interface BilingualWords {
  readonly 'zh-CN': Words;
  readonly en: Words;
}

export type Params = Readonly<Record<string, string | number>>;

/**
 * Every kind of notification. `{name}` stands for a parameter, `{name:date}` for a business date, `{name:time}` for an instant in
 * the centre's zone. A part in `[…]` is left out when one of its parameters is missing.
 */
const CATALOGUE = {
  'enrolment.applied': {
    'zh-CN': { title: '已收到报名：{className}', body: '你已报名“{className}”[（{startsOn:date}开班）]，请等待审核。' },
    en: {
      title: 'Application received: {className}',
      body: 'You have applied for “{className}”[, starting {startsOn:date}]. It is being reviewed.',
    },
  },
  'enrolment.nominated': {
    'zh-CN': {
      title: '单位已推荐你参加：{className}',
      body: '你所在单位推荐你参加“{className}”[（{startsOn:date}开班）]，请等待培训中心确认。',
    },
    en: {
      title: 'Your unit nominated you: {className}',
      body: 'Your unit has nominated you for “{className}”[, starting {startsOn:date}]. The centre will confirm it.',
    },
  },
  'enrolment.confirmed': {
    'zh-CN': {
      title: '报名成功：{className}',
      body: '你已被录取为“{className}”学员[，{startsOn:date}开班，请按时报到]。',
    },
    en: {
      title: 'Your seat is confirmed: {className}',
      body: 'You have a seat in “{className}”[, starting {startsOn:date}. Please arrive on time].',
    },
  },
  'enrolment.waiting': {
    'zh-CN': {
      title: '已进入候补名单：{className}',
      body: '“{className}”名额已满，你已进入候补名单；一有空额，系统会按先后顺序通知你。',
    },
    en: {
      title: 'You are on the waiting list: {className}',
      body: '“{className}” is full. You are on the waiting list and will be told, in order of arrival, when a seat is free.',
    },
  },
  'enrolment.offered': {
    'zh-CN': {
      title: '有空额了：{className}',
      body: '“{className}”有了空额[，请在{expiresAt:time}前接受，过时让给下一位]。',
    },
    en: {
      title: 'A seat is free: {className}',
      body: 'There is a seat for you in “{className}”[. Please accept it before {expiresAt:time}; after that it goes to the next in line].',
    },
  },
  'enrolment.expired': {
    'zh-CN': { title: '候补名额已过期：{className}', body: '你未在期限内确认“{className}”的名额，名额已转给下一位。' },
    en: {
      title: 'The offer has expired: {className}',
      body: 'The seat in “{className}” was not accepted in time and has gone to the next in line.',
    },
  },
  'enrolment.rejected': {
    'zh-CN': { title: '报名未通过：{className}', body: '你报名的“{className}”未通过审核[。原因：{reason}]。' },
    en: {
      title: 'Not admitted: {className}',
      body: 'Your application for “{className}” was not accepted[. Reason: {reason}].',
    },
  },
  'enrolment.withdrawn': {
    'zh-CN': { title: '已取消报名：{className}', body: '你在“{className}”的报名已取消[。原因：{reason}]。' },
    en: {
      title: 'Enrolment withdrawn: {className}',
      body: 'Your enrolment in “{className}” has been withdrawn[. Reason: {reason}].',
    },
  },
  'class.cancelled': {
    'zh-CN': { title: '培训班取消：{className}', body: '“{className}”已取消[。原因：{reason}]。' },
    en: { title: 'Class cancelled: {className}', body: '“{className}” has been cancelled[. Reason: {reason}].' },
  },
  'nomination.reminder': {
    'zh-CN': { title: '有人等待单位推荐：{className}', body: '{personName}希望参加“{className}”，请单位推荐或回复。' },
    en: {
      title: 'A nomination is awaited: {className}',
      body: '{personName} would like to join “{className}” and waits for the unit’s nomination.',
    },
  },
  'roster.imported': {
    'zh-CN': {
      title: '花名册已导入',
      body: '“{fileName}”已导入：新增{added}人，更新{updated}人[，另有{left}行留待改好再导]。',
    },
    en: {
      title: 'The roster has been imported',
      body: '“{fileName}” has been imported: {added} added, {updated} updated[, {left} rows left to be mended].',
    },
  },
  ...LECTURE_WORDS,
  ...LECTURE_LIFE_WORDS,
  ...LECTURE_CHANGE_WORDS,
  ...QUESTION_WORDS,
  ...CONTEST_MARKING_WORDS,
  ...RESULT_WORDS,
  ...ROUND_WORDS,
} as const satisfies Record<string, BilingualWords>;

export type NotificationKind = keyof typeof CATALOGUE;

export const NOTIFICATION_KINDS = Object.keys(CATALOGUE) as NotificationKind[];

export function isNotificationKind(kind: string): kind is NotificationKind {
  return Object.hasOwn(CATALOGUE, kind);
}

type Language = keyof BilingualWords;
const long = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const dates = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { ...long, timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { ...long, timeZone: 'UTC' }),
};
const times = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric', timeZone: 'Asia/Shanghai' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', day: 'numeric', timeZone: 'Asia/Shanghai' }),
};
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Asia/Shanghai' });

/** 11月26日0:30 · 26 November, 00:30 */
function timeIn(language: Language, instant: Date): string {
  const day = times[language].format(instant);
  const hour = clock.format(instant);
  return language === 'zh-CN' ? `${day}${hour.replace(/^0/, '')}` : `${day}, ${hour}`;
}

function fill(language: Language, template: string, params: Params): string {
  return template
    .replace(/\[([^\]]*)\]/g, (_, part: string) => (namesIn(part).every((name) => name in params) ? part : ''))
    .replace(/\{(\w+)(?::(time|date))?\}/g, (_, name: string, as: string | undefined) => {
      const value = params[name];
      if (value === undefined) return '';
      if (as === 'time') return timeIn(language, new Date(value));
      return as === 'date' ? dates[language].format(new Date(value)) : String(value);
    });
}

const namesIn = (part: string): string[] => [...part.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '');

/** The words of a notification with its parameters filled in. */
export function wordsOf(kind: NotificationKind, params: Params): BilingualWords {
  const words: BilingualWords = CATALOGUE[kind];
  const filled = (language: Language): Words => ({
    title: fill(language, words[language].title, params),
    body: fill(language, words[language].body, params),
  });
  return { 'zh-CN': filled('zh-CN'), en: filled('en') };
}
