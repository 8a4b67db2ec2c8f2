import { describe, expect, it } from '@jest/globals';
import { meanText, percentText, ratioText, scaleOf, scoreText } from './model';

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
