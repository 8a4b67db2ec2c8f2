import { describe, expect, it } from '@jest/globals';
import type { RunAttempt, RunUnit } from './run.js';
import { countEffect, movesBetween } from './run-effect.js';

const attempt = (attemptId: number, rankNo: number, ...marks: number[]): RunAttempt => {
  const total = marks.reduce((sum, one) => sum + one, 0);
  return {
    attemptId,
    personId: attemptId,
    unitId: 1,
    objective: total,
    subjective: 0,
    total,
    usedMs: 1,
    rankNo,
    marks,
  };
};
const unit = (unitId: number, rankNo: number): RunUnit => ({
  unitId,
  unitName: `社区${unitId}`,
  entered: 1,
  tookPart: 1,
  counted: 1,
  sum: 1,
  score: 1,
  rankNo,
});

describe('movesBetween', () => {
  const before = [attempt(1, 1, 200, 200), attempt(2, 2, 200, 0), attempt(3, 3, 0, 0)];

  it('is empty for the same', () => {
    expect(movesBetween(before, before)).toEqual([]);
  });

  it('names who won, who lost and who was only overtaken, with the items', () => {
    const after = [attempt(1, 2, 200, 0), attempt(2, 1, 200, 200), attempt(3, 3, 0, 0)];
    const moves = movesBetween(before, after);
    expect(moves.map((move) => [move.attemptId, move.items])).toEqual([
      [1, [{ itemNo: 2, before: 200, after: 0 }]],
      [2, [{ itemNo: 2, before: 0, after: 200 }]],
    ]);
    expect(countEffect(moves, [unit(1, 1), unit(2, 2)], [unit(1, 2), unit(2, 1)])).toEqual({
      people: 2,
      up: 1,
      down: 1,
      ranks: 2,
      unitRanks: 2,
    });
  });

  it('sees marks that moved within the same total, and ranks that moved without them', () => {
    const after = [attempt(1, 1, 200, 200), attempt(2, 2, 0, 200), attempt(3, 2, 0, 0)];
    const moves = movesBetween(before, after);
    expect(moves.map((move) => move.attemptId)).toEqual([2, 3]);
    expect(countEffect(moves, [], [])).toEqual({ people: 0, up: 0, down: 0, ranks: 1, unitRanks: 0 });
  });

  it('sees who is in one run only', () => {
    const moves = movesBetween(before.slice(0, 2), before.slice(1));
    expect(moves.map((move) => [move.attemptId, move.before === null, move.after === null])).toEqual([
      [1, false, true],
      [3, true, false],
    ]);
  });
});
