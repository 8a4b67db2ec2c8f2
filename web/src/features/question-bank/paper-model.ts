import type { Answer } from '../../api/types';
import type { QuestionKind } from './model';

export type PaperPage = Answer<'/api/papers'>;
export type Paper = Answer<'/api/papers/{id}'>;
export type PaperItem = Paper['items'][number];
export type Availability = NonNullable<Paper['availability']>;
export type PaperPreview = Answer<'/api/papers/{id}/preview'>;
export type PaperSpread = Answer<'/api/papers/{id}/spread'>;
export type PaperMode = Paper['mode'];
export type PaperState = Paper['state'];

export const PAPER_STATES = ['DRAFT', 'FIXED'] as const;
export const PAPER_MODES = ['FIXED', 'DRAWN'] as const;
/** Longest paper, in questions; most cells of a blueprint. */
export const MAX_ITEMS = 300;
export const MAX_CELLS = 60;

/** A line of a blueprint on its way to the server; what is still empty is `null`. Points as people write them. */
export interface CellDraft {
  /** Of this form only, so that a line keeps its fields when one above it goes. */
  readonly key: number;
  subjectId: number | null;
  kind: QuestionKind;
  difficulty: number | null;
  count: number | null;
  points: number | null;
}

/** A chosen question; points as people write them. */
export interface ItemDraft extends Omit<PaperItem, 'points'> {
  points: number | null;
}

/** The usual points of one question of a kind. */
export const USUAL_POINTS: Readonly<Record<QuestionKind, number>> = {
  SINGLE: 1,
  MULTIPLE: 2,
  TRUE_FALSE: 1,
  BLANK: 2,
  SHORT_ANSWER: 10,
  CASE: 20,
};

/** Hundredths as people write points: 2, 1.5, 0.25. */
export const pointsOf = (hundredths: number): number => hundredths / 100;

/** What was written as hundredths; `null` when it is no points of a question (0.01 to 1,000, two decimals). */
export function hundredthsOf(points: number | null | string): number | null {
  if (typeof points !== 'number' || !Number.isFinite(points)) return null;
  const hundredths = Math.round(points * 100);
  return hundredths >= 1 && hundredths <= 100_000 && Math.abs(hundredths - points * 100) < 1e-6 ? hundredths : null;
}

export interface CellBody {
  readonly subjectId: number | null;
  readonly kind: QuestionKind;
  readonly difficulty: number | null;
  readonly count: number;
  readonly points: number;
}

/** The line as the server takes it; `null` while something is missing in it. */
export function cellBody({ subjectId, kind, difficulty, count, points }: CellDraft): CellBody | null {
  const hundredths = hundredthsOf(points);
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > MAX_ITEMS || hundredths === null)
    return null;
  return { subjectId, kind, difficulty, count, points: hundredths };
}

/** Moves one thing of a list by a place; at the end of the list it stays. */
export function moved<T>(list: readonly T[], at: number, by: 1 | -1): T[] {
  const next = [...list];
  const [one] = next.splice(at, 1);
  if (one !== undefined) next.splice(Math.max(0, at + by), 0, one);
  return next;
}

/** Neighbouring difficulties of which every draw takes as many: 难度1—5各4题. */
export function quotaRuns(
  quotas: readonly { readonly difficulty: number; readonly count: number }[],
): { from: number; to: number; count: number }[] {
  const runs: { from: number; to: number; count: number }[] = [];
  for (const { difficulty, count } of quotas) {
    const last = runs.at(-1);
    if (last?.count === count && last.to === difficulty - 1) last.to = difficulty;
    else runs.push({ from: difficulty, to: difficulty, count });
  }
  return runs;
}
