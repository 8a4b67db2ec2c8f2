import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../../kernel/errors.js';
import { MAX_ENTRIES } from './check-response.js';
import { isSameEntry, takeAnswer, type AnsweringAttempt } from './take-answer.js';

const at = (time: string): Date => new Date(`2026-12-04T${time}Z`);
const OPEN: AnsweringAttempt = {
  dueAt: at('02:00:00.000'),
  graceSeconds: 60,
  submittedAt: null,
  submitKind: null,
  isDecided: false,
  entries: 3,
};
const byClock: AnsweringAttempt = { ...OPEN, submittedAt: OPEN.dueAt, submitKind: 'TIME' };

describe('takeAnswer', () => {
  it.each<[string, AnsweringAttempt, string, string, string]>([
    ['open', OPEN, '01:00:00.000', '01:00:00.000', 'counts'],
    ['in the grace', OPEN, '02:00:10.000', '01:59:00.000', 'late'],
    ['after the end, given after it', OPEN, '02:00:10.000', '02:00:05.000', 'ATTEMPT.OVER'],
    ['after the grace', OPEN, '02:01:00.000', '01:59:00.000', 'ATTEMPT.OVER'],
    [
      'handed in',
      { ...OPEN, submittedAt: at('01:30:00.000'), submitKind: 'PERSON' },
      '01:31:00.000',
      '01:29:00.000',
      'ATTEMPT.SUBMITTED',
    ],
    [
      'closed by the organiser',
      { ...OPEN, submittedAt: at('01:30:00.000'), submitKind: 'STAFF' },
      '01:31:00.000',
      '01:29:00.000',
      'ATTEMPT.SUBMITTED',
    ],
    ['closed by the clock, in the grace', byClock, '02:00:10.000', '01:59:00.000', 'late'],
    ['closed by the clock, after the grace', byClock, '02:02:00.000', '01:59:00.000', 'ATTEMPT.OVER'],
    ['arrived in time, sealed meanwhile', byClock, '01:59:59.990', '01:59:59.000', 'late'],
    [
      'in the grace, after the organiser has decided',
      { ...byClock, isDecided: true },
      '02:00:10.000',
      '01:59:00.000',
      'ATTEMPT.OVER',
    ],
    ['a full journal', { ...OPEN, entries: MAX_ENTRIES }, '01:00:00.000', '01:00:00.000', 'ANSWER.TOO_MANY'],
  ])('%s: %s', (_, attempt, received, given, expected) => {
    const taken = takeAnswer(attempt, {
      seq: 4,
      sittingNo: 1,
      itemNo: 2,
      response: { choices: ['A'] },
      givenAt: at(given),
      receivedAt: at(received),
    });
    expect(taken instanceof DomainError ? taken.code : taken.late ? 'late' : 'counts').toBe(expected);
  });
});

describe('isSameEntry', () => {
  const known = { itemNo: 2, response: '{"choices":["A","C"]}' };
  it.each([
    [2, ['A', 'C'], true],
    [2, ['A'], false],
    [3, ['A', 'C'], false],
  ])('item %s %s: %s', (itemNo, choices, same) => {
    expect(isSameEntry(known, itemNo, { choices })).toBe(same);
  });
});
