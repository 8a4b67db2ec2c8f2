import { describe, expect, it } from '@jest/globals';
import { meanText, percentText, ratioText, scaleOf, scoreColumn, scoreText } from './model';

describe('figures of results', () => {
  it.each([
    [9750, '97.5', '97.5'],
    [8800, '88', '88.0'],
    [8625, '86.25', '86.3'],
    [0, '0', '0.0'],
  ])('%i hundredths', (value, score, mean) => {
    expect(scoreText(value)).toBe(score);
    expect(meanText(value)).toBe(mean);
  });

  it('writes scores under one another with as many decimals as one of them needs', () => {
    expect([9725, 9450, 9200].map(scoreColumn([9725, 9450, 9200]))).toEqual(['97.25', '94.50', '92.00']);
    expect([9450, 9200].map(scoreColumn([9450, 9200]))).toEqual(['94.5', '92.0']);
    expect([9200].map(scoreColumn([9200]))).toEqual(['92']);
  });

  it('writes ratios', () => {
    expect(percentText(0.274)).toBe('27%');
    expect(ratioText(null)).toBe('–');
    expect(ratioText(0.081)).toBe('0.08');
  });

  it.each([
    [[8390, 9130], 10_000, { from: 8000, to: 9500 }],
    [[9990], 10_000, { from: 9500, to: 10_000 }],
    [[0], 10_000, { from: 0, to: 500 }],
    [[], 10_000, { from: 0, to: 10_000 }],
  ])('a scale that holds %j', (values, reachable, scale) => {
    expect(scaleOf(values, reachable)).toEqual(scale);
  });
});
