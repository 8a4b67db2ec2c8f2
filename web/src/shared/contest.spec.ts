import { describe, expect, it } from '@jest/globals';
import type { MyContest } from './composables/use-my-contests';
import { pressing, standingOf } from './contest';

const at = (time: string): string => `2027-03-16T${time}:00.000Z`;
const round = (part: Partial<MyContest> = {}): MyContest => ({
  id: 1,
  competition: { id: 1, name: '竞赛' },
  kind: 'PRELIMINARY',
  mode: 'ONLINE',
  name: '初赛',
  state: 'PUBLISHED',
  startsAt: at('01:00'),
  endsAt: at('10:00'),
  durationMinutes: 60,
  startUntil: at('09:00'),
  extraMinutes: 0,
  appealsUntil: null,
  attempt: null,
  mayStart: false,
  ...part,
});
const attempt = (state: 'OPEN' | 'SUBMITTED') => ({
  state,
  startedAt: at('01:00'),
  dueAt: at('02:00'),
  submittedAt: null,
});

describe('how I stand in a round', () => {
  it.each([
    ['00:59', null, 'COMING'],
    ['01:00', null, 'OPEN'],
    ['09:00', null, 'TOO_LATE'],
    ['10:00', null, 'MISSED'],
    ['01:30', 'OPEN', 'WRITING'],
    ['02:00', 'OPEN', 'SUBMITTED'],
    ['01:30', 'SUBMITTED', 'SUBMITTED'],
  ] as const)('at %s with an attempt %s: %s', (time, state, expected) => {
    expect(standingOf(round({ attempt: state === null ? null : attempt(state) }), Date.parse(at(time)))).toBe(expected);
  });

  it('what can be written now and what begins within a fortnight presses', () => {
    const far = round({ id: 2, startsAt: '2027-04-16T01:00:00.000Z', endsAt: '2027-04-16T10:00:00.000Z' });
    const done = round({ id: 3, attempt: attempt('SUBMITTED') });
    expect(pressing([round(), far, done], Date.parse(at('01:30'))).map(({ id }) => id)).toEqual([1]);
    expect(pressing([round()], Date.parse(at('00:00'))).map(({ id }) => id)).toEqual([1]);
  });
});
