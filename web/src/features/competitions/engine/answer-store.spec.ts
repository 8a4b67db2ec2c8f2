import { expect, it } from '@jest/globals';
import type { BookRecord } from './answer-book';
import { LocalAnswers } from './answer-store';

const record: BookRecord = {
  attemptId: 7,
  lastSeq: 3,
  queue: [
    { sitting: 1, seq: 3, itemNo: 2, response: { texts: ['三十日'] }, givenAt: '2027-03-16T01:10:00.000Z', sent: true },
  ],
  marks: [2],
  current: 2,
  events: [],
  asides: [],
};

it('a browser without IndexedDB keeps the answers in its other store, and what it cannot read counts as nothing', async () => {
  const rows = new Map<string, string>();
  const store = new LocalAnswers({
    getItem: (key) => rows.get(key) ?? null,
    setItem: (key, value) => void rows.set(key, value),
    removeItem: (key) => void rows.delete(key),
  });
  await store.write('1:1', record);
  expect(await store.read('1:1')).toEqual(record);
  expect(await store.read('2:1')).toBeNull();
  for (const key of rows.keys()) rows.set(key, '{');
  expect(await store.read('1:1')).toBeNull();
  await store.remove('1:1');
  expect(rows.size).toBe(0);
});
