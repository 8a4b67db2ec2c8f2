import { describe, expect, it } from '@jest/globals';
import type { DateStep, DateStepStatus } from '../domain/due.js';
import { STEPS, type DateStatus } from '../domain/season.js';
import { rotaWords } from './rota-words.js';

/** The seven steps of a date, all open but for these. */
function steps(known: Partial<Record<(typeof STEPS)[number], DateStepStatus>>, overdueDays = 0): DateStep[] {
  return STEPS.map((step) => {
    const status = known[step] ?? 'OPEN';
    const done = status === 'DONE' ? 3 : status === 'PART' ? 1 : 0;
    return { step, status, due: '2027-04-07', done, total: 3, overdueDays: status === 'OVERDUE' ? overdueDays : 0 };
  });
}
const DONE = Object.fromEntries(STEPS.map((step) => [step, 'DONE' as const]));

describe('how a date stands in one line', () => {
  it.each<[string, DateStatus, DateStep[], object]>([
    ['拟排', 'PLANNED', [], { code: 'PLANNED', step: null }],
    ['取消', 'CANCELLED', [], { code: 'CANCELLED' }],
    ['已排，4月7日通知', 'PUBLISHED', steps({}), { code: 'WAITING', step: 'NOTICE', due: '2027-04-07' }],
    ['已排，等选题', 'PUBLISHED', steps({ NOTICE: 'DONE' }), { code: 'WAITING', step: 'TOPIC' }],
    [
      '备课，课件1/3',
      'PUBLISHED',
      steps({ NOTICE: 'DONE', TOPIC: 'DONE', COURSEWARE: 'PART' }),
      { code: 'PREPARING', step: 'COURSEWARE', done: 1, total: 3 },
    ],
    [
      '选题齐了，下一步课件',
      'PUBLISHED',
      steps({ NOTICE: 'DONE', TOPIC: 'DONE' }),
      { code: 'PREPARING', step: 'COURSEWARE', done: 0 },
    ],
    [
      '课件逾期2天',
      'PUBLISHED',
      steps({ NOTICE: 'DONE', TOPIC: 'PART', COURSEWARE: 'OVERDUE' }, 2),
      { code: 'OVERDUE', step: 'COURSEWARE', days: 2 },
    ],
    ['就绪', 'PUBLISHED', steps({ ...DONE, LECTURE: 'OPEN', FILING: 'OPEN' }), { code: 'READY' }],
    ['已讲', 'HELD', steps({ ...DONE, FILING: 'OPEN' }), { code: 'HELD', due: '2027-04-07' }],
    ['归档逾期4天', 'HELD', steps({ ...DONE, FILING: 'OVERDUE' }, 4), { code: 'OVERDUE', step: 'FILING', days: 4 }],
    ['已归档', 'FILED', steps(DONE), { code: 'FILED' }],
  ])('%s', (_, status, known, words) => {
    expect(rotaWords(status, known)).toMatchObject(words);
  });
});
