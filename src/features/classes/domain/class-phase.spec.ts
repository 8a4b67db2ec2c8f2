import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { businessDateOf } from '../../../kernel/calendar.js';
import {
  CLASS_PHASES,
  CLASS_STATUSES,
  phaseOf,
  takesEnrolments,
  waitingListMoves,
  type PhaseFacts,
} from './class-phase.js';

const open = new Date('2026-11-01T00:00:00Z');
const close = new Date('2026-11-30T16:00:00Z'); // 24:00 of the 30th in the centre's zone
const facts: PhaseFacts = {
  status: 'PUBLISHED',
  opensAt: open,
  closesAt: close,
  startsOn: '2026-12-10',
  endsOn: '2026-12-12',
  seats: 50,
  held: 10,
};

function at(instant: string, change: Partial<PhaseFacts> = {}): string {
  const now = new Date(instant);
  return phaseOf({ ...facts, ...change }, now, businessDateOf(now));
}

describe('phaseOf', () => {
  it.each([
    ['before the window', '2026-10-31T23:59:59.999Z', {}, 'PUBLISHED'],
    ['the first instant of the window', '2026-11-01T00:00:00.000Z', {}, 'ENROLLING'],
    ['the last instant of the window', '2026-11-30T15:59:59.999Z', {}, 'ENROLLING'],
    ['the window is half-open', '2026-11-30T16:00:00.000Z', {}, 'CLOSED'],
    ['all seats held', '2026-11-10T00:00:00Z', { held: 50 }, 'FULL'],
    ['closed by hand', '2026-11-10T00:00:00Z', { status: 'CLOSED' as const }, 'CLOSED'],
    ['the evening before', '2026-12-09T15:59:59Z', {}, 'CLOSED'],
    ['the first day, in the centre’s zone', '2026-12-09T16:00:00Z', {}, 'RUNNING'],
    ['the last day', '2026-12-12T15:59:59Z', {}, 'RUNNING'],
    ['the day after', '2026-12-12T16:00:00Z', {}, 'FINISHED'],
    ['cancelled stays cancelled', '2026-12-20T00:00:00Z', { status: 'CANCELLED' as const }, 'CANCELLED'],
    ['a draft has no clock', '2026-12-20T00:00:00Z', { status: 'DRAFT' as const }, 'DRAFT'],
  ])('%s', (_, instant, change, phase) => {
    expect(at(instant, change)).toBe(phase);
  });

  it('never lets anybody in outside the half-open window', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CLASS_STATUSES),
        fc.date({ min: new Date('2026-10-01T00:00:00Z'), max: new Date('2027-01-31T00:00:00Z'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 50 }),
        (status, now, held) => {
          const phase = phaseOf({ ...facts, status, held }, now, businessDateOf(now));
          expect(CLASS_PHASES).toContain(phase);
          if (takesEnrolments(phase)) {
            expect(status).toBe('PUBLISHED');
            expect(now >= open && now < close).toBe(true);
            expect(waitingListMoves(phase)).toBe(true);
          }
        },
      ),
    );
  });
});
