import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LECTURE_STATES } from './season.js';
import {
  isGoingOn,
  isUpcoming,
  preparedElsewhere,
  preparedForAnother,
  rankSubstitutes,
  topicStands,
  type DayToFill,
  type SubstituteFacts,
} from './substitutes.js';

const person = (personId: number, more: Partial<SubstituteFacts> = {}): SubstituteFacts => ({
  personId,
  unitKey: `unit:${personId}`,
  unitSpoken: 0,
  unitLastOn: '2026-05-01',
  unitDraw: personId,
  personSpoken: 0,
  personLastOn: '2026-05-01',
  personDraw: personId,
  hasDebt: false,
  nextOn: null,
  cannot: null,
  ...more,
});
const day: DayToFill = { unitKey: 'unit:99', others: [] };
const order = (people: SubstituteFacts[], on = day): number[] =>
  rankSubstitutes(on, people).ranked.map(({ facts }) => facts.personId);

describe('who should step in', () => {
  it.each<[string, SubstituteFacts[], number[]]>([
    ['the same unit before all others', [person(1), person(2, { unitKey: 'unit:99', unitSpoken: 3 })], [2, 1]],
    ['then the unit with fewer lectures in its cycle', [person(1, { unitSpoken: 1 }), person(2)], [2, 1]],
    ['then the person with fewer', [person(1, { personSpoken: 1 }), person(2)], [2, 1]],
    ['then whoever owes one', [person(1), person(2, { hasDebt: true })], [2, 1]],
    ['then the unit that waits longer', [person(1), person(2, { unitLastOn: '2026-01-09' })], [2, 1]],
    ['a unit that never spoke waits longest', [person(1), person(2, { unitLastOn: null })], [2, 1]],
    ['then the person who waits longer', [person(1), person(2, { personLastOn: '2025-12-05' })], [2, 1]],
    ['a person who never spoke waits longest', [person(1), person(2, { personLastOn: null })], [2, 1]],
    ['then the draw of the units', [person(1, { unitDraw: 9 }), person(2)], [2, 1]],
    [
      'then the draw of the persons',
      [person(1, { unitKey: 'unit:5', unitDraw: 5, personDraw: 9 }), person(2, { unitKey: 'unit:5', unitDraw: 5 })],
      [2, 1],
    ],
    [
      'a weightier rule outdoes all lighter ones',
      [
        person(1, { unitSpoken: 1, personLastOn: null, hasDebt: true, unitLastOn: null }),
        person(2, { personSpoken: 3, personDraw: 99, unitDraw: 99 }),
      ],
      [2, 1],
    ],
  ])('%s', (_what, people, expected) => {
    expect(order(people)).toEqual(expected);
    expect(order([...people].reverse())).toEqual(expected);
  });

  it('leaves out, and counts, whoever cannot', () => {
    const on = { unitKey: 'unit:99', others: [{ personId: 3, unitKey: 'unit:3' }] };
    const { ranked, excluded } = rankSubstitutes(on, [
      person(1, { cannot: 'UNAVAILABLE' }),
      person(2, { cannot: 'NOT_IN_POOL' }),
      person(3),
      person(4, { unitKey: 'unit:3' }),
      person(5, { unitKey: 'unit:3' }),
      person(6),
    ]);
    expect(ranked.map(({ facts }) => facts.personId)).toEqual([6]);
    expect(Object.fromEntries(excluded)).toEqual({
      UNAVAILABLE: 1,
      NOT_IN_POOL: 1,
      TWICE_ON_DATE: 1,
      UNIT_TWICE_ON_DATE: 2,
    });
  });

  it('says why somebody stands where they stand', () => {
    const { ranked } = rankSubstitutes(day, [
      person(1, { unitKey: 'unit:99', unitSpoken: 2, personSpoken: 1, nextOn: '2027-09-03' }),
      person(2, { personLastOn: null, hasDebt: true }),
      person(3, { unitSpoken: 1, personSpoken: 1 }),
    ]);
    expect(ranked.map(({ reasons }) => reasons)).toEqual([
      ['SAME_UNIT', 'LONG_WAIT', 'PLANNED_LATER'],
      ['UNIT_TURN', 'PERSON_TURN', 'HAS_DEBT', 'NEVER_SPOKEN'],
      ['LONG_WAIT'],
    ]);
  });

  it('never breaks a hard rule, forgets nobody, and does not depend on the order it is told in', () => {
    const facts = fc.record({
      unit: fc.integer({ min: 1, max: 5 }),
      spoken: fc.integer({ min: 0, max: 2 }),
      cannot: fc.constantFrom(null, 'UNAVAILABLE' as const, 'NOT_IN_POOL' as const),
      hasDebt: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 20 }), (list) => {
        const people = list.map((one, index) =>
          person(index + 1, {
            unitKey: `unit:${one.unit}`,
            personSpoken: one.spoken,
            cannot: one.cannot,
            hasDebt: one.hasDebt,
          }),
        );
        const on = { unitKey: 'unit:1', others: [{ personId: 1, unitKey: 'unit:2' }] };
        const { ranked, excluded } = rankSubstitutes(on, people);
        for (const { facts: one } of ranked) {
          expect(one.cannot).toBeNull();
          expect(one.unitKey).not.toBe('unit:2');
          expect(one.personId).not.toBe(1);
        }
        const left = [...excluded.values()].reduce((sum, count) => sum + count, 0);
        expect(ranked.length + left).toBe(people.length);
        expect(order([...people].reverse(), on)).toEqual(ranked.map(({ facts: one }) => one.personId));
      }),
    );
  });
});

describe('what is left of the preparation', () => {
  const prepared = (state: (typeof LECTURE_STATES)[number]) => ({ state, topic: '调解三步法', outline: '一问二听' });

  it('an approved topic may stay, the rest begins anew', () => {
    for (const state of LECTURE_STATES) {
      const kept = preparedForAnother(prepared(state), true);
      expect(kept).toEqual(
        topicStands(state)
          ? { state: 'TOPIC_APPROVED', topic: '调解三步法', outline: '一问二听' }
          : { state: 'ASSIGNED', topic: null, outline: null },
      );
      expect(preparedForAnother(prepared(state), false)).toEqual({ state: 'ASSIGNED', topic: null, outline: null });
    }
  });

  it('who goes to another day takes the topic along', () => {
    expect(preparedElsewhere(prepared('REHEARSED'))).toEqual({
      state: 'TOPIC_APPROVED',
      topic: '调解三步法',
      outline: '一问二听',
    });
    expect(preparedElsewhere(prepared('TOPIC_SUBMITTED'))).toEqual({
      state: 'ASSIGNED',
      topic: '调解三步法',
      outline: '一问二听',
    });
  });

  it.each([
    ['PUBLISHED', '2027-04-02', true],
    ['PUBLISHED', '2027-04-01', false],
    ['PLANNED', '2027-04-02', false],
    ['HELD', '2027-04-02', false],
    ['CANCELLED', '2027-05-07', false],
  ] as const)('a date %s on %s: its lectures may change speakers: %s', (status, heldOn, upcoming) => {
    expect(isUpcoming('PREPARED', { status, heldOn }, '2027-04-02')).toBe(upcoming);
    for (const state of LECTURE_STATES.filter((one) => !isGoingOn(one)))
      expect(isUpcoming(state, { status, heldOn }, '2027-04-02')).toBe(false);
  });
});
