import { describe, expect, it } from '@jest/globals';
import { checkPlan, checkPublishable, daysOf, startOfDay, yearOf, type ClassPlan } from './class-plan.js';

const plan: ClassPlan = {
  startsOn: '2026-12-10',
  endsOn: '2026-12-12',
  opensAt: new Date('2026-11-01T00:00:00Z'),
  closesAt: new Date('2026-12-09T16:00:00Z'),
  seats: 60,
  quotas: [
    { name: '本县社区', quota: 30, unitIds: [1] },
    { name: '省内其他市', quota: 12, unitIds: [2] },
  ],
  creditHours: 2400,
  courseHours: [700, 1700],
};
const now = new Date('2026-11-20T00:00:00Z');

describe('checkPlan', () => {
  it('accepts a plan whose window ends with the evening before', () => {
    expect(() => {
      checkPlan(plan);
    }).not.toThrow();
  });

  it.each([
    ['CLASS.DATES', { endsOn: '2026-12-09' }],
    ['CLASS.WINDOW', { closesAt: plan.opensAt }],
    ['CLASS.WINDOW_AFTER_START', { closesAt: new Date('2026-12-09T16:00:00.001Z') }],
    ['CLASS.QUOTAS_EXCEED_SEATS', { seats: 41 }],
    ['CLASS.QUOTA_UNIT_TWICE', { quotas: [...plan.quotas, { name: '又一组', quota: 1, unitIds: [2] }] }],
  ])('%s', (code, change) => {
    expect(() => {
      checkPlan({ ...plan, ...change });
    }).toThrow(code);
  });
});

describe('checkPublishable', () => {
  it.each([
    ['CLASS.HOURS_MISMATCH', { courseHours: [700, 1600] }],
    ['CLASS.WINDOW_OVER', { closesAt: now }],
  ])('%s', (code, change) => {
    expect(() => {
      checkPublishable({ ...plan, ...change }, now);
    }).toThrow(code);
  });

  it('does not ask for courses yet', () => {
    expect(() => {
      checkPublishable({ ...plan, courseHours: [] }, now);
    }).not.toThrow();
  });
});

describe('days', () => {
  it('counts both ends, in the centre’s zone', () => {
    expect(daysOf('2026-12-10', '2026-12-12')).toBe(3);
    expect(daysOf('2026-12-31', '2027-01-01')).toBe(2);
    expect(startOfDay('2026-12-10').toISOString()).toBe('2026-12-09T16:00:00.000Z');
    expect(yearOf('2027-01-04')).toBe(2027);
  });
});
