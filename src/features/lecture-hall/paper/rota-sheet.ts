import { weekdayOf } from '../../../kernel/working-calendar.js';
import type { PrintedCell, PrintedSheet } from '../../../platform/spreadsheet/printed-sheet.js';
import { dayRuleWords, type DayRule } from '../domain/day-rule.js';
import type { DateStatus, Deferral, LectureState } from '../domain/season.js';
import type { RotaLecture, RotaRow, RotaView } from '../seasons/rota.contract.js';

const STATUS: Readonly<Record<DateStatus, string>> = {
  PLANNED: '拟排',
  PUBLISHED: '已排',
  HELD: '已讲',
  FILED: '已归档',
  CANCELLED: '取消',
};
const DEFERRALS: Readonly<Record<Deferral, string>> = {
  NEXT_WEEK: '遇放假往后推7天，到工作日为止',
  NEXT_WORKING_DAY: '遇放假顺延到下一个工作日',
  NONE: '遇放假不顺延',
};
const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** 1月8日 */
export const dayWords = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;

/** The rota of a season for paper: one line a month. What is not published yet stands back. */
export function rotaSheet({ season, rows }: RotaView, today: string): PrintedSheet {
  const speakers = Math.max(season.speakersPerDate, ...rows.map((row) => row.lectures.length));
  const usual = rows.find((row) => row.status !== 'CANCELLED');
  const manyYears = season.firstMonth.slice(0, 4) !== season.lastMonth.slice(0, 4);
  return {
    name: `${season.name}轮值表`,
    title: `${season.hostUnitName}社区大讲堂${season.name}轮值表`,
    notes: [
      [
        `${dayRuleWords(season.rule as DayRule)}开讲，${DEFERRALS[season.deferral]}；每讲${season.speakersPerDate}人，先轮单位、再轮个人`,
        ...(usual ? [`${usual.place}，${usual.startTime}—${usual.endTime}`] : []),
      ].join('；'),
    ],
    columns: [
      { title: '月', width: manyYears ? 12 : 7 },
      { title: '开讲日', width: 16 },
      { title: '原定日和顺延原因', width: 21 },
      ...Array.from({ length: speakers }, (_, index) => ({ title: `主讲人${index + 1}`, width: 18 })),
      { title: '题目', width: 44 },
      { title: '状态', width: 10 },
    ],
    rows: rows.map((row) => lineOf(row, speakers, manyYears, usual?.place)),
    foot: [
      [
        `抽签种子${season.seed}`,
        ...(season.basisDocument === '' ? [] : [`依据：${season.basisDocument}`]),
        '“拟排”的月份以发布为准',
        '调整后原主讲人和实际主讲人都留底',
        `打印日期：${today.slice(0, 4)}年${dayWords(today)}`,
      ].join('；'),
    ],
  };
}

function lineOf(row: RotaRow, speakers: number, manyYears: boolean, usualPlace: string | undefined): PrintedCell[] {
  const quiet = row.status === 'PLANNED' || row.status === 'CANCELLED';
  const month = Number(row.month.slice(5));
  const place = row.place === usualPlace ? '' : `\n${row.place}`;
  const topics = row.lectures.filter(isStanding);
  return [
    { text: manyYears ? `${row.month.slice(0, 4)}年${month}月` : `${month}月`, bold: true },
    { text: `${dayWords(row.heldOn)}\n星期${WEEKDAYS[weekdayOf(row.heldOn) - 1] ?? ''}${place}`, quiet },
    { text: deferralWords(row), align: 'left', quiet: true },
    ...Array.from({ length: speakers }, (_, index) => ({ text: speakerWords(row.lectures[index]), quiet })),
    {
      text: topics
        .flatMap((lecture) => (lecture.topic === null ? [] : [`${lecture.speaker.name}：${lecture.topic}`]))
        .join('\n'),
      align: 'left',
      quiet,
    },
    { text: STATUS[row.status], quiet },
  ];
}

const ENDED: ReadonlySet<LectureState> = new Set<LectureState>(['CANCELLED', 'MISSED']);
const isStanding = (lecture: RotaLecture): boolean => !ENDED.has(lecture.state);

function deferralWords(row: RotaRow): string {
  if (row.status === 'CANCELLED') return row.cancelReason ?? '';
  if (row.deferral === 'OVERRIDE')
    return row.ruleOn === row.heldOn ? row.deferralReason : `原${dayWords(row.ruleOn)}\n${row.deferralReason}`;
  if (row.deferral === 'NONE') return '';
  const passed = row.passed.map((day) => `${dayWords(day.date)}${day.name}`);
  return `原${passed.length > 0 ? passed.join('，\n') : `${dayWords(row.ruleOn)}${row.deferralReason}`}`;
}

/** 宋文彬（替讲） 机关 原胡春梅 */
function speakerWords(lecture: RotaLecture | undefined): string {
  if (!lecture) return '';
  const { speaker, planned } = lecture;
  return [`${speaker.name}${markOf(lecture)}`, speaker.unitName, ...(planned ? [`原${planned.name}`] : [])].join('\n');
}

function markOf(lecture: RotaLecture): string {
  if (lecture.state === 'MISSED') return '（未到）';
  if (lecture.kind === 'MAKE_UP') return '（补讲）';
  if (lecture.changedBy === 'SUBSTITUTED') return '（替讲）';
  return lecture.changedBy === 'SWAPPED' ? '（换讲）' : '';
}
