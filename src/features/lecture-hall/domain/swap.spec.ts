import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { transition } from '../../../kernel/transitions.js';
import {
  exchangeProblems,
  isLive,
  isParty,
  SWAP_STATES,
  SWAP_TRANSITIONS,
  swapActs,
  swapUntil,
  swapUntilBoth,
  type CanSpeak,
  type SwapParties,
  type SwapSide,
  type SwapState,
  type SwapStep,
} from './swap.js';

const X = 1; // offers
const Y = 2; // takes it
const Z = 3; // somebody else

const swap = (more: Partial<SwapParties> = {}): SwapParties => ({
  state: 'OPEN',
  offeredBy: X,
  targetId: null,
  acceptedBy: null,
  until: '2027-04-30',
  ...more,
});
const cadre = (personId: number) => ({ personId, staff: false });
const staff = (personId: number | null = null) => ({ personId, staff: true });

describe('the states of a swap', () => {
  const steps: SwapStep[] = ['accept', 'decline', 'withdraw', 'confirm', 'refuse', 'expire', 'end'];

  it.each<[SwapState, SwapStep, SwapState]>([
    ['OPEN', 'accept', 'ACCEPTED'],
    ['OPEN', 'decline', 'DECLINED'],
    ['OPEN', 'withdraw', 'WITHDRAWN'],
    ['OPEN', 'expire', 'EXPIRED'],
    ['OPEN', 'end', 'ENDED'],
    ['ACCEPTED', 'confirm', 'CONFIRMED'],
    ['ACCEPTED', 'refuse', 'REFUSED'],
    ['ACCEPTED', 'withdraw', 'WITHDRAWN'],
    ['ACCEPTED', 'expire', 'EXPIRED'],
    ['ACCEPTED', 'end', 'ENDED'],
  ])('%s: %s leads to %s', (from, step, to) => {
    expect(transition(SWAP_TRANSITIONS, from, step, 'X')).toBe(to);
  });

  it('nothing else leads anywhere: not a confirmation without consent, nothing after the end', () => {
    expect(() => transition(SWAP_TRANSITIONS, 'OPEN', 'confirm', 'X')).toThrow('X');
    for (const state of SWAP_STATES.filter((one) => !isLive(one)))
      for (const step of steps) expect(() => transition(SWAP_TRANSITIONS, state, step, 'X')).toThrow('X');
  });

  it('however long people go on, a swap is confirmed at most once and never after another end', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 20 }), (acts) => {
        let state: SwapState = 'OPEN';
        const ends: SwapState[] = [];
        for (const act of acts) {
          const next: SwapState | undefined = SWAP_TRANSITIONS[state][act];
          if (next === undefined) continue;
          state = next;
          if (!isLive(state)) ends.push(state);
        }
        expect(ends.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the cut-off', () => {
  it.each([
    ['2027-04-02', 7, '2027-03-26'],
    ['2027-01-08', 7, '2027-01-01'],
    ['2027-03-05', 0, '2027-03-05'],
    ['2028-03-03', 10, '2028-02-22'],
  ])('of %s, %d days before, is %s', (heldOn, days, until) => {
    expect(swapUntil(heldOn, days)).toBe(until);
  });

  it('of two lectures is that of the earlier one', () => {
    expect(swapUntilBoth('2027-03-26', '2027-04-30')).toBe('2027-03-26');
    expect(swapUntilBoth('2027-05-28', '2027-04-30')).toBe('2027-04-30');
  });
});

describe('who may do what', () => {
  it.each([
    ['an open offer: whoever offered steps back', cadre(X), swap(), ['withdraw']],
    ['an open offer: anybody takes it', cadre(Z), swap(), ['accept']],
    ['an offer to one: that one takes or declines', cadre(Y), swap({ targetId: Y }), ['accept', 'decline']],
    ['an offer to one: nobody else', cadre(Z), swap({ targetId: Y }), []],
    ['an open offer: staff wait', staff(), swap(), []],
    ['after the cut-off: nobody takes it', cadre(Z), swap({ until: '2027-04-01' }), []],
    ['after the cut-off: it can still be declined', cadre(Y), swap({ targetId: Y, until: '2027-04-01' }), ['decline']],
    ['accepted: the one steps back', cadre(X), swap({ state: 'ACCEPTED', acceptedBy: Y }), ['withdraw']],
    ['accepted: the other too', cadre(Y), swap({ state: 'ACCEPTED', acceptedBy: Y }), ['withdraw']],
    ['accepted: a third has no say', cadre(Z), swap({ state: 'ACCEPTED', acceptedBy: Y }), []],
    ['accepted: staff decide', staff(Z), swap({ state: 'ACCEPTED', acceptedBy: Y }), ['confirm', 'refuse']],
    ['accepted: staff without a file too', staff(), swap({ state: 'ACCEPTED', acceptedBy: Y }), ['confirm', 'refuse']],
    ['accepted: staff never on their own', staff(Y), swap({ state: 'ACCEPTED', acceptedBy: Y }), ['withdraw']],
    [
      'accepted: nor on what was offered to them',
      staff(Z),
      swap({ state: 'ACCEPTED', acceptedBy: Y, targetId: Z }),
      [],
    ],
    [
      'accepted, after the cut-off: staff can only refuse',
      staff(Z),
      swap({ state: 'ACCEPTED', acceptedBy: Y, until: '2027-04-01' }),
      ['refuse'],
    ],
    ['over: nothing', cadre(X), swap({ state: 'CONFIRMED', acceptedBy: Y }), []],
  ])('%s', (_what, reader, parties, acts) => {
    expect(swapActs(reader, parties, '2027-04-02')).toEqual(acts);
  });

  it('acts shown are acts that the table knows', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SWAP_STATES),
        fc.constantFrom(X, Y, Z, null),
        fc.boolean(),
        fc.constantFrom(Y, Z, null),
        (state, personId, isStaff, targetId) => {
          const parties = swap({ state, targetId, acceptedBy: state === 'OPEN' ? null : Y });
          for (const act of swapActs({ personId, staff: isStaff }, parties, '2027-04-02'))
            expect(SWAP_TRANSITIONS[state][act]).toBeDefined();
          if (isStaff && isParty(personId, parties))
            expect(swapActs({ personId, staff: isStaff }, parties, '2027-04-02')).not.toContain('confirm');
        },
      ),
    );
  });
});

describe('the hard rules of an exchange', () => {
  const side = (lectureId: number, more: Partial<SwapSide> = {}): SwapSide => ({
    lectureId,
    dateId: lectureId,
    personId: lectureId,
    unitKey: `unit:${lectureId}`,
    upcoming: true,
    makeUp: false,
    inSwap: false,
    others: [],
    ...more,
  });
  const everybody: CanSpeak = () => 'YES';
  const found = (one: SwapSide, other: SwapSide, canSpeak = everybody) =>
    exchangeProblems(one, other, canSpeak).map(({ problem, personId, dateId }) => [problem, personId, dateId]);

  it.each<[string, SwapSide, SwapSide, unknown[]]>([
    ['two lectures on two days', side(1), side(2), []],
    ['one day', side(1), side(2, { dateId: 1 }), [['SAME_DATE', null, 1]]],
    ['one that is over', side(1), side(2, { upcoming: false }), [['NOT_UPCOMING', null, 2]]],
    ['a make-up lecture', side(1, { makeUp: true }), side(2), [['MAKE_UP', null, 1]]],
    ['one that stands in another swap', side(1), side(2, { inSwap: true }), [['IN_ANOTHER_SWAP', null, 2]]],
    [
      'the other speaks on my day already',
      side(1, { others: [{ personId: 2, unitKey: 'unit:2' }] }),
      side(2),
      [['TWICE_ON_DATE', 2, 1]],
    ],
    [
      'the other’s unit speaks on my day already',
      side(1, { others: [{ personId: 9, unitKey: 'unit:2' }] }),
      side(2),
      [['UNIT_TWICE_ON_DATE', 2, 1]],
    ],
    [
      'two of one unit may exchange, where nobody else of it speaks',
      side(1, { unitKey: 'unit:7' }),
      side(2, { unitKey: 'unit:7' }),
      [],
    ],
    [
      'my unit speaks on the other’s day',
      side(1),
      side(2, { others: [{ personId: 8, unitKey: 'unit:1' }] }),
      [['UNIT_TWICE_ON_DATE', 1, 2]],
    ],
  ])('%s', (_what, one, other, problems) => {
    expect(found(one, other)).toEqual(problems);
  });

  it('both must be able to come on the other’s day', () => {
    expect(found(side(1), side(2), (person) => (person === 1 ? 'UNAVAILABLE' : 'YES'))).toEqual([
      ['UNAVAILABLE', 1, 2],
    ]);
    expect(found(side(1), side(2), (_person, date) => (date === 1 ? 'NOT_IN_POOL' : 'YES'))).toEqual([
      ['NOT_IN_POOL', 2, 1],
    ]);
  });

  it('an exchange that keeps them, kept both dates without a person or unit twice', () => {
    const others = fc.uniqueArray(
      fc.record({ personId: fc.integer({ min: 10, max: 14 }), unit: fc.integer({ min: 1, max: 6 }) }),
      {
        maxLength: 3,
        selector: (one) => one.unit,
      },
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), others, others, (u, v, at, bt) => {
        const of = (list: typeof at) => list.map(({ personId, unit }) => ({ personId, unitKey: `unit:${unit}` }));
        const one = side(1, { unitKey: `unit:${u}`, others: of(at) });
        const other = side(2, { unitKey: `unit:${v}`, others: of(bt) });
        if (exchangeProblems(one, other, everybody).length > 0) return;
        for (const units of [
          [other.unitKey, ...one.others.map((x) => x.unitKey)],
          [one.unitKey, ...other.others.map((x) => x.unitKey)],
        ])
          expect(new Set(units).size).toBe(units.length);
      }),
    );
  });
});
