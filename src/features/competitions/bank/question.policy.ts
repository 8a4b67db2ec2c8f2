import { can, type Actor } from '../../../kernel/access.js';
import { Conflict, Forbidden } from '../../../kernel/errors.js';
import { transition } from '../../../kernel/transitions.js';
import type { QuestionState, ReviewAct } from '../domain/question.js';
import { afterNewVersion, QUESTION_TRANSITIONS } from '../domain/question-states.js';
import type { QuestionAbility } from './question.contract.js';

/** What the rules look at. The bank is one for the platform: there is no scope to ask for. */
export interface QuestionFacts {
  readonly state: QuestionState;
  /** Accounts that wrote the newest text, or any since the one approved last; `null` among them = the system. */
  readonly writers: readonly (number | null)[];
  /** A paper holds it, or somebody has submitted it once. */
  readonly isKept: boolean;
}

/** 四眼原则: nobody approves what they wrote any part of. */
export function isOwnWork(actor: Actor, { writers }: Pick<QuestionFacts, 'writers'>): boolean {
  return actor.accountId !== null && writers.includes(actor.accountId);
}

const ACTS: Readonly<Record<Exclude<QuestionAbility, 'edit' | 'remove'>, ReviewAct>> = {
  submit: 'SUBMIT',
  approve: 'APPROVE',
  return: 'RETURN',
  retire: 'RETIRE',
  revive: 'REVIVE',
};

/** May this actor do this with this question now? What somebody wrote they may take back themselves. */
function mayAct(actor: Actor, ability: QuestionAbility, facts: QuestionFacts): boolean {
  if (ability === 'edit') return can(actor, 'question.edit') && afterNewVersion(facts.state) !== null;
  if (ability === 'remove') return can(actor, 'question.edit') && isRemovable(facts);
  if (QUESTION_TRANSITIONS[facts.state][ACTS[ability]] === undefined) return false;
  if (ability === 'submit') return can(actor, 'question.edit');
  return can(actor, 'question.review') && (ability !== 'approve' || !isOwnWork(actor, facts));
}

export function abilitiesOf(actor: Actor, facts: QuestionFacts): QuestionAbility[] {
  return (['edit', 'submit', 'approve', 'return', 'retire', 'revive', 'remove'] as const).filter((ability) =>
    mayAct(actor, ability, facts),
  );
}

/**
 * The state a question goes to.
 * @throws Conflict QUESTION.STATE when it is not in a state for this act
 * @throws Forbidden QUESTION.OWN_WORK when somebody approves what they wrote
 */
export function stateAfter(actor: Actor, act: ReviewAct, facts: QuestionFacts): QuestionState {
  const state = transition(QUESTION_TRANSITIONS, facts.state, act, 'QUESTION.STATE');
  if (act === 'APPROVE' && isOwnWork(actor, facts)) throw new Forbidden('QUESTION.OWN_WORK');
  return state;
}

/** @throws Conflict QUESTION.KEPT: what was submitted or stands on a paper is retired, never deleted */
export function requireRemovable(facts: QuestionFacts): void {
  if (!isRemovable(facts)) throw new Conflict('QUESTION.KEPT', { state: facts.state });
}

function isRemovable({ state, isKept }: QuestionFacts): boolean {
  return state === 'DRAFT' && !isKept;
}
