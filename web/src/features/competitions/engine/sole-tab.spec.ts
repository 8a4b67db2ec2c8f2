import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SoleTab, type Channel } from './sole-tab';

/** All tabs of one browser. */
class Air {
  private readonly ears = new Map<Channel, (message: unknown) => void>();
  open(): Channel {
    const channel: Channel = {
      listen: (hear) => this.ears.set(channel, hear),
      post: (message) => {
        for (const [other, hear] of this.ears) if (other !== channel) hear(message);
      },
      close: () => this.ears.delete(channel),
    };
    return channel;
  }
}

describe('of several tabs', () => {
  let air: Air;
  const lost: string[] = [];
  const tab = (name: string): SoleTab => new SoleTab(air.open(), () => lost.push(name));
  const claim = async (one: SoleTab): Promise<boolean> => {
    const claimed = one.claim();
    await jest.advanceTimersByTimeAsync(300);
    return claimed;
  };
  beforeEach(() => {
    jest.useFakeTimers();
    air = new Air();
    lost.length = 0;
  });
  afterEach(() => jest.useRealTimers());

  it('the second is told of the first, and may take over', async () => {
    const [first, second] = [tab('first'), tab('second')];
    expect(await claim(first)).toBe(true);
    expect(await claim(second)).toBe(false);
    second.take();
    expect(lost).toEqual(['first']);
  });

  it('two that open at once agree on one', async () => {
    const one = tab('one');
    await jest.advanceTimersByTimeAsync(5);
    const other = tab('other');
    const both = Promise.all([one.claim(), other.claim()]);
    await jest.advanceTimersByTimeAsync(300);
    expect((await both).filter(Boolean)).toHaveLength(1);
  });

  it('a browser without channels has one tab', async () => {
    expect(await new SoleTab(null, () => undefined).claim()).toBe(true);
  });
});
