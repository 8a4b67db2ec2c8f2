import type { QuestionKind } from './question.js';

/** 试卷: fixed, or drawn from a blueprint for each cadre. Points are hundredths everywhere. */

export const PAPER_MODES = ['FIXED', 'DRAWN'] as const;
export type PaperMode = (typeof PAPER_MODES)[number];

/** DRAFT may be changed; FIXED (定稿) is frozen with its versions and may be given to a round. */
export const PAPER_STATES = ['DRAFT', 'FIXED'] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/** One line of a blueprint (命题蓝图): so many questions of this kind, subject and difficulty, each worth so much. */
export interface BlueprintCell {
  /** The subject or any below it; `null` = any subject. */
  readonly subjectId: number | null;
  readonly kind: QuestionKind;
  /** `null` = any difficulty. */
  readonly difficulty: number | null;
  readonly count: number;
  /** Hundredths for each. */
  readonly points: number;
}

export interface Blueprint {
  readonly cells: readonly BlueprintCell[];
}
