import { Bitset } from './bitset.js';
import { latinKeys } from './latin-keys.js';
import {
  FEW_FOUND,
  LOOSE_FROM_LENGTH,
  normalise,
  pairsNeeded,
  pairsOf,
  wordsOf,
  type SearchWord,
} from './search-words.js';

/** The texts of a course in which words are looked for. */
export interface SearchableText {
  readonly code: string;
  readonly title: string;
  readonly keywords: readonly string[];
  readonly lecturers: readonly string[];
  readonly subject: string;
  readonly summary: string;
}

/** What a find in each text counts for relevance; the bit says where a pair of characters stands. */
const FIELDS = [
  { bit: 1, weight: 8, of: (text: SearchableText) => text.title },
  { bit: 2, weight: 5, of: (text: SearchableText) => text.keywords.join('\n') },
  { bit: 4, weight: 4, of: (text: SearchableText) => text.lecturers.join('\n') },
  { bit: 8, weight: 2, of: (text: SearchableText) => text.subject },
  { bit: 16, weight: 2, of: (text: SearchableText) => text.summary },
] as const;
const TITLE_START = 2;
const LATIN_WEIGHT = 6;

/** `WEIGHT[mask]` = the weights of all fields in the mask. */
const WEIGHT = Array.from({ length: 32 }, (_, mask) =>
  FIELDS.reduce((total, field) => total + (mask & field.bit ? field.weight : 0), 0),
);

export interface TextMatch {
  readonly found: Bitset;
  /** Relevance per row, small integers; 0 for rows not found. */
  readonly scores: Uint16Array;
  /** What to mark, longest first. */
  readonly marks: readonly string[];
  /** True when too few courses had every word whole, so that parts counted too. */
  readonly widened: boolean;
}

interface Postings {
  readonly rows: number[];
  readonly masks: number[];
}

const ROWS_PER_TURN = 50;

/**
 * Finds courses by characters (every 1 and 2 neighbouring characters lead to their rows), pinyin, initials and call
 * number (sorted keys, found by their beginning). Pure: built once from the texts, never changed.
 */
export class TextIndex {
  private readonly grams = new Map<string, Postings>();
  private readonly fields: string[][] = [];
  private keys: string[] = [];
  private keyRows: Uint32Array = new Uint32Array();

  private constructor(private readonly size: number) {}

  /** Builds in turns of a few milliseconds, so that requests go on being answered. */
  static async build(texts: readonly SearchableText[]): Promise<TextIndex> {
    const index = new TextIndex(texts.length);
    const latin: { key: string; row: number }[] = [];
    for (let row = 0; row < texts.length; row++) {
      const text = texts[row];
      if (text === undefined) continue;
      index.addRow(row, text);
      for (const key of latinKeys(text)) latin.push({ key, row });
      if (row % ROWS_PER_TURN === ROWS_PER_TURN - 1) await nextTurn();
    }
    latin.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.row - b.row));
    index.keys = latin.map((entry) => entry.key);
    index.keyRows = Uint32Array.from(latin, (entry) => entry.row);
    return index;
  }

  /** @returns `null` when the query has no words: then every course fits */
  search(query: string): TextMatch | null {
    const words = wordsOf(query);
    if (words.length === 0) return null;
    const whole = this.every(words, (word, scores) => this.findWhole(word, scores));
    const marks = new Set(words.filter((word) => word.kind === 'han').map((word) => word.text));
    const canWiden = words.some(isLong);
    const asTyped = { ...whole, marks: longestFirst(marks), widened: false };
    if (!canWiden || whole.found.count() >= FEW_FOUND) return asTyped;

    const parts = this.every(words, (word, scores) =>
      isLong(word) ? this.findInParts(word, scores) : this.findWhole(word, scores),
    );
    if (parts.found.count() === whole.found.count()) return asTyped;
    for (const word of words.filter(isLong)) for (const pair of pairsOf(word.text)) marks.add(pair);
    return { ...parts, marks: longestFirst(marks), widened: true };
  }

  private every(
    words: readonly SearchWord[],
    find: (word: SearchWord, scores: Uint16Array) => Bitset,
  ): Pick<TextMatch, 'found' | 'scores'> {
    const scores = new Uint16Array(this.size);
    const found = words.map((word) => find(word, scores)).reduce((all, each) => all.and(each));
    return { found, scores };
  }

  private findWhole(word: SearchWord, scores: Uint16Array): Bitset {
    if (word.kind === 'latin') return this.findLatin(word.text, scores);
    const length = [...word.text].length;
    const found = Bitset.empty(this.size);
    if (length <= 2) {
      const { rows, masks } = this.grams.get(word.text) ?? NOWHERE;
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i] ?? 0;
        found.add(row);
        scores[row] = (scores[row] ?? 0) + (WEIGHT[masks[i] ?? 0] ?? 0) + this.startBonus(row, word.text);
      }
      return found;
    }
    const pairs = pairsOf(word.text);
    const rarest = pairs
      .map((pair) => this.grams.get(pair) ?? NOWHERE)
      .reduce((least, each) => (each.rows.length < least.rows.length ? each : least));
    for (const row of rarest.rows) {
      const score = this.wholeScore(row, word.text);
      if (score === 0) continue;
      found.add(row);
      scores[row] = (scores[row] ?? 0) + score;
    }
    return found;
  }

  /** A long word in parts: at least a third of its pairs; whole finds still count most. */
  private findInParts(word: SearchWord, scores: Uint16Array): Bitset {
    const pairs = pairsOf(word.text);
    const counts = new Uint8Array(this.size);
    const weights = new Uint16Array(this.size);
    for (const pair of pairs) {
      const { rows, masks } = this.grams.get(pair) ?? NOWHERE;
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i] ?? 0;
        counts[row] = (counts[row] ?? 0) + 1;
        weights[row] = (weights[row] ?? 0) + (WEIGHT[masks[i] ?? 0] ?? 0);
      }
    }
    const needed = pairsNeeded(pairs.length);
    const found = Bitset.empty(this.size);
    for (let row = 0; row < this.size; row++) {
      if ((counts[row] ?? 0) < needed) continue;
      found.add(row);
      const partial = Math.round((weights[row] ?? 0) / pairs.length);
      const whole = counts[row] === pairs.length ? this.wholeScore(row, word.text) * 2 : 0;
      scores[row] = (scores[row] ?? 0) + partial + whole;
    }
    return found;
  }

  private findLatin(word: string, scores: Uint16Array): Bitset {
    const found = Bitset.empty(this.size);
    for (let at = this.firstKeyFrom(word); at < this.keys.length; at++) {
      if (!this.keys[at]?.startsWith(word)) break;
      const row = this.keyRows[at] ?? 0;
      if (found.has(row)) continue;
      found.add(row);
      scores[row] = (scores[row] ?? 0) + LATIN_WEIGHT;
    }
    return found;
  }

  private firstKeyFrom(word: string): number {
    let low = 0;
    let high = this.keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.keys[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private wholeScore(row: number, word: string): number {
    const fields = this.fields[row] ?? [];
    let score = 0;
    for (let i = 0; i < FIELDS.length; i++) if (fields[i]?.includes(word)) score += FIELDS[i]?.weight ?? 0;
    return score === 0 ? 0 : score + this.startBonus(row, word);
  }

  private startBonus(row: number, word: string): number {
    return this.fields[row]?.[0]?.startsWith(word) ? TITLE_START : 0;
  }

  private addRow(row: number, text: SearchableText): void {
    const fields = FIELDS.map((field) => normalise(field.of(text)));
    this.fields.push(fields);
    FIELDS.forEach((field, i) => {
      let before = '';
      for (const character of fields[i] ?? '') {
        if (!HAN.test(character)) {
          before = '';
          continue;
        }
        this.addGram(character, row, field.bit);
        if (before !== '') this.addGram(before + character, row, field.bit);
        before = character;
      }
    });
  }

  private addGram(gram: string, row: number, bit: number): void {
    const postings = this.grams.get(gram);
    if (postings === undefined) {
      this.grams.set(gram, { rows: [row], masks: [bit] });
      return;
    }
    const last = postings.rows.length - 1;
    if (postings.rows[last] === row) postings.masks[last] = (postings.masks[last] ?? 0) | bit;
    else {
      postings.rows.push(row);
      postings.masks.push(bit);
    }
  }
}

const HAN = /\p{Script=Han}/u;
const NOWHERE: Postings = { rows: [], masks: [] };
const isLong = (word: SearchWord): boolean => word.kind === 'han' && [...word.text].length >= LOOSE_FROM_LENGTH;
const longestFirst = (marks: ReadonlySet<string>): string[] => [...marks].sort((a, b) => b.length - a.length);
/** Lets others have their turn between two pieces of a long work. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
