import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawNumbers } from './draw.js';

const subjects = fc
  .uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 40 })
  .map((ids) => ids.map((id) => `person:${id}`));

describe('drawNumbers', () => {
  it('gives everybody one number from 1, whatever order they are named in', () => {
    fc.assert(
      fc.property(fc.integer(), subjects, (seed, names) => {
        const drawn = drawNumbers(seed, names);
        expect([...drawn.values()].sort((a, b) => a - b)).toEqual(names.map((_, index) => index + 1));
        const reversed = drawNumbers(seed, [...names].reverse());
        expect(names.map((name) => reversed.get(name))).toEqual(names.map((name) => drawn.get(name)));
      }),
    );
  });

  it('leaves standing numbers alone and puts newcomers behind', () => {
    fc.assert(
      fc.property(fc.integer(), subjects, subjects, (seed, first, second) => {
        const before = drawNumbers(seed, first);
        const after = drawNumbers(seed, [...new Set([...first, ...second])], before);
        for (const name of first) expect(after.get(name)).toBe(before.get(name));
        for (const name of second) if (!before.has(name)) expect(after.get(name)).toBeGreaterThan(first.length);
      }),
    );
  });

  it('is the same every time and another for another seed', () => {
    const names = Array.from({ length: 14 }, (_, index) => `unit:${index + 1}`);
    const order = (seed: number): string[] =>
      [...drawNumbers(seed, names)].sort((a, b) => a[1] - b[1]).map(([name]) => name);
    expect(order(20270108)).toEqual(order(20270108));
    expect(order(20270108)).not.toEqual(order(20270109));
    expect(order(20270108)).not.toEqual(names);
  });
});
