import { randomNumbers, textSeed } from '../../../kernel/seeded-random.js';

/**
 * The draw (抽签): who goes first where all else is equal. Made once from a stored seed, so that it can be repeated and
 * audited; it has nothing to do with the order in which anybody was entered.
 */

/**
 * Draw numbers from 1. Those who hold one keep it; newcomers draw among themselves and stand behind everybody who drew
 * before.
 *
 * @param subjects whoever needs a number (`person:5`, `unit:12`), in any order; each once
 * @param held numbers drawn earlier, also those of subjects who are gone
 * @returns the number of every subject asked for
 */
export function drawNumbers(
  seed: number,
  subjects: readonly string[],
  held: ReadonlyMap<string, number> = new Map(),
): Map<string, number> {
  const lot = new Map<string, number>();
  for (const subject of subjects) {
    // each lot depends on the seed and the subject alone: who else draws changes nothing about who stands before whom
    const next = randomNumbers(textSeed(`${seed}:${subject}`));
    lot.set(subject, next() * 0x100000 + (next() >>> 12));
  }
  const newcomers = [...lot.keys()].filter((subject) => !held.has(subject));
  newcomers.sort((a, b) => (lot.get(a) ?? 0) - (lot.get(b) ?? 0) || (a < b ? -1 : 1));
  let last = 0;
  for (const number of held.values()) last = Math.max(last, number);
  const drawn = new Map<string, number>();
  for (const subject of lot.keys()) {
    const number = held.get(subject);
    if (number !== undefined) drawn.set(subject, number);
  }
  newcomers.forEach((subject, index) => drawn.set(subject, last + index + 1));
  return drawn;
}
