import type { JournalEntry, SealedAnswers } from './attempt.js';
import type { Response } from './question.js';

/** 折叠: from the journal of an attempt to the answers that count. A pure function of the set of entries. */

/** An answer that was taken back: no choice, or nothing but empty texts. */
export function isCleared(response: Response): boolean {
  return 'choices' in response ? response.choices.length === 0 : response.texts.every((text) => text === '');
}

/** Which of two entries was given later: the higher `seq`; of equal ones (two devices at once) the later sitting. */
export function isAfter(entry: JournalEntry, other: JournalEntry): boolean {
  return entry.seq === other.seq ? entry.sittingNo > other.sittingNo : entry.seq > other.seq;
}

/**
 * The last entry of each item: index 0 is item 1. In which order entries arrive, and how often, makes no difference.
 * @param withLate whether the answers of the grace take part: only after the organiser has accepted them
 */
export function lastEntries<Entry extends JournalEntry>(
  entries: Iterable<Entry>,
  itemCount: number,
  withLate: boolean,
): (Entry | null)[] {
  const last = new Array<Entry | null>(itemCount).fill(null);
  for (const entry of entries) {
    if (entry.late && !withLate) continue;
    if (entry.itemNo < 1 || entry.itemNo > itemCount) continue;
    const standing = last[entry.itemNo - 1];
    if (!standing || isAfter(entry, standing)) last[entry.itemNo - 1] = entry;
  }
  return last;
}

/** The answers that count, as they are sealed when the attempt ends. */
export function foldJournal(entries: Iterable<JournalEntry>, itemCount: number, withLate: boolean): SealedAnswers {
  return lastEntries(entries, itemCount, withLate).map((entry) =>
    entry === null || isCleared(entry.response) ? null : entry.response,
  );
}

export function answeredCount(sealed: SealedAnswers): number {
  return sealed.reduce((count, response) => count + (response === null ? 0 : 1), 0);
}
