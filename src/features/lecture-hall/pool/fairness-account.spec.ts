import { describe, expect, it } from '@jest/globals';
import { accountOf, type AccountedTurn } from './fairness-account.js';

const always = [{ from: null, until: null }];
const members = ['a', 'b', 'c', 'd'].map((subject) => ({ subject, eligible: always }));
const held = (subject: string, on: string): AccountedTurn => ({ subject, on, planned: false });
const planned = (subject: string, on: string): AccountedTurn => ({ subject, on, planned: true });

describe('an account', () => {
  const turns = [
    held('a', '2025-12-05'), // before the count
    held('a', '2026-01-09'),
    held('b', '2026-02-06'),
    planned('c', '2026-05-08'),
    planned('a', '2026-04-03'),
    planned('d', '2026-06-05'),
  ];
  const account = accountOf(members, turns, '2026-01-01', '2026-03-15');

  it('counts since the beginning, held and planned apart', () => {
    expect(account.rows.get('a')).toMatchObject({
      past: 1,
      planned: 1,
      total: 2,
      lastHeld: '2026-01-09',
      next: '2026-04-03',
    });
    expect(account.rows.get('d')).toMatchObject({ past: 0, planned: 1, lastHeld: null, next: '2026-06-05' });
    expect(account.fairness).toMatchObject({ spread: 1, spreadPast: 1, spreadPlanned: 1 });
  });

  it('says how far the cycle is, now and with the plan', () => {
    expect(account.cycle).toEqual({ no: 1, began: '2026-01-01', done: 2, of: 4, percent: 50 });
    expect([...account.spokenInCycle]).toEqual(['a', 'b']);
    // all four have spoken by June: the second cycle is open, and the second lecture of `a` counts in it
    expect(account.cycleWithPlan).toEqual({ no: 2, began: '2026-06-05', done: 1, of: 4, percent: 25 });
  });

  it('leaves out who cannot take turns now', () => {
    const away = [...members.slice(0, 3), { subject: 'd', eligible: [{ from: '2027-01-01', until: null }] }];
    expect(accountOf(away, turns.slice(0, 3), '2026-01-01', '2026-03-15').cycle).toMatchObject({
      done: 2,
      of: 3,
      percent: 67,
    });
  });

  it('of nobody is 0 %', () => {
    expect(accountOf([], [], '2026-01-01', '2026-03-15').cycle).toMatchObject({ done: 0, of: 0, percent: 0 });
  });
});
