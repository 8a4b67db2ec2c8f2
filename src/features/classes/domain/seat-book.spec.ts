import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../../kernel/errors.js';
import type { Applicant } from './enrol.js';
import { SeatBook, type BookFacts, type EnrolmentFacts } from './seat-book.js';

const facts: BookFacts = {
  classId: 7,
  terms: {
    name: '班',
    status: 'PUBLISHED',
    opensAt: new Date('2026-11-01T00:00:00Z'),
    closesAt: new Date('2026-11-30T16:00:00Z'),
    startsOn: '2026-12-10',
    endsOn: '2026-12-12',
    mode: 'OPEN',
    eligibleCategories: null,
    waitingSize: 5,
  },
  plan: { seats: 2, groups: [] },
  counts: { held: 0, confirmed: 0, waiting: 0, groups: new Map() },
  lastArrivalNo: 40,
  offerHours: 24,
};
const now = new Date('2026-11-20T02:00:00Z');
const applicant: Applicant = {
  category: 'CAREER_STAFF',
  unitPath: '/1/',
  byUnit: false,
  already: false,
  overlapsWith: null,
};
const open = (change: Partial<BookFacts> = {}, at = now): SeatBook =>
  new SeatBook({ ...facts, ...change }, at, '2026-11-20');
const row = (change: Partial<EnrolmentFacts>): EnrolmentFacts => ({
  id: 1,
  personId: 1,
  unitId: 1,
  groupId: null,
  state: 'WAITING',
  nominatedAt: null,
  offerExpiresAt: null,
  ...change,
});

describe('SeatBook', () => {
  it('numbers people in the order they are served and knows somebody who comes twice', () => {
    const book = open();
    expect(book.admit(1, applicant)).toMatchObject({ state: 'CONFIRMED', arrivalNo: 41 });
    expect(book.admit(1, applicant)).toMatchObject({ code: 'ENROLMENT.ALREADY' });
    expect(book.admit(2, applicant)).toMatchObject({ state: 'CONFIRMED', arrivalNo: 42 });
    expect(book.admit(3, applicant)).toMatchObject({ state: 'WAITING', arrivalNo: 43 });
    expect(book.counts).toMatchObject({ held: 2, confirmed: 2, waiting: 1 });
    expect(book.lastArrivalNo).toBe(43);
  });

  it('gives no number to somebody it sends away', () => {
    const book = open({ terms: { ...facts.terms, status: 'CLOSED' } });
    expect(book.admit(1, applicant)).toBeInstanceOf(DomainError);
    expect(book.lastArrivalNo).toBe(40);
  });

  it('frees a seat and offers it to the first who waits', () => {
    const book = open({ counts: { held: 2, confirmed: 2, waiting: 2, groups: new Map() } });
    expect(book.mayMoveUp).toBe(false);
    expect(book.act(row({ state: 'CONFIRMED' }), 'withdraw')).toMatchObject({ to: 'WITHDRAWN', set: { endedAt: now } });
    expect(book.mayMoveUp).toBe(true);
    const offers = book.moveUp([row({ id: 5 }), row({ id: 6 })]);
    expect(offers).toHaveLength(1);
    expect(offers[0]).toMatchObject({ row: { id: 5 }, to: 'OFFERED', set: { offeredAt: now } });
    expect(book.counts).toMatchObject({ held: 2, confirmed: 1, waiting: 1 });
  });

  it('does not move the list of a cancelled or begun class', () => {
    const waiting = { held: 0, confirmed: 0, waiting: 1, groups: new Map() };
    expect(open({ counts: waiting, terms: { ...facts.terms, status: 'CANCELLED' } }).moveUp([row({})])).toEqual([]);
    expect(open({ counts: waiting, terms: { ...facts.terms, startsOn: '2026-11-20' } }).moveUp([row({})])).toEqual([]);
  });

  it.each([
    ['OPEN', null, 'CONFIRMED'],
    ['NOMINATION', null, 'APPLIED'],
    ['NOMINATION', now, 'NOMINATED'],
  ] as const)('accepting in mode %s, nominated at %s → %s', (mode, nominatedAt, to) => {
    const offered = row({ state: 'OFFERED', nominatedAt, offerExpiresAt: new Date('2026-11-20T02:00:00.001Z') });
    expect(open({ terms: { ...facts.terms, mode } }).accept(offered)).toMatchObject({ to });
  });

  it('refuses an offer from the instant it expires', () => {
    expect(() => open().accept(row({ state: 'OFFERED', offerExpiresAt: now }))).toThrow('ENROLMENT.OFFER_EXPIRED');
    expect(() => open().accept(row({ state: 'EXPIRED', offerExpiresAt: now }))).toThrow('ENROLMENT.OFFER_EXPIRED');
    expect(() => open().accept(row({ state: 'CONFIRMED' }))).toThrow('ENROLMENT.STATE');
  });
});
