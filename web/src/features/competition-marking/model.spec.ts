import { describe, expect, it } from '@jest/globals';
import { brief, gainText, pointSteps, pointsText, readPoints } from './model';

describe('points', () => {
  it.each([
    [0, '0'],
    [1250, '12.5'],
    [33, '0.33'],
  ])('%i hundredths read %s', (hundredths, text) => expect(pointsText(hundredths)).toBe(text));

  it.each([
    [200, '+2'],
    [0, '0'],
    [-150, '−1.5'],
  ])('a gain of %i reads %s', (hundredths, text) => expect(gainText(hundredths)).toBe(text));

  it.each([
    ['8', 800],
    [' 8.5 ', 850],
    ['8。5', 850],
    ['10', 1000],
    ['10.01', null],
    ['-1', null],
    ['8.555', null],
    ['', null],
    ['八', null],
  ])('%j of 10 is %j', (text, hundredths) => expect(readPoints(text, 1000)).toBe(hundredths));

  it('are pressed one by one, or in tenths where there are many', () => {
    expect(pointSteps(300)).toEqual([0, 100, 200, 300]);
    expect(pointSteps(2000)).toEqual([0, 200, 400, 600, 800, 1000, 1200, 1400, 1600, 1800, 2000]);
    expect(pointSteps(250)).toHaveLength(11);
  });

  it('a question begins on one line', () => {
    expect(brief('第一行\n第二行')).toBe('第一行 第二行');
    expect(brief('看图![门](image:ab12)答题')).toBe('看图答题');
    expect(brief('一二三四五六', 3)).toBe('一二三…');
  });
});
