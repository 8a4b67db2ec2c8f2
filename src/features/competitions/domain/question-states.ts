import type { Transitions } from '../../../kernel/transitions.js';
import type { QuestionState, ReviewAct } from './question.js';

/**
 * 审题: draft → in review → approved; returned to draft; taken out of use and brought back. A new text of an approved
 * question goes back to review by itself (see {@link afterNewVersion}).
 */
export const QUESTION_TRANSITIONS: Transitions<QuestionState, ReviewAct> = {
  DRAFT: { SUBMIT: 'IN_REVIEW', RETIRE: 'RETIRED' },
  IN_REVIEW: { APPROVE: 'APPROVED', RETURN: 'DRAFT', RETIRE: 'RETIRED' },
  APPROVED: { RETIRE: 'RETIRED' },
  RETIRED: { REVIVE: 'DRAFT' },
};

/** Where a new text leaves a question; a retired one is brought back before it is written on (`null`). */
export function afterNewVersion(state: QuestionState): QuestionState | null {
  if (state === 'RETIRED') return null;
  return state === 'APPROVED' ? 'IN_REVIEW' : state;
}
