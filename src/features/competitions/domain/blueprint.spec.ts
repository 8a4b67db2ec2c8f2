import { describe, expect, it } from '@jest/globals';
import {
  afterAct,
  blueprintTotals,
  checkLength,
  checkOnce,
  checkRemovable,
  paperActs,
  poolShort,
  questionsOf,
} from './blueprint.js';

const paths = new Map([
  [1, '/1/'],
  [5, '/1/5/'],
  [50, '/50/'],
]);
const bank = [
  { id: 'a', kind: 'SINGLE' as const, difficulty: 1, subjectPath: '/1/' },
  { id: 'b', kind: 'SINGLE' as const, difficulty: 3, subjectPath: '/1/5/' },
  { id: 'c', kind: 'CASE' as const, difficulty: 3, subjectPath: '/1/5/' },
  { id: 'd', kind: 'SINGLE' as const, difficulty: 3, subjectPath: '/50/' },
];
const cell = (subjectId: number | null, difficulty: number | null, kind: 'SINGLE' | 'CASE' = 'SINGLE') => ({
  subjectId,
  kind,
  difficulty,
  count: 3,
  points: 150,
});

describe('cells of a blueprint', () => {
  it.each([
    [cell(null, null), ['a', 'b', 'd']],
    [cell(1, null), ['a', 'b']],
    [cell(5, null), ['b']],
    [cell(null, 3), ['b', 'd']],
    [cell(1, 3, 'CASE'), ['c']],
    [cell(50, 1), []],
    [cell(7, null), []],
  ])('%j takes %j', (wanted, expected) => {
    expect(questionsOf(wanted, bank, paths).map((each) => each.id)).toEqual(expected);
  });

  it('add up, up to the longest paper there is', () => {
    expect(blueprintTotals({ cells: [cell(null, null), cell(1, 3)] })).toEqual({ itemCount: 6, totalPoints: 900 });
    expect(() => checkLength(300)).not.toThrow();
    expect(() => checkLength(301)).toThrow('PAPER.TOO_LONG');
  });

  it('are named by the numbers that people count by', () => {
    expect(poolShort({ cells: [0, 2], needed: 9, available: 7 })).toMatchObject({
      code: 'PAPER.POOL_SHORT',
      params: { cells: [1, 3], needed: 9, available: 7 },
    });
  });
});

describe('what becomes of a paper', () => {
  it('is frozen once it is fixed, and stays while a round holds it', () => {
    expect(afterAct('DRAFT', 'edit')).toBe('DRAFT');
    expect(afterAct('DRAFT', 'fix')).toBe('FIXED');
    expect(() => afterAct('FIXED', 'edit')).toThrow('PAPER.FIXED');
    expect(() => afterAct('FIXED', 'fix')).toThrow('PAPER.FIXED');
    expect(paperActs('DRAFT', 0)).toEqual(['edit', 'fix', 'copy', 'delete']);
    expect(paperActs('FIXED', 1)).toEqual(['copy']);
    expect(() => checkRemovable(1)).toThrow('PAPER.IN_USE');
    expect(() => checkRemovable(0)).not.toThrow();
  });

  it('holds no question twice', () => {
    expect(() => checkOnce([4, 5, 6])).not.toThrow();
    expect(() => checkOnce([4, 5, 4])).toThrow(expect.objectContaining({ params: { place: 3 } }));
  });
});
