import { describe, expect, it } from '@jest/globals';
import { lectureDate, nextLecture } from './lecture-date';

describe('lectureDate', () => {
  it.each([
    ['2025-04', '2025-04-11'],
    ['2025-05', '2025-05-09'],
    ['2025-10', '2025-10-10'],
    ['2026-05', '2026-05-08'],
    ['2026-10', '2026-10-09'],
    ['2026-12', '2026-12-04'],
    ['2027-01', '2027-01-08'],
    ['2027-02', '2027-02-19'],
    ['2027-04', '2027-04-02'],
    ['2027-10', '2027-10-08'],
  ])('%s is held on %s', (month, date) => {
    expect(lectureDate(month).date).toBe(date);
  });

  it('says from which day it was moved', () => {
    expect(lectureDate('2027-01').movedFrom).toBe('2027-01-01');
    expect(lectureDate('2026-12').movedFrom).toBeNull();
  });

  it('stays inside its month, on a Friday, for ten years', () => {
    for (let year = 2026; year <= 2035; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const key = `${year}-${String(month).padStart(2, '0')}`;
        const { date } = lectureDate(key);
        expect(date.slice(0, 7)).toBe(key);
        expect(new Date(`${date}T00:00:00Z`).getUTCDay()).toBe(5);
      }
    }
  });
});

describe('nextLecture', () => {
  it.each([
    ['2026-11-23', '2026-12-04'],
    ['2026-12-04', '2026-12-04'],
    ['2026-12-05', '2027-01-08'],
    ['2027-01-31', '2027-02-19'],
  ])('from %s it is %s', (today, date) => {
    expect(nextLecture(today).date).toBe(date);
  });
});
