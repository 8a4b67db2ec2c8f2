import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rate, raterGroup, ratingUntil, type GroupMarks } from './ratings.js';
import { DEFAULT_RATING_WEIGHTS, RATER_GROUPS, type RaterGroup } from './season.js';

/** So many answers of a group, each with the same marks. */
const group = (name: RaterGroup, answers: number, mark: number): GroupMarks => ({
  group: name,
  answers,
  content: answers * mark,
  method: answers * mark,
  effect: answers * mark,
});
const overall = (marks: GroupMarks[], weights = DEFAULT_RATING_WEIGHTS, min = 5) =>
  rate(marks, weights, min, true).result?.overall ?? null;

describe('who rates with whom', () => {
  it.each([
    [true, 'CAREER_STAFF', 'LEADERS'],
    [false, 'CAREER_STAFF', 'PEERS'],
    [false, 'PUBLIC_WELFARE_POST', 'PEERS'],
    [false, 'GROUP_LEADER', 'AUDIENCE'],
    [false, 'EXTERNAL_TRAINEE', 'AUDIENCE'],
  ] as const)('leader: %s, %s → %s', (isLeader, category, expected) => {
    expect(raterGroup(isLeader, category, ['CAREER_STAFF', 'PUBLIC_WELFARE_POST'])).toBe(expected);
  });

  it('until five days after the day', () => {
    expect(ratingUntil('2027-04-02')).toBe('2027-04-07');
  });
});

describe('the mark of a lecture', () => {
  it.each([
    ['every group, weighted 30/30/40', [group('LEADERS', 3, 5), group('PEERS', 3, 4), group('AUDIENCE', 10, 3)], 390],
    ['groups count by weight, not by heads', [group('LEADERS', 1, 5), group('AUDIENCE', 99, 3)], 386],
    ['no leaders: their 30 goes to the others, 30:40', [group('PEERS', 5, 5), group('AUDIENCE', 5, 4)], 443],
    ['one group alone', [group('AUDIENCE', 5, 4)], 400],
    ['four answers are too few', [group('AUDIENCE', 4, 4)], null],
    ['nobody', [], null],
  ] as const)('%s', (_what, marks, expected) => {
    expect(overall([...marks])).toBe(expected);
  });

  it('counts every answer the same where those who came weigh nothing', () => {
    expect(overall([group('PEERS', 4, 5), group('AUDIENCE', 1, 4)], { LEADERS: 100, PEERS: 0, AUDIENCE: 0 })).toBe(480);
  });

  it('is hidden while people may still rate', () => {
    const open = rate([group('AUDIENCE', 50, 4)], DEFAULT_RATING_WEIGHTS, 5, false);
    expect(open).toMatchObject({ answers: 50, shown: false, result: null, groups: [] });
  });

  it('is never shown with nobody, however few are asked for', () => {
    expect(rate([], DEFAULT_RATING_WEIGHTS, 0, true).shown).toBe(false);
  });

  it('shows groups only when none of them is small: a hidden one could be computed from the others', () => {
    const safe = rate([group('PEERS', 3, 5), group('AUDIENCE', 3, 4)], DEFAULT_RATING_WEIGHTS, 5, true);
    expect(safe.groups.map((one) => [one.group, one.overall, one.answers])).toEqual([
      ['PEERS', 500, 3],
      ['AUDIENCE', 400, 3],
    ]);
    expect(safe.missingGroups).toEqual(['LEADERS']);
    const small = rate([group('LEADERS', 2, 1), group('AUDIENCE', 30, 4)], DEFAULT_RATING_WEIGHTS, 5, true);
    expect(small).toMatchObject({ shown: true, groups: [] });
  });

  it('lies between the lowest and the highest mark', () => {
    const marks = fc
      .uniqueArray(
        fc.record({
          group: fc.constantFrom(...RATER_GROUPS),
          marks: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 20 }),
        }),
        { selector: (one) => one.group, minLength: 1 },
      )
      .map((all) => all);
    const weights = fc.record({ LEADERS: fc.nat(100), PEERS: fc.nat(100), AUDIENCE: fc.nat(100) });
    fc.assert(
      fc.property(marks, weights, (all, some) => {
        const sums = all.map(({ group: name, marks: each }) => {
          const sum = each.reduce((total, one) => total + one, 0);
          return { group: name, answers: each.length, content: sum, method: sum, effect: sum };
        });
        const every = all.flatMap((one) => one.marks);
        const result = rate(sums, some, 1, true).result!;
        expect(result.overall).toBeGreaterThanOrEqual(Math.min(...every) * 100);
        expect(result.overall).toBeLessThanOrEqual(Math.max(...every) * 100);
      }),
    );
  });
});
