import { describe, expect, it } from '@jest/globals';
import { enrolmentSteps, type MyEnrolment } from './enrolment';

const one = (part: Partial<MyEnrolment>): MyEnrolment => ({
  id: 1,
  classId: 1,
  state: 'APPLIED',
  waitingPosition: null,
  unitName: '华林社区',
  quotaName: null,
  appliedAt: '2026-11-20T01:12:00Z',
  nominatedAt: null,
  confirmedAt: null,
  offeredAt: null,
  offerExpiresAt: null,
  endedAt: null,
  reason: null,
  remindedCount: 0,
  remindedAt: null,
  can: [],
  ...part,
});
const told = (part: Partial<MyEnrolment>, mode: 'OPEN' | 'NOMINATION' | 'DISPATCH'): string =>
  enrolmentSteps(one(part), mode)
    .map((step) => `${step.key}:${step.state}`)
    .join(' ');

describe('enrolmentSteps', () => {
  it.each([
    [{ state: 'APPLIED' }, 'NOMINATION', 'apply:done nominate:now confirm:todo arrive:todo'],
    [{ state: 'NOMINATED', nominatedAt: 'x' }, 'NOMINATION', 'apply:done nominate:done confirm:now arrive:todo'],
    [
      { state: 'CONFIRMED', nominatedAt: 'x', confirmedAt: 'y' },
      'NOMINATION',
      'apply:done nominate:done confirm:done arrive:now',
    ],
    [{ state: 'CONFIRMED', confirmedAt: 'y' }, 'OPEN', 'apply:done confirm:done arrive:now'],
    [{ state: 'WAITING', waitingPosition: 3 }, 'OPEN', 'apply:done wait:now confirm:todo arrive:todo'],
    [{ state: 'OFFERED', offerExpiresAt: 'z' }, 'OPEN', 'apply:done offer:now confirm:todo arrive:todo'],
    [{ state: 'WAITING' }, 'NOMINATION', 'apply:done wait:now nominate:todo confirm:todo arrive:todo'],
    [{ state: 'APPLIED', offeredAt: 'o' }, 'NOMINATION', 'apply:done offer:done nominate:now confirm:todo arrive:todo'],
    [{ state: 'REJECTED', nominatedAt: 'x', endedAt: 'e' }, 'NOMINATION', 'apply:done nominate:done end:bad'],
    [{ state: 'WITHDRAWN', endedAt: 'e' }, 'OPEN', 'apply:done end:bad'],
  ] as const)('%o in %s', (part, mode, steps) => {
    expect(told(part, mode)).toBe(steps);
  });
});
