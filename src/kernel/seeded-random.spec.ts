import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { below, randomFromText, randomNumbers, shuffle } from './seeded-random.js';

describe('numbers from a seed', () => {
  it('are the same every time, and known', () => {
    const first = randomNumbers(1);
    expect([first(), first(), first()]).toEqual([2693262067, 11749833, 2265367787]);
    const text = randomFromText('2026Q4:17');
    const again = randomFromText('2026Q4:17');
    expect(Array.from({ length: 20 }, text)).toEqual(Array.from({ length: 20 }, again));
  });

  it('have nothing in common for texts that differ in one character', () => {
    const firsts = new Set(
      Array.from({ length: 20_000 }, (_, person) => {
        const next = randomFromText(`seed:${person}`);
        return `${next()}:${next()}`;
      }),
    );
    expect(firsts.size).toBe(20_000);
  });

  it('fall evenly below a bound', () => {
    const next = randomFromText('evenly');
    const counts = new Array<number>(7).fill(0);
    for (let turn = 0; turn < 70_000; turn += 1) counts[below(next, 7)]! += 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });
});

describe('shuffle', () => {
  it('is a permutation, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 60 }), fc.string(), (items, seed) => {
        const mixed = shuffle([...items], randomFromText(seed));
        expect([...mixed].sort((a, b) => a - b)).toEqual([...items].sort((a, b) => a - b));
        expect(shuffle([...items], randomFromText(seed))).toEqual(mixed);
      }),
    );
  });

  it('makes every order as likely as any other', () => {
    const next = randomFromText('orders');
    const counts = new Map<string, number>();
    for (let turn = 0; turn < 24_000; turn += 1) {
      const order = shuffle(['a', 'b', 'c', 'd'], next).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(160);
  });
});
