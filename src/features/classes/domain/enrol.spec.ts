import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { businessDateOf } from '../../../kernel/calendar.js';
import { DomainError } from '../../../kernel/errors.js';
import { admit, type Admission, type Applicant, type ClassTerms } from './enrol.js';
import { holdsSeat, type EnrolmentState } from './enrolment-states.js';
import { fits, hasRoom, moved, NO_SEATS_HELD, type SeatCounts, type SeatPlan } from './seats.js';
import { nextOffers } from './waiting-list.js';

const terms: ClassTerms = {
  name: '2026年社区治理能力提升培训班（第2期）',
  status: 'PUBLISHED',
  opensAt: new Date('2026-11-01T00:00:00Z'),
  closesAt: new Date('2026-11-30T16:00:00Z'),
  startsOn: '2026-12-10',
  endsOn: '2026-12-12',
  mode: 'OPEN',
  eligibleCategories: null,
  waitingSize: 2,
};
const plan: SeatPlan = { seats: 3, groups: [{ id: 1, quota: 2, unitIds: [5] }] };
const someone: Applicant = {
  category: 'CAREER_STAFF',
  unitPath: '/5/7/',
  byUnit: false,
  already: false,
  overlapsWith: null,
};
const now = new Date('2026-11-10T00:00:00Z');

function ask(change: {
  terms?: Partial<ClassTerms>;
  plan?: SeatPlan;
  counts?: SeatCounts;
  who?: Partial<Applicant>;
  now?: Date;
}): Admission | DomainError {
  const at = change.now ?? now;
  return admit(
    { ...terms, ...change.terms },
    change.plan ?? plan,
    change.counts ?? NO_SEATS_HELD,
    { ...someone, ...change.who },
    at,
    businessDateOf(at),
  );
}

describe('admit', () => {
  const full: SeatCounts = { held: 3, confirmed: 3, waiting: 0, groups: new Map([[1, { held: 3, confirmed: 3 }]]) };

  it.each([
    ['CLASS.NOT_OPEN_YET', { now: new Date('2026-10-31T00:00:00Z') }],
    ['CLASS.WINDOW_CLOSED', { now: new Date('2026-11-30T16:00:00Z') }],
    ['CLASS.WINDOW_CLOSED', { terms: { status: 'CLOSED' as const } }],
    ['CLASS.CANCELLED', { terms: { status: 'CANCELLED' as const } }],
    ['CLASS.NOT_FOUND', { terms: { status: 'DRAFT' as const } }],
    ['ENROLMENT.ALREADY', { who: { already: true } }],
    ['CLASS.DISPATCH_ONLY', { terms: { mode: 'DISPATCH' as const } }],
    ['CLASS.NOT_ELIGIBLE', { terms: { eligibleCategories: ['GROUP_LEADER' as const] } }],
    ['CLASS.NOT_ELIGIBLE', { plan: { ...plan, seats: 2 }, who: { unitPath: '/9/' } }],
    ['ENROLMENT.OVERLAP', { who: { overlapsWith: '另一个班' } }],
    ['CLASS.FULL', { counts: { ...full, waiting: 2 } }],
    [
      'CLASS.QUOTA_FULL',
      { counts: { held: 1, confirmed: 1, waiting: 2, groups: new Map() }, who: { unitPath: '/9/' } },
    ],
  ])('%s', (code, change) => {
    expect(ask(change)).toMatchObject({ code });
  });

  it.each([
    ['OPEN', false, 'CONFIRMED'],
    ['NOMINATION', false, 'APPLIED'],
    ['NOMINATION', true, 'NOMINATED'],
    ['DISPATCH', true, 'NOMINATED'],
  ] as const)('%s, by unit %s → %s', (mode, byUnit, state) => {
    expect(ask({ terms: { mode }, who: { byUnit } })).toMatchObject({ state, groupId: 1, counts: { held: 1 } });
  });

  it('puts the next one on the waiting list', () => {
    expect(ask({ counts: full })).toMatchObject({ state: 'WAITING', counts: { held: 3, waiting: 1 } });
  });
});

/** A class lived through: people come and go in any order, the list moves up after each of them. */
describe('a class under any sequence of comings and goings', () => {
  interface Row {
    arrival: number;
    groupId: number | null;
    state: EnrolmentState;
  }
  const events = fc.array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ kind: fc.constant('come' as const), unit: fc.constantFrom('/5/', '/6/', '/9/') }),
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('go' as const), nth: fc.nat(30) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('expire' as const), nth: fc.nat(30) }) },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('more' as const), seats: fc.integer({ min: 1, max: 3 }) }),
      },
    ),
    { maxLength: 80 },
  );

  it('keeps seats, quotas and the order of arrival, and leaves no seat empty that somebody waits for', () => {
    fc.assert(
      fc.property(events, fc.constantFrom('OPEN' as const, 'NOMINATION' as const), (sequence, mode) => {
        let standing = NO_SEATS_HELD;
        let seatPlan: SeatPlan = {
          seats: 6,
          groups: [
            { id: 1, quota: 3, unitIds: [5] },
            { id: 2, quota: 2, unitIds: [6] },
          ],
        };
        const rows: Row[] = [];
        const set = (row: Row, to: EnrolmentState): void => {
          standing = moved(standing, row.groupId, row.state, to);
          row.state = to;
        };
        for (const event of sequence) {
          if (event.kind === 'come') {
            const answer = admit(
              { ...terms, mode, waitingSize: 5 },
              seatPlan,
              standing,
              { ...someone, unitPath: event.unit },
              now,
              '2026-11-10',
            );
            if (!(answer instanceof DomainError)) {
              standing = answer.counts;
              rows.push({ arrival: rows.length, groupId: answer.groupId, state: answer.state });
            }
          } else if (event.kind === 'more') {
            seatPlan = { ...seatPlan, seats: seatPlan.seats + event.seats };
          } else {
            const from: EnrolmentState[] = event.kind === 'go' ? ['APPLIED', 'CONFIRMED', 'WAITING'] : ['OFFERED'];
            const candidates = rows.filter((row) => from.includes(row.state));
            const row = candidates[event.nth % Math.max(1, candidates.length)];
            if (row) set(row, event.kind === 'go' ? 'WITHDRAWN' : 'EXPIRED');
          }
          const waiting = rows.filter((row) => row.state === 'WAITING');
          const { offered, counts } = nextOffers(
            seatPlan,
            standing,
            waiting.map((row) => ({ id: row.arrival, groupId: row.groupId })),
          );
          for (const { id } of offered) {
            const row = rows[id];
            if (row) row.state = 'OFFERED';
          }
          standing = counts;

          expect(standing.held).toBe(rows.filter((row) => holdsSeat(row.state)).length);
          expect(standing.confirmed).toBe(rows.filter((row) => row.state === 'CONFIRMED').length);
          expect(standing.waiting).toBe(rows.filter((row) => row.state === 'WAITING').length);
          expect(standing.held).toBeLessThanOrEqual(seatPlan.seats);
          expect(fits(seatPlan, standing)).toBe(true);
          for (const left of rows.filter((row) => row.state === 'WAITING')) {
            expect(hasRoom(seatPlan, standing, left.groupId)).toBe(false);
            const overtaken = rows.some(
              (row) => row.arrival > left.arrival && row.groupId === left.groupId && holdsSeat(row.state),
            );
            expect(overtaken).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
