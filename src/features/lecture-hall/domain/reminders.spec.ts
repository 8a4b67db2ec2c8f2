import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../kernel/calendar.js';
import type { StepNow, StepStatus } from './due.js';
import { remindersOf } from './reminders.js';
import type { Step } from './season.js';

const TODAY = '2027-03-12';
const step = (name: Step, due: string, status: StepStatus): StepNow => ({
  step: name,
  due,
  status,
  doneOn: null,
  handedIn: status === 'WAITING',
  overdueDays: 0,
});
const told = (one: StepNow): string[] => remindersOf([one], TODAY).map(({ to, when, days }) => `${to} ${when} ${days}`);

describe('reminders', () => {
  it.each<[string, Step, number, StepStatus, string[]]>([
    ['a topic due in four days', 'TOPIC', 4, 'OPEN', []],
    ['a topic due in three days', 'TOPIC', 3, 'DUE', ['SPEAKER SOON 3']],
    ['a topic due today', 'TOPIC', 0, 'DUE', ['SPEAKER SOON 0']],
    ['a topic under review', 'TOPIC', 2, 'WAITING', ['STAFF SOON 2']],
    ['a topic a day late', 'TOPIC', -1, 'OVERDUE', ['SPEAKER LATE 1', 'STAFF LATE 1']],
    ['a topic that is done', 'TOPIC', -1, 'DONE', []],
    ['a topic of last month', 'TOPIC', -8, 'OVERDUE', []],
    ['a group preparation', 'GROUP_PREPARATION', 1, 'DUE', ['SPEAKER SOON 1', 'STAFF SOON 1']],
    ['a rehearsal a day late', 'REHEARSAL', -1, 'OVERDUE', ['STAFF LATE 1']],
    ['the lecture itself', 'LECTURE', 3, 'DUE', ['SPEAKER SOON 3']],
    ['a filing', 'FILING', 2, 'DUE', ['STAFF SOON 2']],
    ['a filing a day late', 'FILING', -1, 'OVERDUE', ['STAFF LATE 1']],
    ['a filing that was waived', 'FILING', -1, 'WAIVED', []],
    ['the notice, which is sent and not reminded of', 'NOTICE', 0, 'DUE', []],
  ])('%s', (_what, name, days, status, expected) => {
    expect(told(step(name, addDays(TODAY, days), status))).toEqual(expected);
  });
});
