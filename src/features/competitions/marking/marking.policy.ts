import { RuleViolation } from '../../../kernel/errors.js';
import { effectiveState } from '../domain/round-states.js';
import type { RoundState } from '../domain/round.js';
import type { MarkedRound } from './marking-rounds.queries.js';

/** From the end of the window until the results are final, everybody may be computed anew, keys be corrected and open tasks be marked. */
const RUNNABLE: readonly RoundState[] = ['CLOSED', 'MARKING', 'PROVISIONAL', 'APPEALS'];

export const mayRun = (round: MarkedRound, now: Date): boolean =>
  round.mode === 'ONLINE' && RUNNABLE.includes(effectiveState(round, now));

/** @throws RuleViolation MARKING.NO_PAPERS (a round on stage), MARKING.WRONG_STATE, MARKING.ATTEMPTS_OPEN */
export function mustBeRunnable(round: MarkedRound, openAttempts: number, now: Date): void {
  if (round.mode !== 'ONLINE') throw new RuleViolation('MARKING.NO_PAPERS');
  if (!mayRun(round, now)) throw new RuleViolation('MARKING.WRONG_STATE', { state: effectiveState(round, now) });
  if (openAttempts > 0) throw new RuleViolation('MARKING.ATTEMPTS_OPEN', { count: openAttempts });
}
