import { below, randomFromText, shuffle } from '../../../kernel/seeded-random.js';
import type { Sheet, SheetItem } from './attempt.js';
import { mixedOptions } from './option-order.js';
import type { PaperMode } from './paper.js';
import { QUESTION_KINDS, type QuestionKind } from './question.js';
import { settleQuotas, type Shortage } from './quotas.js';

/**
 * 抽题: from a paper and a seed, the sheet of one cadre. A pure function: the same seed gives the same sheet on every machine.
 * What every draw has in common (how many of each cell, kind, difficulty and points) is settled once, in {@link planPaper}.
 */

/** A question as far as drawing goes. */
export interface DrawQuestion {
  readonly versionId: number;
  readonly kind: QuestionKind;
  readonly difficulty: number;
  /** Keys of its options in the order of the bank; empty without options. */
  readonly options: readonly string[];
  /** For each option, whether it keeps its place (see `keptPlaces`). */
  readonly kept: readonly boolean[];
}

/** A cell of the blueprint with the questions that may stand in it. */
export interface DrawCell {
  readonly count: number;
  /** Hundredths for each. */
  readonly points: number;
  /** Index into the pool; a question may stand in the pool of several cells and is drawn for one at most. */
  readonly pool: readonly number[];
}

/** What a paper says. FIXED: all its questions in their order. DRAWN: cells and the pool they are drawn from. */
export interface DrawInput {
  readonly mode: PaperMode;
  readonly shuffleQuestions: boolean;
  readonly shuffleOptions: boolean;
  readonly questions: readonly DrawQuestion[];
  /** DRAWN; otherwise empty. */
  readonly cells: readonly DrawCell[];
  /** FIXED: of each question, hundredths; otherwise empty. */
  readonly points: readonly number[];
}

/** A group of questions of one cell and one difficulty, so many of which are drawn. */
interface DrawGroup {
  readonly cell: number;
  readonly count: number;
  readonly points: number;
  readonly pool: Int32Array;
}

/** A paper made ready for drawing; immutable, kept for as long as the process lives. */
export interface PaperPlan {
  readonly mode: PaperMode;
  readonly shuffleQuestions: boolean;
  readonly shuffleOptions: boolean;
  readonly questions: readonly DrawQuestion[];
  /** FIXED: one for each question. */
  readonly points: readonly number[];
  /** DRAWN: those with the least choice first. */
  readonly groups: readonly DrawGroup[];
  readonly itemCount: number;
  readonly totalPoints: number;
}

const KIND_ORDER: Readonly<Record<QuestionKind, number>> = Object.fromEntries(
  QUESTION_KINDS.map((kind, index) => [kind, index]),
) as Record<QuestionKind, number>;

/** The paper made ready; or which cells the questions do not suffice for. */
export function planPaper(input: DrawInput): { plan: PaperPlan } | { shortage: Shortage } {
  const { mode, shuffleQuestions, shuffleOptions, questions } = input;
  const common = { mode, shuffleQuestions, shuffleOptions, questions };
  if (mode === 'FIXED') {
    const totalPoints = input.points.reduce((sum, points) => sum + points, 0);
    return { plan: { ...common, points: input.points, groups: [], itemCount: questions.length, totalPoints } };
  }
  const settled = settleQuotas(
    input.cells,
    questions.map((question) => question.difficulty),
  );
  if ('shortage' in settled) return settled;
  const groups = settled.quotas.map(({ cell, count, pool }) => ({
    cell,
    count,
    points: input.cells[cell]?.points ?? 0,
    pool: Int32Array.from(pool),
  }));
  groups.sort((a, b) => a.pool.length / a.count - b.pool.length / b.count);
  const itemCount = groups.reduce((sum, group) => sum + group.count, 0);
  const totalPoints = groups.reduce((sum, group) => sum + group.count * group.points, 0);
  return { plan: { ...common, points: [], groups, itemCount, totalPoints } };
}

/** One question on the way to the sheet: where it would stand if nothing were mixed, and its points. */
interface Chosen {
  readonly question: DrawQuestion;
  readonly points: number;
  readonly place: number;
}

/**
 * The sheet of this seed: single choice first, then multiple, true/false, blanks, short answers and cases; within a kind in a
 * mixed order where the paper says so, with mixed options where it says so.
 */
export function drawSheet(plan: PaperPlan, seed: string): Sheet {
  const next = randomFromText(seed);
  const chosen = plan.mode === 'FIXED' ? inOrder(plan) : chooseQuestions(plan, next);
  if (plan.shuffleQuestions) shuffle(chosen, next);
  else chosen.sort((a, b) => a.place - b.place);
  // stable: the order within a kind stays
  chosen.sort((a, b) => KIND_ORDER[a.question.kind] - KIND_ORDER[b.question.kind]);
  const items = chosen.map(({ question, points }): SheetItem => {
    const { versionId, options, kept } = question;
    return { versionId, points, order: plan.shuffleOptions ? mixedOptions(options, kept, next) : options };
  });
  return { items };
}

function inOrder(plan: PaperPlan): Chosen[] {
  return plan.questions.map((question, place) => ({ question, points: plan.points[place] ?? 0, place }));
}

const NOBODY = -1;

/**
 * Takes at random from each group, those with the least choice first. A group whose questions have all gone to others gets one
 * back along a chain of exchanges (augmenting path), so a draw exists for every seed if there is one at all.
 */
function chooseQuestions(plan: PaperPlan, next: () => number): Chosen[] {
  const { groups, questions } = plan;
  const takenBy = new Int32Array(questions.length).fill(NOBODY);
  const pools = groups.map((group) => group.pool.slice());
  for (const [index, group] of groups.entries()) {
    const pool = pools[index] as Int32Array;
    let taken = 0;
    for (let at = 0; at < pool.length && taken < group.count; at += 1) {
      const other = at + below(next, pool.length - at);
      const question = pool[other] as number;
      pool[other] = pool[at] as number;
      pool[at] = question;
      if (takenBy[question] !== NOBODY) continue;
      takenBy[question] = index;
      taken += 1;
    }
    for (; taken < group.count; taken += 1) {
      if (!exchange(index, pools, takenBy, new Set())) throw new Error('a plan was made for which no draw exists');
    }
  }
  const chosen: Chosen[] = [];
  for (let index = 0; index < questions.length; index += 1) {
    const group = groups[takenBy[index] as number];
    if (group === undefined) continue;
    const question = questions[index] as DrawQuestion;
    chosen.push({ question, points: group.points, place: group.cell * questions.length + index });
  }
  return chosen;
}

function exchange(index: number, pools: readonly Int32Array[], takenBy: Int32Array, asked: Set<number>): boolean {
  asked.add(index);
  const pool = pools[index] as Int32Array;
  const free = pool.find((question) => takenBy[question] === NOBODY);
  if (free !== undefined) {
    takenBy[free] = index;
    return true;
  }
  for (const question of pool) {
    const holder = takenBy[question] as number;
    if (asked.has(holder) || !exchange(holder, pools, takenBy, asked)) continue;
    takenBy[question] = index;
    return true;
  }
  return false;
}
