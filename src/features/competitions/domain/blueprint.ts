import { Conflict, RuleViolation } from '../../../kernel/errors.js';
import { allowedActs, transition, type Transitions } from '../../../kernel/transitions.js';
import type { Blueprint, BlueprintCell, PaperState } from './paper.js';
import type { QuestionKind } from './question.js';
import type { Shortage } from './quotas.js';

/** 命题蓝图: which questions of the bank may stand in which cell, and what becomes of a paper. */

/** An approved question, as far as a blueprint asks. */
export interface BankQuestion {
  readonly kind: QuestionKind;
  readonly difficulty: number;
  /** Materialised path of its subject: `/1/5/`. */
  readonly subjectPath: string;
}

/** The questions that may stand in this cell, in their order. A subject that does not exist has none. */
export function questionsOf<Question extends BankQuestion>(
  cell: BlueprintCell,
  questions: readonly Question[],
  subjectPaths: ReadonlyMap<number, string>,
): Question[] {
  const path = cell.subjectId === null ? '/' : subjectPaths.get(cell.subjectId);
  if (path === undefined) return [];
  return questions.filter(
    (question) =>
      question.kind === cell.kind &&
      (cell.difficulty === null || question.difficulty === cell.difficulty) &&
      question.subjectPath.startsWith(path),
  );
}

/** Items and hundredths of the paper that a blueprint makes. */
export function blueprintTotals({ cells }: Blueprint): { itemCount: number; totalPoints: number } {
  return {
    itemCount: cells.reduce((sum, cell) => sum + cell.count, 0),
    totalPoints: cells.reduce((sum, cell) => sum + cell.count * cell.points, 0),
  };
}

/** Longest paper, in questions. */
export const MAX_ITEMS = 300;

/** @throws RuleViolation PAPER.TOO_LONG */
export function checkLength(itemCount: number): void {
  if (itemCount > MAX_ITEMS) throw new RuleViolation('PAPER.TOO_LONG', { items: itemCount, most: MAX_ITEMS });
}

/** @throws RuleViolation PAPER.QUESTION_TWICE */
export function checkOnce(questionIds: readonly number[]): void {
  const seen = new Set<number>();
  for (const [index, id] of questionIds.entries()) {
    if (seen.has(id)) throw new RuleViolation('PAPER.QUESTION_TWICE', { place: index + 1 });
    seen.add(id);
  }
}

/** Cells by number, as people count them. */
export function poolShort({ cells, needed, available }: Shortage): RuleViolation {
  return new RuleViolation('PAPER.POOL_SHORT', { cells: cells.map((cell) => cell + 1), needed, available });
}

const PAPER_TRANSITIONS: Transitions<PaperState, 'edit' | 'fix'> = {
  DRAFT: { edit: 'DRAFT', fix: 'FIXED' },
  FIXED: {},
};

export const PAPER_ACTS = ['edit', 'fix', 'copy', 'delete'] as const;
export type PaperAct = (typeof PAPER_ACTS)[number];

/** @throws Conflict PAPER.FIXED: what is frozen is not changed; copy it */
export function afterAct(state: PaperState, act: 'edit' | 'fix'): PaperState {
  return transition(PAPER_TRANSITIONS, state, act, 'PAPER.FIXED');
}

/** A paper that a round holds stays. @throws Conflict PAPER.IN_USE */
export function checkRemovable(rounds: number): void {
  if (rounds > 0) throw new Conflict('PAPER.IN_USE', { rounds });
}

/** What may be done with a paper now, for the buttons. */
export function paperActs(state: PaperState, rounds: number): PaperAct[] {
  return [...allowedActs(PAPER_TRANSITIONS, state), 'copy', ...(rounds === 0 ? (['delete'] as const) : [])];
}
