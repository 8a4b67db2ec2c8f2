import { describe, expect, it } from '@jest/globals';
import { cellBody, hundredthsOf, moved, quotaRuns, type CellDraft } from './paper-model';

const draft: CellDraft = { key: 1, subjectId: 3, kind: 'SINGLE', difficulty: null, count: 5, points: 1.5 };

describe('points as people write them', () => {
  it.each([
    [2, 200],
    [1.5, 150],
    [0.01, 1],
    [2.3, 230],
    [0, null],
    [-1, null],
    [1.005, null],
    [1001, null],
    ['', null],
    [null, null],
  ])('%j are %j hundredths', (written, expected) => {
    expect(hundredthsOf(written)).toBe(expected);
  });
});

describe('a line of a blueprint', () => {
  it('goes to the server when it is complete', () => {
    expect(cellBody(draft)).toEqual({ subjectId: 3, kind: 'SINGLE', difficulty: null, count: 5, points: 150 });
    expect(cellBody({ ...draft, count: null })).toBeNull();
    expect(cellBody({ ...draft, count: 1.5 })).toBeNull();
    expect(cellBody({ ...draft, points: 0 })).toBeNull();
  });
});

describe('moving one thing of a list', () => {
  it('stops at both ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });
});

describe('difficulties of which every draw takes as many', () => {
  it('stand together when they are neighbours', () => {
    const of = (...pairs: [number, number][]) => quotaRuns(pairs.map(([difficulty, count]) => ({ difficulty, count })));
    expect(of([1, 4], [2, 4], [3, 2], [5, 2])).toEqual([
      { from: 1, to: 2, count: 4 },
      { from: 3, to: 3, count: 2 },
      { from: 5, to: 5, count: 2 },
    ]);
    expect(of()).toEqual([]);
  });
});
