import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allowedActs, transition } from '../../../kernel/transitions.js';
import { ROUND_STATES, type RoundState } from './round.js';
import {
  clockSteps,
  dueAtOf,
  effectiveState,
  isFinal,
  isPublic,
  lastStart,
  mayStart,
  ROUND_ACTS,
  ROUND_LIFE,
  type RoundAct,
} from './round-states.js';

const NINE = new Date('2027-03-19T01:00:00.000Z');
const ELEVEN = new Date('2027-03-19T03:00:00.000Z');
const at = (from: Date, milliseconds: number): Date => new Date(from.getTime() + milliseconds);
const round = (state: RoundState) => ({ state, startsAt: NINE, endsAt: ELEVEN });

describe('the life of a round', () => {
  it.each<[RoundState, RoundAct, RoundState]>([
    ['DRAFT', 'publish', 'PUBLISHED'],
    ['PUBLISHED', 'withdraw', 'DRAFT'],
    ['PUBLISHED', 'open', 'OPEN'],
    ['OPEN', 'close', 'CLOSED'],
    ['CLOSED', 'startMarking', 'MARKING'],
    ['MARKING', 'announce', 'PROVISIONAL'],
    ['PROVISIONAL', 'openAppeals', 'APPEALS'],
    ['APPEALS', 'finalise', 'FINAL'],
    ['FINAL', 'archive', 'ARCHIVED'],
  ])('%s — %s → %s', (from, act, to) => {
    expect(transition(ROUND_LIFE, from, act, 'ROUND.STATE')).toBe(to);
  });

  it('refuses every other arrow', () => {
    let arrows = 0;
    for (const state of ROUND_STATES) {
      const allowed = allowedActs(ROUND_LIFE, state);
      arrows += allowed.length;
      for (const act of ROUND_ACTS.filter((one) => !allowed.includes(one)))
        expect(() => transition(ROUND_LIFE, state, act, 'ROUND.STATE')).toThrow('ROUND.STATE');
    }
    expect(arrows).toBe(9);
  });

  it('is public from its publication on, and its awards once final', () => {
    expect(ROUND_STATES.filter((state) => !isPublic(state))).toEqual(['DRAFT']);
    expect(ROUND_STATES.filter(isFinal)).toEqual(['FINAL', 'ARCHIVED']);
  });
});

describe('effectiveState', () => {
  it.each<[string, RoundState, Date, RoundState]>([
    ['a millisecond before the start', 'PUBLISHED', at(NINE, -1), 'PUBLISHED'],
    ['at the start', 'PUBLISHED', NINE, 'OPEN'],
    ['a millisecond before the end', 'PUBLISHED', at(ELEVEN, -1), 'OPEN'],
    ['at the end', 'PUBLISHED', ELEVEN, 'CLOSED'],
    ['written as open, a millisecond before the end', 'OPEN', at(ELEVEN, -1), 'OPEN'],
    ['written as open, at the end', 'OPEN', ELEVEN, 'CLOSED'],
    ['closed early', 'CLOSED', at(NINE, 1), 'CLOSED'],
    ['a draft whose time has come', 'DRAFT', NINE, 'DRAFT'],
    ['marked already', 'MARKING', NINE, 'MARKING'],
    ['final', 'FINAL', at(ELEVEN, 1), 'FINAL'],
  ])('%s', (_, state, now, expected) => {
    expect(effectiveState(round(state), now)).toBe(expected);
  });

  it('is where the steps of the clock lead', () => {
    const anyState = fc.constantFrom(...ROUND_STATES);
    fc.assert(
      fc.property(anyState, fc.integer({ min: -20_000, max: 8_000_000 }), (state, milliseconds) => {
        const now = at(NINE, milliseconds);
        const reached = clockSteps(round(state), now).reduce<RoundState>(
          (from, { act }) => transition(ROUND_LIFE, from, act, 'ROUND.STATE'),
          state,
        );
        // a round that is written as open stays so, even if its clock was put back
        expect(reached).toBe(state === 'OPEN' && now < NINE ? 'OPEN' : effectiveState(round(state), now));
      }),
    );
  });

  it('names both steps when the server was down for the whole window', () => {
    expect(clockSteps(round('PUBLISHED'), at(ELEVEN, 5_000))).toEqual([
      { act: 'open', at: NINE },
      { act: 'close', at: ELEVEN },
    ]);
    expect(clockSteps(round('CLOSED'), at(ELEVEN, 5_000))).toEqual([]);
  });
});

describe('starting', () => {
  it.each<[string, number | null, Date, boolean]>([
    ['before it opens', null, at(NINE, -1), false],
    ['as it opens', null, NINE, true],
    ['at the last millisecond', null, at(ELEVEN, -1), true],
    ['at the end', null, ELEVEN, false],
    ['within the late entry', 15, at(NINE, 15 * 60_000 - 1), true],
    ['as the late entry ends', 15, at(NINE, 15 * 60_000), false],
    ['late entry beyond the window', 300, ELEVEN, false],
    ['no late entry at all', 0, NINE, false],
  ])('%s', (_, lateEntryMinutes, now, expected) => {
    expect(mayStart({ ...round('PUBLISHED'), lateEntryMinutes }, now)).toBe(expected);
  });

  it('never goes beyond the window', () => {
    expect(lastStart({ ...round('OPEN'), lateEntryMinutes: 300 })).toEqual(ELEVEN);
  });
});

describe('dueAtOf', () => {
  const rule = { endsAt: ELEVEN, durationMinutes: 60 };
  it.each<[string, Date, number, Date]>([
    ['a whole duration', NINE, 0, at(NINE, 3_600_000)],
    ['cut short by the end of the window', at(ELEVEN, -1_800_000), 0, ELEVEN],
    ['extra time on top of the duration', NINE, 20, at(NINE, 4_800_000)],
    ['extra time beyond the end of the window', at(ELEVEN, -1_800_000), 20, at(ELEVEN, 1_200_000)],
  ])('%s', (_, startedAt, extra, expected) => {
    expect(dueAtOf(rule, startedAt, extra)).toEqual(expected);
  });
});
