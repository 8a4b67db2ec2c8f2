import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JournalEntry } from './attempt.js';
import { answeredCount, foldJournal, isCleared, lastEntries } from './fold.js';

const choice = (seq: number, itemNo: number, letters: string, more: Partial<JournalEntry> = {}): JournalEntry => ({
  sittingNo: 1,
  seq,
  itemNo,
  response: { choices: [...letters] },
  late: false,
  ...more,
});

describe('foldJournal', () => {
  it.each<[string, JournalEntry[], boolean, string[]]>([
    ['nothing', [], false, ['-', '-', '-']],
    ['each once', [choice(1, 1, 'A'), choice(2, 3, 'BC')], false, ['A', '-', 'BC']],
    ['the later seq wins', [choice(1, 1, 'A'), choice(2, 1, 'B')], false, ['B', '-', '-']],
    ['… whatever came first', [choice(2, 1, 'B'), choice(1, 1, 'A')], false, ['B', '-', '-']],
    [
      'of equal seq the later sitting',
      [choice(5, 2, 'C', { sittingNo: 2 }), choice(5, 2, 'A')],
      false,
      ['-', 'C', '-'],
    ],
    ['cleared is not answered', [choice(1, 1, 'A'), choice(2, 1, '')], false, ['-', '-', '-']],
    ['cleared and given again', [choice(1, 1, ''), choice(2, 1, 'D')], false, ['D', '-', '-']],
    ['late stays apart', [choice(1, 1, 'A'), choice(2, 1, 'B', { late: true })], false, ['A', '-', '-']],
    ['late, accepted', [choice(1, 1, 'A'), choice(2, 1, 'B', { late: true })], true, ['B', '-', '-']],
    [
      'late by arrival but not the last by order',
      [choice(3, 1, 'A'), choice(2, 1, 'B', { late: true })],
      true,
      ['A', '-', '-'],
    ],
    ['an item that is not on the paper', [choice(1, 4, 'A'), choice(2, 0, 'B')], false, ['-', '-', '-']],
  ])('%s', (_, entries, withLate, expected) => {
    const sealed = foldJournal(entries, 3, withLate);
    expect(sealed.map((response) => (response && 'choices' in response ? response.choices.join('') : '-'))).toEqual(
      expected,
    );
    expect(answeredCount(sealed)).toBe(expected.filter((letters) => letters !== '-').length);
  });

  const entry = fc.record({
    sittingNo: fc.integer({ min: 1, max: 3 }),
    seq: fc.integer({ min: 1, max: 40 }),
    itemNo: fc.integer({ min: 1, max: 6 }),
    response: fc.oneof(
      fc.record({ choices: fc.subarray(['A', 'B', 'C', 'D']) }),
      fc.record({ texts: fc.array(fc.constantFrom('', '居务公开', '三'), { minLength: 1, maxLength: 2 }) }),
    ),
    late: fc.boolean(),
  });
  /** As the journal holds them: one for each (seq, sitting). */
  const journal = fc.uniqueArray(entry, { selector: ({ seq, sittingNo }) => `${seq}:${sittingNo}`, maxLength: 40 });

  it('is the same for any order of arrival and any repetition', () => {
    fc.assert(
      fc.property(
        journal.chain((entries) =>
          fc.tuple(
            fc.constant(entries),
            fc.shuffledSubarray(entries, { minLength: entries.length }),
            fc.subarray(entries),
            fc.boolean(),
          ),
        ),
        ([entries, shuffled, again, withLate]) => {
          expect(foldJournal([...shuffled, ...again], 6, withLate)).toEqual(foldJournal(entries, 6, withLate));
        },
      ),
    );
  });

  it('an item is answered by the last entry that counts, or not at all', () => {
    fc.assert(
      fc.property(journal, fc.boolean(), (entries, withLate) => {
        const sealed = foldJournal(entries, 6, withLate);
        for (const [index, response] of sealed.entries()) {
          const counting = entries
            .filter(({ itemNo, late }) => itemNo === index + 1 && (withLate || !late))
            .sort((a, b) => a.seq - b.seq || a.sittingNo - b.sittingNo);
          const last = counting.at(-1);
          expect(response).toEqual(last && !isCleared(last.response) ? last.response : null);
          expect(lastEntries(entries, 6, withLate)[index] ?? undefined).toEqual(last);
        }
      }),
    );
  });

  it('what is added later in order changes only its own item', () => {
    fc.assert(
      fc.property(journal, entry, (entries, next) => {
        const after = { ...next, seq: 100, late: false };
        const before = foldJournal(entries, 6, false);
        const then = foldJournal([...entries, after], 6, false);
        for (let index = 0; index < 6; index += 1)
          if (index !== after.itemNo - 1) expect(then[index]).toEqual(before[index]);
      }),
    );
  });
});
