import { expect, it } from '@jest/globals';
import { eventReader } from './event-text';

it('gives each event once it is whole, however the stream was cut', () => {
  const text = 'id: 7\nevent: state\ndata: {"a":1}\n\n: nothing\n\nevent: beat\ndata: {}\n\n';
  for (const size of [1, 3, 10, text.length]) {
    const read = eventReader();
    const events = [];
    for (let at = 0; at < text.length; at += size) events.push(...read(text.slice(at, at + size)));
    expect(events).toEqual([
      { event: 'state', data: '{"a":1}' },
      { event: 'beat', data: '{}' },
    ]);
  }
});
