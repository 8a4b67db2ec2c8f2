import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalLines, differences, type RunAttempt, type RunUnit } from './run.js';

const attempt = (attemptId: number, total = 100): RunAttempt => ({
  attemptId,
  personId: attemptId + 1000,
  unitId: 3,
  objective: total,
  subjective: 0,
  total,
  usedMs: 60_000,
  rankNo: 1,
  marks: [total, 0],
});
const unit: RunUnit = {
  unitId: 3,
  unitName: '城东\n社区',
  entered: 2,
  tookPart: 1,
  counted: 1,
  sum: 100,
  score: 100,
  rankNo: 1,
};

describe('canonicalLines', () => {
  it('is one line each, readable', () => {
    expect(canonicalLines([attempt(7)], [unit])).toEqual([
      'attempt 7 person 1007 unit 3 objective 100 subjective 0 total 100 used 60000 rank 1 marks 100,0',
      'unit 3 entered 2 took-part 1 counted 1 sum 100 score 100 rank 1 name "城东\\n社区"',
    ]);
  });

  it('does not depend on the order in which rows were found', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 99_999 }), { maxLength: 20 });
    fc.assert(
      fc.property(ids, (some) => {
        const rows = some.map((id) => attempt(id, id % 7));
        expect(canonicalLines([...rows].reverse(), [unit])).toEqual(canonicalLines(rows, [unit]));
      }),
    );
  });
});

describe('differences', () => {
  it('names what changed, what is missing and what is too much', () => {
    const stored = canonicalLines([attempt(1), attempt(2), attempt(3)], [unit]);
    const computed = canonicalLines([attempt(1), attempt(2, 50), attempt(4)], [unit]);
    expect(differences(stored, stored)).toEqual([]);
    expect(differences(stored, computed)).toEqual([
      { subject: 'attempt 2', stored: stored[1], computed: computed[1] },
      { subject: 'attempt 3', stored: stored[2], computed: null },
      { subject: 'attempt 4', stored: null, computed: computed[2] },
    ]);
  });
});
