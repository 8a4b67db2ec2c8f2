import { addDays, type BusinessDate } from '../../../kernel/calendar.js';
import type { DateDeferral, DateStatus, LectureKind, LectureState } from './season.js';

/** 日历订阅: what a calendar feed holds. */
export const FEED_KINDS = ['MINE', 'UNIT', 'CENTRE'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/** Days before, on which the calendar reminds unless told otherwise. */
export const DEFAULT_REMINDERS: Readonly<Record<FeedKind, readonly number[]>> = {
  MINE: [7, 1],
  UNIT: [1],
  CENTRE: [1],
};

/** Live links of one person; who needs more has forgotten old ones. */
export const FEEDS_PER_PERSON = 10;

/** How far back calendars see: a little more than a year. */
export const FEED_DAYS_BACK = 400;

/** A lecture date as a calendar knows it. */
export interface FeedDate {
  readonly id: number;
  readonly sessionNo: number;
  readonly heldOn: BusinessDate;
  readonly ruleOn: BusinessDate;
  readonly deferral: DateDeferral;
  readonly deferralReason: string;
  /** `HH:MM` in the centre's zone. */
  readonly startTime: string;
  readonly endTime: string;
  readonly place: string;
  readonly status: DateStatus;
  readonly cancelReason: string | null;
  readonly sequence: number;
  readonly updatedAt: Date;
}

export interface FeedLecture {
  readonly id: number;
  readonly dateId: number;
  readonly kind: LectureKind;
  readonly state: LectureState;
  readonly personId: number;
  readonly name: string;
  readonly unitName: string;
  readonly topic: string | null;
  readonly topicIsPublic: boolean;
  readonly sequence: number;
  readonly updatedAt: Date;
}

/** One VEVENT before it is written. */
export interface CalendarEntry {
  /** Stable for good, and different from feed to feed: an entry cancelled in one may stand in another. */
  readonly uid: string;
  readonly sequence: number;
  readonly changedAt: Date;
  readonly heldOn: BusinessDate;
  readonly startTime: string;
  readonly endTime: string;
  readonly place: string;
  readonly summary: string;
  readonly description: string;
  /** On the web site: `/hall/dates/12`. */
  readonly path: string;
  readonly cancelled: boolean;
}

const later = (one: Date, other: Date): Date => (one > other ? one : other);
const titled = (topic: string | null): string => (topic === null ? '题目待定' : `《${topic}》`);
const publicTopic = (lecture: FeedLecture): string | null => (lecture.topicIsPublic ? lecture.topic : null);
const isOff = (lecture: FeedLecture): boolean => lecture.state === 'CANCELLED' || lecture.state === 'MISSED';

/** 原定10月1日，因国庆节顺延。 */
function deferralWords(date: FeedDate): string[] {
  if (date.deferral === 'NONE' || date.heldOn === date.ruleOn) return [];
  const from = `原定${Number(date.ruleOn.slice(5, 7))}月${Number(date.ruleOn.slice(8))}日`;
  if (date.deferralReason === '') return [`${from}，现改期。`];
  return [
    date.deferral === 'HOLIDAY' ? `${from}，因${date.deferralReason}顺延。` : `${from}，${date.deferralReason}。`,
  ];
}

function speakerWords(lecture: FeedLecture): string {
  const makeUp = lecture.kind === 'MAKE_UP' ? '（补讲）' : '';
  return `${lecture.name}（${lecture.unitName}）${titled(publicTopic(lecture))}${makeUp}`;
}

const base = (date: FeedDate): Pick<CalendarEntry, 'heldOn' | 'startTime' | 'endTime' | 'place'> => ({
  heldOn: date.heldOn,
  startTime: date.startTime,
  endTime: date.endTime,
  place: date.place,
});

/** The centre's: one entry a date, with all its speakers. */
export function centreEntry(date: FeedDate, lectures: readonly FeedLecture[], host: string): CalendarEntry {
  const standing = lectures.filter((lecture) => !isOff(lecture));
  const topics = standing.map(publicTopic).filter((topic) => topic !== null);
  const cancelled = date.status === 'CANCELLED';
  return {
    ...base(date),
    uid: `lecture-date-${date.id}@${host}`,
    sequence: date.sequence,
    changedAt: date.updatedAt,
    summary: `社区大讲堂第${date.sessionNo}讲${topics.length === 0 ? '' : `：${topics.join('；')}`}`,
    description: [
      ...(cancelled && date.cancelReason ? [`已取消：${date.cancelReason}`] : []),
      ...deferralWords(date),
      ...standing.map((lecture) => `主讲：${speakerWords(lecture)}`),
    ].join('\n'),
    path: `/hall/dates/${date.id}`,
    cancelled,
  };
}

/**
 * Somebody's own lecture. What was given away (换讲, 替讲) stays in their calendar as cancelled, without saying why or who
 * speaks on what instead.
 */
export function ownEntry(
  personId: number,
  date: FeedDate,
  lecture: FeedLecture,
  onDate: readonly FeedLecture[],
  host: string,
): CalendarEntry {
  const isGiven = lecture.personId !== personId;
  const others = onDate.filter((one) => one.id !== lecture.id && !isOff(one));
  const makeUp = lecture.kind === 'MAKE_UP' ? '补讲' : '主讲';
  return {
    ...base(date),
    uid: `lecture-${lecture.id}-speaker-${personId}@${host}`,
    sequence: lecture.sequence + date.sequence,
    changedAt: later(lecture.updatedAt, date.updatedAt),
    summary: isGiven
      ? `社区大讲堂第${date.sessionNo}讲：不再由我主讲`
      : `社区大讲堂：我${makeUp}${titled(lecture.topic)}`,
    description: isGiven
      ? ''
      : [
          ...(date.status === 'CANCELLED' && date.cancelReason ? [`已取消：${date.cancelReason}`] : []),
          `第${date.sessionNo}讲。`,
          ...deferralWords(date),
          ...others.map((one) => `同场：${speakerWords(one)}`),
        ].join('\n'),
    path: `/hall/lectures/${lecture.id}`,
    cancelled: isGiven || isOff(lecture) || date.status === 'CANCELLED',
  };
}

/** A lecture of somebody of a unit; cancelled when another unit speaks instead. */
export function unitEntry(
  unitKey: string,
  isOurs: boolean,
  date: FeedDate,
  lecture: FeedLecture,
  host: string,
): CalendarEntry {
  return {
    ...base(date),
    uid: `lecture-${lecture.id}-${unitKey.replace(':', '-')}@${host}`,
    sequence: lecture.sequence + date.sequence,
    changedAt: later(lecture.updatedAt, date.updatedAt),
    summary: isOurs
      ? `社区大讲堂：${lecture.name}${lecture.kind === 'MAKE_UP' ? '补讲' : '主讲'}${titled(publicTopic(lecture))}`
      : `社区大讲堂第${date.sessionNo}讲：不再由本单位主讲`,
    description: isOurs
      ? [
          ...(date.status === 'CANCELLED' && date.cancelReason ? [`已取消：${date.cancelReason}`] : []),
          `第${date.sessionNo}讲。`,
          ...deferralWords(date),
        ].join('\n')
      : '',
    path: `/hall/lectures/${lecture.id}`,
    cancelled: !isOurs || isOff(lecture) || date.status === 'CANCELLED',
  };
}

/** At this hour of the day a calendar reminds. */
const REMINDS_AT = 9 * 60;

/**
 * How many minutes before its start an entry reminds, for each number of days before: at nine in the morning of that day. On the
 * day itself, when it starts too early for that, an hour before.
 */
export function reminderMinutes(startTime: string, days: readonly number[]): number[] {
  const start = Number(startTime.slice(0, 2)) * 60 + Number(startTime.slice(3));
  return [...new Set(days.map((count) => count * 1440 + start - REMINDS_AT).map((left) => (left > 0 ? left : 60)))];
}

/** First day that calendars still see. */
export const feedSince = (today: BusinessDate): BusinessDate => addDays(today, -FEED_DAYS_BACK);
