import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomFromText } from '../../../kernel/seeded-random.js';
import { keptPlaces, mixedOptions } from './option-order.js';

const options = (...texts: string[]) => texts.map((text, index) => ({ key: 'abcdefgh'[index] ?? 'x', text }));

describe('options that keep their place', () => {
  it.each([
    [
      ['居民会议', '居民小组', '以上都对'],
      [false, false, true],
    ],
    [
      ['三年', '五年', '以上皆非', '七年'],
      [false, false, true, false],
    ],
    [
      ['真', '假', 'All of the above'],
      [false, false, true],
    ],
    [
      ['甲', '乙', 'A和B'],
      [true, true, true],
    ],
    [
      ['甲', '乙', '丙', 'AB都对'],
      [true, true, true, true],
    ],
    [
      ['甲', '乙', 'A、B均正确'],
      [true, true, true],
    ],
    // Latin letters that are no option's
    [
      ['ABS 材料', 'A级景区', 'GDP'],
      [false, false, false],
    ],
    [
      ['以上级文件为准', '以下'],
      [false, false],
    ],
  ])('%j', (texts, kept) => {
    expect(keptPlaces(options(...texts))).toEqual(kept);
  });

  it('stay where they stood, and the others are mixed', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 12 }), fc.string(), (kept, seed) => {
        const keys = kept.map((_, index) => `k${index}`);
        const mixed = mixedOptions(keys, kept, randomFromText(seed));
        expect([...mixed].sort()).toEqual([...keys].sort());
        kept.forEach((stays, index) => stays && expect(mixed[index]).toBe(keys[index]));
      }),
    );
  });
});
