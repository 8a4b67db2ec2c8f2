import type { Sheet } from './attempt.js';
import { QUESTION_KINDS, type QuestionKind } from './question.js';

/** How equal the draws of a paper are: what organisers look at before they fix it. */

export interface SpreadQuestion {
  readonly versionId: number;
  readonly kind: QuestionKind;
  readonly difficulty: number;
  /** Characters to read: stem, options and parts, pictures left out. */
  readonly length: number;
}

/** Least, mean and most of something over the draws; the mean in hundredths. */
interface Range {
  readonly least: number;
  readonly mean: number;
  readonly most: number;
}

interface SpreadBin {
  /** From here … */
  readonly from: number;
  /** … to here, both included. */
  readonly to: number;
  readonly count: number;
}

interface MixLine {
  readonly kind: QuestionKind;
  readonly difficulty: number;
  readonly count: number;
  readonly points: number;
}

export interface DrawSpread {
  readonly draws: number;
  /** Mean difficulty (1 … 5) of a draw, weighted by points; all three in hundredths. */
  readonly difficulty: Range;
  /** Every draw has as many questions of each kind, difficulty and points as any other. */
  readonly equalMix: boolean;
  /** The mix of the first draw. */
  readonly mix: readonly MixLine[];
  /** Characters that a cadre has to read. */
  readonly reading: Range;
  readonly readingBins: readonly SpreadBin[];
  /** Questions that the pool holds, and how many of them no draw took. */
  readonly pool: number;
  readonly unused: number;
  /** In how many draws a question stands. */
  readonly use: Range;
  readonly useBins: readonly SpreadBin[];
  /** Questions that two neighbours have in common. */
  readonly shared: Range;
}

/** @param sheets at least one, of one plan */
export function drawSpread(questions: readonly SpreadQuestion[], sheets: readonly Sheet[]): DrawSpread {
  const byVersion = new Map(questions.map((question) => [question.versionId, question]));
  const uses = new Map(questions.map((question) => [question.versionId, 0]));
  const difficulties: number[] = [];
  const lengths: number[] = [];
  const shared: number[] = [];
  const mixes = new Set<string>();
  let before = new Set<number>();
  for (const { items } of sheets) {
    let weighted = 0;
    let points = 0;
    let length = 0;
    const own = new Set<number>();
    for (const item of items) {
      const question = byVersion.get(item.versionId);
      if (question === undefined) continue;
      own.add(item.versionId);
      weighted += question.difficulty * item.points;
      points += item.points;
      length += question.length;
      uses.set(item.versionId, (uses.get(item.versionId) ?? 0) + 1);
    }
    difficulties.push(points === 0 ? 0 : Math.round((weighted * 100) / points));
    lengths.push(length);
    if (before.size > 0) shared.push([...own].filter((versionId) => before.has(versionId)).length);
    before = own;
    mixes.add(JSON.stringify(mixOf(items, byVersion)));
  }
  const counts = [...uses.values()];
  return {
    draws: sheets.length,
    difficulty: { ...rangeOf(difficulties), mean: Math.round(sum(difficulties) / Math.max(1, difficulties.length)) },
    equalMix: mixes.size <= 1,
    mix: mixOf(sheets[0]?.items ?? [], byVersion),
    reading: rangeOf(lengths),
    readingBins: binsOf(lengths),
    pool: questions.length,
    unused: counts.filter((count) => count === 0).length,
    use: rangeOf(counts),
    useBins: binsOf(counts),
    shared: rangeOf(shared),
  };
}

function mixOf(items: Sheet['items'], byVersion: ReadonlyMap<number, SpreadQuestion>): MixLine[] {
  const lines = new Map<string, MixLine>();
  for (const { versionId, points } of items) {
    const question = byVersion.get(versionId);
    if (question === undefined) continue;
    const { kind, difficulty } = question;
    const name = `${kind} ${difficulty}`;
    const line = lines.get(name) ?? { kind, difficulty, count: 0, points: 0 };
    lines.set(name, { ...line, count: line.count + 1, points: line.points + points });
  }
  return [...lines.values()].sort(
    (a, b) => QUESTION_KINDS.indexOf(a.kind) - QUESTION_KINDS.indexOf(b.kind) || a.difficulty - b.difficulty,
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function rangeOf(values: readonly number[]): Range {
  if (values.length === 0) return { least: 0, mean: 0, most: 0 };
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return { least, mean: Math.round((sum(values) * 100) / values.length), most };
}

const MOST_BINS = 12;

/** At most twelve bins of equal width over all values; every value is in one of them. */
function binsOf(values: readonly number[]): SpreadBin[] {
  if (values.length === 0) return [];
  const { least, most } = rangeOf(values);
  const width = Math.max(1, Math.ceil((most - least + 1) / MOST_BINS));
  const bins: { from: number; to: number; count: number }[] = [];
  for (let from = least; from <= most; from += width) {
    bins.push({ from, to: Math.min(most, from + width - 1), count: 0 });
  }
  for (const value of values) {
    const bin = bins[Math.floor((value - least) / width)];
    if (bin) bin.count += 1;
  }
  return bins;
}
