import { inScope, scopeOf, type Actor } from '../../../kernel/access.js';
import { allowedActs } from '../../../kernel/transitions.js';
import type { RoundState } from '../domain/round.js';
import { ROUND_LIFE } from '../domain/round-states.js';
import type { CompetitionAct } from './competition.contract.js';
import type { RoundButton } from './round.contract.js';

/** The acts that work now for this viewer: the buttons of the page. The services ask the same questions again. */
export function roundActs(actor: Actor, organiserPath: string, state: RoundState, hasHistory: boolean): RoundButton[] {
  if (!inScope(scopeOf(actor, 'contest.manage'), organiserPath)) return [];
  const arrows = allowedActs(ROUND_LIFE, state).filter((act) => act !== 'open');
  const running = state === 'PUBLISHED' || state === 'OPEN';
  const draft: RoundButton[] = state !== 'DRAFT' ? [] : hasHistory ? ['edit'] : ['edit', 'delete'];
  return [
    ...draft,
    ...arrows,
    ...(running ? (['extend', 'addEntries'] as const) : []),
    ...(running || state === 'CLOSED' ? (['changeEntries'] as const) : []),
    ...(state === 'DRAFT' ? [] : (['seeEntries'] as const)),
  ];
}

export function competitionActs(actor: Actor, organiserPath: string, rounds: number): CompetitionAct[] {
  if (!inScope(scopeOf(actor, 'contest.manage'), organiserPath)) return [];
  return rounds === 0 ? ['edit', 'delete', 'addRound'] : ['edit', 'addRound'];
}
