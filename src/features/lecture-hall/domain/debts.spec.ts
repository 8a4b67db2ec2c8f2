import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { transition } from '../../../kernel/transitions.js';
import {
  debtAfter,
  DEBT_STATES,
  DEBT_TRANSITIONS,
  OWED_STATES,
  type DebtState,
  type DebtStep,
  type UnspokenLecture,
  type Unspoken,
} from './debts.js';

const lecture = (more: Partial<UnspokenLecture> = {}): UnspokenLecture => ({
  kind: 'REGULAR',
  speakerId: 7,
  speakerIsSubstitute: false,
  ...more,
});
const substituted: Unspoken = { how: 'SUBSTITUTED' };
const missed = (excused: boolean): Unspoken => ({ how: 'MISSED', excused });
const arises = (cause: string, excused: boolean) => ({ kind: 'ARISES', personId: 7, cause, excused });

describe('who owes what (domain §3)', () => {
  it.each<[string, UnspokenLecture, Unspoken, object]>([
    ['a substitute steps in: owed, with an excuse', lecture(), substituted, arises('SUBSTITUTED', true)],
    ['an excused miss is owed', lecture(), missed(true), arises('MISSED', true)],
    ['an unexcused miss is owed', lecture(), missed(false), arises('MISSED', false)],
    [
      'a substitute is replaced: owed nothing, owes nothing',
      lecture({ speakerIsSubstitute: true }),
      substituted,
      { kind: 'NONE' },
    ],
    ['a substitute misses with an excuse', lecture({ speakerIsSubstitute: true }), missed(true), { kind: 'NONE' }],
    ['a substitute misses without one', lecture({ speakerIsSubstitute: true }), missed(false), arises('MISSED', false)],
    [
      'a make-up lecture is missed with an excuse',
      lecture({ kind: 'MAKE_UP' }),
      missed(true),
      { kind: 'STAYS', excused: true },
    ],
    [
      'a make-up lecture is missed without',
      lecture({ kind: 'MAKE_UP' }),
      missed(false),
      { kind: 'STAYS', excused: false },
    ],
  ])('%s', (_what, unspoken, how, outcome) => {
    expect(debtAfter(unspoken, how)).toEqual(outcome);
  });
});

describe('the life of a debt', () => {
  it.each<[DebtState, DebtStep, DebtState]>([
    ['OPEN', 'arrange', 'ARRANGED'],
    ['ARRANGED', 'clear', 'CLEARED'],
    ['ARRANGED', 'fallThrough', 'OPEN'],
    ['OPEN', 'waive', 'WAIVED'],
    ['OPEN', 'takeBack', 'RETURNED'],
  ])('%s: %s leads to %s', (from, step, to) => {
    expect(transition(DEBT_TRANSITIONS, from, step, 'DEBT.STATE')).toBe(to);
  });

  it('is cleared only by a make-up lecture that was arranged and not lost since', () => {
    const steps: DebtStep[] = ['arrange', 'fallThrough', 'clear', 'waive', 'takeBack'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 15 }), (acts) => {
        let state: DebtState = 'OPEN';
        let arranged = false;
        for (const act of acts) {
          const next: DebtState | undefined = DEBT_TRANSITIONS[state][act];
          if (next === undefined) continue;
          if (next === 'CLEARED') expect(arranged).toBe(true);
          arranged = next === 'ARRANGED';
          state = next;
        }
      }),
    );
  });

  it('what is over stays over', () => {
    for (const state of DEBT_STATES.filter((one) => !OWED_STATES.includes(one)))
      expect(Object.keys(DEBT_TRANSITIONS[state])).toEqual([]);
  });
});
