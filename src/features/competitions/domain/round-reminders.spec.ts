import { describe, expect, it } from '@jest/globals';
import { reminderNow } from './round-reminders.js';

const at = (text: string): Date => new Date(`${text}+08:00`);
const NINE = at('2027-03-19T09:00:00');

describe('reminderNow', () => {
  it.each<[string, string, ReturnType<typeof reminderNow>]>([
    ['two days before', '2027-03-17T20:00:00', null],
    ['the afternoon before', '2027-03-18T17:59:59.999', null],
    ['the evening before', '2027-03-18T18:00:00', 'EVE'],
    ['the last millisecond of the evening', '2027-03-18T23:59:59.999', 'EVE'],
    ['in the night', '2027-03-19T00:00:00', null],
    ['on the morning', '2027-03-19T07:00:00', 'MORNING'],
    ['five minutes before', '2027-03-19T08:55:00', 'MORNING'],
    ['less than five minutes before', '2027-03-19T08:55:00.001', null],
    ['while it runs', '2027-03-19T09:30:00', null],
  ])('%s', (_, now, expected) => {
    expect(reminderNow(NINE, at(now))).toBe(expected);
  });

  it('of a round in the night reminds on the evening before only', () => {
    const halfPastSix = at('2027-03-19T06:30:00');
    expect(reminderNow(halfPastSix, at('2027-03-18T19:00:00'))).toBe('EVE');
    expect(reminderNow(halfPastSix, at('2027-03-19T06:00:00'))).toBeNull();
  });
});
