import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { replayCycle, type CycleMember, type Turn } from './cycle.js';

const always = (subject: string): CycleMember => ({ subject, eligible: [{ from: null, until: null }] });
const from = (subject: string, day: string): CycleMember => ({ subject, eligible: [{ from: day, until: null }] });
const until = (subject: string, day: string): CycleMember => ({ subject, eligible: [{ from: null, until: day }] });
/** `A B` spoke in January, `C` in February … */
const months = (...speakers: string[]): Turn[] =>
  speakers.flatMap((names, index) =>
    names
      .split(' ')
      .filter(Boolean)
      .map((subject) => ({ subject, on: `2026-${String(index + 1).padStart(2, '0')}-02` })),
  );

describe('replayCycle', () => {
  const abc = ['A', 'B', 'C'].map(always);
  it.each([
    ['nobody has spoken', [], abc, 1, { A: 0, B: 0, C: 0 }],
    ['an open cycle', months('A B'), abc, 1, { A: 1, B: 1, C: 0 }],
    ['the last one closes it', months('A', 'B', 'C'), abc, 2, { A: 0, B: 0, C: 0 }],
    ['it closes on a date on which another begins the next', months('A B', 'C A'), abc, 2, { A: 1, B: 0, C: 0 }],
    ['who spoke twice has spoken in the next', months('A B', 'A', 'C'), abc, 2, { A: 1, B: 0, C: 0 }],
    [
      'a newcomer owes this cycle',
      months('A', 'B'),
      [...abc.slice(0, 2), from('D', '2026-02-01')],
      1,
      { A: 1, B: 1, D: 0 },
    ],
    [
      'a newcomer owes nothing of closed cycles',
      months('A', 'B', 'A'),
      [...abc.slice(0, 2), from('D', '2026-02-20')],
      2,
      { A: 1, B: 0, D: 0 },
    ],
    [
      'who has left holds nobody up',
      months('A', 'B', 'A'),
      [...abc.slice(0, 2), until('C', '2026-02-15')],
      2,
      { A: 1, B: 0, C: 0 },
    ],
    [
      'somebody away while a cycle closes owes nothing of it',
      months('A', 'B', 'A'),
      [
        ...abc.slice(0, 2),
        {
          subject: 'C',
          eligible: [
            { from: null, until: '2026-01-01' },
            { from: '2026-02-20', until: null },
          ],
        },
      ],
      2,
      { A: 1, B: 0, C: 0 },
    ],
  ] as const)('%s', (_, turns, members, cycleNo, counts) => {
    const state = replayCycle(turns, members, '2026-01-01', '2027-01-01');
    expect(state.cycleNo).toBe(cycleNo);
    const spoken = [...state.standings].map(([subject, standing]) => [subject, standing.spokenInCycle]);
    expect(Object.fromEntries(spoken)).toEqual(counts);
  });

  it('takes from before the cycle only the day of the last lecture and the total', () => {
    const { standings } = replayCycle(months('A'), abc, '2026-06-01', '2027-01-01');
    expect(standings.get('A')).toEqual({ spokenInCycle: 0, lastOn: '2026-01-02', total: 1 });
  });

  it('looks at nothing from the day asked for on', () => {
    const { standings } = replayCycle(months('A', 'B'), abc, '2026-01-01', '2026-02-02');
    expect(standings.get('B')).toEqual({ spokenInCycle: 0, lastOn: null, total: 0 });
  });

  it('never leaves everybody with a turn to their account, and forgets the order of the input', () => {
    const name = fc.constantFrom('A', 'B', 'C', 'D');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.integer({ min: 1, max: 12 })), { maxLength: 30 }), (pairs) => {
        const turns = pairs.map(([subject, month]) => ({ subject, on: `2026-${String(month).padStart(2, '0')}-02` }));
        const members = ['A', 'B', 'C', 'D'].map(always);
        const state = replayCycle(turns, members, '2026-01-01', '2027-01-01');
        const counts = [...state.standings.values()].map(({ spokenInCycle }) => spokenInCycle);
        expect(Math.min(...counts)).toBe(0);
        // with the same people all along, every closed cycle has taken one turn from each
        const spoken = counts.reduce((sum, count) => sum + count, 0) + 4 * (state.cycleNo - 1);
        expect(spoken).toBe(turns.length);
        expect(replayCycle([...turns].reverse(), members, '2026-01-01', '2027-01-01')).toEqual(state);
      }),
    );
  });
});
