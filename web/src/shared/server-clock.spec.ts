import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ServerClock } from './server-clock';

describe('ServerClock', () => {
  it('lies between what one answer allows, and nearer with a quicker one', () => {
    let at = 1_000;
    const clock = new ServerClock(() => at);
    clock.measure('2027-03-16T01:00:00.000Z', 0, 1_000);
    const nine = Date.parse('2027-03-16T01:00:00.000Z');
    expect(Math.abs(clock.now() - (nine + 500))).toBeLessThan(2);
    clock.measure(nine + 2_000, 1_900, 1_910);
    at = 1_910;
    expect(Math.abs(clock.now() - (nine + 2_005))).toBeLessThan(2);
  });

  it('is never further off than half of the quickest answer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.array(fc.record({ up: fc.nat(2_000), down: fc.nat(2_000) }), { minLength: 1, maxLength: 20 }),
        (ahead, trips) => {
          let at = 0;
          const clock = new ServerClock(() => at);
          for (const { up, down } of trips) {
            const sent = at;
            const told = sent + up + ahead;
            at = sent + up + down;
            clock.measure(told, sent, at);
          }
          const best = Math.min(...trips.map(({ up, down }) => up + down));
          return Math.abs(clock.now() - (at + ahead)) <= best / 2 + 1;
        },
      ),
    );
  });

  it('begins anew when the monotonic clock stood still', () => {
    let at = 0;
    const clock = new ServerClock(() => at);
    clock.measure(10_000, 0, 10);
    at = 20;
    clock.measure(3_610_020, 20, 30);
    at = 30;
    expect(Math.abs(clock.now() - 3_610_025)).toBeLessThan(7);
  });
});
