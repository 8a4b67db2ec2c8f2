import { describe, expect, it } from '@jest/globals';
import type { RotaLecture, RotaRow, RotaView } from '../seasons/rota.contract.js';
import { rotaSheet } from './rota-sheet.js';

const speaker = (name: string, unitName: string) => ({ personId: 1, name, unitKey: 'unit:1', unitName });
const lecture = (more: Partial<RotaLecture> = {}): RotaLecture => ({
  id: 1,
  position: 1,
  kind: 'REGULAR',
  state: 'ASSIGNED',
  outcome: null,
  topic: null,
  pinned: false,
  pinReason: null,
  speaker: speaker('周敏', '华林社区'),
  planned: null,
  changedBy: null,
  movable: false,
  revision: 1,
  ...more,
});
const row = (more: Partial<RotaRow> = {}): RotaRow => ({
  dateId: 1,
  month: '2027-02',
  sessionNo: 2,
  ruleOn: '2027-02-05',
  heldOn: '2027-02-19',
  deferral: 'HOLIDAY',
  deferralReason: '除夕',
  passed: [],
  settled: true,
  concerns: [],
  startTime: '14:30',
  endTime: '16:30',
  place: '三楼报告厅',
  seats: 60,
  slots: 2,
  status: 'PUBLISHED',
  cancelReason: null,
  lectures: [lecture()],
  steps: [],
  words: { code: 'READY', step: null, due: null, days: null, done: null, total: null },
  acts: [],
  revision: 1,
  ...more,
});
const view = (rows: RotaRow[], more: Partial<RotaView['season']> = {}): RotaView => ({
  season: {
    id: 1,
    name: '2027年',
    hostUnitName: '奉新县社区党工委',
    firstMonth: '2027-01',
    lastMonth: '2027-12',
    status: 'PUBLISHED',
    rule: { week: 1, weekday: 5 },
    deferral: 'NEXT_WEEK',
    speakersPerDate: 2,
    swapCutoffDays: 7,
    seed: 20260305,
    basisDocument: '',
    plannedAt: null,
    revision: 1,
    acts: [],
    ...more,
  },
  compromises: 0,
  rows,
});
const cells = (one: RotaRow, more: Partial<RotaView['season']> = {}): string[] =>
  (rotaSheet(view([one], more), '2026-12-10').rows[0] ?? []).map((cell) =>
    typeof cell === 'string' ? cell : cell.text,
  );

describe('the line of a month', () => {
  it.each<[string, Partial<RotaLecture>, string]>([
    ['as planned', {}, '周敏\n华林社区'],
    ['替讲', { changedBy: 'SUBSTITUTED', planned: speaker('胡春梅', '黄溪社区') }, '周敏（替讲）\n华林社区\n原胡春梅'],
    ['换讲', { changedBy: 'SWAPPED', planned: speaker('胡春梅', '黄溪社区') }, '周敏（换讲）\n华林社区\n原胡春梅'],
    ['补讲', { kind: 'MAKE_UP' }, '周敏（补讲）\n华林社区'],
    ['未到', { state: 'MISSED' }, '周敏（未到）\n华林社区'],
  ])('shows who speaks: %s', (_what, more, words) => {
    expect(cells(row({ lectures: [lecture(more)] }))[3]).toBe(words);
  });

  it.each<[string, Partial<RotaRow>, string]>([
    ['a holiday', {}, '原2月5日除夕'],
    [
      'two in a row',
      {
        passed: [
          { date: '2027-02-05', name: '除夕', source: 'STATUTE' },
          { date: '2027-02-12', name: '春节调休', source: 'NOTICE' },
        ],
      },
      '原2月5日除夕，\n2月12日春节调休',
    ],
    ['by hand, to another day', { deferral: 'OVERRIDE', deferralReason: '迎检' }, '原2月5日\n迎检'],
    ['by hand, the day kept', { deferral: 'OVERRIDE', deferralReason: '迎检', heldOn: '2027-02-05' }, '迎检'],
    ['cancelled', { status: 'CANCELLED', cancelReason: '防汛' }, '防汛'],
    ['on the day of the rule', { deferral: 'NONE', heldOn: '2027-02-05' }, ''],
  ])('says why it is where it is: %s', (_what, more, words) => {
    expect(cells(row(more))[2]).toBe(words);
  });

  it('has the topics of those who speak, and as many columns as any month needs', () => {
    const lectures = [
      lecture({ topic: '调解三步法' }),
      lecture({ topic: '不讲了', state: 'MISSED' }),
      lecture({ kind: 'MAKE_UP', topic: '入户走访', speaker: speaker('邓国平', '新街社区') }),
    ];
    const line = cells(row({ lectures }));
    expect(line).toHaveLength(8);
    expect(line[6]).toBe('周敏：调解三步法\n邓国平：入户走访');
  });

  it('names the year where a season has several', () => {
    expect(cells(row(), { lastMonth: '2028-02' })[0]).toBe('2027年2月');
    expect(cells(row())[0]).toBe('2月');
  });
});
